/// Appends `text` with `&`, `<`, `>`, `"` and `'` escaped, for text and double-quoted attributes alike.
///
/// Bytes are taken as UTF-8 and not checked; O(n), and runs without special characters are copied whole.
public func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
  if text.withContiguousStorageIfAvailable({ appendEscaped(bytes: $0, to: &html) }) != nil { return }
  Array(text).withUnsafeBufferPointer { appendEscaped(bytes: $0, to: &html) }
}

/// The same for bytes in one piece.
func appendEscaped(bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
  var start = 0
  for index in bytes.indices {
    guard let entity = entity(for: bytes[index]) else { continue }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    html.append(entity)
    start = index + 1
  }
  html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

/// The same for what the walk writes.
func appendEscaped(bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
  var start = 0
  for index in bytes.indices {
    guard let entity = entity(for: bytes[index]) else { continue }
    output.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
    output.append(entity)
    start = index + 1
  }
  output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
}

func appendEscaped(_ text: String, to output: inout ByteBuffer) {
  var text = text
  text.withUTF8 { appendEscaped(bytes: $0, to: &output) }
}

/// The entity that stands for `byte`, or nil where it may stand for itself.
@inline(__always)
func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

extension [UInt8] {
  /// Appends the bytes of a literal without making a `String` of it.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
