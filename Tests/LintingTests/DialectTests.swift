import Diagnostics
import Testing

@testable import Linting

/// Markup of other dialects, which does nothing here.
@Suite struct DialectTests {
  @Test(arguments: [
    ("!!! note \"Opmerking\"\n\n    Gebruik dit.", ["1:1"]), ("!!! warning\n    Let op", ["1:1"]),
    ("??? tip\n\n    Tekst", ["1:1"]), (":::warning[Let op]\nTekst\n:::", ["1:1"]),
    ("::: info\n\nTekst\n\n:::", ["1:1"]),
    (":::", ["1:1"]), ("> [!NOTE]\n> Let hierop.", ["1:3"]), ("> [!LET OP] Tekst", ["1:3"]),
    ("[!TIP]\nTekst", ["1:1"]),
    ("> [!ZOMAAR]\n> Tekst", ["1:3"]), ("[Download](https://x.nl/a){:target=\"_blank\"}", ["1:27"]),
    ("## Kop {#eigen-id}", ["1:8"]), ("Tekst {: .klasse }", ["1:7"]),
    ("{{< figure src=\"x.png\" >}}", ["1:1"]),
    ("a {% include x %} b", ["1:3"]), ("Let :warning: op", ["1:5"]), ("{/* intern */}", ["1:1"]),
    ("import Tabs from '@theme/Tabs';", ["1:1"]), ("a ==b== c", ["1:3"]), ("[TOC]", ["1:1"]),
    ("[[_TOC_]]", ["1:1"]),
    ("Zie [[Pagina]].", ["1:5"]), ("<Tabs.Item>tekst</Tabs.Item>", ["1:1"]), ("{{ site.title }}", ["1:1"]),
    ("| a | b |\n|---|---|\n| {{ x }} | :icon: |", ["3:3"]), ("- punt {.klasse}", ["1:8"]),
  ])
  func isToldOnce(text: String, places: [String]) {
    #expect(
      Linted(text).findings == places.map { $0 + " opmaak-blijft-staan" }, "\(Linted(text).diagnostics)")
  }

  @Test(arguments: [
    ("> [!NOTE]\n> Let hierop.", "> [!INFO]"), ("> [!WARNING]\n> x", "> [!LET OP]"),
    ("> [!LETOP]\n> x", "> [!LET OP]"),
    ("> [!Important]\n> x", "> [!BELANGRIJK]"), ("> [!VOORBEELT]\n> x", "> [!VOORBEELD]"),
    ("Let :warning: op", "Let op"), ("## Kop {#eigen-id}", "## Kop"), ("a {% include x %} b", "a b"),
    ("a ==b== c", "a **b** c"),
  ])
  func theHelpIsTheLine(text: String, wanted: String) {
    #expect(Linted(text).helps == ["Schrijf “\(wanted)”."])
    #expect(Linted(text.following(Linted(text).diagnostics)).findings == [])
  }

  @Test(arguments: [
    "> [!LET OP]\n> Tekst", "> [!tip]\n>\n> - een", "om 10:30:15 uur", "Wie: de gemeente: en zo", "{naam}",
    "a { b } c",
    "`{{ x }}` en `:icon:`", "```\n!!! note\n:::\n{{ x }}\n```", "Echt!!! Niet doen", "\\{{ x }}",
    "\\:icon: \\[!NOTE]",
    "x < 5 en y > 3", "De verhouding is 1:2:3", "https://x.nl/a:b:c", "== is gelijk", "Wat???\nJa.",
    "\\{: .x}",
    "# [!", "> citaat [!x]", "Naam: ______", "Prijs: € 5,- :-)",
  ])
  func isLeftAlone(text: String) {
    #expect(Linted(text).findings == [])
  }
}
