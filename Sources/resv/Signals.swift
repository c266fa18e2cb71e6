import Glibc
import Publishing

/// Ends a run as it should when a signal asks for it: nothing of it stays beside the output.
enum Signals {
  /// Ctrl-C, a polite request, and a terminal that went away.
  private static let watched = [SIGINT, SIGTERM, SIGHUP]

  /// A handler may do next to nothing, so it only writes which signal came, for a thread that waits for it.
  private static let pipe: (reading: Int32, writing: Int32)? = {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// From now on they end the run through `interruption`, and then the program as they always do.
  static func end(by interruption: Interruption) {
    guard let pipe else { return }
    let reading = pipe.reading
    let context = Unmanaged.passRetained(Waiting(interruption, reading))
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Waiting>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    guard started == 0 else {
      context.release()
      return
    }
    pthread_detach(thread)
    for number in watched {
      // One that the caller wants ignored (nohup, a job in the background) stays ignored.
      let before = signal(number, SIG_IGN)
      guard before.map({ unsafeBitCast($0, to: Int.self) }) != 1 else { continue }
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        let kept = errno
        if let pipe = Signals.pipe { _ = Glibc.write(pipe.writing, &byte, 1) }
        errno = kept
      }
    }
  }

  /// What the thread needs.
  private final class Waiting: Sendable {
    private let interruption: Interruption
    private let reading: Int32

    init(_ interruption: Interruption, _ reading: Int32) {
      (self.interruption, self.reading) = (interruption, reading)
    }

    func run() {
      var byte: UInt8 = 0
      while true {
        let count = read(reading, &byte, 1)
        if count == 1 { break }
        guard count < 0, errno == EINTR else { return }
      }
      // A second one ends it at once.
      for number in Signals.watched { signal(number, SIG_DFL) }
      let isUntouched = interruption.end()
      write(
        isUntouched
          ? CommandWords.current.pick(
            nl: "\nAfgebroken. Er is niets gepubliceerd.\n", en: "\nInterrupted. Nothing was published.\n")
          : CommandWords.current.pick(
            nl: "\nAfgebroken toen de site al klaar was; ze is gepubliceerd.\n",
            en: "\nInterrupted when the site was ready; it is published.\n"), to: .errors)
      kill(getpid(), Int32(byte))
    }
  }
}
