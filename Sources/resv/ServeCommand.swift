import ArgumentParser
import Building
import Diagnostics
import Domain
import FoundationEssentials
import Glibc

/// `resv serve` (`kijk`): the sites in a browser, while they are being written.
///
/// Hands over to a program of its own, so that whoever only builds sites carries no server.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: CommandWords.current.pick(
        nl: "Bekijk de sites terwijl u schrijft (ook: resv kijk).",
        en: "See the sites while you write (also: resv kijk)."),
      usage: CommandWords.current.pick(nl: "resv serve [opties]", en: "resv serve [options]"),
      discussion: CommandWords.current.pick(
        nl: """
          De pagina in de browser ververst vanzelf zodra u een bestand bewaart.
          Concepten en pagina’s waarvan de dag nog niet is gekomen, staan er ook.
          Niemand anders kan meekijken.

          Voorbeelden:
            resv serve                      het adres komt in de terminal te staan
            resv serve --open               en de browser gaat meteen open
            resv serve --datum 2027-01-01   alsof het die dag is
          """,
        en: """
          The page in the browser refreshes as soon as you save a file. Drafts and
          pages whose day has not come are there too. Nobody else can look.

          Examples:
            resv serve                      the address appears in the terminal
            resv serve --open               and the browser opens at once
            resv serve --datum 2027-01-01   as if it were that day
          """),
      aliases: ["kijk"])
  }

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "De poort. Anders de eerste die vrij is, vanaf \(PreviewOptions.ports.lowerBound).",
        en: "The port. Otherwise the first that is free, from \(PreviewOptions.ports.lowerBound)."),
      valueName: "nummer"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Laat een collega in hetzelfde netwerk meekijken: de naam of het IP-adres van deze computer.",
        en: "Let a colleague in the same network look: the name or IP address of this computer."),
      valueName: "naam"))
  var host: String?

  @Flag(
    help: ArgumentHelp(CommandWords.current.pick(nl: "Open de browser.", en: "Open the browser.")))
  var open = false

  @Flag(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Kijk zelf steeds of er bestanden zijn veranderd, als dat niet vanzelf wordt gemerkt.",
        en: "Look for changed files again and again, where changes are not noticed otherwise.")))
  var poll = false

  @OptionGroup var search: SearchOptions

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError(
        CommandWords.current.pick(
          nl: "--port is een getal van 1 tot en met 65535.", en: "--port is a number from 1 to 65535."))
    }
  }

  func run() throws {
    var options = PreviewOptions(
      content: SourceOptions.tidy(source.content),
      templates: SourceOptions.tidy(source.templates ?? Installation.templates), jobs: source.tasks,
      speaksDutch: CommandWords.current.language == .dutch)
    options.dag = try source.fixedDay()?.iso
    options.cache = SourceOptions.cache
    options.installation = Installation.folder
    (options.pagefind, options.zonderZoeken) = (search.pagefind, search.zonderZoeken)
    (options.port, options.host, options.opens, options.polls) = (port, host, open, poll)
    guard let program = Installation.preview else { throw WrongCommand(.previewMissing) }
    let text = String(decoding: try JSONEncoder().encode(options), as: UTF8.self)
    // From here on the other program is this one: what ends it ends the preview.
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(text), nil]
    execv(program, &words)
    throw WrongCommand(.previewBroken(program))
  }
}

extension Diagnostic {
  /// The program that serves is not there.
  static var previewMissing: Diagnostic {
    Diagnostic(
      .previewMissing, at: nil,
      Phrase(
        nl: "De preview hoort bij een programma dat hier niet staat: resv-kijk.",
        en: "The preview needs a program that is not here: resv-kijk."),
      help: Phrase(
        nl: "Typ `make kijk` in de map van resv; na `make install` staat het naast resv.",
        en: "Type `make kijk` in the folder of resv; after `make install` it stands beside resv."))
  }

  /// The program that serves cannot be started.
  static func previewBroken(_ path: String) -> Diagnostic {
    Diagnostic(
      .previewMissing, at: nil,
      Phrase(nl: "Het programma “\(path)” begint niet.", en: "The program “\(path)” does not start."),
      help: Phrase(
        nl: "Maak het opnieuw met `make kijk`, in de map van resv.",
        en: "Make it again with `make kijk`, in the folder of resv."))
  }
}
