import Bytes

/// The value of one part, as a range of what its record holds.
///
/// Of a text or markup: bytes. Of a list: the values of its items, one after the other. Of an object, or a flag
/// that is set: one. A section shows what is more than nothing.
@usableFromInline
struct ViewValue: Sendable {
  @usableFromInline let start: Int
  @usableFromInline let count: Int

  @inlinable
  init(start: Int, count: Int) {
    self.start = start
    self.count = count
  }

  @inlinable static var absent: ViewValue { ViewValue(start: 0, count: 0) }
}

/// All values of a view and of the views within it, ready to be copied into a template.
///
/// Two rows of plain numbers instead of a tree: a page has thousands of values, and each of its own would cost
/// an allocation and a count of references at every use.
public struct ViewRecord: ~Copyable {
  /// The parts of the view itself, and after them those of its lists and objects.
  @usableFromInline var values: [ViewValue] = []
  /// The texts, escaped already, and the markup.
  var bytes = ByteBuffer(capacity: 16_384)

  @usableFromInline
  init() { values.reserveCapacity(1024) }

  /// The values of `view`, each got once.
  @inlinable
  public init<Item: View>(of view: borrowing Item) {
    self.init()
    let start = reserve(Item.width)
    withUnsafePointer(to: view) { write($0, at: start) }
  }

  @usableFromInline
  mutating func text(_ text: String?) -> ViewValue {
    guard let text else { return .absent }
    let start = bytes.count
    HTMLEscaping.append(text, to: &bytes)
    return ViewValue(start: start, count: bytes.count - start)
  }

  @usableFromInline
  mutating func address(_ address: Address) -> ViewValue {
    let start = bytes.count
    address.append(to: &bytes)
    return ViewValue(start: start, count: bytes.count - start)
  }

  @usableFromInline
  mutating func markup(_ html: [UInt8]) -> ViewValue {
    let start = bytes.count
    bytes.append(html)
    return ViewValue(start: start, count: html.count)
  }

  @inlinable
  mutating func object<Item: View>(_ item: Item?) -> ViewValue {
    guard let item else { return .absent }
    let start = reserve(Item.width)
    withUnsafePointer(to: item) { write($0, at: start) }
    return ViewValue(start: start, count: 1)
  }

  @inlinable
  mutating func list<Item: View>(_ items: [Item]) -> ViewValue {
    guard !items.isEmpty else { return .absent }
    let width = Item.width
    let start = reserve(width * items.count)
    items.withUnsafeBufferPointer { items in
      guard let first = items.baseAddress else { return }
      for number in items.indices { write(first + number, at: start + number * width) }
    }
    return ViewValue(start: start, count: items.count)
  }

  @inlinable
  mutating func write<Item: View>(_ item: UnsafePointer<Item>, at start: Int) {
    withUnsafeMutablePointer(to: &self) { record in
      var writer = PartWriter(item, to: record, at: start)
      Item.describe(&writer)
    }
  }

  /// Makes room first, since what stands within an item comes after all items.
  @usableFromInline
  mutating func reserve(_ count: Int) -> Int {
    let start = values.count
    values.append(contentsOf: repeatElement(.absent, count: count))
    return start
  }

  @inlinable
  mutating func set(_ value: ViewValue, at slot: Int) { values[slot] = value }
}

/// Writes the values of one view into its record, slot after slot.
///
/// By pointers, which live no longer than the call of `describe`: a view would be copied whole for each part.
@usableFromInline
struct PartWriter<Root: View>: Parts {
  @usableFromInline let view: UnsafePointer<Root>
  @usableFromInline let record: UnsafeMutablePointer<ViewRecord>
  @usableFromInline var slot: Int

  @inlinable
  init(_ view: UnsafePointer<Root>, to record: UnsafeMutablePointer<ViewRecord>, at slot: Int) {
    self.view = view
    self.record = record
    self.slot = slot
  }

  @inlinable
  mutating func add(_ value: ViewValue) {
    record.pointee.set(value, at: slot)
    slot += 1
  }

  @inlinable
  mutating func text(_ name: StaticString, _ get: (Root) -> String?) {
    add(record.pointee.text(get(view.pointee)))
  }
  @inlinable
  mutating func address(_ name: StaticString, _ get: (Root) -> Address) {
    add(record.pointee.address(get(view.pointee)))
  }
  @inlinable
  mutating func markup(_ name: StaticString, _ get: (Root) -> [UInt8]) {
    add(record.pointee.markup(get(view.pointee)))
  }
  @inlinable
  mutating func flag(_ name: StaticString, _ get: (Root) -> Bool) {
    add(ViewValue(start: 0, count: get(view.pointee) ? 1 : 0))
  }
  @inlinable
  mutating func list<Item: View>(_ name: StaticString, _ get: (Root) -> [Item]) {
    add(record.pointee.list(get(view.pointee)))
  }
  @inlinable
  mutating func object<Item: View>(_ name: StaticString, _ get: (Root) -> Item?) {
    add(record.pointee.object(get(view.pointee)))
  }
}
