import ArgumentParser
import Building
import Diagnostics
import Glibc
import Publishing

/// `resv build`: checks everything, then publishes.
struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: CommandWords.current.pick(
        nl: "Maak de sites: het portaal en een site per regio.",
        en: "Make the sites: the portal and one per region."),
      usage: CommandWords.current.pick(nl: "resv build [opties]", en: "resv build [options]"),
      discussion: CommandWords.current.pick(
        nl: """
          Voorbeelden:
            resv build                          alles, van content/ naar public/
            resv build --regio zwolle           alleen de site van Zwolle
            resv build --concepten --output kijk   om concepten te bekijken
            resv build --concepten --zip kijk.zip  om aan een collega te sturen
          """,
        en: """
          Examples:
            resv build                          everything, from content/ to public/
            resv build --regio zwolle           only the site of Zwolle
            resv build --concepten --output look   to look at drafts
            resv build --concepten --zip look.zip  to send to a colleague
          """))
  }

  @OptionGroup var content: ContentOptions

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Bouw alleen deze regio; mag vaker.", en: "Build this region only; may be repeated."),
      valueName: "regio"), completion: .custom(NewCommand.regios))
  var regio: [String] = []

  @Option(
    name: [.long, .short],
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "De map waar de sites komen te staan.", en: "The folder that the sites are put in."),
      valueName: "map"))
  var output = Self.standardOutput

  private static let standardOutput = "public"

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Maak één zipbestand om aan een collega te sturen, in plaats van een map.",
        en: "Make one zip file to send to a colleague, instead of a folder."),
      valueName: "bestand"))
  var zip: String?

  @OptionGroup var search: SearchOptions

  func run() async throws {
    var options = try content.buildOptions()
    if let zip { return try await pack(options, into: zip) }
    options.search = search.zonderZoeken ? .none : .pagefind(named: search.pagefind)
    options.regios = regio
    options.output = SourceOptions.tidy(output)
    if content.concepten, Self.isPublic(options.output) {
      throw WrongCommand(.draftsIntoPublic(options.output))
    }
    let interruption = Interruption()
    options.interruption = interruption
    Signals.end(by: interruption)
    let reporter = Reporter(format: content.format)
    let clock = ContinuousClock()
    let start = clock.now
    let report = await Build(options, onProgress: reporter.progress()).run()
    // A signal has the last word.
    while interruption.isEnding { pause() }
    reporter.clearProgress()
    reporter.show(report.diagnostics)
    try reporter.endIfBroken(report, published: true)
    if content.format == .text { summarize(report, in: options.output, time: clock.now - start, reporter) }
    // The program ends here and now, with the publication still in memory: freeing it takes longer than it helps.
    withExtendedLifetime(report.remains) { Stream.end(0) }
  }

  private func pack(_ options: Build.Options, into path: String) async throws {
    var options = options
    options.regios = regio
    let reporter = Reporter(format: content.format)
    let report = await Build(options).pack(into: path)
    reporter.show(report.diagnostics)
    try reporter.endIfBroken(report, published: false)
    guard content.format == .text else { return }
    write(
      CommandWords.current.pick(
        nl: "Klaar: \(path.visible), met \(report.files) bestanden. Pak het uit en open daarin index.html.\n",
        en: "Done: \(path.visible), with \(report.files) files. Unpack it and open index.html in it.\n"),
      to: .output)
  }

  /// Whether that is the folder that sites are published from, however it is written.
  private static func isPublic(_ output: String) -> Bool {
    func real(_ path: String) -> String? {
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return String(cString: found)
    }
    if let one = real(output), let other = real(Self.standardOutput) { return one == other }
    return output.split(separator: "/").filter { $0 != "." }.joined(separator: "/") == Self.standardOutput
      && !output.hasPrefix("/")
  }

  private func summarize(
    _ report: Build.Report, in output: String, time: Duration, _ reporter: Reporter
  ) {
    let time = reporter.seconds(time)
    let shown = output.visible
    let words = CommandWords.current
    if let count = report.searched {
      let took = reporter.seconds(report.searchTime)
      write(
        words.pick(
          nl: "Zoekindex: \(count) \(count == 1 ? "pagina" : "pagina’s") in \(took).\n",
          en: "Search index: \(count) \(count == 1 ? "page" : "pages") in \(took).\n"), to: .output)
    }
    write(
      words.pick(
        nl: """
          Klaar: \(report.files) bestanden voor \(report.regios) \(report.regios == 1 ? "regio" : "regio’s") in \(time), in \(shown)/.
          \(report.written) geschreven, \(report.unchanged) ongewijzigd, \(report.removed) verwijderd; \(reporter.remarks(report)).

          """,
        en: """
          Done: \(report.files) files for \(report.regios) \(report.regios == 1 ? "region" : "regions") in \(time), in \(shown)/.
          \(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed; \(reporter.remarks(report)).

          """) + reporter.days(report), to: .output)
  }
}

/// `resv check`: all checks, and nothing is written.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: CommandWords.current.pick(
        nl: "Kijk alles na en schrijf niets.", en: "Check everything and write nothing."),
      usage: CommandWords.current.pick(nl: "resv check [opties]", en: "resv check [options]"),
      discussion: CommandWords.current.pick(
        nl: """
          Voorbeelden:
            resv check                          alles in content/
            resv check --concepten              ook wat nog niet zichtbaar is
            resv check --datum 2027-01-01       alsof het die dag is
          """,
        en: """
          Examples:
            resv check                          everything in content/
            resv check --concepten              also what is not shown yet
            resv check --datum 2027-01-01       as if it were that day
          """))
  }

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let reporter = Reporter(format: content.format)
    let report = await Build(try content.buildOptions()).check()
    reporter.show(report.diagnostics)
    try reporter.endIfBroken(report, published: false)
    guard content.format == .text else { return }
    write(
      CommandWords.current.pick(nl: "Geen fouten; ", en: "No errors; ") + reporter.remarks(report) + ".\n"
        + reporter.days(report), to: .output)
  }
}
