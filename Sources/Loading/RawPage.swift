import Diagnostics
import Domain
import Inspecting

/// A file that has been read: its front matter understood by itself, its text still Markdown.
final class RawPage: Sendable {
  let source: SourceFile
  let record: Record<PageKeys>
  /// The Markdown, with LF line ends.
  let text: [UInt8]
  /// The line of the file that the text begins on.
  let firstLine: Int

  /// What looks like personal data and may not stand there; told when the page is shown.
  let personal: [Diagnostic]

  init(source: SourceFile, record: Record<PageKeys>, text: [UInt8], firstLine: Int, personal: [Diagnostic]) {
    self.source = source
    self.record = record
    self.text = text
    self.firstLine = firstLine
    self.personal = personal
  }

  /// What it says by the keys of its type alone.
  func own<Own: TypeKeys>(_ keys: Own.Type = Own.self) -> Record<Own> { record.own(of: source.type) }

  /// Reads and checks one file; nil where nothing can be made of it.
  static func read(_ source: SourceFile, diagnostics: inout [Diagnostic]) -> RawPage? {
    guard let text = TextFile.read(source.path, diagnostics: &diagnostics) else { return nil }
    guard !text.bytes.allSatisfy({ $0 == 10 || $0 == 32 || $0 == 9 }) else {
      diagnostics.append(.fileEmpty(source.path))
      return nil
    }
    guard let split = text.splitFrontMatter() else {
      diagnostics.append(
        .frontMatterMissing(source.path, isUnclosed: text.bytes.starts(with: Array("---\n".utf8))))
      return nil
    }
    var reader = FrontMatterReader(file: source.path, lineOffset: 1)
    let values = reader.record(from: split.yaml, schema: .schema(of: source.type))
    diagnostics += reader.diagnostics
    guard let record = values.map(Record<PageKeys>.init) else { return nil }
    return RawPage(
      source: source, record: record, text: Array(split.text), firstLine: split.firstLine,
      personal: record[PageKeys.bevatGegevens] == nil ? personal(in: text.bytes, of: source.path) : [])
  }

  /// What looks like personal data in the whole file, keys and comments included: sources are public too.
  static func personal(in bytes: [UInt8], of file: String) -> [Diagnostic] {
    var (line, start) = (1, 0)
    return PersonalData.all(in: bytes).map { data in
      for position in start..<data.range.lowerBound where bytes[position] == 10 {
        (line, start) = (line + 1, position + 1)
      }
      // Columns count signs: bytes that go on with one count for nothing.
      let column = bytes[start..<data.range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
      return .personalData(data, at: Place(file, line: line, column: column))
    }
  }
}

extension Diagnostic {
  static func fileEmpty(_ file: String) -> Diagnostic {
    Diagnostic(
      .fileEmpty, at: Place(file), Phrase(nl: "Dit bestand is leeg.", en: "This file is empty."),
      help: Phrase(
        nl: "Begin met `---`, dan `titel: …`, dan weer `---`; of haal het bestand weg.",
        en: "Begin with `---`, then `titel: …`, then `---` again; or remove the file."))
  }

  static func frontMatterMissing(_ file: String, isUnclosed: Bool) -> Diagnostic {
    isUnclosed
      ? Diagnostic(
        .frontMatterMissing, at: Place(file, line: 1),
        Phrase(
          nl: "De front matter wordt niet afgesloten met `---`.",
          en: "The front matter is not closed with `---`."),
        help: Phrase(
          nl: "Zet een regel met alleen `---` onder de laatste sleutel.",
          en: "Put a line with only `---` below the last key."))
      : Diagnostic(
        .frontMatterMissing, at: Place(file, line: 1),
        Phrase(
          nl: "De front matter ontbreekt: de eerste regel is niet `---`.",
          en: "The front matter is missing: the first line is not `---`."),
        help: Phrase(
          nl: "Begin het bestand met `---`, dan `titel: …`, dan weer `---`.",
          en: "Begin the file with `---`, then `titel: …`, then `---` again."))
  }
}
