import Diagnostics
import Testing

@testable import Markdown

@Suite struct TableTests {
  private let table = "| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n"

  @Test func standsInARegionNamedForItsHeading() {
    #expect(
      Reading("## Wie & \"wat\"\n\n" + table).html == """
        <h2 id="wie-wat">Wie &amp; &quot;wat&quot;</h2>
        <div class="tabel" role="region" tabindex="0" aria-label="Tabel: Wie &amp; &quot;wat&quot;">
        <table>
        <caption>Tabel: Wie &amp; &quot;wat&quot;</caption>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="rechts">b</th>
        <th scope="col" class="midden">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td data-kolom="a">1</td>
        <td data-kolom="b" class="rechts">2</td>
        <td data-kolom="c" class="midden">3</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  /// On a phone the cells of a row stand below each other, each with the name of its column.
  @Test func namesOfColumnsStandAtCells() {
    let html = Reading("| a | *b* & \"c\" | |\n|-|-|-|\n| 1 | 2 | 3 |\n").html
    #expect(html.contains("<td data-kolom=\"b &amp; &quot;c&quot;\">2</td>"))
    #expect(html.contains("<td>3</td>"), "a column without a name")
  }

  private func labels(_ text: String, language: DocumentLanguage = .dutch) -> [String] {
    var options = MarkdownOptions()
    options.language = language
    return Reading(text, options: options).html.matches(of: #/aria-label="([^"]*)"/#).map {
      String($0.output.1)
    }
  }

  @Test func labelsDiffer() {
    let text = table + "\n" + table + "\n## Wie\n\n" + table + "\nen\n\n" + table + "\n## Wie\n\n" + table
    #expect(labels(text) == ["Tabel", "Tabel (2)", "Tabel: Wie", "Tabel: Wie (2)", "Tabel: Wie (3)"])
  }

  @Test func isNamedInEnglishToo() {
    #expect(labels("## Who\n\n" + table, language: .english) == ["Table: Who"])
  }

  @Test func aLongHeadingIsCutOff() {
    let text = "## " + String(repeating: "a", count: 5_000) + "\n\n" + table
    #expect(labels(text).allSatisfy { $0.count < 200 })
  }

  @Test(arguments: [
    ("| 1 | 2 | 3 | 4 |", ["3:1 tabel-te-breed"]), ("1 | 2 | 3 | 4", ["3:1 tabel-te-breed"]),
    ("| 1 | 2 | 3 |", []),
    ("| 1 | 2 | 3", []), ("| 1 |", []), ("| 1 | 2 | \\| 3 |", []), ("| 1 | 2 | 3 | ", []),
    ("| 1 | 2 | 3 | |", ["3:1 tabel-te-breed"]),
  ])
  func noCellIsLostInSilence(row: String, findings: [String]) {
    #expect(
      Reading("| a | b | c |\n|---|---|---|\n" + row).findings.map { $0.replacing("3:3", with: "3:1") }
        == findings)
  }

  @Test func noElementHasAStyle() {
    #expect(!Reading(table).html.contains("style"))
    #expect(!Reading(table).html.contains("align="))
  }
}
