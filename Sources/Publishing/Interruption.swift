import Glibc
import Synchronization

/// Ends a run from outside, such as by a signal: nothing of it stays behind.
public final class Interruption: Sendable {
  private let publisher = Mutex<Publisher?>(nil)
  private let ending = Atomic<Bool>(false)

  /// One that has nothing to end yet.
  public init() {}

  /// Takes care of `publisher` from now on.
  public func watch(_ publisher: Publisher) {
    self.publisher.withLock { $0 = publisher }
    if isEnding { publisher.abandon() }
  }

  /// Whether the run is being ended: what it says about itself from then on is of no interest.
  public var isEnding: Bool { ending.load(ordering: .acquiring) }

  /// Lets go of everything written; false where the site had begun to become visible, which is then finished.
  ///
  /// Returns when nothing is being written any more, or after half a minute.
  public func end() -> Bool {
    ending.store(true, ordering: .releasing)
    guard let publisher = publisher.withLock({ $0 }) else { return true }
    return publisher.interrupt()
  }
}

extension Publisher {
  /// How often to look whether the writes are done, in milliseconds, and for how long.
  private static let (pause, patience) = (5, 30_000)

  fileprivate func interrupt() -> Bool {
    _ = state.withLock { $0.close() }
    let isCommitting = state.withLock { $0.isCommitting }
    if !isCommitting {
      wait { $0.isIdle }
      tidy()
    }
    // Whoever else was the first to tidy up may still be at it.
    wait { $0.isTidied }
    return !isCommitting
  }

  private func wait(_ isDone: (PublisherState) -> Bool) {
    for _ in 0..<(Self.patience / Self.pause) {
      if state.withLock({ isDone($0) }) { return }
      usleep(UInt32(Self.pause * 1_000))
    }
  }
}
