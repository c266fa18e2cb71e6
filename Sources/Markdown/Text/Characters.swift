internal import Diagnostics

/// The length of a character at byte `index` that no page may hold: a control, or what will never be a character.
/// Nil for all others.
///
/// An entity such as `&#7;` or `&#xFFFE;` brings them into a text; cmark makes bytes of some that are not even UTF-8.
/// Source: HTML Living Standard, “control” and “noncharacter”.
func forbiddenLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  func byte(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
  switch byte(0) {
  case 0x09, 0x0A, 0x0C, 0x0D: return nil
  case 0..<0x20, 0x7F, 0xF5...0xFF: return 1
  case 0xC2: return (0x80..<0xA0).contains(byte(1)) ? 2 : nil
  // What turns all text behind it round (U+202D, U+202E): no language needs it, and it can make a text say another.
  case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xAD || byte(2) == 0xAE) ? 3 : nil
  case 0xEF:
    let isNone =
      byte(1) == 0xBF && byte(2) >= 0xBE || byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2))
    return isNone ? 3 : nil
  case 0xF0...0xF4: return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : nil
  default: return nil
  }
}

/// Whether a text holds any such character.
func holdsForbidden(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < text.count {
    // Eight bytes at a time: most texts are letters, signs and spaces of ASCII only.
    if index + 8 <= text.count, isPrintable(UnsafeRawBufferPointer(text), at: index) {
      index += 8
      continue
    }
    if forbiddenLength(in: text, at: index) != nil { return true }
    index += 1
  }
  return false
}

/// Whether eight bytes are all between 0x20 and 0x7E.
private func isPrintable(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
  let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let high = ones &* 0x80
  // One subtraction shows a byte below 0x20; one addition a 0x7F. Neither is sure of a byte from 0x80 up.
  return (eight | (eight &- ones &* 0x20) | (eight &+ ones)) & high == 0
}

extension Diagnostic {
  /// A character that no page may hold, written as it is or as an entity.
  static func characterForbidden(at place: Place) -> Diagnostic {
    Diagnostic(
      .fileHasControl, at: place,
      Phrase(
        nl: "Hier staat een teken dat niet op een webpagina mag staan.",
        en: "Here is a character that no web page may hold."),
      help: Phrase(
        nl: "Haal het teken weg, of de code die ervoor staat, zoals “&#7;”.",
        en: "Take the character out, or the code that stands for it, such as “&#7;”."))
  }
}
