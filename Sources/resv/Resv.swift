import ArgumentParser
import Diagnostics
import Glibc

/// The command line: `resv build`, `resv check`, `resv regios`.
@main
struct Resv: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resv",
      abstract: Words.current.pick(
        nl: "Maakt van een map met teksten een toegankelijke website per RESV-regio.",
        en: "Turns a folder of texts into an accessible website per RESV region."),
      discussion: Words.current.pick(
        nl: """
          Meestal typt u `resv check` terwijl u schrijft, en `resv build` als de tekst klaar is.
          Staat er een fout in de inhoud, dan wordt er niets gepubliceerd en blijft de vorige site staan.

          Uitkomst: 0 = goed, 1 = fouten in de inhoud, 2 = de opdracht zelf klopt niet.
          """,
        en: """
          You will mostly type `resv check` while writing, and `resv build` when the text is ready.
          If the content has an error, nothing is published and the previous site stands.

          Exit status: 0 = good, 1 = errors in the content, 2 = the command itself was wrong.
          """),
      version: "0.1.0",
      subcommands: [BuildCommand.self, CheckCommand.self, RegiosCommand.self])
  }

  /// Parses and runs; a command that is wrong ends with 2, which leaves 1 for content with errors.
  static func main() async {
    // A reader that has gone away (`| head -1`) shows as a failed write, which `write` takes for what it is.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      write(fullMessage(for: error) + "\n" + (isHelp ? "" : commandMeant()), to: isHelp ? .output : .errors)
      Glibc.exit(isHelp ? 0 : 2)
    }
  }

  /// What was probably meant by a command that does not exist: the parser itself only knows typing errors in options.
  private static func commandMeant() -> String {
    guard let typed = CommandLine.arguments.dropFirst().first, !typed.hasPrefix("-") else { return "" }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(typed), let meant = Phrase.didYouMean(typed, in: names) else { return "" }
    return meant.text(in: Words.current.language) + "\n"
  }
}

/// The language of the person at the keyboard.
struct Words: Sendable {
  let language: Language

  /// From the locale, as POSIX orders its variables.
  static let current: Words = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
        return Words(language: Language(locale: value))
      }
    }
    return Words(language: .english)
  }()

  func pick(nl dutch: String, en english: String) -> String { language == .dutch ? dutch : english }
}

/// Where text goes: results to the one, messages about them to the other.
enum Stream: Int32 {
  case output = 1
  case errors = 2
}

/// Writes text at once; a reader that has gone away is no concern of ours.
func write(_ text: String, to stream: Stream) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
