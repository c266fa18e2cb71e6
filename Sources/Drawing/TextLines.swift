/// Cuts texts into lines that fit, by the widths of letters in common sans-serif fonts, taken wide.
package enum TextLines {
  /// `text` in at most `most` lines of `width` hundredths of an em each; what does not fit ends in `…`.
  package static func cut(_ text: String, width: Int, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for part in parts(of: word, width: width) {
        let size = Self.width(of: part)
        let isNew = line.isEmpty || used + 28 + size > width
        if isNew {
          if !line.isEmpty { lines.append(line) }
          line = part
          used = size
        } else {
          line += " " + part
          used += 28 + size
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines.isEmpty ? [""] : lines }
    var last = lines[(most - 1)...].joined(separator: " ")
    while !last.isEmpty, Self.width(of: last) + 100 > width { last.removeLast() }
    return lines.prefix(most - 1) + [last + "…"]
  }

  /// How wide a text is at most, in hundredths of an em.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// A word that is wider than a line, broken with hyphens.
  private static func parts(of word: Substring, width limit: Int) -> [String] {
    guard width(of: String(word)) > limit else { return [String(word)] }
    var parts: [String] = []
    var part = ""
    var used = 0
    for character in word {
      let size = width(of: String(character))
      if used + size + 40 > limit, !part.isEmpty {
        parts.append(part + "-")
        part = ""
        used = 0
      }
      part.append(character)
      used += size
    }
    return parts + [part]
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "f", "t", "r", "I", ".", ",", ":", ";", "'", "’", "|", "!", " ", "(", ")", "-": 38
    case "m", "w", "M", "W", "@", "%", "–": 92
    case "A"..."Z": 72
    case "\u{300}"..."\u{36F}": 0
    case "\u{1100}"...: 105
    default: 60
    }
  }
}
