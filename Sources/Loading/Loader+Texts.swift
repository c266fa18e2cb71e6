import Diagnostics
import Domain
import Linting
import Markdown
import Parallel
import Words

/// The text of an entry, parsed; the document is empty for an activity that only a bijlage lists, nil where it was
/// refused.
final class ParsedText: Sendable {
  let document: MarkdownDocument?
  let diagnostics: [Diagnostic]

  init(document: MarkdownDocument?, diagnostics: [Diagnostic]) {
    self.document = document
    self.diagnostics = diagnostics
  }

  /// Whether any word of the glossary stands in it.
  var hasTerms: Bool {
    document?.holes.contains { if case .term = $0.content { true } else { false } } ?? false
  }
}

extension Loader {
  /// The texts are parsed in stretches of this many, and let go of as soon as they are: at 10,000 pages the
  /// Markdown is a fifth of all memory.
  private static let stretch = 1_000

  /// Parses the texts that have not been.
  func texts(of assembly: Assembly, _ sources: consuming [RawPage?]) async -> [ParsedText] {
    var texts: [ParsedText] = []
    texts.reserveCapacity(sources.count)
    let (entries, reader) = (assembly.entries, assembly.reader)
    for start in stride(from: 0, to: entries.count, by: Self.stretch) {
      let range = start..<min(start + Self.stretch, entries.count)
      let work = range.map { (entry: entries[$0], source: sources[$0], known: assembly.texts[$0]) }
      for position in range { sources[position] = nil }
      texts += await parallelMap(work, jobs: options.jobs) { entry, source, known in
        known ?? reader.text(of: entry, from: source)
      }
    }
    return texts
  }
}

/// Reads the texts of entries; what an earlier loading read is taken over where nothing about it changed.
struct TextReader: Sendable {
  private let vocabulary: Vocabulary
  private let language: Words
  private let last: Loaded?
  /// The words that texts are to be searched for anew: those that came, went, or are explained otherwise.
  private let changed: Vocabulary

  init(_ vocabulary: Vocabulary, _ terms: TermNumbers, in language: Words, after last: Loaded?) {
    self.vocabulary = vocabulary
    self.language = language
    // In another language every text is to be read anew.
    self.last = last.flatMap { $0.language == language ? $0 : nil }
    changed = self.last.map { Self.changedWords($0.terms, terms) } ?? .empty
  }

  /// The text of an entry from its file; without one it is empty.
  func text(of entry: Entry, from source: RawPage?) -> ParsedText {
    if let known = last?.text(of: entry, from: source), !changed.mayOccur(in: source?.text ?? []) {
      return known
    }
    var diagnostics: [Diagnostic] = []
    let document = entry.document(
      of: source?.text ?? [], vocabulary: vocabulary, language, diagnostics: &diagnostics)
    return ParsedText(document: document, diagnostics: diagnostics)
  }

  private static func changedWords(_ old: TermNumbers, _ new: TermNumbers) -> Vocabulary {
    let all = Set(old.expansions.keys).union(new.expansions.keys)
    let changed = all.filter {
      old.expansions[$0] != new.expansions[$0] || old.number(of: $0) != new.number(of: $0)
    }
    return Vocabulary(changed.map { ($0, nil, 0) })
  }
}

extension Entry {
  /// Whether the text stands below the national one.
  var isAddition: Bool {
    if case .adds = role { true } else { false }
  }

  /// The text, parsed; empty for an activity that only a bijlage lists, nil where it was refused.
  fileprivate func document(
    of text: [UInt8], vocabulary: Vocabulary, _ site: Words, diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument? {
    var options = MarkdownOptions()
    if isAddition {
      options.headingShift = 1
      options.idPrefix = AnchorTable.additionPrefix
    }
    options.title = titel
    // Which activities there are is said in its lists.
    options.outlines = type == .bijlage
    let words = record[PageKeys.taal].map { Words(code: $0) } ?? site
    options.language =
      switch (words ?? site).language {
      case .nl: .dutch
      case .en: .english
      }
    return readMarkdown(
      MarkdownSource(file: file, text: text, firstLine: firstLine),
      // The glossary explains in the language of the site: no such words are put into a text in another.
      vocabulary: words == site ? vocabulary : .empty, options: options,
      diagnostics: &diagnostics, rules: lint)
  }
}
