import Diagnostics
import Domain
import YAML

extension FrontMatterReader {
  /// What makes the front matter unreadable, at its place.
  func diagnostic(for problem: WrittenProblem) -> Diagnostic {
    switch problem {
    case .notMapping(let line, let column): .frontMatterNotMapping(at: place(line, column))
    case .alias(let line, let column): .frontMatterAlias(at: place(line, column))
    case .duplicate(let key, let line, let column): .keyDuplicate(key, at: place(line, column))
    case .invalid(let problem, let line, let column): .frontMatterInvalid(problem, at: place(line, column))
    }
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(file, line: line + lineOffset, column: column)
  }
}

extension Diagnostic {
  static func frontMatterInvalid(_ problem: String, at place: Place) -> Diagnostic {
    let known: (message: Phrase, help: Phrase)? =
      if problem.contains("mapping values are not allowed") {
        (
          Phrase(
            nl: "Op deze regel staat een dubbele punt te veel.", en: "There is a colon too many on this line."
          ),
          Phrase(
            nl: "Hoort de dubbele punt bij de waarde? Zet de waarde dan tussen aanhalingstekens.",
            en: "Does the colon belong to the value? Put the value in quotes.")
        )
      } else if problem.contains("could not find expected ':'") {
        (
          Phrase(
            nl: "Op of boven deze regel ontbreekt een dubbele punt.",
            en: "A colon is missing on or above this line."),
          Phrase(
            nl: "Elke regel heeft de vorm `sleutel: waarde`.", en: "Each line has the form `key: value`.")
        )
      } else if problem.contains("cannot start any token") {
        (
          Phrase(
            nl: "Een waarde kan niet met dit teken beginnen.", en: "A value cannot start with this character."
          ),
          Phrase(
            nl:
              "Gebruik spaties in plaats van tabs, en zet een waarde die met een leesteken begint tussen aanhalingstekens.",
            en: "Use spaces instead of tabs, and quote a value that starts with a punctuation mark.")
        )
      } else if problem.contains("control characters") {
        (
          Phrase(
            nl: "Op deze regel staat een onzichtbaar stuurteken.",
            en: "There is an invisible control character on this line."),
          Phrase(nl: "Typ de regel opnieuw.", en: "Type the line again.")
        )
      } else if problem.contains("unexpected end of stream") {
        (
          Phrase(
            nl: "Het aanhalingsteken dat hier staat, wordt niet gesloten.",
            en: "The quote that stands here is never closed."),
          Phrase(
            nl: "Zet aan het eind van de waarde hetzelfde aanhalingsteken.",
            en: "Put the same quote at the end of the value.")
        )
      } else if problem.contains("expected ',' or ']'") || problem.contains("expected ',' or '}'") {
        (
          Phrase(
            nl: "De haak die hier staat, wordt niet gesloten.",
            en: "The bracket that stands here is never closed."),
          Phrase(nl: "Sluit de lijst af, zoals in `[een, twee]`.", en: "Close the list, as in `[one, two]`.")
        )
      } else {
        nil
      }
    return Diagnostic(
      .frontMatterInvalid, at: place,
      known?.message
        ?? Phrase(nl: "Dit is geen geldige YAML (\(problem)).", en: "This is not valid YAML (\(problem))."),
      help: known?.help
        ?? Phrase(
          nl: "Controleer aanhalingstekens, haakjes en inspringing op deze regel en de regel erboven.",
          en: "Check quotes, brackets and indentation on this line and the one above."))
  }

  static func frontMatterNotMapping(at place: Place) -> Diagnostic {
    Diagnostic(
      .frontMatterNotMapping, at: place,
      Phrase(
        nl: "De front matter bestaat niet uit sleutels met waarden.",
        en: "The front matter does not consist of keys with values."),
      help: Phrase(nl: "Schrijf op elke regel `sleutel: waarde`.", en: "Write `key: value` on each line."))
  }

  static func frontMatterAlias(at place: Place) -> Diagnostic {
    Diagnostic(
      .frontMatterAlias, at: place,
      Phrase(
        nl: "De front matter gebruikt een YAML-alias (`*naam`).",
        en: "The front matter uses a YAML alias (`*name`)."),
      help: Phrase(
        nl: "Schrijf de waarde voluit, of zet een tekst met een sterretje tussen aanhalingstekens.",
        en: "Write the value out, or put a text with an asterisk in quotes."))
  }

  static func keyDuplicate(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyDuplicate, at: place,
      Phrase(nl: "De sleutel “\(key)” staat er twee keer.", en: "The key “\(key)” occurs twice."),
      help: Phrase(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
  }

  static func keyUnknown(_ key: String, at place: Place, known: [String]) -> Diagnostic {
    Diagnostic(
      .keyUnknown, at: place,
      Phrase(nl: "De sleutel “\(key)” bestaat hier niet.", en: "There is no key “\(key)” here."),
      help: .didYouMean(
        key, in: known,
        otherwise: Phrase(
          nl: "Mogelijk zijn: \(known.joined(separator: ", ")).",
          en: "Possible are: \(known.joined(separator: ", ")).")
      ))
  }

  static func keyMissing(_ field: Field, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(nl: "De sleutel “\(field.name)” ontbreekt.", en: "The key “\(field.name)” is missing."),
      help: Phrase(
        nl: "Voeg toe: `\(field.name): \(field.example)`. \(field.explanation)",
        en: "Add: `\(field.name): \(field.example)`."))
  }

  static func keyType(_ field: Field, kind: FieldKind, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyType, at: place,
      Phrase(
        nl: "De waarde van “\(field.name)” is \(kind.denial.dutch).",
        en: "The value of “\(field.name)” is \(kind.denial.english)."),
      help: Phrase(
        nl: "Schrijf bijvoorbeeld `\(field.name): \(field.example)`.",
        en: "Write for example `\(field.name): \(field.example)`."))
  }

  static func controlCharacter(in field: Field, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyType, at: place,
      Phrase(
        nl: "De waarde van “\(field.name)” bevat een onzichtbaar stuurteken.",
        en: "The value of “\(field.name)” contains an invisible control character."),
      help: Phrase(
        nl: "Haal het weg; in YAML ziet het eruit als `\\0` of `\\x1b`.",
        en: "Remove it; in YAML it looks like `\\0` or `\\x1b`."))
  }

  static func valueUnknown(_ value: String, of field: Field, choices: [String], at place: Place) -> Diagnostic
  {
    let list = choices.joined(separator: ", ")
    return Diagnostic(
      .valueUnknown, at: place,
      Phrase(
        nl: "“\(value)” is geen waarde voor “\(field.name)”.",
        en: "“\(value)” is no value for “\(field.name)”."),
      help: .didYouMean(
        value, in: choices, otherwise: Phrase(nl: "Kies uit: \(list).", en: "Choose from: \(list).")))
  }

  static func dateInvalid(_ text: String, because error: Wanneer.ParseError, at place: Place) -> Diagnostic {
    let (message, help): (Phrase, Phrase) =
      switch error {
      case .notUnderstood:
        (
          Phrase(
            nl: "“\(text)” is geen moment dat ik begrijp.", en: "“\(text)” is no moment that I understand."),
          Phrase(
            nl:
              "Schrijf bijvoorbeeld `15 juli 2026`, `medio juli 2026`, `Q3 2026`, `uiterlijk 1 juli 2026` of `2027–2030`.",
            en:
              "Write for example `15 juli 2026`, `medio juli 2026`, `Q3 2026`, `uiterlijk 1 juli 2026` or `2027–2030`."
          )
        )
      case .noSuchDay(let limit):
        (
          Phrase(nl: "“\(text)” bestaat niet.", en: "“\(text)” does not exist."),
          Phrase(nl: "Die maand heeft \(limit) dagen.", en: "That month has \(limit) days.")
        )
      case .endsBeforeItBegins:
        (
          Phrase(nl: "“\(text)” eindigt voordat het begint.", en: "“\(text)” ends before it begins."),
          Phrase(nl: "Draai begin en eind om.", en: "Swap the beginning and the end.")
        )
      }
    return Diagnostic(.dateInvalid, at: place, message, help: help)
  }

  static func dayNotExact(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .dateInvalid, at: place,
      Phrase(nl: "“\(text)” is geen precieze dag.", en: "“\(text)” is not an exact day."),
      help: Phrase(nl: "Schrijf de dag als `2026-07-15`.", en: "Write the day as `2026-07-15`."))
  }
}

extension FieldKind {
  /// What is said, after “is”, of a value that is not of this kind.
  var denial: Phrase {
    switch self {
    case .text: Phrase(nl: "geen tekst", en: "not a text")
    case .number: Phrase(nl: "geen heel getal", en: "not a whole number")
    case .flag: Phrase(nl: "niet `true` of `false`", en: "not `true` or `false`")
    case .day: Phrase(nl: "geen datum", en: "not a date")
    case .moment: Phrase(nl: "geen moment", en: "not a moment")
    case .address: Phrase(nl: "geen webadres", en: "not a web address")
    case .language: Phrase(nl: "geen taalcode", en: "not a language code")
    case .choice: Phrase(nl: "geen van de keuzes", en: "not one of the choices")
    case .page: Phrase(nl: "geen naam van een pagina", en: "not the name of a page")
    case .list: Phrase(nl: "geen lijst", en: "not a list")
    case .records: Phrase(nl: "geen lijst met sleutels en waarden", en: "not a list of keys and values")
    }
  }

  /// A value of this kind, for messages.
  public var example: String {
    switch self {
    case .text: "Een paar woorden"
    case .number: "1"
    case .flag: "true"
    case .day: "2026-07-15"
    case .moment: "medio juli 2026"
    case .address: "https://voorbeeld.nl"
    case .language: "nl"
    case .choice(let choices): choices.first ?? ""
    case .page(let type):
      switch type {
      case .discipline: "ha"
      case .hoofdtaak: "capaciteit"
      case .bron: "uitwerking-resv"
      case .regio: "zwolle"
      default: "naam-van-het-bestand"
      }
    case .list(let item): "[\(item.example)]"
    case .records(let fields):
      "[{" + fields.filter(\.isRequired).map { "\($0.name): \($0.example)" }.joined(separator: ", ") + "}]"
    }
  }
}
