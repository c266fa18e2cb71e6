import Glibc
import Synchronization

/// Applies `transform`, which waits for something outside such as a child process, to every item, on at most `jobs`
/// threads of their own; the results stand in input order.
///
/// Swift has a thread for each processor and no more: whoever waits on one of those keeps all other tasks from it.
public func waitingMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard !items.isEmpty else { return [] }
  let threads = max(1, min(jobs, items.count))
  let next = Counter()
  let gathering = Gathering<Result>(threads: threads)
  return await withCheckedContinuation { continuation in
    for _ in 0..<threads {
      onThread {
        var done: [(index: Int, result: Result)] = []
        while true {
          let index = next.take(1)
          guard index < items.count else { break }
          done.append((index, transform(items[index])))
        }
        if let all = gathering.add(done) { continuation.resume(returning: all) }
      }
    }
  }
}

/// The results of threads, until the last of them is done.
private final class Gathering<Result: Sendable>: Sendable {
  private let state: Mutex<(results: [(index: Int, result: Result)], running: Int)>

  init(threads: Int) { state = Mutex(([], threads)) }

  /// Everything in order, where this is what the last thread did.
  func add(_ done: [(index: Int, result: Result)]) -> [Result]? {
    state.withLock { state in
      state.results += done
      state.running -= 1
      guard state.running == 0 else { return nil }
      return state.results.sorted { $0.index < $1.index }.map(\.result)
    }
  }
}
