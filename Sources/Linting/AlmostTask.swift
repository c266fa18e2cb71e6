import Diagnostics
import Markdown

/// `[x] gedaan` without a list, `- [x]gedaan`, `- [] te doen`.
@Sendable func almostTask(_ line: Line, in text: SourceText) -> Finding? {
  guard line.isFirst, line.bytes.first == UInt8(ascii: "[") else { return nil }
  let string = line.string
  guard let box = ["[ ]", "[x]", "[X]", "[]", "[v]", "[V]"].first(where: { string.hasPrefix($0) }) else {
    return nil
  }
  let rest = string.dropFirst(box.count)
  // `[x](adres)` and `[x]: adres` are something else.
  guard let next = rest.unicodeScalars.first, isAnyBlank(next) || next.properties.isAlphabetic else {
    return nil
  }
  let isItem = if case .paragraph(isInItem: true) = line.block.kind { true } else { false }
  let mark = box == "[ ]" || box == "[]" ? "[ ]" : "[x]"
  // Within a quotation our own walk makes a task of it, whose box still stands in the line.
  if line.block.quotes > 0, isItem, ["[ ]", "[x]", "[X]"].contains(box), isAnyBlank(next) { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound, "Dit wordt geen vinkje.", "This becomes no tick.",
    edits: [
      .init(
        line.range.lowerBound..<text.firstWord(in: line.range, behind: box.utf8.count),
        (isItem ? "" : "- ") + mark + " ")
    ])
}

/// `[TOC]` and its kin.
@Sendable func tableOfContents(_ line: Line, in text: SourceText) -> Finding? {
  guard line.isOnly, let first = line.bytes.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "\\"),
    line.bytes.count < 24
  else { return nil }
  let word = line.string.lowercased().filter { $0.isLetter }
  guard ["toc", "inhoud", "inhoudsopgave", "tableofcontents"].contains(word) else { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound, "Dit wordt geen inhoudsopgave.",
    "This becomes no table of contents.",
    help: Phrase(
      nl: "Haal deze regel weg: een pagina met koppen krijgt vanzelf een inhoudsopgave.",
      en: "Take this line out: a page with headings has a table of contents anyway."))
}

/// `import … from '…'` and `export …` of MDX.
@Sendable func moduleLine(_ line: Line, in text: SourceText) -> Finding? {
  guard line.isFirst, let first = line.bytes.first, first == UInt8(ascii: "i") || first == UInt8(ascii: "e")
  else {
    return nil
  }
  let string = line.string
  let isImport = string.hasPrefix("import ") && (string.contains(" from '") || string.contains(" from \""))
  let isExport = ["export const ", "export default ", "export function "].contains { string.hasPrefix($0) }
  guard isImport || isExport else { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound, "Dit is code van MDX, die hier niets doet.",
    "This is code of MDX, which does nothing here.",
    help: Phrase(nl: "Haal deze regel weg.", en: "Take this line out."))
}
