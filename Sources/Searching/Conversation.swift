import Glibc

/// Questions and answers with a child, each ended by a comma: written and read at once, so that neither side waits
/// for the other with its socket full.
struct Conversation: ~Copyable {
  private let child: Child
  private let program: String
  /// How long the child may say nothing, in seconds.
  private let patience: Int
  /// How many bytes an answer may have.
  private let largest: Int
  /// When its silence has lasted too long: only what it answers puts that off, not what it complains of.
  private var deadline: SuspendingClock.Instant
  private var toWrite: [UInt8] = []
  private var written = 0
  private var read: [UInt8] = []
  /// How far `read` has been looked through for a comma.
  private var searched = 0
  private var complaints: [UInt8] = []
  /// Whether it has closed where it complains: that would be ready at each look, and never say anything.
  private var hasClosedErrors = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 18)

  private static let flags = Int32(truncatingIfNeeded: MSG_DONTWAIT)

  init(_ program: String, _ arguments: [String], patience: Int, largest: Int) throws(SearchError) {
    child = try Child(program, arguments)
    self.program = program
    self.patience = patience
    self.largest = largest
    deadline = .now + .seconds(patience)
  }

  /// Sends what `question` gives until it gives nothing more, and tells `answer` of each answer until it has
  /// enough.
  mutating func talk(
    asking question: () -> [UInt8]?, hearing answer: ([UInt8]) throws(SearchError) -> Bool
  ) throws(SearchError) {
    while true {
      while let message = nextMessage() { if try answer(message) { return } }
      if written == toWrite.count {
        toWrite = question() ?? []
        written = 0
      }
      try step()
    }
  }

  func failure(_ reason: SearchError.Reason) -> SearchError { SearchError(program: program, reason: reason) }

  /// Waits until something can be read or written, and does it.
  private mutating func step() throws(SearchError) {
    let writes = written < toWrite.count
    var files = [
      pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasClosedErrors ? -1 : child.errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writes ? child.input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    let left = max(.zero, deadline - .now)
    let count = poll(&files, nfds_t(files.count), Int32(clamping: left.components.seconds * 1000 + 1000))
    if count < 0 && errno == EINTR { return }
    if files[0].revents != 0 {
      guard let bytes = receive(from: child.output) else { throw failure(.ended(lastWords())) }
      read += bytes
      guard read.count <= largest else { throw failure(.unreadable) }
      if !bytes.isEmpty { deadline = .now + .seconds(patience) }
    }
    guard count > 0, .now < deadline else { throw failure(.silent(patience)) }
    if files[1].revents != 0 {
      if let bytes = receive(from: child.errors) { complain(bytes) } else { hasClosedErrors = true }
    }
    if files[2].revents != 0 { try send() }
  }

  /// What can be read now; nil at the end.
  private mutating func receive(from file: Int32) -> ArraySlice<UInt8>? {
    let count = chunk.withUnsafeMutableBytes {
      recv(file, $0.baseAddress, $0.count, Self.flags)
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? chunk[..<count] : nil
  }

  private mutating func send() throws(SearchError) {
    let flags = Self.flags | Int32(truncatingIfNeeded: MSG_NOSIGNAL)
    let count = toWrite[written...].withUnsafeBytes {
      Glibc.send(child.input, $0.baseAddress, $0.count, flags)
    }
    if count > 0 { written += count }
    if count < 0, errno != EINTR, errno != EAGAIN { throw failure(.ended(lastWords())) }
  }

  private mutating func complain(_ bytes: ArraySlice<UInt8>) {
    complaints = Array((complaints + bytes).suffix(2000))
  }

  private mutating func nextMessage() -> [UInt8]? {
    guard let comma = read[searched...].firstIndex(of: UInt8(ascii: ",")) else {
      searched = read.count
      return nil
    }
    let message = Array(read[..<comma])
    read.removeFirst(comma + 1)
    searched = 0
    return message
  }

  /// The last line of what it complained of.
  private mutating func lastWords() -> String {
    // More often than its socket holds, but not for ever: it may go on complaining.
    for _ in 0..<8 {
      guard let more = receive(from: child.errors), !more.isEmpty else { break }
      complain(more)
    }
    let lines = complaints.split { $0 == UInt8(ascii: "\n") }
    let printable = (lines.last ?? []).map { $0 < 32 ? UInt8(ascii: " ") : $0 }
    return String(decoding: printable.prefix(200), as: UTF8.self)
  }
}
