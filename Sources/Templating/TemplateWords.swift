import Bytes

/// What templates say by themselves in one language: the text of each of their words, escaped once.
struct TemplateWords: Sendable {
  /// Where each word stands, in the order that the compiler knows them by.
  let places: [ViewValue]
  let bytes: [UInt8]

  init(_ texts: [String]) {
    var buffer = ByteBuffer(capacity: 4096)
    places = texts.map { text in
      let start = buffer.count
      HTMLEscaping.append(text, to: &buffer)
      return ViewValue(start: start, count: buffer.count - start)
    }
    bytes = Array(buffer.bytes)
  }
}
