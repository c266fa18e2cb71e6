import Diagnostics
import Files
import Glibc
import Synchronization

/// Where text goes: results to the one, messages about them to the other.
enum Stream: Int32 {
  case output = 1
  case errors = 2

  /// The first thing that went wrong with the outputs; 0 where nothing did.
  private static let failure = Atomic<Int32>(0)

  /// Writes text at once; what goes wrong shows when the program ends.
  ///
  /// A reader that has gone away (`| head -1`), or an output that was closed for it, is no concern of ours.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes at once.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0, errno != EPIPE, errno != EBADF {
        _ = Self.failure.compareExchange(expected: 0, desired: errno, ordering: .relaxed)
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes the places of outputs that were closed, which the next file opened would get, and our messages with it.
  ///
  /// Only to be read, so that what is written there is refused as it would be on a closed one.
  static func occupy() {
    while true {
      let file = open("/dev/null", O_RDONLY)
      if file < 0 { return }
      if file > 2 {
        close(file)
        return
      }
    }
  }

  /// Ends the program; a result that could not be written is none, whatever the rest of it came to.
  static func end(_ code: Int32) -> Never {
    let failed = failure.load(ordering: .relaxed)
    if failed != 0 {
      let reason = SystemError(code: failed).reason
      Stream.errors.write(
        CommandWords.current.pick(
          nl: "resv kon niet alles zeggen: \(reason.dutch).\n",
          en: "resv could not say everything: \(reason.english).\n"))
    }
    Glibc.exit(failed != 0 && code == 0 ? 2 : code)
  }
}

/// Writes text at once.
func write(_ text: String, to stream: Stream) { stream.write(text) }
