package import Diagnostics

extension PersonalData {
  /// What it looks like, with what may be shown of it.
  fileprivate var phrase: Phrase {
    switch kind {
    case .bsn: Phrase(nl: "een burgerservicenummer (\(hint))", en: "a citizen service number (\(hint))")
    case .iban: Phrase(nl: "een rekeningnummer (\(hint))", en: "a bank account (\(hint))")
    case .mail:
      Phrase(nl: "het mailadres van een persoon (\(hint))", en: "the mail address of a person (\(hint))")
    case .mobile: Phrase(nl: "een mobiel nummer (\(hint))", en: "a mobile number (\(hint))")
    }
  }
}

extension Document.PartPlace {
  fileprivate var phrase: Phrase {
    switch self {
    case .text: Phrase(nl: "In dit document", en: "In this document")
    case .page(let number):
      Phrase(nl: "Op bladzijde \(number) van dit document", en: "On page \(number) of this document")
    case .comments: Phrase(nl: "In een opmerking in dit document", en: "In a comment in this document")
    case .properties:
      Phrase(nl: "In de eigenschappen van dit document", en: "In the properties of this document")
    case .notes: Phrase(nl: "In de notities van dit document", en: "In the notes of this document")
    }
  }
}

extension Document.Trace {
  fileprivate var phrase: Phrase {
    switch self {
    case .author(let name): Phrase(nl: "de naam “\(name)”", en: "the name “\(name)”")
    case .company(let name): Phrase(nl: "de organisatie “\(name)”", en: "the organisation “\(name)”")
    case .changes: Phrase(nl: "bijgehouden wijzigingen", en: "tracked changes")
    case .versions: Phrase(nl: "eerdere versies van de tekst", en: "earlier versions of the text")
    case .comments: Phrase(nl: "opmerkingen", en: "comments")
    case .hidden:
      Phrase(nl: "verborgen tekst, rijen, bladen of dia’s", en: "hidden text, rows, sheets or slides")
    case .notes: Phrase(nl: "notities voor de spreker", en: "notes for the speaker")
    case .macros: Phrase(nl: "macro’s", en: "macros")
    case .files: Phrase(nl: "bestanden in het bestand", en: "files within the file")
    case .script: Phrase(nl: "JavaScript", en: "JavaScript")
    }
  }
}

extension Diagnostic {
  /// Something in the text of a page, or in its keys, that looks like personal data.
  package static func personalData(_ data: PersonalData, at place: Place) -> Diagnostic {
    Diagnostic(
      .personalData, at: place,
      Phrase(nl: "Dit lijkt op \(data.phrase.dutch).", en: "This looks like \(data.phrase.english)."),
      help: Phrase(
        nl: "Haal het weg. Mag het op de site staan, zet dan bovenaan `bevat_gegevens:` met de reden.",
        en: "Remove it. If it may stand on the site, add `bevat_gegevens:` with the reason at the top."))
  }

  static func personalData(
    _ data: PersonalData, in file: String, _ place: Document.PartPlace, page: String
  ) -> Diagnostic {
    Diagnostic(
      .personalData, at: Place(file),
      Phrase(
        nl: "\(place.phrase.dutch) staat iets dat lijkt op \(data.phrase.dutch).",
        en: "\(place.phrase.english) stands what looks like \(data.phrase.english)."),
      help: Phrase(
        nl: "Haal het weg. Mag het op de site staan, zet dan in \(page) `bevat_gegevens:` met de reden.",
        en: "Remove it. If it may stand on the site, add `bevat_gegevens:` with the reason to \(page)."))
  }

  /// What the makers of a document left in it.
  static func documentTraces(_ file: String, _ traces: [Document.Trace], isPDF: Bool) -> Diagnostic {
    let names = traces.prefix(8).map(\.phrase)
    return Diagnostic(
      .documentTraces, .warning, at: Place(file),
      Phrase(
        nl: "In dit document zit nog: \(names.map(\.dutch).joined(separator: ", ")).",
        en: "This document still holds: \(names.map(\.english).joined(separator: ", "))."),
      help: isPDF ? .cleanPDF : .cleanOffice)
  }

  static func documentLocked(_ file: String) -> Diagnostic {
    Diagnostic(
      .documentUnread, .warning, at: Place(file),
      Phrase(
        nl:
          "Wij kunnen niet in dit document kijken: er zit een wachtwoord op, of het is van een oude versie.",
        en: "We cannot look into this document: it has a password, or is of an old version."),
      help: Phrase(
        nl: "Bewaar het opnieuw zonder wachtwoord, in de vorm die bij de naam hoort.",
        en: "Save it anew without a password, in the form that its name says."))
  }

  static func documentTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      .documentUnread, .warning, at: Place(file),
      Phrase(
        nl: "Dit document is te groot om in te kijken.", en: "This document is too large to be looked into."),
      help: Phrase(
        nl: "Maak het kleiner of verdeel het: hooguit 100 MB, en 256 MB uitgepakt.",
        en: "Make it smaller or divide it: at most 100 MB, and 256 MB unpacked."))
  }

  static func documentBroken(_ file: String, _ ending: String) -> Diagnostic {
    Diagnostic(
      .documentUnread, .warning, at: Place(file),
      Phrase(
        nl: "Dit document is kapot, of geen \(ending).", en: "This document is broken, or no \(ending)."),
      help: Phrase(
        nl: "Open het in het programma waarmee het is gemaakt en bewaar het opnieuw als \(ending).",
        en: "Open it in the program that made it and save it anew as \(ending)."))
  }

  static func readerMissing(_ file: String, count: Int) -> Diagnostic {
    Diagnostic(
      .documentUnread, .warning, at: Place(file),
      Phrase(
        nl: count == 1
          ? "Wij konden niet in deze pdf kijken: het programma `pdfinfo` ontbreekt."
          : "Wij konden niet in deze pdf kijken, en in nog \(count - 1) niet: het programma `pdfinfo` ontbreekt.",
        en: count == 1
          ? "We could not look into this PDF: the program `pdfinfo` is missing."
          : "We could not look into this PDF, nor into \(count - 1) others: the program `pdfinfo` is missing."
      ),
      help: Phrase(
        nl: "Installeer het Debian-pakket \(PDFReader.package).",
        en: "Install the Debian package \(PDFReader.package)."))
  }
}

extension Phrase {
  fileprivate static let cleanOffice = Phrase(
    nl: """
      Word, Excel en PowerPoint: Bestand > Info > Controleren op problemen > Document controleren, kies overal \
      “Alles verwijderen” en bewaar. LibreOffice: Bestand > Eigenschappen > Eigenschappen herstellen, en accepteer \
      de wijzigingen en wis de opmerkingen in het menu Bewerken.
      """,
    en: """
      Word, Excel and PowerPoint: File > Info > Check for Issues > Inspect Document, choose “Remove All” everywhere \
      and save. LibreOffice: File > Properties > Reset Properties, and accept the changes and delete the comments \
      in the menu Edit.
      """)

  fileprivate static let cleanPDF = Phrase(
    nl: """
      Acrobat: Gereedschappen > Redigeren > Document opschonen. Anders: maak het document schoon in het programma \
      waarmee het is gemaakt, en maak de pdf opnieuw.
      """,
    en: """
      Acrobat: Tools > Redact > Sanitize Document. Otherwise: clean the document in the program that made it, and \
      make the PDF anew.
      """)
}
