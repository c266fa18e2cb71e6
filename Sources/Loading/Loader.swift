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
      return Outcome(publication: nil, diagnostics: diagnostics, drafts: 0, scheduled: 0)
    }
    let settings = SiteSettings(tree, diagnostics: &diagnostics)
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

    let (entries, vocabulary) = (assembly.entries, assembly.vocabulary)
    let parsed = await parallelMap(entries, jobs: options.jobs) { entry in
      var diagnostics: [Diagnostic] = []
      let document = entry.document(vocabulary: vocabulary, diagnostics: &diagnostics)
      return (document: document, diagnostics: diagnostics)
    }
    let builder = PageBuilder(
      catalogue: assembly.catalogue,
      anchors: AnchorTable(
        entries: entries, documents: parsed.map(\.document), regios: assembly.catalogue.regios.count),
      today: options.today)
    let built = await parallelMap(Array(entries.indices), jobs: options.jobs) { position in
      var diagnostics = parsed[position].diagnostics
      let page = builder.page(
        entries[position], at: PageIndex(position), document: parsed[position].document,
        diagnostics: &diagnostics)
      return (page: page, diagnostics: diagnostics)
    }
    for result in built { diagnostics += result.diagnostics }
    let publication = Publication(
      settings: settings, pages: built.map(\.page), entries: entries, tree: tree,
      catalogue: assembly.catalogue, diagnostics: &diagnostics)
    return Outcome(
      publication: publication, diagnostics: diagnostics, drafts: assembly.drafts,
      scheduled: assembly.scheduled)
  }
}

extension Entry {
  /// The text, parsed; empty for an activity that only a bijlage lists, nil where it was refused.
  fileprivate func document(vocabulary: Vocabulary, diagnostics: inout [Diagnostic]) -> MarkdownDocument? {
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
