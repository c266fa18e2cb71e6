/// What a template can show: a value with named parts.
///
/// Each part is declared once, in `describe`: the names that templates are checked against and the values
/// they are rendered with come from there.
public protocol View: Sendable {
  static func describe(_ parts: inout some Parts<Self>)
}

extension View {
  /// The names, and the slot that each has in a record.
  static var shape: Shape {
    var names = PartNames<Self>()
    describe(&names)
    return Shape(names.found)
  }

  /// How many parts there are.
  @inlinable
  public static var width: Int {
    var count = PartCount<Self>()
    describe(&count)
    return count.found
  }
}

/// Whoever goes over the parts of a view, in their order: to learn their names, or to write their values.
///
/// Functions instead of a list of values: a closure in a list is an object, whose references every task would
/// count at each part of each link of each page.
public protocol Parts<Root> {
  associatedtype Root: View

  /// A part of plain text: `{{naam}}`, which escapes.
  mutating func text(_ name: StaticString, _ get: (Root) -> String?)
  /// An address, shown as text.
  mutating func address(_ name: StaticString, _ get: (Root) -> Address)
  /// HTML of ours: `{{{naam}}}`.
  mutating func markup(_ name: StaticString, _ get: (Root) -> [UInt8])
  /// Shown or not: `{{#naam}}…{{/naam}}`.
  mutating func flag(_ name: StaticString, _ get: (Root) -> Bool)
  /// Repeated: `{{#naam}}…{{/naam}}`.
  mutating func list<Item: View>(_ name: StaticString, _ get: (Root) -> [Item])
  /// Entered once: `{{#naam}}…{{/naam}}`.
  mutating func object<Item: View>(_ name: StaticString, _ get: (Root) -> Item?)
}

/// What kind of thing a name in a template stands for.
enum ViewKind: Sendable {
  case text
  case markup
  case flag
  case list(ViewType)
  case object(ViewType)
}

/// The type of a view, whose shape is made when it is asked for: views may hold views of their own type.
public struct ViewType: Sendable {
  let id: ObjectIdentifier
  let shape: @Sendable () -> Shape

  package init<Item: View>(_ type: Item.Type) {
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

/// Learns the names.
private struct PartNames<Root: View>: Parts {
  var found: [(name: String, kind: ViewKind)] = []

  mutating func text(_ name: StaticString, _ get: (Root) -> String?) {
    found.append((name.description, .text))
  }
  mutating func address(_ name: StaticString, _ get: (Root) -> Address) {
    found.append((name.description, .text))
  }
  mutating func markup(_ name: StaticString, _ get: (Root) -> [UInt8]) {
    found.append((name.description, .markup))
  }
  mutating func flag(_ name: StaticString, _ get: (Root) -> Bool) { found.append((name.description, .flag)) }
  mutating func list<Item: View>(_ name: StaticString, _ get: (Root) -> [Item]) {
    found.append((name.description, .list(ViewType(Item.self))))
  }
  mutating func object<Item: View>(_ name: StaticString, _ get: (Root) -> Item?) {
    found.append((name.description, .object(ViewType(Item.self))))
  }
}

/// Counts the parts.
@usableFromInline
struct PartCount<Root: View>: Parts {
  @usableFromInline var found = 0

  @inlinable init() {}

  @inlinable
  mutating func text(_ name: StaticString, _ get: (Root) -> String?) { found += 1 }
  @inlinable
  mutating func address(_ name: StaticString, _ get: (Root) -> Address) { found += 1 }
  @inlinable
  mutating func markup(_ name: StaticString, _ get: (Root) -> [UInt8]) { found += 1 }
  @inlinable
  mutating func flag(_ name: StaticString, _ get: (Root) -> Bool) { found += 1 }
  @inlinable
  mutating func list<Item: View>(_ name: StaticString, _ get: (Root) -> [Item]) { found += 1 }
  @inlinable
  mutating func object<Item: View>(_ name: StaticString, _ get: (Root) -> Item?) { found += 1 }
}
