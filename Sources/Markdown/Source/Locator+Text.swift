internal import Diagnostics

extension Locator {
  /// The place of the locator.
  mutating func place() -> Place {
    catchUp()
    return lines.place(line: line, offset: offset)
  }

  /// The place of byte `index` of the text that the locator is in.
  ///
  /// Within one text the indices asked for must not go down: each is looked for behind the last.
  mutating func place(of index: Int, in text: UnsafeBufferPointer<UInt8>) -> Place {
    catchUp()
    move(in: text, to: index)
    return place()
  }

  /// Whether byte `index` of the text that the locator is in was written with a backslash.
  mutating func isEscaped(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    catchUp()
    move(in: text, to: index)
    return byte == UInt8(ascii: "\\")
  }

  /// Goes over the whole of a text.
  mutating func consume(_ text: UnsafeBufferPointer<UInt8>) {
    move(in: text, to: text.count)
    textIndex = 0
  }

  /// Goes to byte `limit` of a text, however the bytes before it were written.
  private mutating func move(in text: UnsafeBufferPointer<UInt8>, to limit: Int) {
    var index = textIndex
    defer { textIndex = max(textIndex, limit) }
    while index < limit {
      index += run(of: text, from: index, upTo: limit)
      guard index < limit else { return }
      let written = byte
      if written == UInt8(ascii: "\\"), isPunctuation(peek(1)), peek(1) == text[index] {
        advance(by: 2)
        index += 1
      } else if written == UInt8(ascii: "&"), let length = entityLength(for: text[index]) {
        advance(by: length)
        index = endOfScalar(in: text, from: index)
      } else if written == text[index] {
        advance()
        index += 1
      } else if written == UInt8(ascii: " ") || written == UInt8(ascii: "\t") {
        offset += 1
      } else if !resume(at: text[index]) {
        return
      }
    }
  }

  /// Goes over the bytes that stand in the source just as they do in the text: nearly always all of them.
  private mutating func run(of text: UnsafeBufferPointer<UInt8>, from index: Int, upTo limit: Int) -> Int {
    let most = min(limit - index, bytes.count - offset)
    guard most > 0 else { return 0 }
    let count = bytes.withUnsafeBufferPointer { bytes in
      let source = UnsafeBufferPointer(rebasing: bytes[offset..<(offset + most)])
      let wanted = UnsafeBufferPointer(rebasing: text[index..<(index + most)])
      var count = 0
      while count < most {
        let byte = source[count]
        if byte != wanted[count] || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") { break }
        count &+= 1
      }
      return count
    }
    offset += count
    return count
  }

  /// The length of the entity that starts here and stands for a character that starts with `decoded`, or nil where
  /// the `&` is only an ampersand.
  private func entityLength(for decoded: UInt8) -> Int? {
    if decoded == UInt8(ascii: "&") {
      // “&amp;” stands for the ampersand that was read; “&x;” is three characters of text.
      let written = bytes[offset...]
      return ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"].first { written.starts(with: $0.utf8) }?.utf8
        .count
    }
    var length = 1
    if peek(length) == UInt8(ascii: "#") { length += 1 }
    while isLetterOrDigit(peek(length)), length < 40 { length += 1 }
    return peek(length) == UInt8(ascii: ";") && length > 1 ? length + 1 : nil
  }

  /// Goes to the next place where `wanted` stands, if it is near: the text was written in a way that is not known
  /// here. False, without moving, where it is not.
  private mutating func resume(at wanted: UInt8) -> Bool {
    let start = self
    for _ in 0..<40 {
      advance()
      if byte == wanted { return true }
    }
    self = start
    return false
  }

  private func endOfScalar(in text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var end = index + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

func isPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !isLetterOrDigit(byte)
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
