import Diagnostics
import Domain

extension Usage {
  /// What is wrong with a command that the parser refused: its own words are English, and not for everybody.
  func mistake(in arguments: [String]) -> Diagnostic {
    var rest = arguments[...]
    guard let first = rest.popFirst() else { return .commandMissing }
    if first == "help" {
      return .commandUnknown(rest.first ?? "", of: command)
    }
    if first.hasPrefix("-") {
      let name = first.split(separator: "=").first.map(String.init) ?? first
      let owner = command.subcommands?.first { $0.option(name) != nil }
      return owner.map { .optionBeforeCommand(name, $0.commandName) }
        ?? .optionUnknown(name, of: command)
    }
    guard let chosen = command.subcommand(first) else {
      return .commandUnknown(first, of: command)
    }
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-", argument != "--" else {
        return .argumentUnexpected(argument, chosen.commandName)
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let name = parts.first ?? argument
      guard let option = chosen.option(name) else {
        // A short name with its value behind it.
        let short = String(name.prefix(2))
        if !name.hasPrefix("--"), name.count > 2, chosen.option(short)?.takesValue == true { continue }
        return .optionUnknown(name, of: chosen)
      }
      guard option.takesValue else {
        if parts.count > 1 { return .valueUnexpected(name) }
        continue
      }
      let value: String
      if parts.count > 1 {
        value = parts[1]
      } else if let next = rest.first, !next.hasPrefix("-") || next == "-" {
        value = next
        rest.removeFirst()
      } else {
        return .valueMissing(name, option.valueName)
      }
      if let mistake = option.mistake(in: value, of: name) { return mistake }
    }
    return .commandRefused
  }
}

extension Usage.Argument {
  /// What is wrong with a value; nil where nothing is.
  fileprivate func mistake(in value: String, of name: String) -> Diagnostic? {
    switch name {
    case "--datum": return Datum(typed: value) == nil ? .dayWrong(value) : nil
    case "--jobs": return Int(value).map { (1...256).contains($0) } == true ? nil : .jobsWrong(value)
    case "--port": return Int(value).map { (1...65_535).contains($0) } == true ? nil : .portWrong(value)
    default:
      guard let allValues, !allValues.isEmpty, !allValues.contains(value) else { return nil }
      return .valueWrong(value, of: name, known: allValues)
    }
  }
}

extension Diagnostic {
  private static func wrong(_ message: Phrase, help: Phrase?) -> Diagnostic {
    Diagnostic(.commandWrong, at: nil, message, help: help)
  }

  private static func more(_ command: String?) -> Phrase {
    let typed = command.map { "resv \($0) --help" } ?? "resv --help"
    return Phrase(nl: "Typ `\(typed)` voor wat er kan.", en: "Type `\(typed)` for what there is.")
  }

  fileprivate static var commandMissing: Diagnostic {
    wrong(Phrase(nl: "Er is geen opdracht gegeven.", en: "There is no command."), help: more(nil))
  }

  fileprivate static var commandRefused: Diagnostic {
    wrong(Phrase(nl: "Deze opdracht klopt niet.", en: "This command is wrong."), help: more(nil))
  }

  fileprivate static func commandUnknown(_ name: String, of root: Usage.Command) -> Diagnostic {
    let known = (root.subcommands ?? []).map(\.commandName).joined(separator: ", ")
    return wrong(
      Phrase(nl: "Er is geen opdracht “\(name)”.", en: "There is no command “\(name)”."),
      help: .didYouMean(
        name, in: root.subcommandNames,
        otherwise: Phrase(nl: "De opdrachten zijn: \(known).", en: "The commands are: \(known).")))
  }

  fileprivate static func optionBeforeCommand(_ name: String, _ command: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "De optie “\(name)” staat vóór de opdracht.",
        en: "The option “\(name)” stands before the command."),
      help: Phrase(
        nl: "Zet haar erachter, zoals `resv \(command) \(name)`.",
        en: "Put it behind, such as `resv \(command) \(name)`."))
  }

  fileprivate static func optionUnknown(_ name: String, of command: Usage.Command) -> Diagnostic {
    let isRoot = command.subcommands?.isEmpty == false
    let known = command.optionNames
    // Half a name is more often meant than one that differs.
    let begun = name.count > 4 ? known.filter { $0.hasPrefix(name) } : []
    let meant = begun.count == 1 ? Phrase.didYouMean(begun[0], in: begun) : .didYouMean(name, in: known)
    return wrong(
      Phrase(nl: "Er is geen optie “\(name)”.", en: "There is no option “\(name)”."),
      help: meant ?? more(isRoot ? nil : command.commandName))
  }

  fileprivate static func argumentUnexpected(_ argument: String, _ command: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "“\(argument)” hoort niet bij deze opdracht.",
        en: "“\(argument)” does not belong to this command."),
      help: Phrase(
        nl: "Een optie begint met twee streepjes, en een waarde met spaties staat tussen aanhalingstekens. "
          + more(command).dutch,
        en: "An option starts with two hyphens, and a value with spaces stands in quotes. "
          + more(command).english))
  }

  fileprivate static func valueUnexpected(_ name: String) -> Diagnostic {
    wrong(
      Phrase(nl: "De optie “\(name)” krijgt geen waarde.", en: "The option “\(name)” takes no value."),
      help: Phrase(nl: "Schrijf alleen `\(name)`.", en: "Write `\(name)` alone."))
  }

  fileprivate static func valueMissing(_ name: String, _ value: String?) -> Diagnostic {
    wrong(
      Phrase(nl: "Achter “\(name)” mist een waarde.", en: "A value is missing behind “\(name)”."),
      help: Phrase(
        nl:
          "Schrijf `\(name) \((value ?? "waarde").uppercased())`, met wat u bedoelt in plaats van de hoofdletters.",
        en: "Write `\(name) \((value ?? "value").uppercased())`, with what you mean instead of the capitals.")
    )
  }

  fileprivate static func valueWrong(_ value: String, of name: String, known: [String]) -> Diagnostic {
    wrong(
      Phrase(nl: "“\(value)” kan niet bij “\(name)”.", en: "“\(value)” is no value for “\(name)”."),
      help: .didYouMean(
        value, in: known,
        otherwise: Phrase(
          nl: "Mogelijk zijn: \(known.joined(separator: ", ")).",
          en: "Possible are: \(known.joined(separator: ", ")).")))
  }

  static func jobsWrong(_ value: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "“\(value)” is geen aantal taken.", en: "“\(value)” is no number of tasks."),
      help: Phrase(
        nl: "--jobs is een getal van 1 tot en met 256.", en: "--jobs is a number from 1 to 256."))
  }

  static func portWrong(_ value: String) -> Diagnostic {
    wrong(
      Phrase(nl: "“\(value)” is geen poort.", en: "“\(value)” is no port."),
      help: Phrase(
        nl: "--port is een getal van 1 tot en met 65535, zoals 8080.",
        en: "--port is a number from 1 to 65535, such as 8080."))
  }

  static func dayWrong(_ value: String) -> Diagnostic {
    do throws(Wanneer.ParseError) {
      _ = try Wanneer(parsing: value)
    } catch {
      if case .noSuchDay(let limit) = error {
        return wrong(
          Phrase(nl: "“\(value)” bestaat niet.", en: "There is no “\(value)”."),
          help: Phrase(
            nl: "De laatste dag van die maand is \(limit).", en: "The last day of that month is \(limit)."))
      }
    }
    return wrong(
      Phrase(nl: "“\(value)” is geen dag.", en: "“\(value)” is no day."),
      help: Wanneer.meant(by: value).map { Phrase(nl: "Bedoelt u “\($0)”?", en: "Did you mean “\($0)”?") }
        ?? Phrase(
          nl: "Schrijf de dag als jaar, maand en dag: 2026-07-15.",
          en: "Write the day as year, month and day: 2026-07-15."))
  }

  static func epochWrong(_ value: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "De omgevingsvariabele SOURCE_DATE_EPOCH is geen aantal seconden: “\(value)”.",
        en: "The environment variable SOURCE_DATE_EPOCH is no number of seconds: “\(value)”."),
      help: Phrase(
        nl: "Haal haar weg, of geef de seconden sinds 1 januari 1970.",
        en: "Remove it, or give the seconds since 1 January 1970."))
  }

  /// Drafts are to be shown in the folder that sites are published from, whatever stands there now.
  static func draftsIntoPublic(_ output: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "Concepten horen niet in “\(output)”: uit die map worden sites gepubliceerd.",
        en: "Drafts do not belong in “\(output)”: sites are published from that folder."),
      help: Phrase(
        nl: "Kies een andere map, zoals `--output concepten`.",
        en: "Choose another folder, such as `--output drafts`."))
  }

  /// The kernel tells nobody what the command was.
  static var procMissing: Diagnostic {
    wrong(
      Phrase(
        nl: "resv kan niet lezen wat u typte: het systeem heeft geen /proc.",
        en: "resv cannot read what you typed: the system has no /proc."),
      help: Phrase(
        nl: "Vraag uw beheerder om /proc beschikbaar te maken.",
        en: "Ask your administrator to make /proc available."))
  }
}

/// A command that is wrong in a way that the parser does not know of.
struct WrongCommand: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
