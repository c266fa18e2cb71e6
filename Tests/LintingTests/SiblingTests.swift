import Diagnostics
import Testing

@testable import Linting

/// Siblings of the cases that were tried: other blanks, bullets, marks and tables that nothing comes of.
@Suite struct SiblingTests {
  /// A line with what to write instead; done, nothing is told any more.
  @Test(arguments: [
    // Blanks that nobody sees, before a sign
    ("\u{A0}## Kop", "## Kop"), ("\u{A0}\u{A0}- punt", "- punt"), ("\u{200B}- punt", "- punt"),
    ("\u{AD}- punt", "- punt"), ("\u{3000}1. een", "1. een"), ("\u{2028}## Kop", "## Kop"),
    // Bullets and numbers
    ("*een\n*twee", "- een"), ("+een\n+twee", "- een"), ("o een\no twee", "- een"),
    ("→ een\n→ twee", "- een"), ("✓ een\n✓ twee", "- ✓ een"), ("✅ een\n✅ twee", "- ✅ een"),
    ("1)een\n2)twee", "1. een"), ("1.een\n2.twee", "1. een"), ("(1) een\n(2) twee", "1. een"),
    ("1° een\n2° twee", "1. een"), ("1.1. een\n1.2. twee", "- 1.1. een"),
    ("1.1 Inleiding", "## 1.1 Inleiding"), ("① een\n② twee", "- ① een"),
    ("2024. Een jaar van zorg.", "2024\\. Een jaar van zorg."),
    ("##Kop##", "## Kop"),
    // Marks
    ("_schuin _ en", "_schuin_ en"), ("***vet ***woord", "***vet*** woord"),
    ("een ~~ oud ~~ woord", "een ~~oud~~ woord"),
    ("dit is ~weg~ nu", "dit is ~~weg~~ nu"), ("H~2~O", "H₂O"), ("20 m^2^", "20 m²"),
    ("++nieuw++ woord", "nieuw woord"),
    ("dit %%intern%% blijft", "dit blijft"), ("foto`s en video`s", "foto’s en video’s"),
    ("de formule $x^2$ geldt", "de formule `x^2` geldt"), ("$$E=mc^2$$", "`E=mc^2`"),
    ("[tekst]{.onderstreept} en", "tekst en"), ("{+nieuw+} woord", "woord"), ("a &onbekend; b", "a b"),
    // Links
    ("(tekst)[https://x.nl]", "[tekst](https://x.nl)"),
    // Ends of lines
    ("een \\ \ntwee", "een \\"), ("Dorpsstraat 1\\", "Dorpsstraat 1"), ("een\\\\\ntwee", "een\\"),
  ])
  func isToldWithWhatToWrite(text: String, wanted: String) {
    let linted = Linted(text)
    #expect(linted.helps.first == "Schrijf “\(wanted)”.", "\(linted.helps)")
    #expect(Linted(text.following(linted.diagnostics)).findings == [])
    #expect(Linted("- punt\n\n> citaat\n\n" + text).findings.count == linted.findings.count)
  }

  /// A line that is told, with words of its own on what to do.
  @Test(arguments: [
    ("\\newpage", "1:1 opmaak-blijft-staan"), (".. note::\n   tekst", "1:1 opmaak-blijft-staan"),
    ("*[HTML]: Hyper Text", "1:1 opmaak-blijft-staan"), ("term\n: uitleg", "2:1 opmaak-blijft-staan"),
    ("Tekst.^[een noot]", "1:7 opmaak-blijft-staan"), ("a;b;c\n1;2;3", "1:1 opmaak-blijft-staan"),
    ("| a | b |\n|===|===|\n| 1 | 2 |", "1:1 opmaak-blijft-staan"),
    ("| a | b |\n\n|---|---|\n\n| 1 | 2 |", "1:1 opmaak-blijft-staan"),
    ("&nbsp;", "1:1 opmaak-anders"), ("- een\n-\n- twee", "2:1 opmaak-anders"),
    ("tekst\n\n>\n\ntekst", "3:1 opmaak-anders"),
  ])
  func isTold(text: String, finding: String) { #expect(Linted(text).findings == [finding]) }

  @Test func numbersThatChange() {
    #expect(Linted("1. een\n2. twee\n4. vier").findings == ["3:1 opmaak-anders"])
    #expect(
      Linted("1. een\n3. twee").helps == [
        "Tel door: begin deze regel met “2. ”. Ontbreekt er een punt, voeg het dan toe."
      ])
    for text in ["1. een\n1. twee\n1. drie", "3. een\n4. twee", "1) een\n2) twee", "0. nul\n1. een"] {
      #expect(Linted(text).findings == [], "\(text)")
    }
    #expect(Linted("| a | b |\n|---|---|").findings == ["1:1 opmaak-anders"])
  }

  @Test func whatIsLostWithinAnItem() {
    #expect(Linted("- [Naam]: tekst\n\nmeer").helps.first?.contains("“- \\[Naam]: tekst”") == true)
    #expect(Linted("> [Naam]: tekst\n\nmeer").helps.first?.contains("“> \\[Naam]: tekst”") == true)
  }

  @Test func rowsThatStandApart() {
    #expect(
      Linted("| a | b |\n\n|---|---|\n\n| 1 | 2 |").helps == ["Haal de lege regels tussen de rijen weg."])
    #expect(Linted("+---+---+\n| a | b |\n+---+---+").findings.count == 3)
    #expect(Linted("> [!note]- Dicht\n> tekst").helps == ["Schrijf “> [!INFO]” en daaronder “> Dicht”."])
  }

  @Test(
    arguments: [
      "snake_case en _x of x_", "Bedrag in $ en €", "van $20 tot $30 per uur", "Tel. ++31 en 50%% korting",
      "3 ^ 2 en a~b", "`code` en ``co`de``", "Zie (noot)[sic].", "10.30 Koffie", "2.50 Euro per stuk",
      "Wat? — Nee.\nNiets.", "Let op; dit; geldt\nook hier; en daar; nu", "a & b; c &amp; d; &euro; 5",
      "→ alleen één", "✓ klaar", "*noot: zie onder", "C:\\map\\", "Artikel 1.2 Wmo", "Straat 1\\\nPlaats",
      "*een* woord\n*twee* woorden", "- [ ] taak\n- [x] klaar",
    ].filter { $0 != "C:\\map\\" })
  func isLeftAlone(text: String) { #expect(Linted(text).findings == []) }

  /// A bare address is told with one that works: without the full stop of the sentence, and with its scheme.
  @Test(arguments: [
    ("Zie www.ede.nl.", "https://www.ede.nl"), ("Zie https://ede.nl/a, of bel.", "https://ede.nl/a"),
    ("(https://ede.nl/a)", "https://ede.nl/a"), ("https://x.nl/a_(b)", "https://x.nl/a_(b)"),
    ("“https://ede.nl”", "https://ede.nl"),
  ])
  func aBareAddressIsToldWithOneThatWorks(text: String, address: String) {
    let bare = Linted(text).all.filter { $0.code == .addressBare }
    #expect(bare.map { $0.help?.dutch } == ["Schrijf [wat er te lezen is](\(address))."])
    // What was to be a link has one message.
    #expect(Linted("[t] (\(address))").all.count == 1)
  }
}
