import Diagnostics
import Markdown

/// `##Kop`, `####### Kop`, and hashes with a blank behind them that is none.
@Sendable func almostHeading(_ line: Line, in text: SourceText) -> Finding? {
  guard line.bytes.first == UInt8(ascii: "#") else { return nil }
  let count = line.bytes.prefix { $0 == UInt8(ascii: "#") }.count
  let rest = String(decoding: line.bytes.dropFirst(count), as: UTF8.self)
  guard let next = rest.unicodeScalars.first else { return nil }
  let words = rest.withoutBlanks
  guard !words.isEmpty else { return nil }
  // `#zorg` and `#1` are words; a line of its own that begins like a sentence is a heading.
  let isWord = count == 1 && !isOddBlank(next) && !(line.isOnly && isSentence(words))
  if isWord { return nil }
  let message =
    if count > 6 {
      Phrase(
        nl: "Een kop heeft hooguit zes hekjes: dit wordt geen kop.",
        en: "A heading has six hashes at most: this becomes none.")
    } else {
      Phrase(
        nl: "Achter de hekjes staat geen gewone spatie: dit wordt geen kop.",
        en: "There is no plain space behind the hashes: this becomes no heading.")
    }
  // `##Kop##`: those at the end would stand in the heading.
  let tail = line.bytes.reversed().prefix { $0 == UInt8(ascii: "#") }.count
  let hashes = String(repeating: "#", count: count > 6 || count == 1 ? 2 : count)
  return .signs(
    text, line: line.number, offset: line.range.lowerBound, message.dutch, message.english,
    edits: [.init(line.range.lowerBound..<text.firstWord(in: line.range, behind: count), hashes + " ")]
      + (tail > 1 ? [.init((line.range.upperBound - tail)..<line.range.upperBound, "")] : []))
}

private func isSentence(_ words: String) -> Bool {
  guard let first = words.unicodeScalars.first, words.unicodeScalars.count <= 80, !words.contains("#") else {
    return false
  }
  return first.properties.isUppercase
}
