import Glibc

/// How long something took here: the time of this process's own work, or that of the clock on the wall where that is
/// less. A machine that is busy with others makes neither longer.
struct Stopwatch {
  private let wall = ContinuousClock.now
  private let work = Self.processorTime

  var time: Duration { min(ContinuousClock.now - wall, Self.processorTime - work) }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
