import FoundationEssentials

/// The Pagefind program, which makes a search index of pages in memory.
public struct Pagefind: Sendable {
  /// Its file, or a name that is found along `PATH`.
  public let path: String
  /// How many seconds it may say nothing.
  public let patience: Int
  /// How many bytes one answer of it may have.
  public let largest: Int

  /// The program at `path`.
  public init(path: String, patience: Int, largest: Int) {
    self.path = path
    self.patience = patience
    self.largest = largest
  }

  /// The index of `pages` for the browser, in order of path; none of no pages.
  ///
  /// The pages are asked for one by one, in order. The same pages in the same order give the same bytes.
  public func index(_ pages: some Sequence<SearchPage>, language: String) throws(SearchError) -> [SearchFile]
  {
    var conversation = try Conversation(path, ["--service"], patience: patience, largest: largest)
    var questions = Questions(pages.makeIterator(), language: language)
    var files: [SearchFile] = []
    try conversation.talk(asking: { questions.next() }) { (message) throws(SearchError) in
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
    guard !questions.isEmpty else { return [] }
    // The one for languages that Pagefind does not know, where it knows this one.
    let unknown = "wasm.unknown.pagefind"
    if files.contains(where: { $0.path.hasPrefix("wasm.") && $0.path != unknown }) {
      files.removeAll { $0.path == unknown }
    }
    guard let stable = StableFilters.applied(to: files) else { throw failure(.unreadable) }
    return stable.sorted { $0.path < $1.path }
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
