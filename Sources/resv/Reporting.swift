import ArgumentParser
import Building
import Diagnostics
import FoundationEssentials
import Glibc

/// Says what came of a run.
struct Reporter {
  let format: ContentOptions.Format
  let words = CommandWords.current

  /// Prints the diagnostics: JSON to standard output, text to standard error.
  func show(_ diagnostics: [Diagnostic]) {
    let diagnostics = Build.withoutPersonalData(diagnostics)
    switch format {
    case .json:
      JSONPrinter(in: words.language).write(diagnostics) { Stream.output.write($0) }
    case .text:
      let printer = TextPrinter(in: words.language) { file in
        guard let data = FileManager.default.contents(atPath: file), data.count < 1 << 21 else { return nil }
        return Build.withoutPersonalData(String(decoding: data, as: UTF8.self))
      }
      write(printer.text(for: diagnostics), to: .errors)
    }
  }

  /// Ends with 1 where there are errors (2 where the command asked for a region that is not there), after saying
  /// how many.
  func endIfBroken(_ report: Build.Report, published: Bool) throws {
    let errors = report.diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    if format == .text {
      let stands =
        published
        ? words.pick(
          nl: " Er is niets gepubliceerd; de vorige site staat er nog.",
          en: " Nothing was published; the previous site stands.")
        : ""
      write(
        words.pick(
          nl: "\(errors) \(errors == 1 ? "fout" : "fouten") gevonden.\(stands)\n",
          en: "\(errors) \(errors == 1 ? "error" : "errors") found.\(stands)\n"), to: .errors)
    }
    throw ExitCode(report.isCommandWrong ? 2 : 1)
  }

  /// What was left out, and how many warnings there were.
  func remarks(_ report: Build.Report) -> String {
    let warnings = report.diagnostics.count { $0.severity == .warning }
    var parts = [
      words.pick(
        nl: warnings == 1 ? "1 waarschuwing" : "\(warnings) waarschuwingen",
        en: warnings == 1 ? "1 warning" : "\(warnings) warnings")
    ]
    if report.drafts > 0 {
      parts.append(
        words.pick(
          nl: report.drafts == 1 ? "1 concept niet getoond" : "\(report.drafts) concepten niet getoond",
          en: report.drafts == 1 ? "1 draft not shown" : "\(report.drafts) drafts not shown")
      )
    }
    if report.scheduled > 0 {
      parts.append(
        words.pick(
          nl: report.scheduled == 1
            ? "1 pagina wacht op haar dag" : "\(report.scheduled) pagina’s wachten op hun dag",
          en: report.scheduled == 1
            ? "1 page waits for its day" : "\(report.scheduled) pages wait for their day"))
    }
    return parts.joined(separator: "; ")
  }

  /// Seconds, written as people of the language do.
  func seconds(_ duration: Duration) -> String {
    let hundredths = Int(duration / .milliseconds(10))
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)\(words.pick(nl: ",", en: "."))\(digits.count == 1 ? "0" : "")\(digits) s"
  }

  /// Tells about long work on a terminal, and nothing in a pipe.
  func progress() -> (@Sendable (Int, Int) -> Void)? {
    guard format == .text, isatty(STDERR_FILENO) == 1 else { return nil }
    return { done, total in
      write("\r\(CommandWords.current.pick(nl: "Pagina", en: "Page")) \(done) / \(total) ", to: .errors)
    }
  }

  /// Takes the progress off the terminal.
  func clearProgress() {
    if format == .text, isatty(STDERR_FILENO) == 1 { write("\r\u{1B}[K", to: .errors) }
  }
}
