import Diagnostics

/// The parser's help in the words of the language, for a terminal of eighty letters.
struct HelpText {
  private let words: CommandWords

  init(in words: CommandWords) { self.words = words }

  /// So wide that the parser breaks no line.
  static let unbroken = 10_000
  private static let width = 80
  /// Where the explanations of options begin.
  private static let column = 26

  /// What the parser says at the start of a line, and what it becomes.
  private var openings: [(String, String)] {
    [
      ("OVERVIEW: ", ""),
      ("USAGE: ", words.pick(nl: "Gebruik: ", en: "Usage: ")),
      ("ARGUMENTS:", words.pick(nl: "Argumenten:", en: "Arguments:")),
      ("OPTIONS:", words.pick(nl: "Opties:", en: "Options:")),
      ("SUBCOMMANDS:", words.pick(nl: "Opdrachten:", en: "Commands:")),
      (
        "  See 'resv help <subcommand>' for detailed help.",
        words.pick(
          nl: "Typ `resv help OPDRACHT` voor meer uitleg, zoals `resv help build`.",
          en: "Type `resv help COMMAND` for more, such as `resv help build`.")
      ),
    ]
  }

  private var phrases: [(String, String)] {
    guard words.language == .dutch else { return [("<subcommand>", "<command>")] }
    return [
      ("<subcommand>", "<opdracht>"), ("Show the version.", "Toon de versie."),
      ("Show help information.", "Toon deze uitleg."),
      ("Show subcommand help information.", "Toon de uitleg van een opdracht."),
      ("(values: ", "(mogelijk: "), ("(default: ", "(standaard: "), ("; default: ", "; standaard: "),
    ]
  }

  /// The help as people read it.
  func text(_ help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for (opening, better) in openings where line.hasPrefix(opening) {
        line = better + line.dropFirst(opening.count)
      }
      for (phrase, better) in phrases { line = line.replacing(phrase, with: better) }
      return wrapped(line)
    }.joined(separator: "\n")
  }

  /// One line as several, those of options indented to where the explanations stand.
  private func wrapped(_ line: String) -> String {
    guard line.count > Self.width else { return line }
    let indent = line.hasPrefix("  ") ? String(repeating: " ", count: Self.column) : ""
    var lines: [String] = []
    var current = ""
    var isStart = true
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !isStart, current.count + 1 + word.count > Self.width, !current.allSatisfy({ $0 == " " }) {
        lines.append(current)
        current = indent + word
      } else {
        current += (isStart ? "" : " ") + word
      }
      isStart = false
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
