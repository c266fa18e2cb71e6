/// Goes through the marks and the text of an XML file, once and in order; a stranger may have made it.
///
/// It builds no tree and knows no entities but XML's own: nothing in a file can make it grow or fetch anything. What is
/// no XML at all goes by as text, so that nothing is overlooked for a missing bracket.
package struct XMLScan {
  package enum Token {
    case start(Element)
    case end(name: String)
    case text([UInt8])
  }

  package struct Element {
    /// The name with its prefix, such as `w:t`.
    package let name: String
    package let attributes: [(name: String, value: [UInt8])]
    /// Whether it closes itself.
    package let isEmpty: Bool

    package func attribute(_ name: String) -> String? {
      attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = TextBytes.decodedUTF16(bytes) ?? bytes
  }

  /// The next mark or stretch of text; nil at the end.
  package mutating func next() -> Token? {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { position = end }
        return .text(Self.unescaped(bytes[position..<end]))
      }
      if starts(with: "<!--") {
        skip(to: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        let end = skip(to: "]]>")
        return .text(Array(bytes[start..<max(start, end)]))
      } else if starts(with: "<?") {
        skip(to: "?>")
      } else if starts(with: "<!") {
        skip(to: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private func starts(with sign: StaticString) -> Bool {
    let length = sign.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[position + $0] == sign.utf8Start[$0] }
  }

  /// Goes on behind a sign; answers where it starts, or where the file ends without it.
  @discardableResult
  private mutating func skip(to sign: StaticString) -> Int {
    while position < bytes.count, !starts(with: sign) { position += 1 }
    let end = position
    position = min(bytes.count, position + sign.utf8CodeUnitCount)
    return end
  }

  private mutating func tag() -> Token {
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = word()
    var attributes: [(name: String, value: [UInt8])] = []
    var isEmpty = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position] == UInt8(ascii: "/") {
        isEmpty = true
        position += 1
      } else if bytes[position] <= 32 {
        position += 1
      } else {
        isEmpty = false
        let key = word()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
          if key.isEmpty { position += 1 }
          continue
        }
        position += 1
        attributes.append((key, value()))
      }
    }
    position = min(bytes.count, position + 1)
    return isEnd ? .end(name: name) : .start(Element(name: name, attributes: attributes, isEmpty: isEmpty))
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 32,
      ![UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains(bytes[position])
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func value() -> [UInt8] {
    guard position < bytes.count, [34, 39].contains(bytes[position]) else { return Array(word().utf8) }
    let quote = bytes[position]
    let start = position + 1
    let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
    position = min(bytes.count, end + 1)
    return Self.unescaped(bytes[start..<end])
  }

  /// The text with what XML’s own entities stand for.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var text: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "&"),
        let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let meant = meaning(of: String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
      {
        text += Array(String(meant).utf8)
        position = end + 1
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return text
  }

  private static func meaning(of name: String) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHex = name.dropFirst().lowercased().hasPrefix("x")
      let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}
