import ArgumentParser
import Building
import Diagnostics
import Domain
import FoundationEssentials
import Glibc

/// `resv overzicht` (`overview`): which pages there are, whose they are, and which need to be looked at.
struct OverviewCommand: AsyncParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "overzicht",
      abstract: CommandWords.current.pick(
        nl: "Toon alle pagina’s: van wie, wanneer nagekeken, en hoe ze ervoor staan.",
        en: "Show all pages: whose, when checked, and how they stand."),
      usage: CommandWords.current.pick(nl: "resv overzicht [opties]", en: "resv overzicht [options]"),
      discussion: CommandWords.current.pick(
        nl: """
          Voorbeelden:
            resv overzicht                      alles
            resv overzicht --ouder-dan "1 jaar" wat langer niet is nagekeken, of nooit
            resv overzicht --format csv         voor een rekenblad
          """,
        en: """
          Examples:
            resv overzicht                      everything
            resv overzicht --ouder-dan "1 jaar" what was not checked for longer, or never
            resv overzicht --format csv         for a spreadsheet
          """),
      aliases: ["overview"])
  }

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Alleen wat zo lang niet is nagekeken, of nooit; zoals “6 maanden”.",
        en: "Only what was not checked for so long, or never; such as “6 maanden”."), valueName: "termijn"))
  var ouderDan: String?

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Alleen de pagina’s van deze regio.", en: "Only the pages of this region."),
      valueName: "regio"), completion: .custom(NewCommand.regios))
  var regio: String?

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "Alleen de pagina’s van deze eigenaar.", en: "Only the pages of this owner."),
      valueName: "eigenaar"))
  var eigenaar: String?

  @Option(
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "text voor mensen, csv voor een rekenblad, json voor programma’s.",
        en: "text for people, csv for a spreadsheet, json for programs.")))
  var format: Form = .text

  func run() async throws {
    var content = try ContentOptions.parse([])
    content.source = source
    let options = try content.buildOptions()
    var due: Datum?
    if let ouderDan {
      guard let period = Termijn(ouderDan) else { throw WrongCommand(.periodWrong(ouderDan)) }
      due = period.before(options.source.today)
    }
    let (all, regios, report) = await Build(options).overview()
    guard !all.isEmpty else {
      Reporter(format: format == .json ? .json : .text).show(report.diagnostics)
      throw ExitCode(1)
    }
    if let regio, !regios.contains(regio) { throw WrongCommand(.regioUnknown(regio, known: regios)) }
    let owners = Set(all.compactMap(\.eigenaar)).sorted()
    if let eigenaar, !owners.contains(where: { Self.isMeant($0, by: eigenaar) }) {
      throw WrongCommand(.ownerUnknown(eigenaar, known: owners))
    }
    let rows = all.filter { row in
      (regio == nil || row.regio == regio)
        && (eigenaar.map { words in row.eigenaar.map { Self.isMeant($0, by: words) } ?? false } ?? true)
        && (ouderDan == nil || row.isUnchecked(since: due))
    }
    let table = OverviewTable(rows: rows, report: report)
    switch format {
    case .text: write(table.text(in: .current) + Reporter(format: .text).days(report), to: .output)
    case .csv: write(table.csv, to: .output)
    case .json: write(try table.json() + "\n", to: .output)
    }
  }

  /// An owner by the whole name or a part of it.
  private static func isMeant(_ owner: String, by words: String) -> Bool {
    owner.lowercased().contains(words.lowercased())
  }
}

extension Build.Row {
  /// Whether nobody looked at its facts since a day; where it has lapsed, nobody needs to.
  fileprivate func isUnchecked(since day: Datum?) -> Bool {
    guard stand != .vervallen else { return false }
    guard let gecontroleerd, let day else { return gecontroleerd == nil }
    return gecontroleerd < day
  }
}

extension Diagnostic {
  static func periodWrong(_ words: String) -> Diagnostic {
    Diagnostic(
      .commandWrong, at: nil,
      Phrase(nl: "“\(words)” is geen termijn.", en: "“\(words)” is no length of time."),
      help: Phrase(
        nl: "Schrijf een aantal dagen, weken, maanden of jaren: `--ouder-dan \"6 maanden\"`.",
        en: "Write a number of dagen, weken, maanden or jaren: `--ouder-dan \"6 maanden\"`."))
  }

  fileprivate static func regioUnknown(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .commandWrong, at: nil, Phrase(nl: "Er is geen regio “\(name)”.", en: "There is no region “\(name)”."),
      help: .didYouMean(
        name, in: known,
        otherwise: Phrase(
          nl: "De regio’s zijn: \(known.joined(separator: ", ")).",
          en: "The regions are: \(known.joined(separator: ", ")).")))
  }

  fileprivate static func ownerUnknown(_ name: String, known: [String]) -> Diagnostic {
    let list = known.prefix(10).joined(separator: "; ")
    return Diagnostic(
      .commandWrong, at: nil,
      Phrase(nl: "Geen pagina heeft de eigenaar “\(name)”.", en: "No page has the owner “\(name)”."),
      help: .didYouMean(
        name, in: known,
        otherwise: known.isEmpty
          ? Phrase(
            nl: "Zet op een pagina van wie zij is: `eigenaar: …`.", en: "Say whose a page is: `eigenaar: …`.")
          : Phrase(nl: "De eigenaren zijn: \(list).", en: "The owners are: \(list).")))
  }
}
