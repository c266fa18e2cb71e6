import Foundation
import Synchronization

/// Work that goes on by itself on a thread of its own until it is told to stop: a loop on one of Swift's few threads would
/// keep others from ever getting there.
final class Aside<Value: Sendable>: Sendable {
  private let stopped = Flag()
  private let outcome = Mutex<Value?>(nil)

  init(_ work: @escaping @Sendable (_ isStopped: () -> Bool) -> Value) {
    let thread = Thread { [self] in
      let value = work { stopped.isSet }
      outcome.withLock { $0 = value }
    }
    thread.start()
  }

  /// Tells it to stop, and waits for what came of it.
  func stop() async throws -> Value {
    stopped.set()
    while true {
      if let value = outcome.withLock({ $0 }) { return value }
      try await Task.sleep(for: .milliseconds(1))
    }
  }
}
