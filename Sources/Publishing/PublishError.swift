public import Diagnostics
import Files

/// Why nothing was published; the previous output stands as it stood.
///
/// It carries the message for the user: code `.outputForeign`, `.outputUnwritable` or `.outputBusy`, and
/// `.addressTaken` where two writes want one place.
public struct PublishError: Error, Sendable, Hashable {
  /// What is wrong and what to do, in both languages; it has no place in the content.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

extension OutputLocation {
  /// A file in the output as messages show it.
  func showing(_ path: RelativePath) -> String {
    path.isRoot ? shown : shown + (shown.hasSuffix("/") ? "" : "/") + path.text
  }

  /// What a failed system call on `path` means to the user; a full disk is not the fault of one file.
  func failure(_ error: SystemError, at path: RelativePath) -> PublishError {
    PublishError(.outputUnwritable(error.isFull ? shown : showing(path), error))
  }

  /// The result of system calls on `path`, whose failure the user is told about.
  @discardableResult
  func attempt<Success>(
    _ path: RelativePath = .root, _ calls: @autoclosure () throws(SystemError) -> Success
  ) throws(PublishError) -> Success {
    do {
      return try calls()
    } catch {
      throw failure(error, at: path)
    }
  }
}

extension Diagnostic {
  /// The output cannot be made or written, for `error`'s reason.
  static func outputUnwritable(_ shown: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, at: nil,
      Phrase(
        nl: "In “\(shown)” kan niet worden geschreven: \(error.reason.dutch).",
        en: "“\(shown)” cannot be written: \(error.reason.english)."),
      help: error.isFull
        ? Phrase(
          nl: "Maak ruimte vrij en bouw opnieuw; wat er stond is niet veranderd.",
          en: "Free some space and build again; what stood there has not changed.")
        : Phrase(
          nl: "Kies met --output een map waarin geschreven mag worden; wat er stond is niet veranderd.",
          en: "Choose a writable folder with --output; what stood there has not changed."))
  }
}
