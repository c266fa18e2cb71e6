import Building
import Diagnostics
import Domain
import FoundationEssentials

/// The rows of `resv overzicht`, for people, spreadsheets and programs.
struct OverviewTable {
  let rows: [Build.Row]
  let report: Build.Report

  // MARK: - For people

  /// A title or a name longer than this is cut: the file tells which it is.
  private static let widest = 36

  func text(in words: CommandWords) -> String {
    let head =
      words.language == .dutch
      ? ["Titel", "Bestand", "Eigenaar", "Nagekeken", "Stand", "Meldingen"]
      : ["Title", "File", "Owner", "Checked", "State", "Messages"]
    let lines =
      [head]
      + rows.map { row in
        [
          Self.cut(row.titel), row.file.visible, Self.cut(row.eigenaar ?? "–"),
          row.gecontroleerd?.iso ?? words.pick(nl: "nooit", en: "never"), Self.stand(row, words),
          row.messages == 0 ? "–" : "\(row.messages)",
        ]
      }
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let table = lines.map { line in
      var text = ""
      for (column, cell) in line.enumerated() {
        text += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text + "\n"
    }
    let never = rows.count { $0.gecontroleerd == nil }
    return table.joined() + "\n"
      + words.pick(
        nl: "\(rows.count) \(rows.count == 1 ? "pagina" : "pagina’s"); \(never) nooit nagekeken.\n",
        en: "\(rows.count) \(rows.count == 1 ? "page" : "pages"); \(never) never checked.\n")
  }

  private static func cut(_ text: String) -> String {
    let text = text.visible
    return text.count > widest ? text.prefix(widest - 1) + "…" : text
  }

  private static func stand(_ row: Build.Row, _ words: CommandWords) -> String {
    let day = row.day?.iso
    switch (row.stand, day) {
    case (.zichtbaar, let day?): return words.pick(nl: "zichtbaar tot \(day)", en: "shown until \(day)")
    case (.zichtbaar, nil): return words.pick(nl: "zichtbaar", en: "shown")
    case (.open, let day?): return words.pick(nl: "open tot en met \(day)", en: "open until \(day)")
    case (.open, nil): return "open"
    case (.wacht, let day): return words.pick(nl: "wacht tot ", en: "waits until ") + (day ?? "")
    case (.concept, _): return words.pick(nl: "concept", en: "draft")
    case (.vervallen, let day):
      return words.pick(nl: "vervallen", en: "lapsed") + (day.map { " (\($0))" } ?? "")
    case (.onleesbaar, _): return words.pick(nl: "niet te lezen", en: "unreadable")
    }
  }

  // MARK: - For spreadsheets

  /// Comma-separated values (RFC 4180).
  var csv: String {
    let head = ["titel", "bestand", "regio", "eigenaar", "gecontroleerd", "stand", "dag", "meldingen"]
    let lines =
      [head]
      + rows.map { row in
        [
          row.titel, row.file, row.regio ?? "", row.eigenaar ?? "", row.gecontroleerd?.iso ?? "",
          row.stand.rawValue, row.day?.iso ?? "", "\(row.messages)",
        ]
      }
    return lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    // A spreadsheet would run what begins like this.
    let text = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: - For programs

  private struct JSON: Encodable {
    struct Page: Encodable {
      let titel, bestand: String
      let regio, eigenaar, gecontroleerd: String?
      let stand: String
      let dag: String?
      let meldingen: Int
    }

    struct Next: Encodable {
      struct What: Encodable { let bestand, titel, reden: String }

      let dag: String
      let wat: [What]
    }

    let paginas: [Page]
    let volgende: Next?
  }

  func json() throws -> String {
    let pages = rows.map { row in
      JSON.Page(
        titel: row.titel, bestand: row.file, regio: row.regio, eigenaar: row.eigenaar,
        gecontroleerd: row.gecontroleerd?.iso, stand: row.stand.rawValue, dag: row.day?.iso,
        meldingen: row.messages)
    }
    let next = report.nextChanges.first.map { first in
      JSON.Next(
        dag: first.day.iso,
        wat: report.nextChanges.map { .init(bestand: $0.file, titel: $0.titel, reden: $0.reason.rawValue) })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(JSON(paginas: pages, volgende: next)), as: UTF8.self)
  }
}
