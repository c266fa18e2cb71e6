import Dispatch
import Synchronization

/// Shows that the sanitizer works as the test needs it: silent about a busy lock, loud about a race.
final class Counters: @unchecked Sendable {
  let locked = Mutex<[Int: Int]>([:])
  var bare = 0
}

let counters = Counters()
let isRacing = CommandLine.arguments.dropFirst().first == "race"
DispatchQueue.concurrentPerform(iterations: 100_000) { round in
  counters.locked.withLock { counts in
    for key in 0..<20 { counts[round % 7 + key, default: 0] += 1 }
  }
  if isRacing { counters.bare += 1 }
}
print(counters.locked.withLock { $0.values.reduce(0, +) })
