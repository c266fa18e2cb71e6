import CSpawn
import Glibc

/// A program that was started and talks with us; ended, with all that it started itself, when it is let go.
struct Child: ~Copyable {
  /// Where we write what it reads: a socket, since a write to one never raises a signal. Nil where it reads nothing.
  private(set) var input: Int32?
  /// Where we read what it writes; never waits.
  let output: Int32
  /// Where we read its complaints; never waits.
  let errors: Int32
  private let process: pid_t

  /// Starts `command`; throws what the system says where it does not.
  init(_ command: Command, reads: Bool) throws(ProcessFailure) {
    var ends: [Int32] = []
    do throws(SystemError) {
      if reads { ends += try Self.socket() } else { ends += [-1, try Self.nothing()] }
      ends += try Self.pipe()
      ends += try Self.pipe()
      process = try Self.spawn(command, [ends[1], ends[3], ends[5]])
    } catch {
      for end in ends where end >= 0 { close(end) }
      throw ProcessFailure(program: command.program, reason: .notStarted(error.code))
    }
    for theirs in [ends[1], ends[3], ends[5]] { close(theirs) }
    (input, output, errors) = (reads ? ends[0] : nil, ends[2], ends[4])
  }

  /// Tells the child that nothing more comes.
  mutating func closeInput() {
    if let input { close(input) }
    input = nil
  }

  /// Whether it has ended by itself; what it started may live on.
  var hasEnded: Bool {
    var information = siginfo_t()
    // It is left to be waited for: until then nobody else can get its number.
    let code = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return code == 0 && information.si_signo != 0
  }

  /// Ends it where it still runs; tells how it ended.
  consuming func end() -> Outcome.Status {
    let status = stop()
    discard self
    return status
  }

  deinit { _ = stop() }

  private borrowing func stop() -> Outcome.Status {
    if let input { close(input) }
    close(output)
    close(errors)
    // The whole group: a script that is killed would leave behind what it waits for.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
  }
}

// MARK: - What the system is asked for

extension Child {
  private struct SystemError: Error {
    let code: Int32

    /// What the last call failed of.
    init() { code = errno }
    init(_ code: Int32) { self.code = code }
  }

  /// Ours and theirs; every file of ours is closed for every child on its start.
  private static func socket() throws(SystemError) -> [Int32] {
    var pair: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &pair) == 0 else { throw SystemError() }
    return try aboveStandard(pair)
  }

  /// Ours to read from, and theirs; a pipe, since many programs cannot open `/dev/stdout` where it is a socket.
  private static func pipe() throws(SystemError) -> [Int32] {
    var pair: [Int32] = [-1, -1]
    guard pipe2(&pair, O_CLOEXEC) == 0 else { throw SystemError() }
    pair = try aboveStandard(pair)
    _ = fcntl(pair[0], F_SETFL, O_NONBLOCK)
    return pair
  }

  private static func nothing() throws(SystemError) -> Int32 {
    let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    return try aboveStandard([file])[0]
  }

  /// The same files with numbers over 2: where ours started without an input of its own, 0 would be free, and putting
  /// one file in its place for the child would close the other.
  private static func aboveStandard(_ files: [Int32]) throws(SystemError) -> [Int32] {
    guard files.contains(where: { $0 < 3 }) else { return files }
    let moved = files.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
    let code = errno
    for file in files { close(file) }
    guard moved.allSatisfy({ $0 >= 0 }) else {
      for file in moved where file >= 0 { close(file) }
      throw SystemError(code)
    }
    return moved
  }

  /// Starts it with `files` for its input, output and complaints; looked for along PATH where it is a bare name.
  private static func spawn(_ command: Command, _ files: [Int32]) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    if let folder = command.folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, to end it as one; and signals that we ignore, or that this thread does not take, mean to it
    // what they always mean.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = ([command.program] + command.arguments).map { strdup($0) } + [nil]
    var variables = (command.environment ?? [:]).map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code =
      command.environment == nil
      ? posix_spawnp(&process, command.program, &actions, &attributes, &words, environ)
      : posix_spawnp(&process, command.program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw SystemError(code) }
    return process
  }
}
