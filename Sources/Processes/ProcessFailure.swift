/// Why a program did not do what it was started for.
public struct ProcessFailure: Error, Equatable {
  /// What happened.
  public enum Reason: Sendable, Equatable {
    /// It could not be started; the number is the system's.
    case notStarted(Int32)
    /// It ended before it had answered, with this as the last line of its complaints.
    case ended(String)
    /// It said nothing for so long.
    case silent(Duration)
    /// It was not done after so long.
    case slow(Duration)
    /// It wrote more than so many bytes.
    case tooMuch(Int)
    /// It answered what was not asked.
    case unasked
  }

  /// The program, as it was named.
  public let program: String
  /// What happened.
  public let reason: Reason
}
