import Processes
import Testing

/// Questions and answers, one for one.
@Suite struct ConversationTests {
  private struct Refused: Error, Equatable {
    let reason: ProcessFailure.Reason
  }

  private static let limits: Limits = {
    var limits = Limits(time: .seconds(30), silence: .seconds(10), output: 1 << 16)
    limits.outputPerByte = 2
    return limits
  }()

  /// The answers to `questions`.
  private func answers(
    to questions: [String], from script: String, _ limits: Limits = limits, until enough: Int? = nil
  ) throws(Refused) -> [String] {
    var heard: [String] = []
    var next = questions.makeIterator()
    let count = enough ?? questions.count
    do throws(ProcessFailure) {
      var conversation = try Conversation(
        Command("sh", ["-c", script]), endingEach: UInt8(ascii: ","), limits: limits)
      try conversation.talk(
        asking: { next.next().map { Array($0.utf8) + [UInt8(ascii: ",")] } },
        hearing: { (bytes) throws(ProcessFailure) in
          heard.append(String(decoding: bytes, as: UTF8.self))
          return heard.count == count
        }, failing: { $0 })
    } catch {
      throw Refused(reason: error.reason)
    }
    return heard
  }

  @Test func anEcho() throws {
    #expect(try answers(to: ["een", "twee", "drie"], from: "exec cat") == ["een", "twee", "drie"])
  }

  @Test func manyAndLarge() throws {
    let questions = (0..<300).map { String(repeating: "vraag \($0) ", count: 500) }
    #expect(try answers(to: questions, from: "exec cat") == questions)
  }

  @Test func whoEndsTooEarlyIsQuoted() {
    let refused = #expect(throws: Refused.self) {
      try answers(to: ["een"], from: "echo regel >&2; printf 'kapot:\\tstuk\\n' >&2; exit 1")
    }
    #expect(refused?.reason == .ended("kapot: stuk"))
  }

  @Test func whoReadsNothingMoreHasEnded() {
    let questions = (0..<50).map { _ in String(repeating: "x", count: 100_000) }
    let refused = #expect(throws: Refused.self) { try answers(to: questions, from: "exec <&-; sleep 1") }
    #expect(refused?.reason == .ended(""))
  }

  @Test func moreAnswersThanQuestions() {
    let refused = #expect(throws: Refused.self) {
      try answers(to: ["een", "twee"], from: "printf 'a,b,c,d,'; exec sleep 60", until: 4)
    }
    #expect(refused?.reason == .unasked)
  }

  @Test(.timeLimit(.minutes(1))) func aFloodIsBoundedByWhatWasSent() {
    let refused = #expect(throws: Refused.self) { try answers(to: ["1234"], from: "exec yes") }
    #expect(refused?.reason == .tooMuch((1 << 16) + 10))
  }

  @Test(.timeLimit(.minutes(1))) func aDripIsBoundedByWholeAnswers() {
    var limits = Limits(time: .milliseconds(600), silence: .milliseconds(400), output: 1 << 16)
    limits.timePerAnswer = .milliseconds(100)
    let refused = #expect(throws: Refused.self) {
      try answers(
        to: ["een", "twee"], from: "printf 'a,'; while :; do printf x; sleep 0.05; done", limits)
    }
    #expect(refused?.reason == .slow(.milliseconds(700)))
  }

  @Test(.timeLimit(.minutes(1))) func silence() {
    let limits = Limits(time: .seconds(40), silence: .milliseconds(300), output: 1 << 16)
    let refused = #expect(throws: Refused.self) { try answers(to: ["een"], from: "exec sleep 60", limits) }
    #expect(refused?.reason == .silent(.milliseconds(300)))
  }
}
