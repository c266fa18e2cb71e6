import Glibc
import Parallel
import Synchronization
import Testing

/// The most of something that went on at once.
private final class Height: Sendable {
  private let now = Atomic<Int>(0)
  private let most = Atomic<Int>(0)

  var highest: Int { most.load(ordering: .relaxed) }

  func during(_ body: () -> Void) {
    most.max(now.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
    body()
    now.subtract(1, ordering: .relaxed)
  }
}

@Suite struct MapTests {
  @Test(arguments: [1, 2, 7, 64]) func resultsStandInOrder(jobs: Int) async {
    let items = Array(0..<1_000)
    #expect(await parallelMap(items, jobs: jobs) { $0 * 2 } == items.map { $0 * 2 })
    #expect(await waitingMap(items, jobs: jobs) { $0 * 2 } == items.map { $0 * 2 })
  }

  @Test(arguments: [-3, 0, 5]) func nothingGivesNothing(jobs: Int) async {
    #expect(await parallelMap([Int](), jobs: jobs) { $0 } == [])
    #expect(await waitingMap([Int](), jobs: jobs) { $0 } == [])
    #expect(await parallelMap([1], jobs: jobs) { $0 } == [1])
    #expect(await waitingMap([1], jobs: jobs) { $0 } == [1])
  }

  @Test func eachItemIsDoneOnce() async {
    let done = 500
    let counter = Mutex([Int: Int]())
    for map in [0, 1] {
      let body: @Sendable (Int) -> Void = { item in counter.withLock { $0[item, default: 0] += 1 } }
      if map == 0 { _ = await parallelMap(Array(0..<done), jobs: 8, body) }
      if map == 1 { _ = await waitingMap(Array(0..<done), jobs: 8, body) }
      #expect(counter.withLock { $0.count == done && $0.values.allSatisfy { $0 == map + 1 } })
    }
  }

  @Test func theWidthIsBounded() async {
    let height = Height()
    _ = await waitingMap(Array(0..<60), jobs: 5) { _ in height.during { usleep(2_000) } }
    #expect((2...5).contains(height.highest))
  }

  /// Whoever waits holds no thread of Swift's: as many as there are processors would be enough to stop all else.
  @Test(.timeLimit(.minutes(1))) func waitingStopsNothingElse() async {
    let gate = Gate()
    async let waiting: [Void] = waitingMap(Array(0..<64), jobs: 64) { _ in gate.wait() }
    // Were they on Swift's threads, this would never run.
    async let opening: Void = Task { gate.open() }.value
    _ = await (waiting, opening)
    #expect(gate.isOpen)
  }
}

/// Something to wait at, as one waits for a child.
private final class Gate: Sendable {
  private let state = Atomic<Bool>(false)

  var isOpen: Bool { state.load(ordering: .acquiring) }

  func open() { state.store(true, ordering: .releasing) }

  func wait() { while !isOpen { usleep(1_000) } }
}
