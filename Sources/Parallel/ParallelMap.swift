import Synchronization

/// Applies `transform` to every item on at most `jobs` tasks at once; the results stand in input order.
///
/// The tasks take the next slice of the input whenever they are done with one, so that a few heavy
/// items do not hold up the rest.
public func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let jobs = max(1, min(jobs, items.count))
  guard jobs > 1 else { return items.map(transform) }
  let sliceLength = max(1, items.count / (jobs * 64))
  let next = Counter()
  let slices = await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
    for _ in 0..<jobs {
      group.addTask {
        var done: [(start: Int, results: [Result])] = []
        while true {
          let start = next.take(sliceLength)
          guard start < items.count else { return done }
          done.append((start, items[start..<min(start + sliceLength, items.count)].map(transform)))
        }
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  return slices.sorted { $0.start < $1.start }.flatMap(\.results)
}

/// Hands out slices of the input.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take(_ count: Int) -> Int {
    value.add(count, ordering: .relaxed).oldValue
  }
}
