import Glibc

/// Bytes that are written one after the other.
///
/// Not an array: a page is made of hundreds of short pieces, and an array asks at each whether it is shared. Public
/// where it is hot: what is only `package` is not inlined into other rooms.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var used = 0
  @usableFromInline var capacity: Int

  /// No bytes yet, with room for `capacity`.
  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = Self.memory(malloc(self.capacity))
  }

  deinit { free(start) }

  /// How many bytes have been written.
  @inlinable public var count: Int { used }

  /// Whether nothing has been written.
  @inlinable public var isEmpty: Bool { used == 0 }

  /// The last byte that was written.
  @inlinable public var last: UInt8? { used == 0 ? nil : start[used - 1] }

  /// What has been written, to be used before more is.
  @inlinable public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: used) }

  /// What has been written from `index` on, to be used before more is.
  package func suffix(from index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + index, count: used - index)
  }

  /// Whether these are its bytes, all of them.
  package func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return isEmpty }
    return bytes.count == used && memcmp(start, first, used) == 0
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    start[used] = byte
    used &+= 1
  }

  /// Appends bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UnsafeRawBufferPointer(bytes))
  }

  /// Appends bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.baseAddress else { return }
    append(first, count: bytes.count)
  }

  /// Appends bytes.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  /// Appends the bytes of a literal.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Appends the bytes of a text; under a name of its own, or literals would be taken for strings.
  package mutating func append(textOf text: String) {
    text.utf8.span.withUnsafeBytes { append($0) }
  }

  @inlinable @inline(__always)
  mutating func append(_ bytes: UnsafeRawPointer, count added: Int) {
    if added > capacity &- used { grow(by: added) }
    UnsafeMutableRawPointer(start + used).copyMemory(from: bytes, byteCount: added)
    used &+= added
  }

  /// Puts a literal in the place of some bytes; O(n) in the bytes behind them.
  package mutating func replace(at index: Int, count: Int, with text: StaticString) {
    replace(
      at: index, count: count, with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Puts bytes in the place of others; O(n) in the bytes behind them.
  package mutating func replace(
    at index: Int, count replaced: Int, with bytes: UnsafeBufferPointer<UInt8>
  ) {
    let added = bytes.count - replaced
    if added > capacity - used { grow(by: added) }
    memmove(start + index + bytes.count, start + index + replaced, used - index - replaced)
    if let first = bytes.baseAddress { memcpy(start + index, first, bytes.count) }
    used += added
  }

  /// Drops the bytes from `count` on.
  package mutating func cut(to count: Int) { used = count }

  @usableFromInline
  mutating func grow(by more: Int) {
    capacity = max(capacity * 2, used + more)
    // The C library moves the pages of a large block instead of copying them.
    start = Self.memory(realloc(start, capacity))
  }

  private static func memory(_ block: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<UInt8> {
    guard let block else { preconditionFailure("out of memory") }
    return block.assumingMemoryBound(to: UInt8.self)
  }
}
