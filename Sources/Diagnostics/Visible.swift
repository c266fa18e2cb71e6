/// Characters that a terminal acts on, that end a line, or that turn the direction of what follows.
extension Unicode.Scalar {
  /// Whether it may not be shown as it is: who names a file or writes a value could forge a message with it.
  var isTreacherous: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks and overrides of direction, line and paragraph separators, invisible letters.
    case 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    // Tags, and what will never be a character.
    case 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

extension String {
  /// The text on one line, with what a terminal would act on written out: `\u{202E}`.
  package var visible: String {
    // Nearly always there is nothing to write out.
    guard unicodeScalars.contains(where: \.isTreacherous) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\t": shown += "\\t"
      case _ where scalar.isTreacherous: shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
