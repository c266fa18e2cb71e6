import Diagnostics
import Foundation
import Glibc
import Publishing
import Synchronization
import Testing

@Suite("One build at a time")
struct LockTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("the second is refused with the process of the first, which goes on")
  func second() throws {
    let first = try Publisher.open(scratch.output)
    try first.write("first", to: "index.html")
    let refused = diagnostic { _ = try Publisher.open(scratch.output) }
    #expect(refused?.code == .outputBusy)
    #expect(refused?.message.dutch.hasPrefix("Er loopt al een andere bouw naar “\(scratch.output)”") == true)
    #expect(refused?.message.dutch.contains("(proces \(getpid()))") == true)
    #expect(try first.commit() == Summary(written: 1))
    #expect(try scratch.build(["index.html": "third"]) == Summary(written: 1))
    #expect(scratch.names() == ["public"])
  }

  @Test("whatever way leads to the output")
  func otherPath() throws {
    try scratch.makeFolder("public")
    symlink("public", scratch.path + "/link")
    let first = try Publisher.open(scratch.output)
    #expect(diagnostic { _ = try Publisher.open(scratch.path + "/link") }?.code == .outputBusy)
    #expect(diagnostic { _ = try Publisher.open(scratch.path + "//x/../public/") }?.code == .outputUnwritable)
    #expect(diagnostic { _ = try Publisher.open(scratch.path + "/public/../public/") }?.code == .outputBusy)
    first.abandon()
  }

  @Test("the second is refused where the first could not write its number")
  func noNumber() throws {
    try scratch.put("no number", at: ".public.resv/lock")
    let file = open(scratch.path + "/.public.resv/lock", O_RDONLY)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    let refused = diagnostic { _ = try Publisher.open(scratch.output) }
    #expect(refused?.code == .outputBusy)
    #expect(refused?.message.dutch == "Er loopt al een andere bouw naar “\(scratch.output)”.")
    close(file)
    #expect(try scratch.build(["index.html": "1"]) == Summary(written: 1))
    #expect(scratch.names() == ["public"])
  }

  @Test("one that was killed leaves nothing that stops or enters the next")
  func killed() throws {
    try scratch.build(["index.html": "1"])
    try scratch.put("4194305\n", at: ".public.resv/lock")
    try scratch.put("half", at: ".public.resv/new/zwolle/index.html")
    try scratch.put("half", at: ".public.resv/new/index.html")
    symlink("/", scratch.path + "/.public.resv/new/link")
    chmod(scratch.path + "/.public.resv/new/zwolle", 0o500)
    if geteuid() == 0 {
      for path in scratch.tree("").keys { lchown(scratch.path + "/" + path, Nobody.number, 0) }
    }
    let summary = try Nobody.run { try scratch.build(["index.html": "2"]) }
    #expect(summary == Summary(written: 1))
    #expect(
      scratch.texts() == ["index.html": "2", ".resv-manifest": "resv-manifest 2\nsite: \n\nindex.html\n"])
    #expect(scratch.names() == ["public"])
  }

  @Test("what somebody keeps beside the lock stays")
  func strangerBeside() throws {
    try scratch.put("mine", at: ".public.resv/mine.txt")
    try scratch.build(["index.html": "1"])
    #expect(scratch.texts(".public.resv") == ["mine.txt": "mine"])
  }

  @Test("one whose folder is deleted under it fails and harms nothing")
  func stagingDeleted() throws {
    try scratch.build(["index.html": "1"])
    let first = try Publisher.open(scratch.output)
    try first.write("2", to: "index.html")
    try scratch.remove(".public.resv")
    let second = try Publisher.open(scratch.output)
    #expect(diagnostic { _ = try first.commit() } != nil)
    #expect(diagnostic { _ = try Publisher.open(scratch.output) }?.code == .outputBusy)
    try second.write("3", to: "index.html")
    #expect(try second.commit() == Summary(written: 1))
    #expect(scratch.text("public/index.html") == "3")
    #expect(scratch.names() == ["public"])
  }

  @Test("never two at once, however fast they come and go")
  func neverTwo() async throws {
    let output = scratch.output
    let holders = Holders()
    // Threads and not tasks: it takes three at once to go wrong, and there may be fewer processors.
    let threads = (0..<4).map { _ in
      Thread {
        for _ in 0..<1_500 {
          let refused = diagnostic {
            let publisher = try Publisher.open(output, sites: [""])
            holders.enter()
            sched_yield()
            holders.leave()
            publisher.abandon()
          }
          holders.note(refused?.code)
        }
        holders.finish()
      }
    }
    threads.forEach { $0.start() }
    while holders.finished < threads.count { try await Task.sleep(for: .milliseconds(5)) }
    #expect(holders.most == 1)
    #expect(holders.codes.isSubset(of: [nil, .outputBusy]))
    #expect(scratch.names() == [])
  }

  /// The output appears while another run looks for it: what is missing at one question is there at the next.
  @Test("an output that appears at that moment is no error")
  func appearing() async throws {
    let output = scratch.output
    let holders = Holders()
    let maker = Thread {
      for _ in 0..<10_000 {
        mkdir(output, 0o777)
        rmdir(output)
      }
      holders.finish()
    }
    maker.start()
    var refused: [Diagnostic] = []
    while holders.finished == 0 {
      if let found = diagnostic(of: { try Publisher.open(output).abandon() }) { refused.append(found) }
    }
    #expect(refused == [])
  }

  @Test("of many that start together each succeeds or is told to wait")
  func contention() async throws {
    let output = scratch.output
    let succeeded = await withTaskGroup(of: [Diagnostic?].self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<25).map { round in
            diagnostic {
              let publisher = try Publisher.open(output)
              try publisher.write("\(task) \(round)", to: "a.html")
              try publisher.write("\(task) \(round)", to: "zwolle/b.html")
              _ = try publisher.commit()
            }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    // The whole message, should there be another: it says what went wrong.
    #expect(succeeded.compactMap { $0 }.filter { $0.code != .outputBusy } == [])
    #expect(succeeded.contains(nil))
    #expect(scratch.text("public/a.html") == scratch.text("public/zwolle/b.html"))
    #expect(scratch.names() == ["public"])
  }
}

/// Counts how many hold the lock at a time, and keeps what the others were told.
private final class Holders: Sendable {
  private struct Counts {
    var now = 0
    var most = 0
    var finished = 0
    var codes: Set<Code?> = []
  }

  private let counts = Mutex(Counts())
  var most: Int { counts.withLock { $0.most } }
  var finished: Int { counts.withLock { $0.finished } }
  var codes: Set<Code?> { counts.withLock { $0.codes } }

  func enter() {
    counts.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
  }

  func leave() { counts.withLock { $0.now -= 1 } }
  func note(_ code: Code?) { counts.withLock { _ = $0.codes.insert(code) } }
  func finish() { counts.withLock { $0.finished += 1 } }
}
