import Diagnostics
public import Domain
import Files
import Loading
import Parallel
import Planning
public import Publishing
import Searching
import Synchronization

/// Publishes a snapshot: every file of it, or nothing.
public struct Build: Sendable {
  /// What a build is asked for.
  public struct Options: Sendable {
    /// What is built from.
    public var source: Snapshot.Options
    /// The output folder.
    public var output = "public"
    /// The regions to build, by name; empty for everything.
    public var regios: [String] = []
    /// What ends the build early, where there is something that may.
    public var interruption: Interruption?
    /// Which search index the sites get.
    public var search = Search.none
    /// Where `make install` put what belongs to the program; nil where it did not.
    public var installation: String?

    /// Options with the usual folders.
    public init(today: Datum, jobs: Int) {
      source = Snapshot.Options(today: today, jobs: jobs)
    }
  }

  /// What the search index is made with.
  public enum Search: Sendable {
    /// No search, and no word about it.
    case none
    /// The Pagefind of this name, or else the one that is found; for how many seconds it may say nothing, and how
    /// many bytes it may answer besides some for each that it is sent.
    case pagefind(named: String?, patience: Int = 120, largest: Int = 1 << 26)
  }

  let options: Options
  private let progress: Progress

  /// A build; `onProgress` is told how many of how many files are done, from any task.
  public init(_ options: Options, onProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil) {
    self.options = options
    progress = Progress(onProgress)
  }

  /// The day `seconds` after 1970-01-01T00:00Z, by the clock that the content names.
  public static func day(at seconds: Int, content: String) -> Datum {
    Loader.tijdzone(ofContent: content).day(at: seconds)
  }

  /// Loads and plans everything, and writes nothing.
  public func check() async -> Report {
    report(of: await Snapshot(options.source))
  }

  /// The regions with their titles, in order.
  public func regios() async -> (regios: [Snapshot.Site], report: Report) {
    let snapshot = await Snapshot(options.source, needsLook: false)
    return (Array(snapshot.sites.dropFirst()), report(of: snapshot))
  }

  /// Builds and publishes: everything, or nothing when there are errors.
  public func run() async -> Report {
    let (pagefind, missing) = pagefind()
    var source = options.source
    source.hasSearch = pagefind != nil
    let snapshot = await Snapshot(source)
    var report = report(of: snapshot)
    guard report.isWhole else { return report }
    report.diagnostics = (report.diagnostics + missing).inPlaceOrder
    let folders = options.regios.isEmpty ? nil : Set(options.regios)
    let sites = snapshot.sites.filter { folders?.contains($0.folder) ?? true }
    guard
      let publisher = Publisher(
        output: options.output, sites: sites.map(\.folder), complete: options.regios.isEmpty,
        hasDrafts: source.includesDrafts,
        protecting: [source.content, source.templates], diagnostics: &report.diagnostics)
    else { return report }
    options.interruption?.watch(publisher)
    if let problem = await publish(snapshot.files(of: folders), of: snapshot, by: publisher) {
      publisher.abandon()
      report.diagnostics.append(problem)
      return report
    }
    if let pagefind {
      let start = ContinuousClock.now
      let indexes = await waitingMap(sites.map(\.folder), jobs: source.jobs) {
        pagefind.publish(snapshot, $0, by: publisher)
      }
      if let problem = indexes.compactMap(\.problem).first {
        publisher.abandon()
        report.diagnostics.append(problem)
        return report
      }
      if !indexes.allSatisfy(\.isStable) {
        report.diagnostics = (report.diagnostics + [.searchUnstable]).inPlaceOrder
      }
      report.searched = indexes.reduce(0) { $0 + $1.pages }
      report.searchTime = ContinuousClock.now - start
    }
    do throws(PublishError) {
      let summary = try publisher.commit()
      report.diagnostics += summary.warnings
      (report.written, report.unchanged, report.removed) = (
        summary.written, summary.unchanged, summary.removed
      )
      report.regios = sites.count { !$0.folder.isEmpty }
      report.remains = snapshot
      if let cache = source.cache { Cache(cache).prune() }
    } catch {
      publisher.abandon()
      report.diagnostics.append(error.diagnostic)
    }
    return report
  }

  /// What a snapshot says is wrong, and whether it has the regions that are asked for.
  func report(of snapshot: Snapshot) -> Report {
    var report = Report(diagnostics: snapshot.diagnostics)
    (report.drafts, report.scheduled) = (snapshot.drafts, snapshot.scheduled)
    report.nextChanges = snapshot.nextChanges
    report.waiting = snapshot.waiting.compactMap { page in page.day.map { ($0, page.file) } }.sorted {
      $0 < $1
    }
    let known = snapshot.sites.dropFirst().map(\.folder)
    guard !snapshot.sites.isEmpty else { return report }
    for name in options.regios where !known.contains(name) {
      report.diagnostics.append(.regioUnknown(name, known: known))
      report.isCommandWrong = true
    }
    report.diagnostics = report.diagnostics.inPlaceOrder
    return report
  }

  /// Writes all files; the first thing that goes wrong is the answer, and ends the others.
  private func publish(
    _ files: [Snapshot.File], of snapshot: Snapshot, by publisher: Publisher
  ) async -> Diagnostic? {
    progress.begin(files.count)
    // A picture is made by another program: no task waits for it.
    let made = await waitingMap(snapshot.pictures(of: files), jobs: options.source.jobs) {
      file -> Diagnostic? in
      if case .failure(let problem)? = snapshot.contents(of: file) { problem } else { nil }
    }
    if let problem = made.compactMap(\.self).first { return problem }
    let failed = Atomic<Bool>(false)
    return await parallelMap(files, jobs: options.source.jobs) { [progress] file -> Diagnostic? in
      guard !failed.load(ordering: .relaxed), let contents = snapshot.contents(of: file) else { return nil }
      defer { progress.step() }
      let problem = publisher.publish(contents, at: file.path)
      if problem != nil { failed.store(true, ordering: .relaxed) }
      return problem
    }.compactMap { $0 }.first
  }

  /// The Pagefind that is asked for and there; that it is not is a warning.
  private func pagefind() -> (program: Pagefind?, missing: [Diagnostic]) {
    guard case .pagefind(let named, let patience, let largest) = options.search else { return (nil, []) }
    switch Pagefind.found(named: named, beside: options.installation, patience: patience, largest: largest) {
    case .found(let pagefind): return (pagefind, [])
    case .foreign(let path): return (nil, [.searchForeign(path)])
    case .missing: return (nil, [.searchMissing])
    }
  }
}

extension Publisher {
  /// Writes one file; what goes wrong is the answer.
  fileprivate func publish(_ contents: Snapshot.Contents, at path: String) -> Diagnostic? {
    do throws(PublishError) {
      switch contents {
      case .bytes(let bytes): try write(bytes, to: path)
      case .failure(let problem): return problem
      case .copy(let source): try copy(source, to: path)
      }
      return nil
    } catch {
      return error.diagnostic
    }
  }
}
