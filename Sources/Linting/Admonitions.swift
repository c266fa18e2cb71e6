import Diagnostics
import Markdown

/// `!!! note "Titel"` of MkDocs, and `:::warning[Titel]` of Docusaurus: boxes of other dialects.
@Sendable func admonitions(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  var findings: [Finding] = []
  var open = 0
  for line in lines {
    guard let sign = line.bytes.first, "!?:".utf8.contains(sign) else { continue }
    let run = line.bytes.prefix { $0 == sign }.count
    guard run >= 3, run < 10 else { continue }
    let string = line.string
    let behind = string.dropFirst(run).drop { $0 == "+" }
    let words = String(behind).withoutBlanks
    if sign == UInt8(ascii: ":"), words.isEmpty {
      // The end of a box that was told is no second mistake.
      if open > 0 { open -= 1 } else { findings.append(.boxEnd(text, line)) }
      continue
    }
    guard sign == UInt8(ascii: ":") || run == 3,
      words.unicodeScalars.first.map({ $0.properties.isAlphabetic || $0 == "{" }) == true,
      sign == UInt8(ascii: ":") || behind.hasPrefix(" ") || behind.hasPrefix("\t")
    else { continue }
    if sign == UInt8(ascii: ":") { open += 1 }
    findings.append(.box(text, line, words, isFenced: sign == UInt8(ascii: ":")))
  }
  return findings
}

extension Finding {
  fileprivate static func box(_ text: SourceText, _ line: Line, _ words: String, isFenced: Bool) -> Finding {
    let kind = words.drop { $0 == "{" || $0 == "." || $0 == " " }.prefix { $0.isLetter || $0 == "-" }
    var title = words.dropFirst(words.distance(from: words.startIndex, to: kind.endIndex)).filter {
      !"[]{}\"".contains($0)
    }
    title = title.withoutBlanks
    let first = "> [!\((CalloutKinds.known(String(kind)) ?? .info).rawValue)]"
    let heading = title.isEmpty ? "" : " “> **\(title.shown)**”"
    let rest = Phrase(
      nl: isFenced
        ? "en zet “> ” voor de regels eronder; haal de regel met alleen \(":::") weg"
        : "en zet “> ” voor de regels eronder, zonder ze in te springen",
      en: isFenced
        ? "and put “> ” before the lines below; take the line with only \(":::") out"
        : "and put “> ” before the lines below, without indenting them")
    return .signs(
      text, line: line.number, offset: line.range.lowerBound,
      "Dit wordt geen kader: de tekens staan zo op de pagina.",
      "This becomes no callout: the signs stand in the page.",
      help: Phrase(
        nl: "Schrijf “\(first)”\(heading.isEmpty ? "" : ", daaronder" + heading) \(rest.dutch).",
        en: "Write “\(first)”\(heading.isEmpty ? "" : ", below it" + heading) \(rest.english)."))
  }

  fileprivate static func boxEnd(_ text: SourceText, _ line: Line) -> Finding {
    .signs(
      text, line: line.number, offset: line.range.lowerBound,
      "Deze tekens doen niets en staan zo op de pagina.",
      "These signs do nothing and stand in the page.",
      help: Phrase(nl: "Haal deze regel weg.", en: "Take this line out."))
  }
}
