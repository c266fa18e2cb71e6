/// How bad a diagnostic is.
public enum Severity: String, Sendable, Hashable {
  /// Nothing is published while it stands.
  case error
  /// The site is built; somebody should look.
  case warning
}

/// A change of lines that mends a mistake, exact enough for a program to make it.
public struct Replacement: Sendable, Hashable {
  /// The first line to replace, from 1.
  public let line: Int
  /// The lines that stand there now, with line feeds between them.
  public let old: String
  /// The lines that should; with a line feed more they are more lines.
  public let new: String

  /// Replaces `old`, which begins at `line`, by `new`.
  public init(line: Int, old: String, new: String) {
    self.line = line
    self.old = old
    self.new = new
  }
}

/// One thing that is wrong, where, and what to do about it.
///
/// Diagnostics are collected, not thrown: a run reports all of them at once.
/// Each message is a static factory that stands beside the check that needs it.
public struct Diagnostic: Sendable, Hashable {
  /// What kind of mistake it is; never changes its meaning.
  public let code: Code
  /// Whether it stops the build.
  public let severity: Severity
  /// Where it is; nil for mistakes that have no place in the content.
  public let place: Place?
  /// One sentence: what is wrong.
  public let message: Phrase
  /// One sentence: what to do, with the nearest valid name where there is one.
  public let help: Phrase?
  /// What the help says, for a program to do: lines of the file at `place`; nil where there is no one answer.
  public let fix: Replacement?

  /// A diagnostic; `severity` is an error unless said otherwise.
  public init(
    _ code: Code, _ severity: Severity = .error, at place: Place?, _ message: Phrase, help: Phrase? = nil,
    fix: Replacement? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.fix = fix
  }
}

extension [Diagnostic] {
  /// Whether any of them stops the build.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// By place, then code and text, each once: the order they are reported in.
  ///
  /// What is in order already costs no more than a look; pages with a hundred thousand mistakes ask for it thrice.
  public var inPlaceOrder: [Diagnostic] {
    if indices.dropLast().allSatisfy({ self[$0].comes(before: self[$0 + 1]) }) { return self }
    let ordered = sorted { $0.comes(before: $1) }
    var unique: [Diagnostic] = []
    unique.reserveCapacity(count)
    // Where those begin that none of these comes before.
    var start = 0
    for diagnostic in ordered {
      if let last = unique.last, last.comes(before: diagnostic) { start = unique.count }
      if !unique[start...].contains(diagnostic) { unique.append(diagnostic) }
    }
    return unique
  }
}

extension Diagnostic {
  fileprivate func comes(before other: Diagnostic) -> Bool {
    switch (place, other.place) {
    case (nil, _?): return true
    case (_?, nil): return false
    case (let one?, let other?) where one != other: return one < other
    default: break
    }
    if code != other.code { return code.rawValue < other.code.rawValue }
    if message.dutch != other.message.dutch { return message.dutch < other.message.dutch }
    return (help?.dutch ?? "") < (other.help?.dutch ?? "")
  }
}
