import Diagnostics
import Domain
import Markdown

/// One item of a bijlage: an activity with its disciplines in brackets.
struct ListedActivity: Sendable, Equatable {
  let titel: String
  let slug: String
  let groep: String
  /// Codes.
  let disciplines: [String]
  let hoofdtaken: [PageName]
  /// The name of the bijlage.
  let bijlage: String
  let regio: String?
  let file: String
  let place: Place

  /// The activities in a bijlage, in order.
  static func all(
    in raw: RawPage, _ outline: ListOutline, disciplines: DisciplineList, diagnostics: inout [Diagnostic]
  ) -> [ListedActivity] {
    let lines = ItemLines(of: raw)
    var found: [ListedActivity] = []
    var places: [String: Place] = [:]
    for group in outline.groups {
      for item in group.items {
        let (titel, codes) = read(item.text, at: item.place, in: lines, disciplines, &diagnostics)
        let slug = Markdown.slug(titel)
        guard (1...SourceTree.longestName).contains(slug.utf8.count) else {
          diagnostics.append(.activityUnnamed(titel, isLong: !slug.isEmpty, at: item.place))
          continue
        }
        if let first = places.updateValue(item.place, forKey: slug) {
          diagnostics.append(.activityTwice(titel, at: item.place, first: first))
          continue
        }
        found.append(
          ListedActivity(
            titel: titel, slug: slug, groep: group.heading, disciplines: codes,
            hoofdtaken: raw.own()[BijlageKeys.hoofdtaken], bijlage: raw.source.slug, regio: raw.source.regio,
            file: raw.source.path, place: item.place))
      }
    }
    if outline.groups.allSatisfy(\.items.isEmpty) {
      diagnostics.append(.attachmentEmpty(at: Place(raw.source.path, line: raw.firstLine)))
    }
    return found
  }

  /// The title and the codes of an item; a bracket without disciplines stays in the title.
  ///
  /// A bracket with a mistake does not: the activity keeps its name, so that references to it still hold.
  private static func read(
    _ text: String, at item: Place, in lines: ItemLines, _ disciplines: DisciplineList,
    _ diagnostics: inout [Diagnostic]
  ) -> (titel: String, codes: [String]) {
    var tidy = text.trimmed
    while tidy.hasSuffix(".") || tidy.hasSuffix(";") { tidy = String(tidy.dropLast()).trimmed }
    guard tidy.hasSuffix(")"), let open = tidy.lastIndex(of: "(") else { return (tidy, []) }
    let inside = String(tidy[tidy.index(after: open)...].dropLast())
    let titel = String(tidy[..<open]).trimmed
    switch disciplines.read(inside) {
    case .codes(let codes): return (titel.isEmpty ? tidy : titel, codes)
    case .text: return (tidy, [])
    case .unsure(let name, let near):
      diagnostics.append(.disciplineUnsure(name, near: near, at: lines.place(of: name, behind: item)))
      return (tidy, [])
    case .missingComma(let part, let names):
      diagnostics.append(.disciplineComma(part, names: names, at: lines.place(of: part, behind: item)))
    case .unknown(let name):
      diagnostics.append(
        .disciplineUnknown(name, at: lines.place(of: name, behind: item), near: disciplines.names))
    }
    return (titel.isEmpty ? tidy : titel, [])
  }
}

/// The lines of a bijlage, found once for all of its items.
private struct ItemLines {
  private let lines: [ArraySlice<UInt8>]
  private let firstLine: Int

  init(of raw: RawPage) {
    lines = raw.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { $0[...] }
    firstLine = raw.firstLine
  }

  /// Where a part of a bracket stands on the line of its item; the item itself where it is not found there.
  func place(of part: String, behind item: Place) -> Place {
    let number = item.line - firstLine
    guard lines.indices.contains(number) else { return item }
    let line = String(decoding: lines[number], as: UTF8.self).unicodeScalars
    guard let open = line.lastIndex(of: "(") else { return item }
    let wanted = Array(part.unicodeScalars)
    var index = open
    while index < line.endIndex {
      if index > line.startIndex, Self.isBoundary(line[line.index(before: index)]),
        line[index...].starts(with: wanted)
      {
        return Place(item.file, line: item.line, column: line.distance(from: line.startIndex, to: index) + 1)
      }
      index = line.index(after: index)
    }
    return item
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "(,/;&".unicodeScalars.contains(scalar)
  }
}

extension Diagnostic {
  /// A bijlage without a list: no activity comes of it.
  static func attachmentEmpty(at place: Place) -> Diagnostic {
    Diagnostic(
      .structureUnseen, .warning, at: place,
      Phrase(
        nl: "In deze bijlage staat geen lijst, dus er komt geen activiteit uit.",
        en: "There is no list in this bijlage, so no activity comes of it."),
      help: Phrase(
        nl: "Zet elke activiteit op een regel die begint met “- ”.",
        en: "Put each activity on a line that starts with “- ”."))
  }

  static func activityTwice(_ titel: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .activityTwice, at: place,
      Phrase(
        nl:
          "De activiteit “\(titel)” staat al \(first.file == place.file ? "" : "in \(first.file), ")op regel \(first.line).",
        en:
          "The activity “\(titel)” already stands \(first.file == place.file ? "" : "in \(first.file), ")on line \(first.line)."
      ),
      help: Phrase(nl: "Geef elke activiteit een eigen naam.", en: "Give each activity a name of its own."))
  }

  static func activityUnnamed(_ titel: String, isLong: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .fileName, at: place,
      isLong
        ? Phrase(
          nl: "Deze activiteit heeft een te lange naam voor een adres.",
          en: "The name of this activity is too long for an address.")
        : Phrase(
          nl: "Van deze naam “\(titel)” kan geen adres worden gemaakt.",
          en: "No address can be made of the name “\(titel)”."),
      help: isLong
        ? Phrase(
          nl: "Gebruik hooguit \(SourceTree.longestName) tekens.",
          en: "Use \(SourceTree.longestName) characters at most.")
        : Phrase(nl: "Geef de activiteit een naam met letters.", en: "Give the activity a name with letters.")
    )
  }

  static func activityHasListed(_ key: String, at place: Place, listed: Place) -> Diagnostic {
    Diagnostic(
      .activityTwice, at: place,
      Phrase(
        nl: "“\(key)” staat voor deze activiteit al in \(listed.file), regel \(listed.line).",
        en: "“\(key)” of this activity already stands in \(listed.file), line \(listed.line)."),
      help: Phrase(
        nl: "Haal de sleutel hier weg; de bijlage geldt.", en: "Remove the key here; the bijlage counts."))
  }

  static func disciplineComma(_ part: String, names: [String], at place: Place) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      .disciplineComma, at: place,
      Phrase(
        nl: "Tussen de disciplines in “\(part)” ontbreekt een komma.",
        en: "A comma is missing between the disciplines in “\(part)”."),
      help: Phrase(nl: "Bedoelt u “\(list)”?", en: "Did you mean “\(list)”?"))
  }

  static func disciplineUnknown(_ name: String, at place: Place, near names: [String: String]) -> Diagnostic {
    let near = nearest(to: name, in: names.keys).map { names[$0] ?? $0 }
    return Diagnostic(
      .referenceUnknown, at: place,
      Phrase(nl: "Er is geen discipline “\(name)”.", en: "There is no discipline “\(name)”."),
      help: near.map { Phrase(nl: "Bedoelt u “\($0)”?", en: "Did you mean “\($0)”?") }
        ?? Phrase(
          nl: "Gebruik een code uit de map disciplines/, of maak daar een pagina voor deze discipline.",
          en: "Use a code from the folder disciplines/, or add a page for this discipline there."))
  }

  static func disciplineUnsure(_ name: String, near: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .disciplineUnsure, .warning, at: place,
      Phrase(
        nl: "“\(name)” lees ik als tekst, niet als discipline.",
        en: "“\(name)” is read as text, not as a discipline."),
      help: Phrase(nl: "Bedoelt u “\(near)”?", en: "Did you mean “\(near)”?"))
  }
}
