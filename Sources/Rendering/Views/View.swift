/// What a template can show: a value with named parts.
///
/// Each part is declared once, in `parts`: the names that templates are checked against and the values
/// they are rendered with come from there.
protocol View: Sendable {
  static var parts: [Part<Self>] { get }
}

extension View {
  /// The names, and the slot that each has in a record.
  static var shape: Shape { Shape(parts.map { ($0.name, $0.kind) }) }

  /// The values, in the slots of `shape`.
  var record: Record { Record(values: Self.parts.map { $0.get(self) }) }
}

/// One named part of a view.
struct Part<Root>: Sendable {
  let name: String
  let kind: ViewKind
  let get: @Sendable (Root) -> Value
}

/// What kind of thing a name in a template stands for.
enum ViewKind: Sendable {
  /// Plain text: `{{naam}}`, which escapes.
  case text
  /// HTML of ours: `{{{naam}}}`.
  case markup
  /// Shown or not: `{{#naam}}…{{/naam}}`.
  case flag
  /// Repeated: `{{#naam}}…{{/naam}}`.
  case list(@Sendable () -> Shape)
  /// Entered once: `{{#naam}}…{{/naam}}`.
  case object(@Sendable () -> Shape)
}

/// The names that a template may use inside a view, and the slot of each in its record.
struct Shape: Sendable {
  let slots: [String: (slot: Int, kind: ViewKind)]

  init(_ parts: [(name: String, kind: ViewKind)]) {
    slots = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.name, ($0, $1.kind)) })
  }
}

/// The values of one view.
struct Record: Sendable {
  let values: [Value]
}

/// The value of one part.
enum Value: Sendable {
  case absent
  case text(String)
  /// HTML of ours, in UTF-8.
  case markup([UInt8])
  case flag(Bool)
  case list([Record])
  case object(Record)

  /// Whether a section shows it.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .markup(let html): !html.isEmpty
    case .flag(let flag): flag
    case .list(let records): !records.isEmpty
    case .object: true
    }
  }
}

extension Part {
  static func text(_ name: String, _ get: @escaping @Sendable (Root) -> String?) -> Self {
    Self(name: name, kind: .text) { get($0).map(Value.text) ?? .absent }
  }

  static func markup(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Self {
    Self(name: name, kind: .markup) { .markup(get($0)) }
  }

  static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Self {
    Self(name: name, kind: .flag) { .flag(get($0)) }
  }

  static func list<Item: View>(_ name: String, _ get: @escaping @Sendable (Root) -> [Item]) -> Self {
    Self(name: name, kind: .list { Item.shape }) { .list(get($0).map(\.record)) }
  }

  static func object<Item: View>(_ name: String, _ get: @escaping @Sendable (Root) -> Item?) -> Self {
    Self(name: name, kind: .object { Item.shape }) { get($0).map { .object($0.record) } ?? .absent }
  }
}
