import Glibc

/// A program that was started and talks with us; ended, and waited for, when it is let go.
struct Child: ~Copyable {
  /// Where we write what it reads: a socket, since a write to one never raises a signal.
  let input: Int32
  /// Where we read what it writes.
  let output: Int32
  /// Where we read its complaints.
  let errors: Int32
  private let process: pid_t

  /// Starts `program`; throws what the system says where it does not.
  init(_ program: String, _ arguments: [String]) throws(SearchError) {
    var pairs: [(ours: Int32, theirs: Int32)] = []
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard socketpair(AF_UNIX, Self.kind, 0, &pair) == 0 else {
        let code = errno
        for pair in pairs { Self.close(pair) }
        throw SearchError(program: program, reason: .notStarted(code))
      }
      pairs.append((pair[0], pair[1]))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, pair) in pairs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, pair.theirs, Int32(number))
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    // Along PATH for a bare name; everything else of ours is closed for it on its start.
    let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
    for pair in pairs { Glibc.close(pair.theirs) }
    guard code == 0 else {
      for pair in pairs { Glibc.close(pair.ours) }
      throw SearchError(program: program, reason: .notStarted(code))
    }
    self.process = process
    (input, output, errors) = (pairs[0].ours, pairs[1].ours, pairs[2].ours)
  }

  private static let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

  private static func close(_ pair: (ours: Int32, theirs: Int32)) {
    Glibc.close(pair.ours)
    Glibc.close(pair.theirs)
  }

  deinit {
    for file in [input, output, errors] { Glibc.close(file) }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }
}

/// What the system calls an error.
enum SystemText {
  static func of(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "\(code)" }
}
