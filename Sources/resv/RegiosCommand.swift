import ArgumentParser
import Building
import Diagnostics
import FoundationEssentials
import Glibc

/// `resv regios`: the regions, for people and for CI.
struct RegiosCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "regios",
      abstract: CommandWords.current.pick(
        nl: "Noem de regio’s, één per regel, de korte naam eerst.",
        en: "List the regions, one a line, the short name first."),
      usage: CommandWords.current.pick(nl: "resv regios [opties]", en: "resv regios [options]"),
      discussion: CommandWords.current.pick(
        nl: """
          Voorbeelden:
            resv regios                         voor mensen
            resv regios --format json           voor programma’s
          """,
        en: """
          Examples:
            resv regios                         for people
            resv regios --format json           for programs
          """))
  }

  private struct RegionLine: Encodable {
    let slug: String
    let titel: String
  }

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let (regios, report) = await Build(try content.buildOptions()).regios()
    let errors = report.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      Reporter(format: content.format).show(errors)
      throw ExitCode(1)
    }
    switch content.format {
    case .text:
      for regio in regios { write("\(regio.folder)\t\(regio.titel)\n", to: .output) }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(regios.map { RegionLine(slug: $0.folder, titel: $0.titel) })
      write(String(decoding: data, as: UTF8.self) + "\n", to: .output)
    }
  }
}
