import Diagnostics
import Files
import Glibc
import Processes
import Parallel
import Synchronization

/// What stands in the terminal: the address, and each mistake once.
final class Console: Sendable {
  private let language: Language
  private let last = Mutex<(problems: [Diagnostic], isLineOpen: Bool)>(([], false))

  init(speaking language: Language) { self.language = language }

  private func pick(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }

  func begin(_ address: String, isOpen: Bool, isPolling: Bool) {
    write(pick("De preview staat op  \(address)\n", "The preview is at  \(address)\n"))
    if isOpen {
      write(
        pick(
          "Let op: wie dit adres kent en uw computer kan bereiken, ziet ook concepten. Deel het met niemand anders.\n",
          "Note: whoever knows this address and can reach your computer sees drafts too. Share it with nobody else.\n"
        ))
    }
    if isPolling {
      write(
        pick(
          "Deze schijf meldt niet wat er verandert: er wordt steeds gekeken. Wijzigingen verschijnen iets later.\n",
          "This disk does not tell what changes: it is looked at again and again. Changes appear a little later.\n"
        ))
    }
    write(
      pick(
        "Pagina’s verversen vanzelf. Met Ctrl-C stopt u.\n", "Pages refresh by themselves. Ctrl-C stops it.\n"
      ))
  }

  /// Says what came of a change: messages only where they are others than before.
  func tell(_ scene: Stage.Scene, in time: Duration? = nil, after changed: Set<String>) {
    let before = last.withLock { last in
      defer { last.problems = scene.problems }
      return last.problems
    }
    if scene.problems != before, !scene.problems.isEmpty {
      endLine()
      let printer = TextPrinter(in: language, source: SourceFile.shown)
      write("\n" + printer.text(for: scene.problems))
      let errors = scene.problems.count { $0.severity == .error }
      if errors > 0 {
        write(
          scene.snapshot == nil
            ? pick(
              "Er is nog niets te zien: verbeter eerst de fouten.\n",
              "There is nothing to see yet: mend the errors first.\n")
            : pick("U ziet de laatste versie zonder fouten.\n", "You see the last version without errors.\n"))
      }
    } else if scene.problems.isEmpty, !before.isEmpty {
      endLine()
      write(pick("Alles is weer in orde.\n", "All is well again.\n"))
    }
    // On a terminal one line, written over each time; a log gets none.
    if let time, isatty(STDERR_FILENO) == 1 {
      let what =
        changed.count == 1
        ? changed.first ?? "" : pick("\(changed.count) bestanden", "\(changed.count) files")
      write(
        "\r\u{1B}[K\(pick("Bijgewerkt", "Updated")): \(what.visible) (\(Int(time / .milliseconds(1))) ms)")
      last.withLock { $0.isLineOpen = true }
    }
  }

  private func endLine() {
    let isOpen = last.withLock { last in
      defer { last.isLineOpen = false }
      return last.isLineOpen
    }
    if isOpen { write("\n") }
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Opens a browser; says so where there is none.
  func open(_ address: String) {
    onThread { [self] in
      let limits = Limits(time: .seconds(20), output: 1 << 20)
      guard case .exited(0)? = try? Command("xdg-open", [address]).run(limits: limits).status else {
        write(
          pick(
            "\nEr is geen browser gevonden om te openen. Open zelf \(address)\n",
            "\nNo browser was found to open. Open \(address) yourself.\n"))
        return
      }
    }
  }
}
