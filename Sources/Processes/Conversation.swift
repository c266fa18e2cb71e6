/// Questions to a program and its answers, each ended by the same byte, one answer to a question.
///
/// Waits: not for Swift's own threads.
public struct Conversation: ~Copyable {
  private var exchange: Exchange
  private let separator: UInt8
  /// How far its output has been looked through for a separator.
  private var searched = 0
  private var asked = 0

  /// Starts `command`, to talk with it within `limits`.
  public init(_ command: Command, endingEach separator: UInt8, limits: Limits) throws(ProcessFailure) {
    exchange = try Exchange(command, reads: true, limits: limits, errors: .last(2_000))
    self.separator = separator
  }

  /// Sends what `question` gives until it gives nothing more, and tells `answer` of each answer until it has
  /// enough. A question ends with the separator; an answer comes without.
  public mutating func talk<Failure: Error>(
    asking question: () -> [UInt8]?, hearing answer: ([UInt8]) throws(Failure) -> Bool,
    failing: (ProcessFailure) -> Failure
  ) throws(Failure) {
    while true {
      while let message = nextMessage() {
        guard exchange.answers <= asked else { throw failing(exchange.failure(.unasked)) }
        if try answer(message) { return }
      }
      if exchange.isSilenced { throw failing(exchange.failure(.ended(exchange.lastWords()))) }
      if exchange.hasSentAll, let next = question() {
        exchange.send(next)
        asked += 1
      }
      if exchange.isDeaf, !exchange.hasSentAll {
        throw failing(exchange.failure(.ended(exchange.lastWords())))
      }
      do throws(ProcessFailure) { try exchange.step() } catch { throw failing(error) }
    }
  }

  private mutating func nextMessage() -> [UInt8]? {
    guard let end = exchange.output[searched...].firstIndex(of: separator) else {
      searched = exchange.output.count
      return nil
    }
    let message = Array(exchange.output[..<end])
    exchange.output.removeFirst(end + 1)
    searched = 0
    exchange.answers += 1
    return message
  }
}
