import Building
import Diagnostics
import Domain
import Files
import FoundationEssentials
import Glibc
import Searching
import Synchronization

/// The sites as they are being written: answers for every planned address from memory, and tells open pages of changes.
///
/// Knows nothing of how requests come and answers go: that is the affair of the program around it.
public final class Preview: Sendable {
  let options: PreviewOptions
  let stage: Stage
  let searches: SearchIndexes?
  /// What every address begins with: nothing, or a secret that only who was told the address knows.
  let base: String
  private let console: Console
  /// What changed and was not read yet; each wake says that there is something.
  private let pending = Mutex<Set<String>>([])
  private let wakes = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  private let isPolled = Atomic(false)

  /// A preview that nobody sees yet, by the `PreviewOptions` of `resv` as JSON; nil where they are none.
  public convenience init?(options json: String) {
    guard let options = try? JSONDecoder().decode(PreviewOptions.self, from: Data(json.utf8)) else {
      return nil
    }
    self.init(options)
  }

  init(_ options: PreviewOptions) {
    self.options = options
    base = options.host == nil ? "" : "/" + Self.secret()
    console = Console(speaking: options.language)
    var search: Pagefind?
    if !options.zonderZoeken,
      case .found(let pagefind) = Pagefind.found(
        named: options.pagefind, beside: options.installation, patience: 120, largest: 1 << 26)
    {
      search = pagefind
    }
    searches = search.map { SearchIndexes($0) }
    let day = options.dag.flatMap { Datum(iso: $0) }
    var source = Snapshot.Options(
      today: day ?? Build.day(at: time(nil), content: options.content), jobs: options.jobs)
    (source.content, source.templates, source.cache) = (options.content, options.templates, options.cache)
    (source.includesDrafts, source.remembers, source.hasSearch) = (true, true, search != nil)
    stage = Stage(source, fixedDay: day)
  }

  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 36)
      return String(repeating: "0", count: 13 - digits.count) + digits
    }.joined()
  }

  /// Reads everything, and watches from then on; called once, before anything is asked.
  public func begin() async {
    // Watched before it is read: what changes in between is read again.
    let (kind, changes) = Watcher.watch([options.content, options.templates], polling: options.polls)
    isPolled.store(kind == .polled, ordering: .relaxed)
    _ = await stage.change([])
    Task {
      for await changed in changes {
        pending.withLock { $0.formUnion(changed) }
        wakes.continuation.yield()
      }
    }
  }

  /// Says at which port it can be seen, and follows all changes for as long as the program runs.
  public func run(at port: Int) async {
    let address = address(at: port)
    console.begin(
      address, isOpen: options.host != nil, isPolling: isPolled.load(ordering: .relaxed) && !options.polls)
    console.tell(await stage.scene(on: nil), after: [])
    if options.opens { console.open(address) }
    Task {
      while true {
        try? await Task.sleep(for: .seconds(15))
        stage.wake()
        if stage.isYesterday { wakes.continuation.yield() }
      }
    }
    let clock = ContinuousClock()
    for await _ in wakes.stream {
      let changed = pending.withLock { pending in
        defer { pending = [] }
        return pending
      }
      let start = clock.now
      console.tell(await stage.change(changed), in: clock.now - start, after: changed)
    }
  }

  /// Where it can be seen.
  func address(at port: Int) -> String { "http://\(options.host ?? "localhost"):\(port)\(base)/" }
}

extension PreviewOptions {
  /// The language of the terminal.
  var language: Language { speaksDutch ? .dutch : .english }
}

extension Preview {
  /// The ports that it may be seen at: the first of them that is free.
  public var ports: ClosedRange<Int> { options.port.map { $0...$0 } ?? PreviewOptions.ports }

  /// Whether other computers may look.
  public var isOpen: Bool { options.host != nil }

  /// Why it cannot be seen, in a line of the terminal, by what the system said.
  public func failure(_ code: Int32) -> String {
    let port = ports.lowerBound
    let reason: Phrase =
      code == EADDRINUSE
      ? Phrase(nl: "die is al in gebruik", en: "it is in use") : SystemError(code: code).reason
    return options.language == .dutch
      ? "De preview kan niet beginnen op poort \(port): \(reason.dutch). Kies een andere met --port.\n"
      : "The preview cannot begin at port \(port): \(reason.english). Choose another with --port.\n"
  }
}
