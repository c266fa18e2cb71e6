import FoundationEssentials
import Processes

/// The Pagefind program, which makes a search index of pages in memory.
public struct Pagefind: Sendable {
  /// Its file, or a name that is found along `PATH`.
  public let path: String
  /// How many seconds it may say nothing.
  public let patience: Int
  /// How many bytes it may answer, besides some for each that it was sent.
  public let largest: Int

  /// The program at `path`.
  public init(path: String, patience: Int, largest: Int) {
    self.path = path
    self.patience = patience
    self.largest = largest
  }

  /// The index of `pages` for the browser, in order of path; none of no pages.
  ///
  /// The pages are asked for one by one, in order. The same pages in the same order give the same bytes, unless the
  /// index says that it is not stable. Waits for the program: not for Swift's own threads.
  public func index(_ pages: some Sequence<SearchPage>, language: String) throws(SearchError) -> SearchIndex {
    var conversation: Conversation
    do throws(ProcessFailure) {
      conversation = try Conversation(
        Command(path, ["--service"]), endingEach: UInt8(ascii: ","), limits: limits)
    } catch {
      throw SearchError(error)
    }
    var questions = Questions(pages.makeIterator(), language: language)
    var files: [SearchFile] = []
    let hear: ([UInt8]) throws(SearchError) -> Bool = { (message) throws(SearchError) in
      guard let answer = Answer(message)?.payload else { throw failure(.unreadable) }
      switch answer.type {
      case "NewIndex":
        guard let index = answer.index_id else { throw failure(.unreadable) }
        questions.index = index
      case "IndexedFile": break
      case "GetFiles":
        files = try published(answer.files ?? [])
        return true
      case "Error": throw failure(.refused(answer.message ?? "?"))
      default: throw failure(.unreadable)
      }
      return false
    }
    try conversation.talk(asking: { questions.next() }, hearing: hear, failing: { SearchError($0) })
    guard !questions.isEmpty else { return SearchIndex(files: [], isStable: true) }
    // Without these nothing can be found: more is Pagefind's own affair.
    for name in ["pagefind.js", "pagefind-entry.json"] where !files.contains(where: { $0.path == name }) {
      throw failure(.unreadable)
    }
    // The one for languages that Pagefind does not know, where it knows this one.
    let unknown = "wasm.unknown.pagefind"
    if files.contains(where: { $0.path.hasPrefix("wasm.") && $0.path != unknown }) {
      files.removeAll { $0.path == unknown }
    }
    let stable = StableFilters.applied(to: files)
    return SearchIndex(files: (stable ?? files).sorted { $0.path < $1.path }, isStable: stable != nil)
  }

  /// It answers each page at once, and the files of an index are smaller than what they were made of: base 64 and
  /// its own program come on top.
  private var limits: Limits {
    let patience = Duration.seconds(patience)
    var limits = Limits(time: patience * 2, silence: patience, output: largest)
    limits.timePerAnswer = .seconds(1)
    limits.outputPerByte = 8
    return limits
  }

  private func failure(_ reason: SearchError.Reason) -> SearchError {
    SearchError(program: path, reason: reason)
  }

  /// What a browser needs of the files: the rest is Pagefind's own user interface.
  private func published(_ files: [Answer.File]) throws(SearchError) -> [SearchFile] {
    var found: [SearchFile] = []
    for file in files where Self.isNeeded(file.path) {
      guard let data = Data(base64Encoded: file.content) else { throw failure(.unreadable) }
      found.append(SearchFile(path: file.path, bytes: Array(data)))
    }
    return found
  }

  private static func isNeeded(_ path: String) -> Bool {
    if path.contains("/") { return !path.hasPrefix("playground/") }
    return ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json"].contains(path)
      || path.hasSuffix(".pf_meta") || path.hasPrefix("wasm.")
  }
}

/// What is asked for one index: to begin it, each page, and its files.
private struct Questions<Pages: IteratorProtocol<SearchPage>> {
  /// The number of the index, once Pagefind has said it.
  var index: Int?
  private var pages: Pages
  private let language: String
  private var count = 0
  private var isDone = false

  /// Whether there was no page to ask for.
  var isEmpty: Bool { isDone && count == 2 }

  init(_ pages: Pages, language: String) {
    self.pages = pages
    self.language = language
  }

  /// The next message; nil while there is nothing to ask.
  mutating func next() -> [UInt8]? {
    guard !isDone else { return nil }
    if count == 0 {
      return message(.init(type: "NewIndex", config: .init(force_language: language)))
    }
    guard let index else { return nil }
    guard let page = pages.next() else {
      isDone = true
      return message(.init(type: "GetFiles", index_id: index))
    }
    return message(
      .init(
        type: "AddFile", index_id: index, url: page.address,
        file_contents: String(decoding: page.html, as: UTF8.self)))
  }

  private mutating func message(_ payload: Request.Payload) -> [UInt8] {
    count += 1
    return Request(message_id: count, payload: payload).bytes
  }
}
