import Mustache

/// What a template can show: a value with named parts.
///
/// Each part is declared once, in `table`; the check of the templates and the rendering both read it.
protocol View: MustacheParent, Sendable {
  static var table: FieldTable<Self> { get }
}

extension View {
  /// A part that is declared but absent answers for itself: else swift-mustache would look further out and
  /// show, say, the page's summary beside a link that has none.
  func child(named name: String) -> Any? {
    guard let part = Self.table.fields[name] else { return nil }
    return part.get(self) ?? Absent()
  }

  static var shape: Shape { Shape(table.fields.mapValues(\.kind)) }
}

/// What kind of thing a name in a template stands for.
indirect enum ViewKind: Sendable {
  /// Plain text: `{{naam}}`, which escapes.
  case text
  /// HTML of ours: `{{{naam}}}`.
  case markup
  /// Shown or not: `{{#naam}}…{{/naam}}`.
  case flag
  /// Repeated: `{{#naam}}…{{/naam}}`.
  case list(@Sendable () -> Shape)
  /// Entered once: `{{#naam}}…{{/naam}}` or `{{naam.deel}}`.
  case object(@Sendable () -> Shape)
}

/// The names that a template may use inside a view.
struct Shape: Sendable {
  let fields: [String: ViewKind]

  init(_ fields: [String: ViewKind]) { self.fields = fields }
}

/// The parts of a view, by name.
struct FieldTable<Root>: Sendable {
  struct Part: Sendable {
    let kind: ViewKind
    let get: @Sendable (Root) -> Any?
  }

  let fields: [String: Part]

  init(_ fields: [String: Part]) { self.fields = fields }
}

extension FieldTable.Part {
  static func text(_ get: @escaping @Sendable (Root) -> String?) -> Self {
    Self(kind: .text) { get($0).map(Text.init) }
  }

  static func markup(_ get: @escaping @Sendable (Root) -> String?) -> Self {
    Self(kind: .markup) { root in get(root).flatMap { $0.isEmpty ? nil : Text($0) } }
  }

  static func flag(_ get: @escaping @Sendable (Root) -> Bool) -> Self {
    Self(kind: .flag, get: get)
  }

  static func list<Item: View>(_ get: @escaping @Sendable (Root) -> [Item]) -> Self {
    Self(kind: .list { Item.shape }, get: get)
  }

  static func object<Item: View>(_ get: @escaping @Sendable (Root) -> Item?) -> Self {
    Self(kind: .object { Item.shape }, get: get)
  }
}

/// What a part without a value is.
private struct Absent: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}

/// A text as swift-mustache takes it quickest: it asks for this conformance before it tries reflection.
private struct Text: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }

  init(_ text: String) { renderText = text }
}
