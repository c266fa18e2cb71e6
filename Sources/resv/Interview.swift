import Diagnostics
import Glibc
import Loading
import Starting

/// Asks for what a request lacks, on a terminal.
struct Interview {
  private let words = CommandWords.current

  /// Where there is somebody to ask; nil in a pipe, which never waits for an answer.
  static func ifPossible() -> Interview? {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 ? Interview() : nil
  }

  /// Asks for everything that has not been said, and checks each answer at once.
  func complete(_ request: inout Request, _ draft: Draft, _ inventory: Inventory) throws {
    for field in request.beginning.asked where request[field] == nil {
      let usual = draft.usual(field, of: request)
      let choices = choices(of: field, inventory)
      if case .page = field.kind, choices.isEmpty { continue }
      show(field, choices: choices)
      // A title is for somebody to think of; everything else may stay as it usually is.
      let mayBeEmpty = !field.isRequired || field.name != "titel"
      let asked = request
      request[field] = try answer(field, usual: mayBeEmpty ? usual : nil, choices: choices.map(\.name)) {
        draft.problem(with: $0, for: field, of: asked)
      }
    }
  }

  /// One answer that `problem` has nothing to say of; the usual one, or nil, where only Enter is pressed.
  func answer(
    _ field: Field, usual: String?, choices: [String] = [], problem: (String) -> Diagnostic?
  ) throws -> String? {
    while true {
      let hint = usual.map { " [\($0.visible)]" } ?? ""
      write("\(field.name)\(hint): ", to: .output)
      guard let line = readLine() else {
        write("\n", to: .output)
        throw WrongCommand(.brokenOff)
      }
      var typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if typed.isEmpty {
        if let usual { return usual }
        if !field.isRequired { return nil }
        write(
          words.pick(
            nl: "  Vul hier iets in. Stoppen kan met Ctrl-C.\n", en: "  Fill in something. Ctrl-C stops.\n"),
          to: .output)
        continue
      }
      if let number = Int(typed), choices.indices.contains(number - 1) { typed = choices[number - 1] }
      guard let problem = problem(typed) else { return typed }
      write("  \(problem.message.text(in: words.language).visible)\n", to: .output)
      if let help = problem.help { write("  \(help.text(in: words.language).visible)\n", to: .output) }
    }
  }

  private func show(_ field: Field, choices: [(name: String, titel: String)]) {
    write("\n\(field.explanation)\n", to: .output)
    for (number, choice) in choices.prefix(30).enumerated() {
      let titel = choice.titel == choice.name ? "" : " – " + choice.titel.visible
      write("  \(number + 1). \(choice.name)\(titel)\n", to: .output)
    }
    if choices.count > 30 {
      write(
        words.pick(nl: "  … en nog \(choices.count - 30)\n", en: "  … and \(choices.count - 30) more\n"),
        to: .output)
    }
    if !field.isRequired {
      write(
        words.pick(nl: "Weet u het niet, druk dan op Enter.\n", en: "Press Enter for none.\n"), to: .output)
    }
  }

  private func choices(of field: Field, _ inventory: Inventory) -> [(name: String, titel: String)] {
    switch field.itemKind {
    case .choice(let choices): choices.map { ($0, $0) }
    case .page(let type): inventory.titles(of: type, from: nil)
    case .text, .number, .flag, .day, .moment, .period, .address, .siteAddress, .reason, .contact, .language,
      .list,
      .records:
      []
    }
  }
}

extension Diagnostic {
  /// The input ended before every question had its answer.
  static var brokenOff: Diagnostic {
    Diagnostic(
      .commandWrong, at: nil,
      Phrase(nl: "Afgebroken. Er is niets gemaakt.", en: "Broken off. Nothing was made."),
      help: Phrase(
        nl: "Begin opnieuw wanneer u wilt; wat u al weet, kunt u meteen meegeven.",
        en: "Begin again when you like; what you know you can say at once."))
  }
}
