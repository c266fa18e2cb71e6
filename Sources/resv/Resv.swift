import ArgumentParser
import Diagnostics
import Glibc

/// The command line: `resv new`, `resv serve`, `resv check`, `resv build`, `resv regios`.
@main
struct Resv: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resv",
      abstract: CommandWords.current.pick(
        nl: "Maakt van een map met teksten een toegankelijke website per RESV-regio.",
        en: "Turns a folder of texts into an accessible website per RESV region."),
      discussion: CommandWords.current.pick(
        nl: """
          Meestal typt u `resv serve` terwijl u schrijft, en `resv build` als de tekst klaar is.
          Staat er een fout in de inhoud, dan wordt er niets gepubliceerd en blijft de vorige site staan.

          Uitkomst: 0 = goed, 1 = fouten in de inhoud, 2 = de opdracht zelf klopt niet.
          """,
        en: """
          You will mostly type `resv serve` while writing, and `resv build` when the text is ready.
          If the content has an error, nothing is published and the previous site stands.

          Exit status: 0 = good, 1 = errors in the content, 2 = the command itself was wrong.
          """),
      version: "0.1.0",
      subcommands: [
        NewCommand.self, ServeCommand.self, CheckCommand.self, BuildCommand.self, OverviewCommand.self,
        RegiosCommand.self,
      ])
  }

  /// Parses and runs; a command that is wrong ends with 2, which leaves 1 for content with errors.
  static func main() async {
    // A reader that has gone away (`| head -1`) shows as a failed write, which `write` takes for what it is.
    signal(SIGPIPE, SIG_IGN)
    Stream.occupy()
    // Swift reads the command there, and takes no answer for an empty command: that would be help, and success.
    guard access("/proc/self/cmdline", R_OK) == 0, var arguments = typed() else {
      refuse(.procMissing, [])
    }
    if arguments.count > 1, arguments[0] == "help", NewCommand.isCalled(arguments[1]) {
      // Its kinds are no commands of the parser's.
      arguments = arguments[1...].prefix(2) + ["--help"]
    }
    if arguments.first == "help", arguments.count > 1, let usage = Usage.described(),
      usage.command.subcommand(arguments[1]) == nil,
      !arguments[1].hasPrefix("-")
    {
      // The parser shows the help of everything for it, as if all were well.
      refuse(usage.mistake(in: arguments), arguments)
    }
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Stream.end(0)
    } catch let code as ExitCode {
      Stream.end(code.rawValue)
    } catch let wrong as WrongCommand {
      refuse(wrong.diagnostic, arguments)
    } catch {
      guard exitCode(for: error) == .success else {
        let diagnostic = Usage.described()?.mistake(in: arguments)
        refuse(diagnostic ?? .procMissing, arguments)
      }
      let isHelp = !arguments.contains {
        $0.hasPrefix("--generate") || $0.hasPrefix("--experimental") || $0 == "---completion"
      }
      let message = fullMessage(for: error, columns: HelpText.unbroken)
      write((isHelp ? HelpText(in: .current).text(message) : message) + "\n", to: .output)
      Stream.end(0)
    }
  }

  /// What was typed behind the name of the program; nil where nobody knows.
  private static func typed() -> [String]? {
    CommandLine.arguments.isEmpty ? nil : Array(CommandLine.arguments.dropFirst())
  }

  /// Says what is wrong with the command, in the form that it asks for, and ends with 2.
  private static func refuse(_ diagnostic: Diagnostic, _ arguments: [String]) -> Never {
    let isJSON =
      arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
    Reporter(format: isJSON ? .json : .text).show([diagnostic])
    Stream.end(2)
  }
}

/// The language of the person at the keyboard.
struct CommandWords: Sendable {
  let language: Language

  /// From the locale, as POSIX orders its variables.
  static let current: CommandWords = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
        return CommandWords(language: Language(locale: value))
      }
    }
    return CommandWords(language: .english)
  }()

  func pick(nl dutch: String, en english: String) -> String { language == .dutch ? dutch : english }
}
