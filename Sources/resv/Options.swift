public import ArgumentParser
import Building
import Diagnostics
public import Domain
import FoundationEssentials
import Glibc

/// What the sites are made from: what every command takes.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(nl: "De map met de teksten.", en: "The folder of texts."), valueName: "map"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(nl: "De map met de templates.", en: "The folder of templates."),
      valueName: "map"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Doe alsof het deze dag is, zoals 2026-07-15. Anders geldt SOURCE_DATE_EPOCH, of vandaag.",
        en: "As if it were this day, such as 2026-07-15. Otherwise SOURCE_DATE_EPOCH counts, or today."),
      valueName: "dag"))
  var datum: Datum?

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Hoeveel taken tegelijk werken. De uitkomst blijft gelijk.",
        en: "How many tasks work at once. The outcome stays the same."), valueName: "aantal"))
  var jobs: Int?

  /// Where made pictures are kept (XDG Base Directory Specification); nil where there is no home.
  static var cache: String? {
    let variables = ProcessInfo.processInfo.environment
    if let own = variables["RESV_CACHE"], !own.isEmpty { return own }
    if let cache = variables["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/resv" }
    return variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache/resv" : nil }
  }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(
        CommandWords.current.pick(
          nl: "--jobs is een getal van 1 tot en met 256.", en: "--jobs is a number from 1 to 256."))
    }
  }

  /// How many tasks work at once.
  var tasks: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Without the slash that completion adds.
  static func tidy(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The day that is asked for; nil where it is the one of this moment.
  func fixedDay() throws -> Datum? {
    if let datum { return datum }
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else {
      return nil
    }
    guard let seconds = Int(epoch), seconds.magnitude < 100_000_000_000 else {
      throw WrongCommand(.epochWrong(epoch))
    }
    return Build.day(at: seconds, content: Self.tidy(content))
  }
}

/// What a command takes that reports and ends.
struct ContentOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var source: SourceOptions

  @Flag(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Toon ook concepten en pagina’s waarvan de dag nog niet is gekomen.",
        en: "Show drafts and pages whose day has not come, too.")))
  var concepten = false

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Hoe meldingen eruitzien: text voor mensen, json voor programma’s.",
        en: "What messages look like: text for people, json for programs.")))
  var format: Format = .text

  func buildOptions() throws -> Build.Options {
    let content = SourceOptions.tidy(source.content)
    let today = try source.fixedDay() ?? Build.day(at: Glibc.time(nil), content: content)
    var options = Build.Options(today: today, jobs: source.tasks)
    options.source.content = content
    options.source.templates = SourceOptions.tidy(source.templates ?? Installation.templates)
    options.source.includesDrafts = concepten
    options.source.cache = SourceOptions.cache
    options.installation = Installation.folder
    return options
  }
}

/// How search indexes are made.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Het programma Pagefind, voor het zoeken. Anders geldt RESV_PAGEFIND, of wat er is.",
        en: "The Pagefind program, for search. Otherwise RESV_PAGEFIND counts, or what is there."),
      valueName: "bestand"))
  var pagefind: String?

  @Flag(
    help: ArgumentHelp(
      CommandWords.current.pick(nl: "Maak geen zoekindex.", en: "Make no search index.")))
  var zonderZoeken = false
}

extension Datum: ExpressibleByArgument {
  /// A day typed as `2026-07-15`, or as Dutch people write it.
  public init?(argument: String) { self.init(typed: argument) }

  init?(typed text: String) {
    guard let moment = try? Wanneer(parsing: text), case .single(nil, .day(let day)) = moment.kind else {
      return nil
    }
    self = day
  }
}
