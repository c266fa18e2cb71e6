import Diagnostics
import Domain
import Words
import Loading

/// The parts of the manual that the schema and the catalogue of messages say all of.
enum GeneratedParts {
  /// Every part that the manual must have, by name.
  static var all: [String: String] {
    var parts = [
      "soorten": types, "meldingen": messages, "sleutels/alle": keys(Schema.common),
      "sleutels/site": keys(Schema.site.own),
    ]
    for type in ContentType.allCases {
      parts["sleutels/" + type.rawValue] = keys(Schema.schema(of: type).own)
    }
    return parts.mapValues { "\n" + $0 + "\n" }
  }

  private static var types: String {
    table(
      ["Soort", "Map", "In verwijzingen"],
      ContentType.allCases.map { type in
        guard let folder = type.folder else {
          return [Words(.nl).singular(of: type), "`index.md` in een map", ""]
        }
        return [Words(.nl).singular(of: type), "`\(folder)/`", "`\(type.reference):`"]
      })
  }

  private static var messages: String {
    Code.Group.allCases.map { group in
      let codes = Code.allCases.filter { $0.group == group }
      return "### \(group.rawValue)\n\n"
        + table(["Code", "Wat is er, en wat doet u?"], codes.map { ["`\($0.rawValue)`", $0.explanation] })
    }.joined(separator: "\n\n")
  }

  private static func keys(_ fields: [Field]) -> String {
    if fields.isEmpty { return "Hier komen geen sleutels bij." }
    return table(
      ["Sleutel", "Wat u invult", "Verplicht", "Voorbeeld", "Uitleg"],
      fields.flatMap { rows(for: $0, below: "") })
  }

  /// A key, and below it the keys of each item where it is a list of records.
  private static func rows(for field: Field, below parent: String) -> [[String]] {
    let row = [
      parent + "`\(field.name)`", name(of: field.kind), field.isRequired ? "ja" : "",
      example(of: field), field.explanation,
    ]
    guard case .records(let inner) = field.kind else { return [row] }
    return [row] + inner.flatMap { rows(for: $0, below: parent + "`\(field.name)` → ") }
  }

  /// Nothing for a plain text, of which no example says more than the explanation.
  private static func example(of field: Field) -> String {
    if case .text = field.kind { return "" }
    return "`\(field.name): \(field.example)`"
  }

  private static func name(of kind: FieldKind) -> String {
    switch kind {
    case .text, .reason: "tekst"
    case .number: "heel getal"
    case .flag: "`true` of `false`"
    case .day: "dag"
    case .moment: "moment"
    case .period: "termijn"
    case .address, .siteAddress: "webadres"
    case .contact: "mailadres of webadres"
    case .language: "taalcode"
    case .choice(let choices): "een van: " + choices.map { "`\($0)`" }.joined(separator: ", ")
    case .page(.regio): "naam van een map in `regios/`"
    case .page(let type): "naam van een bestand in `\(type.folder ?? "")/`"
    case .list(.text): "lijst van teksten"
    case .list(let item): "lijst, met telkens: \(name(of: item))"
    case .records: "lijst met sleutels"
    }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return ([line(head), line(head.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
  }
}
