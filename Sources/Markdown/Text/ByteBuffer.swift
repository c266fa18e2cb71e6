internal import Glibc

/// Bytes that are added to at the end: what an array does, without its checks at each of many small additions.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// No bytes yet, with room for `capacity`.
  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var last: UInt8? { count == 0 ? nil : start[count - 1] }
  /// All bytes, to be used before the next are added.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The bytes from `index` on, to be used before the next are added.
  func suffix(from index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + index, count: count - index)
  }

  /// Whether these are its bytes, all of them.
  func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return isEmpty }
    return bytes.count == count && memcmp(start, first, count) == 0
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    append(first, count: bytes.count)
  }

  /// Adds the bytes of a literal.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Adds the bytes of a text; under a name of its own, or literals would be taken for strings.
  mutating func append(textOf text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
    if added > capacity &- count { grow(by: added) }
    memcpy(start + count, bytes, added)
    count &+= added
  }

  /// Puts a literal in the place of some bytes; O(n) in the bytes behind them.
  mutating func replace(at index: Int, count: Int, with text: StaticString) {
    replace(
      at: index, count: count, with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Puts bytes in the place of others; O(n) in the bytes behind them.
  mutating func replace(at index: Int, count replaced: Int, with bytes: UnsafeBufferPointer<UInt8>) {
    let added = bytes.count - replaced
    if added > capacity - count { grow(by: added) }
    memmove(start + index + bytes.count, start + index + replaced, count - index - replaced)
    if let first = bytes.baseAddress { memcpy(start + index, first, bytes.count) }
    count += added
  }

  /// Drops the bytes from `count` on.
  mutating func cut(to count: Int) {
    self.count = count
  }

  private mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, start, count)
    start.deallocate()
    start = larger
  }
}

/// The first byte from `index` on whose class is not zero; their number where there is none.
///
/// Eight at a time, for nearly all bytes of a text are plain.
@inline(__always)
func firstMarked(
  in bytes: UnsafeBufferPointer<UInt8>, from index: Int, classes: UnsafePointer<UInt8>
) -> Int {
  guard let start = bytes.baseAddress else { return bytes.count }
  var index = index
  while index &+ 8 <= bytes.count {
    let next = start + index
    let first = classes[Int(next[0])] | classes[Int(next[1])] | classes[Int(next[2])] | classes[Int(next[3])]
    let second = classes[Int(next[4])] | classes[Int(next[5])] | classes[Int(next[6])] | classes[Int(next[7])]
    if first | second != 0 { break }
    index &+= 8
  }
  while index < bytes.count, classes[Int(start[index])] == 0 { index &+= 1 }
  return index
}
