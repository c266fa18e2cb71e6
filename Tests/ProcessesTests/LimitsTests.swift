import Glibc
import Processes
import Testing

/// Programs that take too much are ended, with all that they started.
@Suite struct LimitsTests {
  private func reason(_ script: String, _ limits: Limits, input: [UInt8]? = nil) -> ProcessFailure.Reason? {
    let failure = #expect(throws: ProcessFailure.self) {
      try Command("sh", ["-c", script]).run(input: input, limits: limits)
    }
    return failure?.reason
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "exec sleep 300", "sleep 300; echo klaar", "exec >&- 2>&-; exec sleep 300",
      "trap '' TERM; while :; do :; done",
    ])
  func whoTakesTooLong(_ script: String) {
    #expect(reason(script, Limits(time: .milliseconds(300), output: 100)) == .slow(.milliseconds(300)))
  }

  @Test(.timeLimit(.minutes(1))) func whoDrips() {
    let limits = Limits(time: .milliseconds(900), silence: .milliseconds(500), output: 1 << 20)
    #expect(reason("while :; do printf x; sleep 0.05; done", limits) == .slow(.milliseconds(900)))
  }

  @Test(.timeLimit(.minutes(1))) func whoIsSilent() {
    let limits = Limits(time: .seconds(40), silence: .milliseconds(300), output: 1 << 20)
    #expect(reason("exec sleep 300", limits) == .silent(.milliseconds(300)))
    #expect(reason("exec yes au >&2", limits) == .tooMuch(1 << 20), "complaints count as output")
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["exec yes", "exec yes >&2", "while :; do echo a; echo b >&2; done"])
  func whoFloods(_ script: String) {
    #expect(reason(script, Limits(time: .seconds(40), output: 10_000)) == .tooMuch(10_000))
  }

  @Test func justEnoughIsNotTooMuch() throws {
    let outcome = try Command("head", ["-c", "10000", "/dev/zero"]).run(
      limits: Limits(time: .seconds(30), output: 10_000))
    #expect(outcome.output.count == 10_000)
  }

  @Test(.timeLimit(.minutes(1))) func whatItStartedEndsWithIt() throws {
    let limits = Limits(time: .milliseconds(500), output: 1_000)
    // It tells its number, and waits for one that would outlive it.
    let failing = Command("sh", ["-c", "sleep 300 & echo $!; wait"])
    #expect(throws: ProcessFailure.self) { try failing.run(limits: limits) }
    // One that ended by itself leaves nothing either, though what it started keeps its output open.
    let outcome = try Command("sh", ["-c", "sleep 300 & echo $!"]).run(
      limits: Limits(time: .seconds(30), output: 1_000))
    let number = try #require(Int32(String(decoding: outcome.output.dropLast(), as: UTF8.self)))
    // Whoever waits for orphans may be slow to do so: a zombie is no process that runs.
    for _ in 0..<200 where kill(number, 0) == 0 && !isZombie(number) { usleep(10_000) }
    #expect(kill(number, 0) != 0 || isZombie(number))
  }

  private func isZombie(_ process: pid_t) -> Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY)
    guard file >= 0 else { return true }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains(") Z ")
  }

  @Test func noFileStaysOpen() throws {
    func files() throws -> Int {
      let list = try Command("ls", ["/proc/\(getpid())/fd"]).run(limits: CommandTests.limits)
      return list.output.count { $0 == UInt8(ascii: "\n") }
    }
    let before = try files()
    for _ in 0..<50 {
      _ = try? Command("true").run(input: [], limits: CommandTests.limits)
      _ = try? Command("/nergens").run(limits: CommandTests.limits)
      _ = try? Command("yes").run(limits: Limits(time: .seconds(30), output: 10))
    }
    // Other tests open and close files meanwhile, but not by the dozens.
    #expect(try files() < before + 40)
  }
}
