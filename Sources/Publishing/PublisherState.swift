import Diagnostics

/// How far a publisher is; what its lock guards.
struct PublisherState: Sendable {
  private var outcomes: [RelativePath: Outcome] = [:]
  /// How many writes are going on; the commit counts as one that never ends.
  private var writing = 0
  private var isClosed = false
  private var isTidying = false
  /// Whether cleaning up is done.
  private(set) var isTidied = false
  /// Whether the one commit has begun.
  private(set) var isCommitting = false
  /// Whether nobody is writing.
  var isIdle: Bool { writing == 0 }
  private var failure: PublishError?

  /// Promises a file; throws where it was promised before or the time for it is over.
  mutating func begin(_ path: RelativePath, in output: OutputLocation) throws(PublishError) {
    guard !isClosed else { throw PublishError(.publisherClosed(output.shown)) }
    guard outcomes.updateValue(.pending, forKey: path) == nil else {
      throw PublishError(.writtenTwice(output.showing(path)))
    }
    writing += 1
  }

  /// Keeps what became of the promise.
  mutating func end(_ path: RelativePath, _ result: Result<Outcome, PublishError>) {
    writing -= 1
    if case .success(let outcome) = result { outcomes[path] = outcome }
  }

  /// From the first failure on nothing can be published any more.
  mutating func fail(_ error: PublishError) {
    failure = failure ?? error
  }

  /// Takes all that was written, for the one commit that there is.
  mutating func take(for output: OutputLocation) throws(PublishError) -> [RelativePath: Outcome] {
    if let failure { throw failure }
    guard !isClosed, writing == 0 else { throw PublishError(.publisherClosed(output.shown)) }
    (isClosed, isCommitting) = (true, true)
    writing = 1
    defer { outcomes = [:] }
    return outcomes
  }

  /// Lets no more in; whether nobody is writing or committing.
  mutating func close() -> Bool {
    isClosed = true
    return writing == 0
  }

  /// Whether cleaning up is still to be done, by the one who asks.
  mutating func isFirstToTidy() -> Bool {
    defer { isTidying = true }
    return !isTidying
  }

  /// Cleaning up is done.
  mutating func tidied() { isTidied = true }
}

extension Diagnostic {
  /// Two files of this run want one place, or one wants to be a folder of the other.
  static func writtenTwice(_ shown: String) -> Diagnostic {
    Diagnostic(
      .addressTaken, at: nil,
      Phrase(
        nl: "De plaats “\(shown)” in de uitvoer is door twee bestanden gevraagd.",
        en: "Two files want the place “\(shown)” in the output."))
  }

  /// A write after, or beside, the end.
  static func publisherClosed(_ shown: String) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, at: nil,
      Phrase(
        nl: "De uitvoer “\(shown)” is al afgesloten, of er wordt nog in geschreven.",
        en: "The output “\(shown)” is closed already, or still being written to."))
  }
}
