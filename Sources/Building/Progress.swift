import Synchronization

/// Counts finished files and tells about it now and then.
final class Progress: Sendable {
  private let tell: (@Sendable (Int, Int) -> Void)?
  private let total = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  init(_ tell: (@Sendable (Int, Int) -> Void)?) { self.tell = tell }

  func begin(_ count: Int) { total.store(count, ordering: .relaxed) }

  func step() {
    guard let tell else { return }
    let count = done.add(1, ordering: .relaxed).newValue
    if count % 100 == 0 { tell(count, total.load(ordering: .relaxed)) }
  }
}
