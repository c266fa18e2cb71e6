import Glibc

/// Bytes that are written one after the other.
///
/// Not an array: a page is made of hundreds of short pieces, and an array asks at each whether it is shared.
package struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = Self.memory(malloc(self.capacity))
  }

  deinit { free(start) }

  /// What has been written.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  @inline(__always)
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    if bytes.count > capacity - count { grow(by: bytes.count) }
    (start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  package mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    // The C library moves the pages of a large block instead of copying them.
    start = Self.memory(realloc(start, capacity))
  }

  private static func memory(_ block: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let block else { preconditionFailure("out of memory") }
    return block
  }
}
