/// The value of one part, as a range of what its record holds.
///
/// Of a text or markup: bytes. Of a list: the values of its items, one after the other. Of an object, or a flag
/// that is set: one. A section shows what is more than nothing.
struct Value: Sendable {
  let start: Int
  let count: Int

  static let absent = Value(start: 0, count: 0)
}

/// All values of a view and of the views within it, ready to be copied into a template.
///
/// Two rows of plain numbers instead of a tree: a page has thousands of values, and each of its own would cost
/// an allocation and a count of references at every use.
struct Record: ~Copyable {
  /// The parts of the view itself, and after them those of its lists and objects.
  private(set) var values: [Value] = []
  /// The texts, escaped already, and the markup.
  private(set) var bytes = ByteBuffer(capacity: 16_384)

  init<Item: View>(of view: borrowing Item) {
    values.reserveCapacity(1024)
    let parts = Item.parts
    let start = reserve(parts.count)
    withUnsafePointer(to: view) { write($0, parts, at: start) }
  }

  mutating func text(_ text: String?) -> Value {
    guard let text else { return .absent }
    let start = bytes.count
    HTMLEscaping.append(text, to: &bytes)
    return Value(start: start, count: bytes.count - start)
  }

  mutating func address(_ address: Address) -> Value {
    let start = bytes.count
    address.append(to: &bytes)
    return Value(start: start, count: bytes.count - start)
  }

  mutating func markup(_ html: [UInt8]) -> Value {
    let start = bytes.count
    bytes.append(html)
    return Value(start: start, count: html.count)
  }

  mutating func object<Item: View>(_ item: Item?) -> Value {
    guard let item else { return .absent }
    let parts = Item.parts
    let start = reserve(parts.count)
    withUnsafePointer(to: item) { write($0, parts, at: start) }
    return Value(start: start, count: 1)
  }

  mutating func list<Item: View>(_ items: [Item]) -> Value {
    guard !items.isEmpty else { return .absent }
    let parts = Item.parts
    let start = reserve(parts.count * items.count)
    items.withUnsafeBufferPointer { items in
      guard let first = items.baseAddress else { return }
      for number in items.indices { write(first + number, parts, at: start + number * parts.count) }
    }
    return Value(start: start, count: items.count)
  }

  private mutating func write<Item: View>(_ item: UnsafePointer<Item>, _ parts: [Part<Item>], at start: Int) {
    for number in parts.indices {
      let value = parts[number].write(item, &self)
      values[start + number] = value
    }
  }

  /// Makes room first, since what stands within an item comes after all items.
  private mutating func reserve(_ count: Int) -> Int {
    let start = values.count
    values.append(contentsOf: repeatElement(.absent, count: count))
    return start
  }
}
