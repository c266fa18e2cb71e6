import Glibc

/// A child with what is still to be written to it and what it wrote: both go on at once, so that neither side waits
/// for the other with its pipe full; within limits.
struct Exchange: ~Copyable {
  /// What becomes of its complaints.
  enum Complaints {
    /// They count as output does.
    case counted
    /// Only the last of them matter.
    case last(Int)
  }

  /// What it wrote, as far as nobody took it.
  var output: [UInt8] = []
  /// How many whole answers it gave.
  var answers = 0
  private(set) var errors: [UInt8] = []
  /// How many bytes it wrote, those that were taken too.
  private var received = 0
  private var child: Child
  private let program: String
  private let limits: Limits
  private let complaints: Complaints
  private let started = SuspendingClock.now
  /// When it last wrote something or was told something: what it answers counts, not what it complains of.
  private var heard = SuspendingClock.now
  private var queue: [UInt8] = []
  private var written = 0
  /// How many bytes it was sent in all.
  private var sent = 0
  private var isOutputOpen = true
  private var areErrorsOpen = true
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(_ command: Command, reads: Bool, limits: Limits, errors: Complaints) throws(ProcessFailure) {
    child = try Child(command, reads: reads)
    program = command.program
    self.limits = limits
    complaints = errors
  }

  /// Whether it may still write.
  var isOpen: Bool { isOutputOpen || areErrorsOpen || !child.hasEnded }

  /// Whether its answers have ended.
  var isSilenced: Bool { !isOutputOpen }

  /// Whether it takes nothing more.
  var isDeaf: Bool { child.input == nil }

  /// Whether it has taken all that was to be sent.
  var hasSentAll: Bool { written == queue.count }

  /// What is to be written to it now that the last is.
  mutating func send(_ bytes: [UInt8]) {
    queue = bytes
    written = 0
    heard = .now
  }

  /// Tells it that nothing more comes.
  mutating func closeInput() { child.closeInput() }

  consuming func end() -> Outcome {
    Outcome(output: output, errors: errors, status: child.end())
  }

  func failure(_ reason: ProcessFailure.Reason) -> ProcessFailure {
    ProcessFailure(program: program, reason: reason)
  }

  /// Waits until something can be read or written, does it, and sees to the limits.
  mutating func step() throws(ProcessFailure) {
    let time = limits.time + limits.timePerAnswer * answers
    let left = min(started + time - .now, heard + limits.silence - .now)
    // Not longer than this: it may have ended while something that it started keeps its pipes open.
    let longest = isOutputOpen || areErrorsOpen ? 100.0 : 5
    var files = [
      pollfd(fd: isOutputOpen ? child.output : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: areErrorsOpen ? child.errors : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasSentAll ? -1 : child.input ?? -1, events: Int16(POLLOUT), revents: 0),
    ]
    let wait = max(0, min(left / .milliseconds(1), longest)).rounded(.up)
    let ready = poll(&files, nfds_t(files.count), Int32(wait))
    if ready == 0, child.hasEnded { (isOutputOpen, areErrorsOpen) = (false, false) }
    if files[0].revents != 0 { readOutput() }
    if files[1].revents != 0 { readErrors() }
    if files[2].revents != 0 { write() }
    let allowed = limits.output + limits.outputPerByte * sent
    guard received <= allowed else { throw failure(.tooMuch(allowed)) }
    guard .now < started + time else { throw failure(.slow(time)) }
    guard .now < heard + limits.silence else { throw failure(.silent(limits.silence)) }
  }

  /// What can be read now; nil at the end.
  private mutating func read(from file: Int32) -> ArraySlice<UInt8>? {
    let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? chunk[..<count] : nil
  }

  private mutating func readOutput() {
    guard let bytes = read(from: child.output) else { return isOutputOpen = false }
    output += bytes
    received += bytes.count
    if !bytes.isEmpty { heard = .now }
  }

  private mutating func readErrors() {
    guard let bytes = read(from: child.errors) else { return areErrorsOpen = false }
    errors += bytes
    switch complaints {
    case .counted: received += bytes.count
    case .last(let count): if errors.count > count { errors.removeFirst(errors.count - count) }
    }
  }

  /// Writes what fits; that it takes nothing more shows in `isDeaf`.
  private mutating func write() {
    guard let input = child.input else { return }
    let flags = Int32(truncatingIfNeeded: MSG_DONTWAIT) | Int32(truncatingIfNeeded: MSG_NOSIGNAL)
    let count = queue[written...].withUnsafeBytes { Glibc.send(input, $0.baseAddress, $0.count, flags) }
    if count > 0 {
      written += count
      sent += count
    } else if count < 0, errno != EINTR, errno != EAGAIN {
      child.closeInput()
    }
  }

  /// The last line of what it complained of, after a look whether there is more.
  mutating func lastWords() -> String {
    // More often than its pipe holds, but not for ever: it may go on complaining.
    for _ in 0..<8 where areErrorsOpen { readErrors() }
    let lines = errors.split { $0 == UInt8(ascii: "\n") }
    let printable = (lines.last ?? []).map { $0 < 32 || $0 == 127 ? UInt8(ascii: " ") : $0 }
    return String(decoding: printable.prefix(200), as: UTF8.self)
  }
}
