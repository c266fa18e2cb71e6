public import Diagnostics
public import Domain
import Markdown
import Parallel
import Words

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
    /// Whether what was read is kept for a next loading; at 10,000 pages the texts alone are 46 MB.
    public var remembers: Bool

    /// Options for loading.
    public init(
      content: String, today: Datum, includesDrafts: Bool, jobs: Int, remembers: Bool = false
    ) {
      self.content = content
      self.today = today
      self.includesDrafts = includesDrafts
      self.jobs = jobs
      self.remembers = remembers
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// What is left out for now, in the order of the files.
    public let waiting: [WaitingPage]
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
    /// What a next loading can take over; nil unless it was asked for.
    public let loaded: Loaded?
    /// Whether nothing but texts differ from the earlier loading: then the sites hold the same files.
    public let isOnlyTexts: Bool
  }

  let options: Options

  /// A loader with `options`.
  public init(_ options: Options) {
    self.options = options
  }

  /// Reads everything; after an earlier loading only what has changed since.
  ///
  /// `changed` are the files and folders that did, as paths from where the content folder is named. What comes of it is
  /// the same as without `last`.
  public func load(after last: Loaded? = nil, changed: Set<String> = []) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    let change = ContentChange(changed, since: last, content: options.content)
    guard let (tree, found) = tree(change) else {
      _ = SourceTree(root: options.content, diagnostics: &diagnostics)
      return Outcome(
        waiting: [], publication: nil, diagnostics: diagnostics, drafts: 0, scheduled: 0, themes: [],
        loaded: nil,
        isOnlyTexts: false)
    }
    diagnostics += found
    let settings = SiteSettings(tree, today: options.today, diagnostics: &diagnostics)
    let read = await read(tree, change)
    // Only what is remembered is held on to: the texts go as soon as they are parsed.
    let remembered = options.remembers ? read : []
    var assembly = assembly(of: tree, settings, read, change, diagnostics: &diagnostics)
    let awaited = assembly.awaitedFiles()
    let waiting = assembly.waitingPages
    let sources = assembly.takeSources()
    let kept = options.remembers ? sources : []
    let texts = await texts(of: assembly, sources)
    for text in texts { diagnostics += text.diagnostics }
    let loaded = LoadedEntries(entries: assembly.entries, sources: kept, texts: texts)
    let pages = await pages(of: assembly, loaded, change.last)
    for page in pages { diagnostics += page.diagnostics }
    diagnostics += Self.missing(pages, assembly.entries)
    var ties: [Diagnostic] = []
    let publication: Publication
    let earlier = change.last.flatMap { isOnlyTexts(change, since: $0, loaded, pages, awaited) ? $0 : nil }
    if let earlier {
      publication = Publication(earlier.publication, pages: pages.map(\.page))
      ties = earlier.ties
    } else {
      publication = Publication(
        settings: settings, pages: pages.map(\.page), entries: assembly.entries, tree: tree,
        catalogue: assembly.catalogue, awaited: awaited, isViewCopy: options.includesDrafts,
        diagnostics: &ties)
    }
    diagnostics += ties
    let themes = tree.themes.compactMap { theme in
      TextFile.read(theme.path, diagnostics: &diagnostics).map {
        (regio: theme.regio, path: theme.path, text: String(decoding: $0.bytes, as: UTF8.self))
      }
    }
    return Outcome(
      waiting: waiting, publication: publication, diagnostics: diagnostics, drafts: assembly.drafts,
      scheduled: assembly.scheduled, themes: themes,
      loaded: options.remembers
        ? Loaded(
          options, tree: tree, treeDiagnostics: found, read: remembered, assembly: assembly, entries: loaded,
          pages: pages, awaited: awaited, publication: publication, ties: ties) : nil,
      isOnlyTexts: earlier != nil)
  }

  /// Every file, with what is wrong about their places; nil where there is no content folder.
  private func tree(_ change: ContentChange) -> (tree: SourceTree, diagnostics: [Diagnostic])? {
    if let last = change.last, !change.mayMoveFiles { return (last.tree, last.treeDiagnostics) }
    var diagnostics: [Diagnostic] = []
    return SourceTree(root: options.content, diagnostics: &diagnostics).map { ($0, diagnostics) }
  }

  /// Reads every file that is not known yet.
  private func read(_ tree: SourceTree, _ change: ContentChange) async -> [ReadFile] {
    await parallelMap(tree.pages, jobs: options.jobs) { source in
      if let known = change.last?.read[source.path], !change.concerns(source.path) { return known }
      var diagnostics: [Diagnostic] = []
      let page = RawPage.read(source, diagnostics: &diagnostics)
      return ReadFile(page: page, diagnostics: diagnostics)
    }
  }

  /// Decides what becomes a page.
  private func assembly(
    of tree: SourceTree, _ settings: SiteSettings, _ read: [ReadFile], _ change: ContentChange,
    diagnostics: inout [Diagnostic]
  ) -> Assembly {
    var assembly = Assembly(
      tree: tree, regios: settings.order(of: tree.regios, diagnostics: &diagnostics),
      in: Words(of: settings.site), checkedEvery: settings.controlerenNa, after: change.last, options: options
    )
    for (source, file) in zip(tree.pages, read) {
      diagnostics += file.diagnostics
      assembly.add(source, file.page)
    }
    assembly.finish(diagnostics: &diagnostics)
    return assembly
  }
}
