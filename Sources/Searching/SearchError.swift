public import Diagnostics

/// What went wrong with a Pagefind that is there.
public struct SearchError: Error, Equatable {
  enum Reason: Equatable {
    /// It could not be started; the number is what the system says.
    case notStarted(Int32)
    /// It ended before it had answered, and left this as its last words.
    case ended(String)
    /// It said nothing for this many seconds.
    case silent(Int)
    /// Its answer cannot be read.
    case unreadable
    /// It refused, for the reason that it gives.
    case refused(String)
  }

  let program: String
  let reason: Reason

  /// What the user reads.
  public var diagnostic: Diagnostic {
    let (dutch, english) = words
    return Diagnostic(
      .searchFailed, at: nil,
      Phrase(
        nl: "De zoekindex kan niet worden gemaakt: “\(program)” \(dutch).",
        en: "The search index cannot be made: “\(program)” \(english)."),
      help: Phrase(
        nl: "Typ `make site` om Pagefind opnieuw te installeren, of bouw met --zonder-zoeken.",
        en: "Type `make site` to install Pagefind anew, or build with --zonder-zoeken."))
  }

  private var words: (String, String) {
    switch reason {
    case .notStarted(let code):
      let text = SystemText.of(code)
      return ("start niet (\(text))", "does not start (\(text))")
    case .ended(let last):
      let tail = last.isEmpty ? "" : ": \(last)"
      return ("stopte te vroeg\(tail)", "ended too early\(tail)")
    case .silent(let seconds):
      return ("gaf \(seconds) seconden geen antwoord", "gave no answer for \(seconds) seconds")
    case .unreadable:
      return ("gaf een antwoord dat niet te lezen is", "gave an answer that cannot be read")
    case .refused(let text):
      return ("weigerde: \(text)", "refused: \(text)")
    }
  }
}

extension Diagnostic {
  /// No Pagefind was found: the sites do without search.
  public static var searchMissing: Diagnostic {
    Diagnostic(
      .searchMissing, .warning, at: nil,
      Phrase(
        nl: "Pagefind is niet gevonden: de sites krijgen geen zoekvak, wel een lijst van alle pagina’s.",
        en: "Pagefind was not found: the sites get no search, only a list of all pages."),
      help: Phrase(
        nl: "Typ `make site`, wijs het programma aan met --pagefind, of bouw met --zonder-zoeken.",
        en: "Type `make site`, point at the program with --pagefind, or build with --zonder-zoeken."))
  }
}
