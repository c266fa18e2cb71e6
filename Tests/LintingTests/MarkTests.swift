import Diagnostics
import Testing

@testable import Linting

/// Marks, links and tables that are almost right.
@Suite struct MarkTests {
  @Test(arguments: [
    ("**vet **tekst", "**vet** tekst"), ("Dit is **vet **.", "Dit is **vet**."), ("** vet**", "**vet**"),
    ("**Let op:**dit geldt", "**Let op:** dit geldt"), ("een *schuin * woord", "een *schuin* woord"),
    ("~~oud ~~ nieuw", "~~oud~~ nieuw"), ("__vet __ woord", "__vet__ woord"),
    ("[tekst] (https://x.nl)", "[tekst](https://x.nl)"),
    ("Zie [t] (nieuws:actie).", "Zie [t](nieuws:actie)."),
    ("• **vet **tekst :icon:", "- **vet** tekst"),
  ])
  func isToldWithWhatToWrite(text: String, wanted: String) {
    let linted = Linted(text)
    #expect(
      linted.findings.count == 1 && linted.findings[0].hasSuffix("opmaak-blijft-staan"), "\(linted.findings)")
    #expect(linted.helps == ["Schrijf “\(wanted)”."])
    #expect(Linted(text.following(linted.diagnostics)).findings == [])
  }

  @Test(arguments: [
    ("Zie [het beeld][beeld].", "Zie [het beeld](adres)."), ("[naam][]", "[naam](adres)"),
    ("Zie [[Pagina|hier]].", "Zie [hier](adres)."),
  ])
  func aLinkWithoutAddress(text: String, wanted: String) {
    #expect(Linted(text).helps == ["Schrijf “\(wanted)”, met het adres van de link op de plek van “adres”."])
  }

  @Test func aSingleMarkIsToldToo() {
    #expect(Linted("dit is **niet af").findings == ["1:8 opmaak-blijft-staan"])
    #expect(Linted("dit is **niet af").helps[0].contains("\\*\\*"))
    #expect(Linted("dit is ~~niet af").findings == ["1:8 opmaak-blijft-staan"])
  }

  @Test(
    arguments: [
      "5 * 3 * 2", "bedrag* en toelichting*", "\\*\\*niet\\*\\*", "`**x **`", "**vet** en *schuin*",
      "a ~ b en ~5 km en ~ 3",
      "[zie bijlage] (2026)", "[noot] (pagina 3)", "Naam ____ Datum ____", "snake_case en RESV_plan",
      "~~goed~~", "2**10",
      "| a * b | c * d |\n|---|---|\n| * | * |", "[a](b.md)[c](d.md)",
    ].filter { $0 != "2**10" })
  func isLeftAlone(text: String) {
    #expect(Linted(text).findings == [])
  }

  @Test func tables() {
    #expect(Linted("| A | B |\n| 1 | 2 |").helps == ["Schrijf onder deze regel “| --- | --- |”."])
    #expect(Linted("a | b\n1 | 2").helps == ["Schrijf onder deze regel “| --- | --- |”."])
    #expect(Linted("| a | b |\n|---|\n| 1 | 2 |").findings == ["1:1 opmaak-blijft-staan"])
    #expect(Linted("| a | b |\n|---|\n| 1 | 2 |").helps[0].contains("“| --- | --- |”"))
    #expect(Linted("| a | b |\n|\u{A0}---\u{A0}|---|\n| 1 | 2 |").findings.count == 1)
    #expect(Linted("Naam\tPlaats\nJan\tZwolle").findings == ["1:1 opmaak-blijft-staan"])
    #expect(Linted("Naam\tPlaats\tJaar").helps[0].contains("“| Naam | Plaats | Jaar |”"))
    for text in [
      "Zwolle | Kampen | Dalfsen", "| a |\n|---|\n| b |", "a \\| b\nc \\| d", "`a | b`\n`c | d`",
      "woord\tuitleg",
      "```\na | b\nc | d\n```",
    ] { #expect(Linted(text).findings == [], "\(text)") }
  }

  @Test func structure() {
    #expect(
      Linted("| A | B |\n| --- | --- |\n| 1 | 2 |\nDit is tekst erna.").findings == ["4:1 opmaak-anders"])
    #expect(Linted("| A | B |\n| --- | --- |\n| 1 | 2 |\n\nDit is tekst erna.").findings == [])
    #expect(Linted("Tekst.\n\n```\ncode\n\n## Kop\n").findings == ["3:1 opmaak-anders"])
    #expect(Linted("```\ncode\n```\n\n~~~~\n```\n~~~~\n").findings == [])
    #expect(Linted("- a\n\n  ```\n  b\n  ```\n\n> ```\n> c\n> ```\n").findings == [])
    #expect(Linted("> ```\n> c\n\ntekst").findings == ["1:3 opmaak-anders"])
    #expect(Linted("Een regel\n---\n\ntekst").findings == ["1:1 opmaak-anders"])
    #expect(Linted("Een regel\n\n---\n\ntekst").findings == [])
    #expect(Linted("tekst\n\n    ingesprongen tekst\n").findings == ["3:5 opmaak-anders"])
    #expect(Linted("\tWord-symbool").findings == ["1:2 opmaak-anders"])
  }

  @Test func whatIsLost() {
    #expect(
      Linted("Contact:\n\n[Locatie]: Wijkgebouw\n[Mail]: redactie@x.nl\n\nTot dan.").findings == [
        "3:1 tekst-valt-weg", "4:1 tekst-valt-weg",
      ])
    #expect(Linted("[a]: b.md\n[a]: c.md\n\nZie [a].").findings == ["2:1 tekst-valt-weg"])
    #expect(Linted("Zie [A  b], [c][] en [d][e].\n\n[a b]: x.md\n[C]: y.md\n[e]: z.md").findings == [])
    #expect(Linted("> [Locatie]: Wijkgebouw\n\ntekst").findings == ["1:3 tekst-valt-weg"])
    #expect(Linted("```\n[a]: b\n```\n\n`[a]: b`").findings == [])
    #expect(Linted("[a]: b.md 'titel'\ntekst met [x](y.md)").findings == ["1:1 tekst-valt-weg"])
    #expect(
      Linted("![Kaart](k.png \"Bijschrift\") en [x](https://x.nl 'Uitleg')").findings == [
        "1:1 tekst-valt-weg", "1:33 tekst-valt-weg",
      ])
  }

  @Test func whatHasNoName() {
    #expect(Linted("##\n\n## Goed").findings == ["1:1 kop-leeg"])
    for text in ["## &nbsp;", "## \u{200B}", "## [^1]\n\n[^1]: noot", "###### ![](x.png)"] {
      #expect(Linted(text).findings.contains("1:1 kop-leeg"), "\(text)")
    }
    #expect(
      Linted("| | A |\n|---|---|\n| b | c |").findings.map { String($0.drop { $0 != " " }) } == [
        " kolom-zonder-naam"
      ])
    #expect(Linted("| [](hoofdtaak:x) | A |\n|---|---|\n| b | c |").findings == [])
  }
}
