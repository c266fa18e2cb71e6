import Diagnostics
import Domain
import Loading
import Testing

/// What people type who do not know YAML: told at its line, in Dutch, with the line as it should be.
@Suite struct TypingTests {
  struct Typo: Sendable, CustomTestStringConvertible {
    let typed: String
    let line: Int
    let mended: String
    var page = "paginas/proef.md"

    var testDescription: String { typed.replacing("\n", with: "⏎") }
  }

  static let typos: [Typo] = [
    // A space behind the colon
    Typo(typed: "titel:Proef", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel:\u{A0}Proef", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel:\tProef", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel:Zorg: samen", line: 2, mended: "titel: \"Zorg: samen\""),
    Typo(
      typed: "titel: Proef\nsamenvatting:Een zin.\neigenaar: redactie", line: 3,
      mended: "samenvatting: Een zin."),
    Typo(typed: "titel = Proef\nmenu: voet", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel Proef\nmenu: voet", line: 2, mended: "titel: Proef"),
    Typo(
      typed: "titel: Proef\nversies:\n  - bron: nota\n    wanneer:2026\nwanneer: 2026", line: 5,
      mended: "    wanneer: 2026", page: "planning/proef.md"),
    // Signs that cut or change a value
    Typo(typed: "titel: Zorg # 1 in de wijk", line: 2, mended: "titel: \"Zorg # 1 in de wijk\""),
    Typo(typed: "titel: #1 in de wijk", line: 2, mended: "titel: \"#1 in de wijk\""),
    Typo(
      typed: "titel: Proef\ndatum: 2026-07-01\nbeslispunten:\n  - Voorstel #2 vaststellen", line: 5,
      mended: "  - \"Voorstel #2 vaststellen\"", page: "besluiten/proef.md"),
    Typo(typed: "titel: \"Zorg\" # nog nakijken", line: 2, mended: "# nog nakijken\ntitel: \"Zorg\""),
    Typo(
      typed: "titel: Proef\nsamenvatting: Een lange\n  zin #1 en\n  verder", line: 4,
      mended: "samenvatting: \"Een lange zin #1 en verder\""),
    Typo(
      typed: "titel: Proef\nzoekwoorden: [een #1, twee]", line: 3, mended: "zoekwoorden: [\"een #1\", twee]"),
    Typo(
      typed: "titel: Proef\nzoekwoorden: # later meer\n  - een", line: 3, mended: "# later meer\nzoekwoorden:"
    ),
    Typo(typed: "titel: *Proef*", line: 2, mended: "titel: \"*Proef*\""),
    Typo(typed: "titel: **Proef**", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel: **Let op:** nu", line: 2, mended: "titel: \"Let op: nu\""),
    Typo(typed: "titel: [Zorg](https://x.nl) nu", line: 2, mended: "titel: Zorg nu"),
    Typo(typed: "titel: &proef Zorg", line: 2, mended: "titel: \"&proef Zorg\""),
    Typo(typed: "titel: !Nieuw in de wijk", line: 2, mended: "titel: \"!Nieuw in de wijk\""),
    Typo(typed: "titel: @zorg", line: 2, mended: "titel: \"@zorg\""),
    Typo(typed: "titel: %korting", line: 2, mended: "titel: \"%korting\""),
    Typo(typed: "titel: `code`", line: 2, mended: "titel: code"),
    Typo(typed: "titel: > 65 jaar", line: 2, mended: "titel: \"> 65 jaar\""),
    Typo(typed: "titel: |", line: 2, mended: "titel: \"|\""),
    Typo(typed: "titel: {{ naam }}", line: 2, mended: "titel: \"{{ naam }}\""),
    Typo(typed: "titel: [Proef] Zorg", line: 2, mended: "titel: \"[Proef] Zorg\""),
    Typo(typed: "titel: [Proef]", line: 2, mended: "titel: \"[Proef]\""),
    Typo(typed: "titel: [Proef", line: 2, mended: "titel: \"[Proef\""),
    Typo(typed: "titel: - Proef", line: 2, mended: "titel: \"- Proef\""),
    Typo(typed: "titel: ? Proef", line: 2, mended: "titel: \"? Proef\""),
    Typo(typed: "titel: Proef\neigenaar: -", line: 3, mended: ""),
    Typo(typed: "titel: Proef\nvervalt: -", line: 3, mended: ""),
    Typo(typed: "titel= Proef", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel Proef", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel：Proef", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel: Proef\nsamenvatting:: Een zin.", line: 3, mended: "samenvatting: Een zin."),
    Typo(typed: "titel: Proef\nzoekwoorden: een, twee]", line: 3, mended: "zoekwoorden: [een, twee]"),
    Typo(typed: "titel: \"a\" en \"b\"", line: 2, mended: "titel: '\"a\" en \"b\"'"),
    Typo(typed: "titel: Proef\nzoekwoorden: - een", line: 3, mended: "zoekwoorden: [een]"),
    Typo(typed: "titel: Zorg: nu en straks", line: 2, mended: "titel: \"Zorg: nu en straks\""),
    Typo(typed: "titel: Zorg:", line: 2, mended: "titel: \"Zorg:\""),
    Typo(
      typed: "titel: Proef\nsamenvatting: Een zin.\n  Let op: nog een.", line: 4,
      mended: "samenvatting: \"Een zin. Let op: nog een.\""),
    Typo(
      typed: "titel: Proef\nsamenvatting:\n  Let op: een zin.", line: 4,
      mended: "samenvatting: \"Let op: een zin.\""),
    Typo(
      typed: "titel: Proef\ndatum: 2026-07-01\nbeslispunten:\n  - Let op: dit", line: 5,
      mended: "  - \"Let op: dit\"", page: "besluiten/proef.md"),
    // Quotes
    Typo(typed: "titel: 's Avonds open", line: 2, mended: "titel: \"'s Avonds open\""),
    Typo(typed: "titel: 't Huis en 't Park", line: 2, mended: "titel: \"'t Huis en 't Park\""),
    Typo(typed: "titel: 's-Hertogenbosch", line: 2, mended: "titel: \"'s-Hertogenbosch\""),
    Typo(
      typed: "titel: 's Avonds open\nsamenvatting: Een zin.\neigenaar: 't team", line: 2,
      mended: "titel: \"'s Avonds open\""),
    Typo(typed: "titel: “Zorg: samen”", line: 2, mended: "titel: \"Zorg: samen\""),
    Typo(typed: "titel: ‘Zorg # samen’", line: 2, mended: "titel: \"Zorg # samen\""),
    Typo(typed: "titel: „Zorg samen”", line: 2, mended: "titel: \"Zorg samen\""),
    Typo(typed: "titel: \"Zorg", line: 2, mended: "titel: \"Zorg\""),
    Typo(typed: "titel: \"Zorg”", line: 2, mended: "titel: \"Zorg\""),
    Typo(typed: "titel: \"Zorg\nsamenvatting: Een zin.", line: 2, mended: "titel: \"Zorg\""),
    Typo(typed: "titel: \"Zorg\" in de wijk", line: 2, mended: "titel: '\"Zorg\" in de wijk'"),
    Typo(typed: "titel: \"Hij zei \"nee\"\"", line: 2, mended: "titel: 'Hij zei \"nee\"'"),
    Typo(typed: "titel: 'zo'n huis'", line: 2, mended: "titel: \"zo'n huis\""),
    Typo(typed: "titel: 'a' en \"b\"", line: 2, mended: "titel: \"'a' en \\\"b\\\"\""),
    Typo(typed: "titel: \"C:\\temp\\nota\"", line: 2, mended: "titel: 'C:\\temp\\nota'"),
    Typo(typed: "titel: \"a\\0b\"", line: 2, mended: "titel: 'a\\0b'"),
    Typo(
      typed: "titel: Proef\nzoekwoorden: [\"a\\eb\", \"c\"]", line: 3,
      mended: "zoekwoorden: [\"a\\\\eb\", \"c\"]"),
    // Places
    Typo(typed: "titel: Proef\n  menu: voet", line: 3, mended: "menu: voet"),
    Typo(typed: "  titel: Proef\nmenu: voet", line: 2, mended: "titel: Proef"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  - een\n    - twee", line: 5, mended: "  - twee"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  - een\n - twee", line: 5, mended: "  - twee"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  - een\n   - twee\n  - drie", line: 5, mended: "  - twee"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n\t- een", line: 4, mended: "  - een"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  - een\n\t- twee", line: 5, mended: "  - twee"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  -een", line: 4, mended: "  - een"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n-een", line: 4, mended: "- een"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  - een\n  -twee", line: 5, mended: "  - twee"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  • een", line: 4, mended: "  - een"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  * een", line: 4, mended: "  - een"),
    Typo(typed: "titel: Proef\nzoekwoorden:\n  -\u{A0}een", line: 4, mended: "  - een"),
    Typo(
      typed: "titel: Proef\nzoekwoorden: een\n  - twee", line: 4, mended: "zoekwoorden:\n  - een\n  - twee"),
    Typo(typed: "titel: Proef\nzoekwoorden: [een, twee", line: 3, mended: "zoekwoorden: [een, twee]"),
    Typo(
      typed: "titel: Proef\nversies:\n  - bron: nota\n     wanneer: 2026\nwanneer: 2026", line: 5,
      mended: "    wanneer: 2026", page: "planning/proef.md"),
    Typo(
      typed: "titel: Proef\nversies:\n  - bron: nota\n   wanneer: 2026\nwanneer: 2026", line: 5,
      mended: "    wanneer: 2026", page: "planning/proef.md"),
    Typo(typed: "titel: Proef\nbronnen: nota", line: 3, mended: "bronnen: [nota]"),
    Typo(typed: "titel: Proef\nzoekwoorden: een, twee", line: 3, mended: "zoekwoorden: [een, twee]"),
    Typo(
      typed: "titel: Proef\nversies:\n  - bron:nota\n    wanneer: 2026\nwanneer: 2026", line: 4,
      mended: "  - bron: nota", page: "planning/proef.md"),
    // Lines
    Typo(typed: "titel: Proef\nsamenvatting: Een zin.\nEn nog een.", line: 4, mended: "  En nog een."),
    Typo(
      typed: "titel: Proef\nsamenvatting: |\n  Een zin.\n  En nog een.", line: 3,
      mended: "samenvatting: Een zin. En nog een."),
    Typo(
      typed: "titel: Proef\nsamenvatting: >\n  Een zin.\n\n  Let op: nog een.", line: 3,
      mended: "samenvatting: \"Een zin. Let op: nog een.\""),
  ]

  @Test(arguments: typos) func isToldAndMended(_ typo: Typo) async throws {
    let content = try Content()
    try content.page(typo.page, typo.typed)
    let told = try await content.told()
    let first = try #require(told.first, "nothing is said")
    #expect(first.place?.line == typo.line, "\(content.printed(told))")
    #expect(first.fix?.new == typo.mended, "\(content.printed(told))")
    let help = first.help?.dutch ?? ""
    for line in typo.mended.split(separator: "\n") { #expect(help.contains("`\(line)`"), "\(help)") }
    for diagnostic in told {
      let words = diagnostic.message.dutch + " " + (diagnostic.help?.dutch ?? "")
      for jargon in ["YAML", "scalar", "mapping", "sequence", "token", "block", "alias"] {
        #expect(!words.replacing(typo.mended, with: "").contains(jargon), "\(words)")
      }
    }
    // A message after the help was followed is a fault.
    try content.follow(told)
    let after = try await content.told()
    #expect(after.isEmpty, "after the help: \(content.printed(after))")
  }

  /// What is right stays unremarked, and means itself.
  @Test(arguments: [
    ("Zorg’s toekomst", "Zorg’s toekomst"), ("null", "null"), ("~", "~"), ("true", "true"), ("nee", "nee"),
    ("1e lijn", "1e lijn"), ("2026", "2026"), ("1.0", "1.0"), ("2026-07-01", "2026-07-01"), ("0x10", "0x10"),
    ("12:30", "12:30"), ("Zorg#1", "Zorg#1"), ("“Samen” in de wijk", "“Samen” in de wijk"),
    ("'zo''n huis'", "zo'n huis"), ("\"'s Avonds\"", "'s Avonds"), ("\"a \\\"b\\\"\"", "a \"b\""),
    ("-5 graden", "-5 graden"), ("?!", "?!"), (">\n  Een zin\n  op twee regels", "Een zin op twee regels"),
    ("|\n  Een zin", "Een zin"), ("Een zin\n  op twee regels", "Een zin op twee regels"),
    ("\n  Een zin", "Een zin"), ("\"Een zin\n  op: twee regels\"", "Een zin op: twee regels"),
    ("‘s Avonds", "‘s Avonds"), ("€ 20", "€ 20"), ("…", "…"), ("’t Huis", "’t Huis"),
  ])
  func whatIsRightMeansItself(_ typed: String, _ shown: String) async throws {
    let content = try Content()
    try content.page("paginas/proef.md", "# een aantekening\ntitel: \(typed)\n\n# nog een\nmenu: voet")
    let loaded = try await content.load()
    #expect(loaded.diagnostics.isEmpty, "\(content.printed(loaded.diagnostics))")
    let page = try #require(loaded.publication?.pages.first { $0.slug == "proef" })
    #expect(page.facts.titel == shown)
  }

  /// One mistake, one message; and what it says to write.
  @Test(
    arguments: [
      ("Titel: Proef", "Bedoelt u “titel”?"), ("titel: -", "Vul hier iets in."),
      ("titel: Proef\nconcept:", "Vul iets in, zoals `concept: true`, of haal deze regel weg."),
      ("titel: Proef\npubliceren:", "Vul iets in, zoals `publiceren: 2026-07-15`, of haal deze regel weg."),
      ("titel: Proef\nregios: []", "Vul iets in, zoals `regios: [zwolle]`, of haal deze regel weg."),
      ("titel: Proef\nbronnen: [nota.md]", "Bedoelt u “nota”?"),
      ("titel: Proef\nbronnen: [bron:nota]", "Bedoelt u “nota”?"),
      ("titel: Proef\nbronnen: [bronnen/nota.md]", "Bedoelt u “nota”?"),
      ("titel: Proef\nbronnen:\n  - nota # oud", nil), ("titel: Proef\ntaal: engels", "Schrijf: `taal: en`"),
      ("titel: Proef\nbevat_gegevens: ja", nil), ("titel: Proef\nbevat_gegevens: nee", nil),
      ("titel: Zorg \u{202E}gezorg", nil),
      ("titel: Zorg &amp; welzijn", "Schrijf gewone tekst: “Zorg & welzijn”."),
      ("titel: Zorg <b>nu</b>", "Schrijf gewone tekst: “Zorg nu”."),
      ("titel: Zorg **nu** en `straks`", "Schrijf gewone tekst: “Zorg nu en straks”."),
      (
        "titel: Proef\nsamenvatting: Zie [de site](https://x.nl).",
        "Schrijf gewone tekst: “Zie de site.”. Een link hoort in de tekst van de pagina."
      ),
    ] as [(String, String?)])
  func isToldOnce(_ typed: String, _ help: String?) async throws {
    let content = try Content()
    try content.page("paginas/proef.md", typed)
    let told = try await content.told()
    #expect(told.count == 1, "\(content.printed(told))")
    if let help { #expect(told.first?.help?.dutch == help) }
  }

  @Test(arguments: [
    "taal: NL", "taal: en-gb", "eigenaar: adviseur R&D", "samenvatting: Minder dan < 5 en > 3.",
  ])
  func isFine(_ key: String) async throws {
    let content = try Content()
    try content.page("paginas/proef.md", "titel: Proef\n" + key)
    let loaded = try await content.load()
    #expect(loaded.diagnostics.isEmpty, "\(content.printed(loaded.diagnostics))")
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func linesAreCountedAlike(_ end: String) async throws {
    let content = try Content()
    let lines = [
      "---", "titel: Proef", "menu: voet", "kleur: rood", "---", "", "Een tekst.", "", "[x](weg.md)",
    ]
    try content.put(lines.joined(separator: end), at: "paginas/proef.md")
    #expect(try await content.told().map { $0.place?.line } == [4, 9])
    try content.put(["---", "titel:Proef", "---", ""].joined(separator: end), at: "paginas/proef.md")
    #expect(try await content.told().map { $0.place?.line } == [2])
  }

  /// What is missed at the end is told at the last line.
  @Test(arguments: ["titel: Proef\nafzender: {a: [b", "titel: Proef\nadres: 'https://x.example\n\n\n"])
  func noLineIsBehindTheLast(_ settings: String) async throws {
    let content = try Content(base: false)
    try content.put(settings, at: "site.yml")
    let told = try await content.told().filter { $0.code == .frontMatterInvalid }
    #expect(told.map { $0.place?.line } == [2], "\(content.printed(told))")
  }

  @Test func theNearestKeysAreNamed() async throws {
    let content = try Content()
    try content.page("besluiten/proef.md", "titel: Proef\ndatum: 2026-07-01\nbesluit: [a]")
    let help = try await content.told().first?.help?.dutch
    #expect(help == "Bedoelt u een van deze: beslispunten?")
  }

  /// Each kind of file that is no page says what to do with it.
  @Test(arguments: [
    ("nota.txt", "“nota.md”"), ("Mijn Nota.md.txt", "“mijn-nota.md”"), ("IMG 1.PSD", "“img-1.jpg”"),
    ("brief.doc", "“brief.pdf”"), ("stijl.css", "eindigen op .md"),
  ])
  func eachKindOfFileHasItsHelp(_ name: String, _ help: String) async throws {
    let content = try Content()
    try content.put("x", at: "paginas/" + name)
    let told = try await content.told().filter { $0.place?.file.hasSuffix(name) == true }
    #expect(told.count == 1 && told[0].help?.dutch.contains(help) == true, "\(content.printed(told))")
  }
}
