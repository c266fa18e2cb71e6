/// Something in a text that looks like it tells who a person is.
///
/// Looked for in bytes, since most texts have nothing of it: only digits, `@` and a few letters make this look twice.
public struct PersonalData: Sendable, Hashable {
  /// What it looks like.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Nine digits that pass the eleven test.
    case bsn
    /// An account that passes the test of ISO 13616.
    case iban
    /// An address at a provider for private use, or one that is a person’s name.
    case mail
    /// A Dutch mobile number.
    case mobile
  }

  /// What it looks like.
  public let kind: Kind
  /// Where it stands, in bytes.
  public let range: Range<Int>
  /// It, without spaces and dashes, to tell two apart.
  public let value: String
  /// What may be shown of it: enough to find it, too little to leak it from a log.
  public let hint: String

  /// Everything of the kind in a text, in order.
  public static func all(in text: [UInt8]) -> [PersonalData] {
    text.withUnsafeBufferPointer { PersonalDataScan(text: $0).all() }
  }
}

/// One look through a text.
struct PersonalDataScan {
  let text: UnsafeBufferPointer<UInt8>

  func all() -> [PersonalData] {
    var found: [PersonalData] = []
    var position = 0
    // A quick look first: a plain word needs no more.
    while position < text.count {
      let byte = text[position]
      // Four signs in a row that are no digits, `@` or `+` begin nothing: `NL91` has one among them.
      if position + 4 <= text.count, !hasMark(position) {
        position += 1
        while position + 4 <= text.count, !isMark(text[position + 3]) { position += 1 }
        continue
      }
      var match: PersonalData?
      if isDigit(byte) || byte == UInt8(ascii: "+") {
        if !isDigit(before(position)) { match = mobile(at: position) ?? bsn(at: position) }
      } else if byte == UInt8(ascii: "@") {
        match = mail(around: position)
      } else if isLetter(byte), isDigit(at(position + 2)), isDigit(at(position + 3)) {
        match = iban(at: position)
      }
      if let match {
        found.append(match)
        position = max(match.range.upperBound, position + 1)
      } else {
        position += 1
      }
    }
    return found
  }

  // MARK: - Single bytes

  func at(_ position: Int) -> UInt8 { position >= 0 && position < text.count ? text[position] : 0 }
  func before(_ position: Int) -> UInt8 { at(position - 1) }
  private func isMark(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+")
  }
  private func hasMark(_ position: Int) -> Bool {
    isMark(text[position]) || isMark(text[position + 1]) || isMark(text[position + 2])
      || isMark(text[position + 3])
  }
  func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  func isWordly(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// How many bytes a single sign takes that people put between the digits of a number; 0 for anything else.
  ///
  /// Spaces and dashes of any width, dots, slashes, what Markdown escapes them with, and how HTML writes them.
  func separator(at position: Int) -> Int {
    switch at(position) {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"):
      return 1
    case UInt8(ascii: "\\"): return separator(at: position + 1) == 1 ? 2 : 0
    case 0xC2: return at(position + 1) == 0xA0 || at(position + 1) == 0xAD ? 2 : 0
    case 0xE2:
      let (second, third) = (at(position + 1), at(position + 2))
      if second == 0x80 { return (0x80...0x95).contains(third) || third == 0xAF ? 3 : 0 }
      return second == 0x81 && third == 0xA0 || second == 0x88 && third == 0x92 ? 3 : 0
    case UInt8(ascii: "&"):
      let rest = text[position...].prefix(9)
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return 0 }
      let name = String(decoding: text[(position + 1)..<end], as: UTF8.self)
      return Self.entities.contains(name) ? end + 1 - position : 0
    default: return 0
    }
  }

  private static let entities: Set<String> = [
    "nbsp", "thinsp", "ensp", "emsp", "shy", "ndash", "mdash", "#160", "#xA0", "#xa0", "#8209", "#8211",
    "#x2011", "#x2013",
  ]

  /// The word that stands right before a position, in small letters, past `:` and spaces and “is”, “nr.”.
  func word(before position: Int) -> String {
    var end = position
    for _ in 0..<3 {
      while end > 0, !isLetter(text[end - 1]) {
        // Not past digits, other sentences and cells.
        let byte = text[end - 1]
        guard byte == 32 || byte == 9 || [58, 46, 40, 35, 42, 95, 34, 39, 124].contains(byte) else {
          return ""
        }
        end -= 1
      }
      var start = end
      while start > 0, isLetter(text[start - 1]), end - start < 40 { start -= 1 }
      let word = String(decoding: text[start..<end], as: UTF8.self).lowercased()
      guard ["is", "nr", "nummer", "no", "met", "onder", "het", "van"].contains(word) else { return word }
      end = start
    }
    return ""
  }
}
