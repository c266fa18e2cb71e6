public import Diagnostics
public import Domain
import FoundationEssentials
import Loading
import Parallel
import Planning
import Publishing
import Rendering
import Searching
import Synchronization
import Theme

/// The whole way from a content folder to a published site: load, plan, render, publish.
public struct Build: Sendable {
  /// What a build is asked for.
  public struct Options: Sendable {
    /// The content folder.
    public var content = "content"
    /// The templates folder.
    public var templates = "templates"
    /// The output folder.
    public var output = "public"
    /// The regions to build, by name; empty for everything.
    public var regios: [String] = []
    /// The day of the build.
    public var today: Datum
    /// Whether drafts are shown.
    public var includesDrafts = false
    /// Which search index the sites get.
    public var search = Search.none
    /// How many tasks work at once.
    public var jobs: Int

    /// Options with the usual folders.
    public init(today: Datum, jobs: Int) {
      self.today = today
      self.jobs = jobs
    }
  }

  /// What the search index is made with.
  public enum Search: Sendable {
    /// No search, and no word about it.
    case none
    /// The Pagefind of this name, or else the one that is found; for how many seconds it may say nothing, and how
    /// many bytes one answer may have.
    case pagefind(named: String?, patience: Int = 120, largest: Int = 1 << 30)
  }

  /// What came of a run.
  public struct Report: Sendable {
    /// Everything that is wrong, in place order.
    public var diagnostics: [Diagnostic]
    /// How many files the built sites hold.
    public var pages = 0
    /// How many regions were built.
    public var regios = 0
    /// How many pages can be searched; nil where no search index was made.
    public var searched: Int?
    /// How long the search index took.
    public var searchTime = Duration.zero
    /// How many files were written.
    public var written = 0
    /// How many files stand as they stood.
    public var unchanged = 0
    /// How many files were removed.
    public var removed = 0
    /// How many pages are left out because they are drafts.
    public var drafts = 0
    /// How many pages are left out because their day has not come.
    public var scheduled = 0

    /// What the run worked with: a program that ends here need not wait until all of it is freed.
    fileprivate(set) public var remains: (any Sendable)?

    /// Whether the run was asked for a region that does not exist.
    public var isCommandWrong = false

    /// Whether the site was published, or would have been.
    public var isWhole: Bool { !diagnostics.hasErrors }
  }

  private let options: Options
  private let progress: Progress

  /// A build; `onProgress` is told how many of how many files are done, from any task.
  public init(_ options: Options, onProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil) {
    self.options = options
    progress = Progress(onProgress)
  }

  /// Loads and plans everything, and writes nothing.
  public func check() async -> Report {
    await prepare().report
  }

  /// The regions with their titles, in order.
  public func regios() async -> (regios: [(slug: String, titel: String)], report: Report) {
    let (report, plan, _) = await prepare(needsTemplates: false)
    guard let plan else { return ([], report) }
    return (plan.sites.dropFirst().map { ($0.folder, $0.titel) }, report)
  }

  /// Builds and publishes: everything, or nothing when there are errors.
  public func run() async -> Report {
    let (prepared, plan, look) = await prepare()
    var report = prepared
    guard report.isWhole, let plan, let look else { return report }
    let sites =
      options.regios.isEmpty
      ? plan.sites : plan.sites.filter { options.regios.contains($0.folder) }
    let pagefind = pagefind(&report)
    guard
      let publisher = Publisher(
        output: options.output, sites: sites.map(\.folder), complete: options.regios.isEmpty,
        protecting: [options.content, options.templates], diagnostics: &report.diagnostics)
    else { return report }
    let renderer = Renderer(
      plan, templates: look.templates, themes: look.themes, today: options.today, hasSearch: pagefind != nil)
    let all = sites.indices.flatMap { site in sites[site].pages.indices.map { (site: site, page: $0) } }
    // Long ones first: whoever began one last would let the others wait.
    let work =
      all.filter { sites[$0.site].pages[$0.page].isLong }
      + all.filter { !sites[$0.site].pages[$0.page].isLong }
    progress.begin(work.count)
    let failed = Atomic<Bool>(false)
    let problems = await parallelMap(work, jobs: options.jobs) { [progress] item -> Diagnostic? in
      guard !failed.load(ordering: .relaxed) else { return nil }
      let site = sites[item.site]
      let page = site.pages[item.page]
      defer { progress.step() }
      let problem = publish(renderer.output(of: page, in: site), at: site.path(page.file), by: publisher)
      if problem != nil { failed.store(true, ordering: .relaxed) }
      return problem
    }.compactMap { $0 }
    guard problems.isEmpty else {
      publisher.abandon()
      report.diagnostics += problems.prefix(1)
      return report
    }
    if let pagefind {
      let start = ContinuousClock.now
      let indexes = await parallelMap(sites, jobs: options.jobs) {
        pagefind.publish(renderer, $0, by: publisher)
      }
      if let problem = indexes.compactMap(\.problem).first {
        publisher.abandon()
        report.diagnostics.append(problem)
        return report
      }
      report.searched = indexes.reduce(0) { $0 + $1.pages }
      report.searchTime = ContinuousClock.now - start
    }
    do throws(PublishError) {
      for site in sites {
        for asset in renderer.assets(of: site) { try publisher.write(asset.bytes, to: site.path(asset.path)) }
      }
      let summary = try publisher.commit()
      (report.written, report.unchanged, report.removed) = (
        summary.written, summary.unchanged, summary.removed
      )
      report.pages = work.count
      report.regios = sites.count { $0.regio != nil }
      report.remains = plan
    } catch {
      publisher.abandon()
      report.diagnostics.append(error.diagnostic)
    }
    return report
  }

  /// The Pagefind that is asked for and there; that it is not is a warning.
  private func pagefind(_ report: inout Report) -> Pagefind? {
    guard case .pagefind(let named, let patience, let largest) = options.search else { return nil }
    guard let found = Pagefind.found(named: named, patience: patience, largest: largest) else {
      report.diagnostics = (report.diagnostics + [.searchMissing]).inPlaceOrder
      return nil
    }
    return found
  }

  /// Everything up to writing: all that can be wrong with content and templates shows here.
  private func prepare(needsTemplates: Bool = true) async -> (
    report: Report, plan: SitePlan?, look: Look?
  ) {
    // Beside the loading: neither needs the other.
    async let templates = needsTemplates ? Look.templates(in: options.templates) : (nil, [])
    let outcome = await Loader(
      Loader.Options(
        content: options.content, today: options.today, includesDrafts: options.includesDrafts,
        jobs: options.jobs)
    ).load()
    var diagnostics = outcome.diagnostics
    let (set, found) = await templates
    diagnostics += found
    // Beside the planning, for the same reason.
    async let checked =
      needsTemplates
      ? Look.checked(set, folder: options.templates, themes: outcome.themes) : (look: nil, diagnostics: [])
    var plan: SitePlan?
    if let publication = outcome.publication {
      plan = await SitePlan(publication, jobs: options.jobs, diagnostics: &diagnostics)
    }
    let look = await checked.look
    diagnostics += await checked.diagnostics
    var isCommandWrong = false
    if let plan {
      let known = plan.sites.dropFirst().map(\.folder)
      for name in options.regios where !known.contains(name) {
        diagnostics.append(.regioUnknown(name, known: known))
        isCommandWrong = true
      }
    }
    var report = Report(diagnostics: diagnostics.inPlaceOrder)
    report.isCommandWrong = isCommandWrong
    (report.drafts, report.scheduled) = (outcome.drafts, outcome.scheduled)
    return (report, plan, look)
  }
}

extension PlannedSite {
  /// A file of this site, below the output folder.
  func path(_ file: String) -> String { folder.isEmpty ? file : folder + "/" + file }
}

extension Diagnostic {
  static func regioUnknown(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: nil,
      Phrase(nl: "Er is geen regio “\(name)”.", en: "There is no region “\(name)”."),
      help: .didYouMean(
        name, in: known,
        otherwise: Phrase(
          nl: "De regio’s zijn: \(known.joined(separator: ", ")).",
          en: "The regions are: \(known.joined(separator: ", ")).")))
  }

  static func attachmentUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(nl: "Dit bestand kan niet worden gelezen.", en: "This file cannot be read."),
      help: Phrase(nl: "Controleer of u het mag lezen.", en: "Check that you may read it."))
  }
}

/// Writes one file; what goes wrong is the answer.
private func publish(_ output: Renderer.Output, at path: String, by publisher: Publisher) -> Diagnostic? {
  do throws(PublishError) {
    switch output {
    case .text(let text): try publisher.write(text, to: path)
    case .copy(let source):
      guard let data = FileManager.default.contents(atPath: source) else {
        return .attachmentUnreadable(source)
      }
      try publisher.write(Array(data), to: path)
    }
    return nil
  } catch {
    return error.diagnostic
  }
}
