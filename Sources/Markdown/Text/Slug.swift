/// What ids and addresses are made of: lower-case ASCII letters, digits and single hyphens.
///
/// Dutch and other European letters are folded (`diëtist` → `dietist`, `ß` → `ss`, `ø` → `o`, `ĳ` → `ij`);
/// every run of other characters becomes one `-`, with none at the ends. May be empty; the caller decides.
public func slug(_ text: String) -> String {
  // What stands for a character has at most a byte more than its three (`Ⅷ` → `viii`), and a hyphen takes the place of
  // what it replaces.
  String(unsafeUninitializedCapacity: text.utf8.count * 4 / 3 + 1) { bytes in
    var count = 0
    var hyphenDue = false
    func append(_ byte: UInt8) {
      if hyphenDue, count > 0 {
        bytes[count] = UInt8(ascii: "-")
        count += 1
      }
      hyphenDue = false
      bytes[count] = byte
      count += 1
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if isLetterOrDigit(byte) { append(byte | 0x20) } else { hyphenDue = true }
        continue
      }
      let letters = folded(scalar)
      for index in 0..<letters.utf8CodeUnitCount { append(letters.utf8Start[index]) }
      if letters.utf8CodeUnitCount > 0 || isUnseen(scalar) { continue }
      if let letter = plainLetter(scalar) { append(letter) } else { hyphenDue = true }
    }
    return count
  }
}

/// The ASCII letters that stand for `scalar`, which is not ASCII itself; empty where none do.
private func folded(_ scalar: Unicode.Scalar) -> StaticString {
  switch scalar.value {
  case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD...0x1CE: "a"
  case 0xC6, 0xE6: "ae"
  case 0xC7, 0xE7, 0x106...0x10D: "c"
  case 0xD0, 0xF0, 0x10E...0x111: "d"
  case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0x1EBC...0x1EBD: "e"
  case 0x11C...0x123, 0x1E6...0x1E7: "g"
  case 0x124...0x127: "h"
  case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131, 0x1CF...0x1D0: "i"
  case 0x132...0x133: "ij"
  case 0x134...0x135: "j"
  case 0x136...0x138: "k"
  case 0x139...0x142: "l"
  case 0xD1, 0xF1, 0x143...0x14B: "n"
  case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151, 0x1D1...0x1D2: "o"
  case 0x152...0x153: "oe"
  case 0x154...0x159: "r"
  case 0x15A...0x161, 0x17F, 0x218...0x219: "s"
  case 0xDF, 0x1E9E: "ss"
  case 0x162...0x167, 0x21A...0x21B: "t"
  case 0xDE, 0xFE: "th"
  case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173, 0x1D3...0x1DC: "u"
  case 0x174...0x175, 0x1E80...0x1E85: "w"
  case 0xDD, 0xFD, 0xFF, 0x176...0x178, 0x1EF2...0x1EF3: "y"
  case 0x179...0x17E: "z"
  default: compatibilityLetters(scalar.value)
  }
}

/// The ASCII letter or digit that a wide one (`Ａ`) or one of mathematics (`𝐀`) stands for; nil for all others.
private func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10) + UInt8(ascii: "0")
  case 0xFF21...0xFF3A: UInt8(scalar.value - 0xFF21) + UInt8(ascii: "a")
  case 0xFF41...0xFF5A: UInt8(scalar.value - 0xFF41) + UInt8(ascii: "a")
  // Alphabets of 52 letters, one behind the other; then digits.
  case 0x1D400...0x1D6A3: UInt8((scalar.value - 0x1D400) % 26) + UInt8(ascii: "a")
  case 0x1D7CE...0x1D7FF: UInt8((scalar.value - 0x1D7CE) % 10) + UInt8(ascii: "0")
  default: nil
  }
}

/// Whether a character shows nothing of its own, so that it does not part two letters: an accent that belongs to the
/// letter before it, a soft hyphen, a joiner.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2060...0x2064,
    0x20D0...0x20FF,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF:
    true
  default: false
  }
}

/// Hands out ids that differ: the first keeps its slug, later ones get `-2`, `-3` and so on.
struct UniqueIDs {
  private var taken = Set<String>(minimumCapacity: 12)
  private var last: [String: Int] = [:]

  /// An id for a heading with this text; O(1) on average, however often a text comes back.
  mutating func id(for text: String) -> String {
    var base = slug(text)
    if base.isEmpty { base = "kop" }
    if Self.isReserved(base) { base = "kop-" + base }
    if taken.insert(base).inserted { return base }
    var number = last[base] ?? 1
    var candidate: String
    repeat {
      number += 1
      candidate = base + "-" + String(number)
    } while !taken.insert(candidate).inserted
    last[base] = number
    return candidate
  }

  /// Whether an id is given out elsewhere: to footnotes by number, to the main part of every page, and to what a
  /// region adds below a text.
  private static func isReserved(_ id: String) -> Bool {
    // Most ids are ruled out by their first letter.
    guard let first = id.utf8.first, first == UInt8(ascii: "v") || first == UInt8(ascii: "i") else {
      return false
    }
    return id == "inhoud" || ["vn-", "vnref-", "in-deze-regio"].contains { id.hasPrefix($0) }
  }
}
