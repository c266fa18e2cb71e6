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
}

/// One named part of a view.
struct Part<Root>: Sendable {
  let name: String
  let kind: ViewKind
  /// Writes what belongs to the part into the record, and says where.
  ///
  /// By pointer: a view would be copied whole for each of its parts.
  let write: @Sendable (UnsafePointer<Root>, inout Record) -> Value
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
  case list(ViewType)
  /// Entered once: `{{#naam}}…{{/naam}}`.
  case object(ViewType)
}

/// The type of a view, whose shape is made when it is asked for: views may hold views of their own type.
struct ViewType: Sendable {
  let id: ObjectIdentifier
  let shape: @Sendable () -> Shape

  init<Item: View>(_ type: Item.Type) {
    id = ObjectIdentifier(type)
    shape = { type.shape }
  }
}

/// The names that a template may use inside a view, and the slot of each in its record.
struct Shape: Sendable {
  let slots: [String: (slot: Int, kind: ViewKind)]

  init(_ parts: [(name: String, kind: ViewKind)]) {
    slots = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.name, ($0, $1.kind)) })
  }
}

extension Part {
  static func text(_ name: String, _ get: @escaping @Sendable (Root) -> String?) -> Self {
    Self(name: name, kind: .text) { $1.text(get($0.pointee)) }
  }

  static func address(_ name: String, _ get: @escaping @Sendable (Root) -> Address) -> Self {
    Self(name: name, kind: .text) { $1.address(get($0.pointee)) }
  }

  static func markup(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Self {
    Self(name: name, kind: .markup) { $1.markup(get($0.pointee)) }
  }

  static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Self {
    Self(name: name, kind: .flag) { view, _ in Value(start: 0, count: get(view.pointee) ? 1 : 0) }
  }

  static func list<Item: View>(_ name: String, _ get: @escaping @Sendable (Root) -> [Item]) -> Self {
    Self(name: name, kind: .list(ViewType(Item.self))) { $1.list(get($0.pointee)) }
  }

  static func object<Item: View>(_ name: String, _ get: @escaping @Sendable (Root) -> Item?) -> Self {
    Self(name: name, kind: .object(ViewType(Item.self))) { $1.object(get($0.pointee)) }
  }
}
