import Building
import Diagnostics

/// What the preview says on pages, in the language of the site, and what it says in the terminal.
struct PreviewWords: Sendable {
  enum Language: String, Sendable {
    case nl, en
  }

  let language: Language
  /// The language of the person at the keyboard.
  let terminal: Diagnostics.Language

  /// The language that messages are in.
  var messages: Diagnostics.Language { language == .nl ? .dutch : .english }

  private func pick(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  var portal: String { pick("Het portaal", "The portal") }
  var nothingYet: String { pick("Er is nog niets te zien", "There is nothing to see yet") }
  var nothingYetMore: String {
    pick(
      "<p>In de teksten staan fouten. Verbeter ze: zodra alles klopt, verschijnt hier de site.</p>",
      "<p>The texts have errors. Mend them: as soon as all is well, the site appears here.</p>")
  }
  var missing: String { pick("Deze pagina is er niet", "This page does not exist") }
  var missingMore: String {
    pick(
      "Geen enkel bestand in de inhoud geeft dit adres. Misschien is de pagina hernoemd of weggehaald.",
      "No file of the content gives this address. The page may have been renamed or removed.")
  }
  var near: String { pick("Deze pagina’s lijken erop:", "These pages are like it:") }
  var start: String { pick("Naar het begin", "To the start") }
  var noAddress: String { pick("Dit adres is er niet.", "There is no such address.") }
  var onlyReading: String { pick("Hier kan alleen worden gelezen.", "Nothing but reading is possible here.") }
  var otherHost: String {
    pick(
      "Dit adres is niet van deze computer. Gebruik het adres dat in de terminal staat.",
      "This is not the address of this computer. Use the address that stands in the terminal.")
  }

  /// The words of the bar and the panel, by the names that the script knows them by.
  var all: [String: String] {
    [
      "taal": language.rawValue,
      "balk": pick("Kijkversie", "Preview"),
      "open": pick("Meer", "More"),
      "bestand": pick("Bestand", "File"),
      "kopieer": pick("Kopieer", "Copy"),
      "gekopieerd": pick("Gekopieerd", "Copied"),
      "dag": pick("Kijk alsof het deze dag is", "Look as if it were this day"),
      "kijk": pick("Kijk", "Look"),
      "vandaag": pick("Terug naar vandaag", "Back to today"),
      "site": pick("Site", "Site"),
      "fout": pick("fout", "error"),
      "fouten": pick("fouten", "errors"),
      "let_op": pick("let op", "warning"),
      "waarschuwing": pick("waarschuwing", "warning"),
      "waarschuwingen": pick("waarschuwingen", "warnings"),
      "hulp": pick("Wat u kunt doen:", "What to do:"),
      "oud": pick(
        "Er staan fouten in de teksten. U ziet de laatste versie zonder fouten.",
        "The texts have errors. You see the last version without any."),
      "goed": pick("Alles is in orde.", "All is well."),
      "meer": pick("en nog meer: zie de terminal", "and more: see the terminal"),
      "weg": pick("De preview is gestopt.", "The preview has stopped."),
      "sluit": pick("Sluit", "Close"),
    ]
  }
}

extension Preview {
  /// The words before there is a site that says its language.
  var words: PreviewWords {
    PreviewWords(language: options.language == .dutch ? .nl : .en, terminal: options.language)
  }

  /// The words in the language of the sites.
  static func words(in snapshot: Snapshot, _ terminal: Language) -> PreviewWords {
    PreviewWords(language: snapshot.language?.hasPrefix("en") == true ? .en : .nl, terminal: terminal)
  }
}
