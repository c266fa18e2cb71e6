import Glibc
import Processes
import Testing

/// Programs that run to their end.
@Suite struct CommandTests {
  static let limits = Limits(time: .seconds(30), output: 1 << 20)

  private func shell(
    _ script: String, input: [UInt8]? = nil, limits: Limits = limits,
    change: (inout Command) -> Void = { _ in }
  ) throws -> Outcome {
    var command = Command("sh", ["-c", script])
    change(&command)
    return try command.run(input: input, limits: limits)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func outputErrorsAndStatusComeApart() throws {
    let outcome = try shell("printf uit; printf fout >&2; exit 7")
    #expect(text(outcome.output) == "uit" && text(outcome.errors) == "fout")
    #expect(outcome.status == .exited(7))
  }

  @Test func argumentsComeAsTheyAre() throws {
    let outcome = try Command("printf", ["%s|", "a b", "$HOME", "*", ""]).run(limits: Self.limits)
    #expect(text(outcome.output) == "a b|$HOME|*||")
  }

  /// More than any pipe holds, both ways at once.
  @Test func inputAndOutputOfMegabytes() throws {
    let input = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = try Command("cat").run(input: input, limits: Limits(time: .seconds(60), output: 4 << 20))
    #expect(outcome.output == input && outcome.status == .exited(0))
  }

  @Test func emptyInputEndsAtOnce() throws {
    #expect(try Command("cat").run(input: [], limits: Self.limits).output == [])
    #expect(try Command("cat").run(limits: Self.limits).output == [])
  }

  @Test func whoReadsNotAllEndsWell() throws {
    let input = [UInt8](repeating: 65, count: 1 << 20)
    let outcome = try Command("head", ["-c", "3"]).run(input: input, limits: Self.limits)
    #expect(text(outcome.output) == "AAA" && outcome.status == .exited(0))
  }

  @Test func aSignalIsTold() throws {
    #expect(try shell("kill -TERM $$").status == .killed(SIGTERM))
  }

  @Test func folderAndVariablesAreThoseThatWereNamed() throws {
    let outcome = try shell("pwd; echo $PROEF; echo ${HOME-geen}") {
      $0.folder = "/usr"
      $0.environment = ["PROEF": "een = twee", "PATH": "/usr/bin:/bin"]
    }
    #expect(text(outcome.output) == "/usr\neen = twee\ngeen\n")
  }

  @Test func whatIsNotThereIsToldByTheSystem() {
    let failure = #expect(throws: ProcessFailure.self) {
      try Command("/nergens/dit-is-er-niet").run(limits: Self.limits)
    }
    #expect(failure?.reason == .notStarted(ENOENT) && failure?.program == "/nergens/dit-is-er-niet")
  }

  /// One that talks with us meanwhile would not see the end of its input, were another to hold it open.
  @Test func itKnowsNoFileOfAnother() throws {
    let list = Command("sh", ["-c", "for file in /proc/self/fd/*; do readlink $file; done | grep -c ':\\['"])
    let alone = try list.run(limits: Self.limits)
    let other = try Conversation(Command("cat"), endingEach: 0, limits: Self.limits)
    #expect(try list.run(limits: Self.limits).output == alone.output)
    _ = consume other
  }

  @Test func itMayOpenItsOutputByName() throws {
    #expect(text(try shell("echo hier >/dev/stdout").output) == "hier\n")
  }

  /// We ignore this signal; a child that did so too would write for ever into a pipe that nobody reads.
  @Test func aBrokenPipeMeansToItWhatItAlwaysMeans() throws {
    let earlier = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, earlier) }
    #expect(try shell("kill -PIPE $$; echo leeft").status == .killed(SIGPIPE))
  }
}
