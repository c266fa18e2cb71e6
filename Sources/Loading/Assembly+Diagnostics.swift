import Diagnostics
import Domain
import Words

extension Diagnostic {
  static func dateOrder(start: Datum, end: Datum, at place: Place) -> Diagnostic {
    Diagnostic(
      .dateOrder, at: place,
      Phrase(
        nl: "De pagina vervalt (\(Words(.nl).day(end))) voordat ze verschijnt (\(Words(.nl).day(start))).",
        en: "The page expires (\(end.iso)) before it appears (\(start.iso))."),
      help: Phrase(
        nl: "Maak `vervalt` later dan `publiceren`.", en: "Make `vervalt` later than `publiceren`."))
  }

  static func replacesNothing(_ relative: String, at place: Place) -> Diagnostic {
    let national = relative.split(separator: "/").dropFirst(2).joined(separator: "/")
    return Diagnostic(
      .replacesNothing, at: place,
      Phrase(
        nl: "Er is geen landelijke pagina die deze kan vervangen.",
        en: "There is no national page for this one to replace."),
      help: Phrase(
        nl: national.isEmpty
          ? "Haal `vervangt` weg." : "Gezocht is naar \(national). Haal `vervangt` weg of pas de naam aan.",
        en: national.isEmpty
          ? "Remove `vervangt`." : "Looked for \(national). Remove `vervangt` or change the name."))
  }

  static func termTwice(_ word: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .termTwice, at: place,
      Phrase(
        nl: "De afkorting “\(word)” staat ook in \(first.file).",
        en: "The abbreviation “\(word)” also stands in \(first.file)."),
      help: Phrase(
        nl: "Leg elke afkorting in één begrip uit.", en: "Explain each abbreviation in one term."))
  }

  /// Nothing is published while an error stands, and so nothing of it.
  static func decisionSecret(at place: Place) -> Diagnostic {
    Diagnostic(
      .decisionSecret, at: place,
      Phrase(nl: "Dit besluit is niet openbaar.", en: "This decision is not public."),
      help: Phrase(
        nl: "Haal het bestand weg uit de inhoud: ook een concept staat in de map van de site.",
        en: "Remove the file from the content: a draft is in the folder of the site as well."))
  }

  static func newsToCome(_ day: Datum, at place: Place) -> Diagnostic {
    Diagnostic(
      .dateOrder, .warning, at: place,
      Phrase(
        nl: "Dit nieuws is van \(day.dutch), en die dag moet nog komen.",
        en: "This news is of \(day.iso), which is still to come."),
      help: Phrase(
        nl: "Klopt de dag? Zet er dan bij: `publiceren: \(day.iso)`",
        en: "Is the day right? Then add: `publiceren: \(day.iso)`"))
  }

  static func expiresFirst(_ end: Datum, before day: Datum, at place: Place) -> Diagnostic {
    Diagnostic(
      .dateOrder, .warning, at: place,
      Phrase(
        nl: "De pagina vervalt (\(end.dutch)) voor haar eigen dag (\(day.dutch)).",
        en: "The page expires (\(end.iso)) before its own day (\(day.iso))."),
      help: Phrase(
        nl: "Kies bij `vervalt` een dag na \(day.dutch), of haal de regel weg.",
        en: "Choose a day after \(day.iso) for `vervalt`, or remove the line."))
  }

  static func neverChecked(at place: Place) -> Diagnostic {
    Diagnostic(
      .checkDue, .warning, at: place,
      Phrase(
        nl: "Niemand heeft gezegd wanneer deze pagina is nagekeken.",
        en: "Nobody has said when this page was checked."),
      help: Phrase(
        nl: "Kijk de feiten na, en zet de dag erbij: `gecontroleerd: 2026-07-15`.",
        en: "Check the facts, and add the day: `gecontroleerd: 2026-07-15`."))
  }

  static func checkedLongAgo(_ day: Datum, _ period: Termijn, at place: Place) -> Diagnostic {
    Diagnostic(
      .checkDue, .warning, at: place,
      Phrase(
        nl:
          "Deze pagina is voor het laatst nagekeken op \(Words(.nl).day(day)), langer dan \(period.text) geleden.",
        en: "This page was last checked on \(day.iso), more than \(period.text) ago."),
      help: Phrase(
        nl: "Kijk de feiten na, en verander de dag bij `gecontroleerd`.",
        en: "Check the facts, and change the day at `gecontroleerd`."))
  }
}
