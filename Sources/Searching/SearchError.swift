public import Diagnostics
import Files
import Processes

/// What went wrong with a Pagefind that is there.
public struct SearchError: Error, Equatable {
  enum Reason: Equatable {
    /// It did not talk with us as it should.
    case process(ProcessFailure.Reason)
    /// Its answer cannot be read.
    case unreadable
    /// It refused, for the reason that it gives.
    case refused(String)
  }

  let program: String
  let reason: Reason

  init(program: String, reason: Reason) {
    self.program = program
    self.reason = reason
  }

  init(_ failure: ProcessFailure) {
    self.init(program: failure.program, reason: .process(failure.reason))
  }

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
    case .process(.notStarted(let code)):
      let reason = SystemError(code: code).reason
      return ("start niet: \(reason.dutch)", "does not start: \(reason.english)")
    case .process(.ended(let last)):
      let tail = last.isEmpty ? "" : ": \(last)"
      return ("stopte te vroeg\(tail)", "ended too early\(tail)")
    case .process(.silent(let time)):
      let seconds = time.components.seconds
      return ("gaf \(seconds) seconden geen antwoord", "gave no answer for \(seconds) seconds")
    case .process(.slow(let time)):
      let seconds = time.components.seconds
      return ("was na \(seconds) seconden nog niet klaar", "was not done after \(seconds) seconds")
    case .process(.tooMuch(let bytes)):
      return ("gaf meer dan \(bytes >> 20) MB antwoord", "answered more than \(bytes >> 20) MB")
    case .process(.unasked), .unreadable:
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

  /// A program of that name lies below the current folder: the sites do without search.
  public static func searchForeign(_ path: String) -> Diagnostic {
    Diagnostic(
      .searchForeign, .warning, at: nil,
      Phrase(
        nl:
          "“\(path)” is niet het Pagefind dat bij resv hoort, en wordt niet gestart: de sites krijgen geen zoekvak.",
        en: "“\(path)” is not the Pagefind that belongs to resv, and is not run: the sites get no search."),
      help: Phrase(
        nl: "Typ `make site`, of wijs het aan met --pagefind \(path) als u het vertrouwt.",
        en: "Type `make site`, or point at it with --pagefind \(path) if you trust it."))
  }

  /// The index was left as Pagefind wrote it.
  public static var searchUnstable: Diagnostic {
    Diagnostic(
      .searchUnstable, .warning, at: nil,
      Phrase(
        nl:
          "Dit Pagefind schrijft zijn filters anders dan resv kent: zoeken werkt, maar de bestanden verschillen per keer.",
        en:
          "This Pagefind writes its filters unlike what resv knows: search works, but its files differ each time."
      ),
      help: Phrase(
        nl: "Gebruik Pagefind \(PinnedPagefind.version): typ `make site`, en noem geen ander met --pagefind.",
        en: "Use Pagefind \(PinnedPagefind.version): type `make site`, and name no other with --pagefind."))
  }
}
