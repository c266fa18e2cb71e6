import Diagnostics
import Testing

@testable import Linting

/// Lines that are almost headings, items or tasks: told once, and mended by writing what the help says.
@Suite struct LineTests {
  @Test(arguments: [
    ("##Kop", "## Kop"), ("##\u{A0}Kop", "## Kop"), ("###\u{202F}Kop", "### Kop"),
    ("####### Zeven", "## Zeven"),
    ("#\u{A0}Kop", "## Kop"), ("#Kop van de pagina", "## Kop van de pagina"),
    ("• punt", "- punt"), ("· punt", "- punt"), ("▪\tpunt", "- punt"), ("\u{F0B7}\tpunt", "- punt"),
    ("●punt", "- punt"),
    ("o\tpunt", "- punt"), ("o   punt", "- punt"), ("-\u{A0}een", "- een"), ("*\u{A0}een", "- een"),
    ("-punt", "- punt"),
    ("-élan", "- élan"), ("1.\u{A0}een.", "1. een."), ("2)\u{A0}een.", "2) een."),
    ("1.Een stap.", "1. Een stap."),
    ("– punt", "- punt"), ("[x] gedaan", "- [x] gedaan"), ("[] te doen", "- [ ] te doen"),
  ])
  func isWrittenAsItShouldBe(text: String, wanted: String) {
    let linted = Linted(text)
    #expect(linted.findings == ["1:1 opmaak-blijft-staan"])
    #expect(linted.helps == ["Schrijf “\(wanted)”."])
    #expect(Linted(wanted).all.isEmpty || wanted.hasPrefix("### "), "\(Linted(wanted).all)")
  }

  @Test func eachLineIsTold() {
    let linted = Linted("• een\n• twee\n\ntekst\n\u{A0}\n– drie\n– vier\n")
    #expect(linted.findings == [1, 2, 6, 7].map { "\($0):1 opmaak-blijft-staan" })
    #expect(Linted("> • een\n> • twee").findings == ["1:3 opmaak-blijft-staan", "2:3 opmaak-blijft-staan"])
    #expect(Linted("- goed\n- • fout").findings == ["2:3 opmaak-blijft-staan"])
  }

  @Test(arguments: [
    "\\##Kop", "\\• punt", "`##Kop`", "```\n##Kop\n• punt\n-punt\n```", "#zorg en #welzijn", "#1 in de wijk",
    "-20 graden was het", "– en zo\nverder", "Hij zei\n– en dat was zo – niets.", "— Een citaat",
    "2.500 euro", "1.5 liter",
    "> - [x] gedaan\n> - [ ] niet\n> 1. [X] ook", "o wat een dag", "tekst\n-20 tot 10", "[x](y.md)",
    "- [x] gedaan\n- [ ] niet", "`a\n• b`",
    "het is 10.30 uur", "1e lijn", "## Kop", "* een\n* twee", "+ een",
  ])
  func isLeftAlone(text: String) {
    #expect(Linted(text).findings == [])
  }

  @Test func letters() {
    let linted = Linted("a. eerste\nb. tweede")
    #expect(linted.helps == ["Schrijf “1. eerste”.", "Schrijf “2. tweede”."])
    #expect(Linted("a) eerste\n\nb) tweede\n\nc) derde").findings.count == 3)
    #expect(Linted("(a) een\n(b) twee").helps.first == "Schrijf “1. een”.")
    #expect(Linted("i. een\nii. twee\niii. drie").findings.count == 3)
    #expect(Linted("A. Een\nB. Twee").findings.count == 2)
    for text in [
      "a. van den Berg", "b. tweede\nc. derde", "a. eerste\n\ntekst\n\ntekst\n\nb. ver weg", "\\a. x\n\\b. y",
    ] {
      #expect(Linted(text).findings == [], "\(text)")
    }
  }

  @Test func numbersWithinAParagraph() {
    #expect(Linted("Stappen:\n2. twee\n3. drie").findings == ["2:1 opmaak-blijft-staan"])
    #expect(Linted("Stappen:\n\n2. twee\n3. drie").findings == [])
    #expect(Linted("Stappen:\n1. een\n2. twee").findings == [])
    #expect(Linted("in het jaar\n2026. Daarna\n2027. En").findings == [])
  }

  @Test func aLonelyNumberIsAHeading() {
    let linted = Linted("Tekst.\n\n4. Kop\n\nTekst.")
    #expect(linted.findings == ["3:1 opmaak-anders"])
    #expect(linted.helps == ["Schrijf “## 4. Kop”."])
    for text in ["4. Een hele zin, met een punt.", "1. een\n2. twee", "- a\n  1. b", "> 4. Kop"] {
      #expect(Linted(text).findings == [], "\(text)")
    }
  }
}
