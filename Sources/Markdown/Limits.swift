internal import Diagnostics

/// What a body may hold before it is refused.
///
/// The cmark of Debian takes quadratic time over some inputs; each limit keeps one of those well under a second
/// (`LimitsTests` holds it to that) and lies far above what any real page has.
enum Limits {
  /// Bytes of the whole body.
  static let bytes = 1 << 20
  /// Lists and quotes within each other.
  static let depth = 100
  /// The greatest depth times the lines: every line, empty ones too, is held against all that is open.
  static let depthWork = 20_000_000
  /// Bars on one line: a heading row takes time by the square of its cells.
  static let barsOnLine = 200
  /// Cells of all tables together: a short row is filled up to the width of its table.
  static let cells = 100_000
  /// For each line such as `|---|`, the bytes times the lines of the text above it: all of that is read as the
  /// heading row of a table, and for each line without a bar gone over again.
  static let tableWork = 1_000_000_000
  /// `*` and `_`, each of which may become an element of its own.
  static let emphasis = 100_000
  /// `*` and `_` on lines without an empty one between them: each that ends something goes back over all that began
  /// something.
  static let emphasisTogether = 20_000
  /// `*` and `_` times `[` and `<` in the same text: every link goes back over all emphasis not yet ended.
  static let emphasisWork = 20_000_000
  /// `![`: every link looks through all images before it that were begun and not ended.
  static let images = 1_000
  /// `[` and `<` together.
  static let brackets = 20_000
  /// `<!` and `<?`: for each, the rest of the text is searched for its end.
  static let declarations = 100
  /// Bytes of the longest link definition times the links that could repeat it.
  static let definitionWork = 20_000_000
}

/// Why a body is refused.
enum Refusal {
  case tooLarge, tooDeep, tooDeepForItsLines, tooManyBars, tooManyCells, tooManyTableStarts
  case tooMuchEmphasis, tooMuchEmphasisTogether, tooMuchEmphasisForItsLinks, tooManyImages, tooManyBrackets,
    tooManyDeclarations,
    definitionTooLong
}

extension Diagnostic {
  /// The body would take too long to parse, as shows on `line` (from 0).
  static func refused(_ reason: Refusal, at source: MarkdownSource, line: Int) -> Diagnostic {
    let place = reason == .tooLarge ? Place(source.file) : Place(source.file, line: source.firstLine + line)
    return refused(reason, at: place)
  }

  private static func refused(_ reason: Refusal, at place: Place) -> Diagnostic {
    switch reason {
    case .tooLarge:
      Diagnostic(
        .fileTooLarge, at: place,
        Phrase(
          nl: "De tekst is groter dan 1 MiB (\(Limits.bytes) bytes).",
          en: "The text is larger than 1 MiB (\(Limits.bytes) bytes)."),
        help: Phrase(nl: "Verdeel haar over meer pagina's.", en: "Spread it over more pages."))
    case .tooDeep:
      Diagnostic(
        .markdownTooDeep, at: place,
        Phrase(
          nl: "Hier staan meer dan \(Limits.depth) lijsten of citaten in elkaar.",
          en: "More than \(Limits.depth) lists or quotations stand within each other here."),
        help: Phrase(nl: "Spring minder ver in.", en: "Indent less."))
    case .tooDeepForItsLines:
      Diagnostic(
        .markdownTooDeep, at: place,
        Phrase(
          nl: "De lijsten en citaten staan te diep in elkaar voor een tekst van zo veel regels.",
          en: "The lists and quotations are nested too deep for a text of so many lines."),
        help: Phrase(nl: "Spring minder ver in.", en: "Indent less."))
    case .tooManyBars:
      tooWide(
        at: place, "een regel met meer dan \(Limits.barsOnLine) strepen (|)",
        "a line with more than \(Limits.barsOnLine) bars (|)")
    case .tooManyCells:
      tooWide(
        at: place, "tabellen met samen meer dan \(Limits.cells) cellen",
        "tables of more than \(Limits.cells) cells together")
    case .tooManyTableStarts:
      tooHard(
        at: place, "te veel regels als |---|---| in één tekst", "too many lines like |---|---| in one text")
    case .tooMuchEmphasis:
      tooHard(
        at: place, "meer dan \(Limits.emphasis) keer * of _", "* or _ more than \(Limits.emphasis) times")
    case .tooMuchEmphasisTogether:
      tooHard(
        at: place, "meer dan \(Limits.emphasisTogether) keer * of _ zonder lege regel ertussen",
        "* or _ more than \(Limits.emphasisTogether) times without an empty line between")
    case .tooMuchEmphasisForItsLinks:
      tooHard(
        at: place, "te veel sterren of lage strepen in één stuk met veel links",
        "too many stars or underscores in one piece with many links")
    case .tooManyImages:
      tooHard(at: place, "meer dan \(Limits.images) keer ![", "![ more than \(Limits.images) times")
    case .tooManyBrackets:
      tooHard(
        at: place, "meer dan \(Limits.brackets) keer [ of <", "[ or < more than \(Limits.brackets) times")
    case .tooManyDeclarations:
      tooHard(
        at: place, "meer dan \(Limits.declarations) keer <! of <?",
        "<! or <? more than \(Limits.declarations) times")
    case .definitionTooLong:
      tooHard(
        at: place, "een te lang adres achter “]:” voor zo veel links",
        "too long an address behind “]:” for so many links")
    }
  }

  private static func tooWide(at place: Place, _ dutch: String, _ english: String) -> Diagnostic {
    Diagnostic(
      .markdownTooWide, at: place,
      Phrase(nl: "De tekst heeft \(dutch).", en: "The text has \(english)."),
      help: Phrase(
        nl: "Verdeel de tabel over kleinere tabellen of over meer pagina's.",
        en: "Split the table into smaller ones, or spread it over more pages."))
  }

  private static func tooHard(at place: Place, _ dutch: String, _ english: String) -> Diagnostic {
    Diagnostic(
      .markdownTooHard, at: place,
      Phrase(
        nl: "Deze tekst kost te veel tijd om te lezen: zij heeft \(dutch).",
        en: "This text takes too long to read: it has \(english)."),
      help: Phrase(
        nl: "Maak de tekst eenvoudiger, of verdeel haar over meer pagina's.",
        en: "Make the text simpler, or spread it over more pages."))
  }
}
