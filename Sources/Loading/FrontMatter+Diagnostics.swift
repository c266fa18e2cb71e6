import Diagnostics
import Domain

extension Diagnostic {
  static func keyUnknown(_ key: String, at place: Place, known: [String]) -> Diagnostic {
    let near = alike(key, in: known)
    let list = (near.isEmpty ? Array(known.prefix(8)) : near).joined(separator: ", ")
    let isAll = near.isEmpty && known.count <= 8
    return Diagnostic(
      .keyUnknown, at: place,
      Phrase(nl: "De sleutel “\(key)” bestaat hier niet.", en: "There is no key “\(key)” here."),
      help: .didYouMean(
        key, in: known,
        otherwise: near.isEmpty
          ? Phrase(
            nl: "Mogelijk zijn\(isAll ? "" : " onder meer"): \(list).",
            en: "Possible are\(isAll ? "" : ", among others"): \(list).")
          : Phrase(nl: "Bedoelt u een van deze: \(list)?", en: "Did you mean one of these: \(list)?")))
  }

  /// The few names that begin or go on like `name`, the likest first.
  private static func alike(_ name: String, in known: [String]) -> [String] {
    let wanted = name.lowercased()
    let scored = known.map { other in
      (
        name: other,
        score: zip(wanted, other).prefix { $0 == $1 }.count
          + (wanted.count > 2 && other.contains(wanted) ? 3 : 0)
      )
    }
    return scored.filter { $0.score >= 3 }.sorted { ($1.score, $0.name) < ($0.score, $1.name) }
      .prefix(4).map(\.name)
  }

  static func keyMissing(_ field: Field, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(nl: "De sleutel “\(field.name)” ontbreekt.", en: "The key “\(field.name)” is missing."),
      help: Phrase(
        nl: "Voeg toe: `\(field.name): \(field.example)`. \(field.explanation)",
        en: "Add: `\(field.name): \(field.example)`."))
  }

  /// A key with nothing behind it, where that is no answer.
  static func valueMissing(_ field: Field, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyType, at: place,
      Phrase(nl: "Achter “\(field.name):” staat niets.", en: "There is nothing behind “\(field.name):”."),
      help: Phrase(
        nl: "Vul iets in, zoals `\(field.name): \(field.example)`, of haal deze regel weg.",
        en: "Fill something in, such as `\(field.name): \(field.example)`, or take this line out."))
  }

  static func keyType(_ field: Field, kind: FieldKind, at place: Place, fix: Replacement? = nil) -> Diagnostic
  {
    Diagnostic(
      .keyType, at: place,
      Phrase(
        nl: "De waarde van “\(field.name)” is \(kind.denial.dutch).",
        en: "The value of “\(field.name)” is \(kind.denial.english)."),
      help: fix.map { Phrase(nl: "Schrijf: `\($0.new)`", en: "Write: `\($0.new)`") }
        ?? Phrase(
          nl: "Schrijf bijvoorbeeld `\(field.name): \(field.example)`.",
          en: "Write for example `\(field.name): \(field.example)`."), fix: fix)
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
    if error == .notUnderstood, let meant = Wanneer.meant(by: text) {
      return Diagnostic(
        .dateInvalid, at: place,
        Phrase(
          nl: "“\(text)” is geen moment dat ik begrijp.", en: "“\(text)” is no moment that I understand."),
        help: Phrase(nl: "Bedoelt u `\(meant)`?", en: "Did you mean `\(meant)`?"))
    }
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
      case .otherWeekday(let weekday):
        (
          Phrase(
            nl: "Bij “\(text)” klopt de dag van de week niet.",
            en: "In “\(text)” the day of the week is wrong."),
          Phrase(
            nl: "Die dag is een \(weekday). Laat de dag van de week weg, of pas de datum aan.",
            en: "That day is a \(weekday). Leave out the day of the week, or change the date.")
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
      help: Wanneer.meant(by: text).map { Phrase(nl: "Bedoelt u `\($0)`?", en: "Did you mean `\($0)`?") }
        ?? Phrase(
          nl: "Schrijf de dag als `2026-07-15` of `15 juli 2026`.",
          en: "Write the day as `2026-07-15` or `15 juli 2026`."))
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
    case .period:
      Phrase(
        nl: "geen aantal dagen, weken, maanden of jaren", en: "not a number of days, weeks, months or years")
    case .address, .siteAddress: Phrase(nl: "geen webadres", en: "not a web address")
    case .reason: Phrase(nl: "geen reden", en: "not a reason")
    case .contact: Phrase(nl: "geen mailadres en geen webadres", en: "no mail and no web address")
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
    case .period: "1 jaar"
    case .address, .siteAddress: "https://voorbeeld.nl"
    case .contact: "info@voorbeeld.nl"
    case .reason: "het nummer is van een organisatie"
    case .language: "nl"
    case .choice(let choices): choices.first ?? ""
    case .page(let type):
      switch type {
      case .discipline: "ha"
      case .hoofdtaak: "capaciteit"
      case .bron: "uitwerking-resv"
      case .regio: "zwolle"
      case .gemeente, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie, .besluit, .nieuws,
        .begrip, .bijlage, .pagina, .sectie:
        "naam-van-het-bestand"
      }
    case .list(let item): "[\(item.example)]"
    case .records(let fields):
      "[{" + fields.filter(\.isRequired).map { "\($0.name): \($0.example)" }.joined(separator: ", ") + "}]"
    }
  }
}
