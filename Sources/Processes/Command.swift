import Glibc

/// A program with what it is started with.
public struct Command: Sendable {
  /// Its file, or a name that is found along `PATH`.
  public let program: String
  /// The words behind its name.
  public let arguments: [String]
  /// The folder that it runs in; nil for ours.
  public var folder: String?
  /// All its variables; nil for ours.
  public var environment: [String: String]?

  /// The program of this name or path.
  public init(_ program: String, _ arguments: [String] = []) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs the program to its end: feeds it `input`, and gives what it wrote. Waits: not for Swift's own threads.
  ///
  /// What it started itself ends with it. That it ends with a number other than 0 is no failure here; that it takes
  /// more time or writes more than `limits` allow is one, and ends it.
  public func run(input: [UInt8]? = nil, limits: Limits) throws(ProcessFailure) -> Outcome {
    var exchange = try Exchange(self, reads: input != nil, limits: limits, errors: .counted)
    exchange.send(input ?? [])
    while exchange.isOpen {
      if exchange.hasSentAll { exchange.closeInput() }
      try exchange.step()
    }
    return exchange.end()
  }
}

/// What came of a program that ran to its end.
public struct Outcome: Sendable, Equatable {
  /// How it ended.
  public enum Status: Sendable, Equatable {
    /// By itself, with this number; 0 says that all went well.
    case exited(Int32)
    /// By this signal.
    case killed(Int32)
  }

  /// Everything that it wrote to its output.
  public let output: [UInt8]
  /// Everything that it complained of.
  public let errors: [UInt8]
  /// How it ended.
  public let status: Status
}

/// What a program may take before it is ended.
public struct Limits: Sendable {
  /// How long it may take in all.
  public var time: Duration
  /// How long it may say nothing.
  public var silence: Duration
  /// How many bytes it may write.
  public var output: Int
  /// How much longer it may take for each answer that it has given, where it gives answers.
  public var timePerAnswer = Duration.zero
  /// How many bytes more it may write for each that it was sent.
  public var outputPerByte = 0

  /// Limits of time (`silence`: as long as it takes) and of bytes.
  public init(time: Duration, silence: Duration? = nil, output: Int) {
    self.time = time
    self.silence = silence ?? time
    self.output = output
  }
}
