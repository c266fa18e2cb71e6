import Diagnostics
import Markdown

/// `[Locatie]: Wijkgebouw`: a line that defines the address of a link stands in no page, and nothing may use it.
@Sendable func unusedDefinitions(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  if text.definitions.isEmpty { return [] }
  let used = usedLabels(text)
  var first: [String: Int] = [:]
  return text.definitions.compactMap { definition -> Finding? in
    let whole = text.line(definition.line)
    let before = text.string(whole.lowerBound..<min(definition.offset, whole.upperBound))
    let words = text.string(min(definition.offset, whole.upperBound)..<whole.upperBound).withoutBlanks
    if let line = first[definition.label] {
      let number = text.place(line: line, offset: 0).line
      return .lost(
        text, definition,
        "Het adres van [\(definition.written.shown)] staat al op regel \(number): deze regel valt weg.",
        "The address of [\(definition.written.shown)] stands on line \(number) already: this line is lost.",
        help: Phrase(
          nl: "Haal deze regel weg, of geef haar een andere naam.",
          en: "Take this line out, or give it another name."))
    }
    first[definition.label] = definition.line
    if used.contains(definition.label) { return nil }
    return .lost(
      text, definition, "Deze regel wordt gelezen als het adres van een link, en staat niet op de pagina.",
      "This line is read as the address of a link, and stands in no page.",
      help: Phrase(
        nl:
          "Haal de regel weg. Bedoelt u gewone tekst, zet dan een \\ voor de haak: “\(before)\\\(words.shown)”.",
        en:
          "Take the line out. If you mean plain text, put a \\ before the bracket: “\(before)\\\(words.shown)”."
      ))
  }
}

/// Every label that stands between brackets, but for definitions and links with an address of their own.
private func usedLabels(_ text: SourceText) -> Set<String> {
  let defined = Set(text.definitions.map(\.offset))
  var labels: Set<String> = []
  var open: Int?
  for index in text.bytes.indices {
    switch text.bytes[index] {
    case UInt8(ascii: "["): open = index
    case UInt8(ascii: "]"):
      guard let start = open else { continue }
      open = nil
      let next = index + 1 < text.bytes.count ? text.bytes[index + 1] : 0
      guard index - start < 1_000, next != UInt8(ascii: "("), !defined.contains(start) else { continue }
      labels.insert(SourceText.folded(text.string((start + 1)..<index)))
    default: break
    }
  }
  return labels
}

extension Finding {
  fileprivate static func lost(
    _ text: SourceText, _ definition: SourceText.Definition, _ dutch: String, _ english: String, help: Phrase
  ) -> Finding {
    Finding(
      line: definition.line, code: .markupLost,
      offset: definition.offset,
      message: Phrase(nl: dutch, en: english),
      help: help, isOfItsOwn: true)
  }
}

/// The title of a link or image: a word that shows only under a mouse, and that we do not show.
@Sendable func lostTitles(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.titles.map { title in
    let words = title.text.shown
    return Finding(
      line: title.line, code: .markupLost, offset: title.offset,
      message: Phrase(
        nl:
          "“\(words)” staat niet op de pagina: een \(title.isImage ? "afbeelding" : "link") heeft geen titel.",
        en: "“\(words)” stands in no page: \(title.isImage ? "an image" : "a link") has no title."),
      help: Phrase(
        nl:
          "Haal de woorden tussen aanhalingstekens weg, of zet ze in de tekst \(title.isImage ? "onder de afbeelding" : "ernaast").",
        en:
          "Take the words between quotation marks out, or put them in the text \(title.isImage ? "below the image" : "beside it")."
      ), isOfItsOwn: true)
  }
}
