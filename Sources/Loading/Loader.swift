public import Diagnostics
public import Domain
import Markdown
import Parallel

/// Reads a content folder into a publication; every mistake becomes a diagnostic.
public struct Loader: Sendable {
  /// What is needed to load.
  public struct Options: Sendable {
    /// The content folder, as the user typed it.
    public var content: String
    /// The day of the build.
    public var today: Datum
    /// Whether drafts are shown.
    public var includesDrafts: Bool
    /// How many tasks work at once.
    public var jobs: Int

    /// Options for loading.
    public init(content: String, today: Datum, includesDrafts: Bool, jobs: Int) {
      self.content = content
      self.today = today
      self.includesDrafts = includesDrafts
      self.jobs = jobs
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The publication; nil where the content cannot be read at all.
    ///
    /// With errors among the diagnostics it is incomplete: good for further checks, not for publishing.
    public let publication: Publication?
    /// Everything that is wrong.
    public let diagnostics: [Diagnostic]
    /// How many pages are left out because they are drafts.
    public let drafts: Int
    /// How many pages are left out because their day has not come.
    public let scheduled: Int
    /// The files with colours and type that could be read: the nation’s (nil) and those of regions, by folder.
    public let themes: [(regio: String?, path: String, text: String)]
  }

  let options: Options

  /// A loader with `options`.
  public init(_ options: Options) {
    self.options = options
  }

  /// Reads everything.
  public func load() async -> Outcome {
    var diagnostics: [Diagnostic] = []
    guard let tree = SourceTree(root: options.content, diagnostics: &diagnostics) else {
      return Outcome(publication: nil, diagnostics: diagnostics, drafts: 0, scheduled: 0, themes: [])
    }
    let settings = SiteSettings(tree, today: options.today, diagnostics: &diagnostics)
    var assembly = await assembly(of: tree, settings, diagnostics: &diagnostics)
    let awaited = assembly.awaitedFiles()
    let texts = assembly.takeTexts()
    let documents = await documents(of: assembly, texts, diagnostics: &diagnostics)
    let pages = await pages(of: assembly, documents, diagnostics: &diagnostics)
    let publication = Publication(
      settings: settings, pages: pages, entries: assembly.entries, tree: tree,
      catalogue: assembly.catalogue, awaited: awaited, diagnostics: &diagnostics)
    let themes = tree.themes.compactMap { theme in
      TextFile.read(theme.path, diagnostics: &diagnostics).map {
        (regio: theme.regio, path: theme.path, text: String(decoding: $0.bytes, as: UTF8.self))
      }
    }
    return Outcome(
      publication: publication, diagnostics: diagnostics, drafts: assembly.drafts,
      scheduled: assembly.scheduled, themes: themes)
  }

  /// Reads every file, and decides what becomes a page.
  private func assembly(
    of tree: SourceTree, _ settings: SiteSettings, diagnostics: inout [Diagnostic]
  ) async -> Assembly {
    let read = await parallelMap(tree.pages, jobs: options.jobs) { source in
      var diagnostics: [Diagnostic] = []
      let page = RawPage.read(source, diagnostics: &diagnostics)
      return (page: page, diagnostics: diagnostics)
    }
    var assembly = Assembly(
      tree: tree, regios: settings.order(of: tree.regios, diagnostics: &diagnostics), options: options)
    for (source, result) in zip(tree.pages, read) {
      diagnostics += result.diagnostics
      assembly.add(source, result.page)
    }
    assembly.finish(diagnostics: &diagnostics)
    return assembly
  }

  /// The texts are parsed in stretches of this many, and let go of as soon as they are: at 10,000 pages the
  /// Markdown is a fifth of all memory.
  private static let stretch = 1_000

  private func documents(
    of assembly: Assembly, _ texts: consuming [[UInt8]], diagnostics: inout [Diagnostic]
  ) async -> [MarkdownDocument?] {
    var documents: [MarkdownDocument?] = []
    let (entries, vocabulary) = (assembly.entries, assembly.vocabulary)
    for start in stride(from: 0, to: entries.count, by: Self.stretch) {
      let range = start..<min(start + Self.stretch, entries.count)
      let work = range.map { (entry: entries[$0], text: texts[$0]) }
      for position in range { texts[position] = [] }
      let parsed = await parallelMap(work, jobs: options.jobs) { item in
        var diagnostics: [Diagnostic] = []
        let document = item.entry.document(of: item.text, vocabulary: vocabulary, diagnostics: &diagnostics)
        return (document: document, diagnostics: diagnostics)
      }
      for result in parsed {
        documents.append(result.document)
        diagnostics += result.diagnostics
      }
    }
    return documents
  }

  /// Finds what every page refers to.
  private func pages(
    of assembly: Assembly, _ documents: [MarkdownDocument?], diagnostics: inout [Diagnostic]
  ) async -> [Page] {
    let entries = assembly.entries
    let builder = PageBuilder(
      catalogue: assembly.catalogue,
      anchors: AnchorTable(entries: entries, documents: documents, regios: assembly.catalogue.regios.count),
      today: options.today)
    let built = await parallelMap(Array(entries.indices), jobs: options.jobs) { position in
      var diagnostics: [Diagnostic] = []
      let page = builder.page(
        entries[position], at: PageIndex(position), document: documents[position], diagnostics: &diagnostics)
      return (page: page, diagnostics: diagnostics)
    }
    for result in built { diagnostics += result.diagnostics }
    return built.map(\.page)
  }
}

extension Entry {
  /// The text, parsed; empty for an activity that only a bijlage lists, nil where it was refused.
  fileprivate func document(
    of text: [UInt8], vocabulary: Vocabulary, diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument? {
    var options = MarkdownOptions()
    if case .adds = role {
      options.headingShift = 1
      options.idPrefix = AnchorTable.additionPrefix
    }
    if let taal = record.text("taal"), !taal.hasPrefix("nl") { options.language = .english }
    return readMarkdown(
      MarkdownSource(file: file, text: text, firstLine: firstLine), vocabulary: vocabulary, options: options,
      diagnostics: &diagnostics)
  }
}
