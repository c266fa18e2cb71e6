import Building
import Diagnostics
import Foundation
import FoundationXML
import Testing

/// A site whose every text is an attack: nothing of it may become HTML.
@Suite struct EscapingTests {
  /// What stands in every text; as YAML in single quotes, and as Markdown.
  static let attack = "W<script>\"&'"
  private static let yaml = "'W<script>\"&'''"
  private static let markdown = "W\\<script>\"&'"

  private static let body = """
    \(markdown) \(markdown)

    ## \(markdown)

    Tekst.

    ## Nog een \(markdown)

    Zie [\(markdown)](pagina:proef) en [](pagina:proef).

    | \(markdown) | b |
    | - | - |
    | \(markdown) | c |

    Noot[^1] en `\(attack)`.

    [^1]: \(markdown)
    """

  private static let site = Task {
    let site = try Site(base: false)
    let quoted = attack.replacingOccurrences(of: "'", with: "''")
    let x = yaml, simple = body
    let text = body + "\n\n![\(markdown)](foto.png)"
    try site.put(
      "titel: \(x)\nafzender: \(x)\nadres: https://proef.example\nmelding: \(x)\ncontact: \(x)\n",
      at: "content/site.yml")
    try site.put(Samples.png, at: "content/paginas/foto.png")
    let common = """
      titel: \(x)
      samenvatting: \(x)
      eigenaar: \(x)
      gecontroleerd: 2026-01-01
      zoekwoorden: [\(x)]
      bronnen: [bron]

      """
    try site.page("index.md", common, simple)
    try site.page("paginas/proef.md", common + "menu: hoofd\neerder: [/oud/]", text)
    try site.page("paginas/weg.md", common + "menu: voet\nvervalt: 2026-01-01")
    try site.page("paginas/onder.md", common + "menu: voet")
    try site.page(
      "bronnen/bron.md",
      common
        + "uitgever: \(x)\nsoort: \(x)\nadres: 'https://bron.example/?a=\(quoted)'",
      simple)
    try site.page("begrippen/w.md", "titel: \(x)\nafkorting: WABC\nvoluit: \(x)\nsynoniemen: [\(x)]")
    try site.page(
      "begrippen/x.md", "titel: \(x)\nafkorting: \(x)\nvoluit: \(x)", "Een WABC en een WABC-plan.")
    try site.page("disciplines/ha.md", common + "aliassen: [\(x)]", simple)
    try site.page("disciplines/index.md", common, "Een WABC-plan.")
    try site.page(
      "hoofdtaken/taak.md", common + "namen:\n  - bron: bron\n    naam: \(x)\n    opmerking: \(x)", simple)
    try site.page(
      "bijlagen/lijst.md", common + "hoofdtaken: [taak]", "## \(markdown)\n\n- \(markdown) (ha)\n- Iets (ha)")
    try site.page(
      "activiteiten/eigen.md", common + "groep: \(x)\ndisciplines: [ha]\nhoofdtaken: [taak]", simple)
    try site.page("governance/vorm.md", common + "soort: organisatievorm\ndisciplines: [ha]", simple)
    try site.page(
      "planning/plan.md",
      common + "wanneer: 2027\nversies:\n  - bron: bron\n    wanneer: 2028\n    opmerking: \(x)", simple)
    try site.page(
      "participatie/mee.md", common + "opent: 2026\nvoor: \(x)\nhoe: \(x)\nterugkoppeling: \(x)", simple)
    try site.page("gemeenten/plaats.md", common + "kernen: [\(x), Dorp]", simple)
    try site.page(
      "besluiten/besluit.md",
      common + """
        datum: 2026-01-01
        zaaknummer: \(x)
        gemeente: plaats
        team: \(x)
        portefeuillehouder: \(x)
        onderwerp: \(x)
        beslispunten: [\(x)]
        bijlagen:
          - titel: \(x)
            soort: \(x)
            adres: https://bron.example/?a="&b=<script>
        afstemming:
          - met: \(x)
            onderdelen: [\(x)]
        """, simple)
    try site.page(
      "regios/regio/index.md",
      common + """
        andere_namen: [\(x)]
        gebied: \(x)
        centrumgemeente: plaats
        verzekeraar: \(x)
        netwerk: \(x)
        organisatievorm: vorm
        kassier: \(x)
        fase: \(x)
        contact: \(x)
        gemeenten:
          - gemeente: plaats
            kernen: [\(x)]
        activiteiten: [eigen]
        """, simple)
    try site.page("regios/regio/disciplines/ha.md", common, simple)
    try site.page("regios/regio/nieuws/nieuws.md", common + "datum: 2026-01-01", simple)
    try site.page("regios/regio/wijkverbanden/wijk.md", common + "gebied: \(x)\ndisciplines: [ha]", simple)
    // Marks in keys are told of; they stand on the page as they are all the same.
    let report = await (try site.build()).run()
    #expect(report.diagnostics.allSatisfy { $0.code == .markupLeft }, "\(site.printed(report.diagnostics))")
    return site
  }

  @Test func nothingBecomesHTML() async throws {
    let site = try await Self.site.value
    let pages = site.tree().filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 60)
    let known: Set<String> = [
      "html", "head", "meta", "title", "link", "body", "a", "abbr", "aside", "p", "header", "footer", "nav",
      "ul", "ol",
      "li", "span", "main", "article", "section", "div", "h1", "h2", "h3", "h4", "table", "caption", "thead",
      "tbody",
      "tr", "th", "td", "dl", "dt", "dd", "code", "sup", "img", "details", "summary", "svg", "path", "circle",
      "strong", "label", "input", "script", "small", "desc", "defs", "g", "use", "text", "tspan", "line",
      "rect",
      "ellipse", "stop", "linearGradient",
    ]
    var inText = 0, inAttributes = 0
    for (path, data) in pages {
      let markup = Markup(String(decoding: data, as: UTF8.self))
      #expect(markup.problems == [], "\(path)")
      #expect(Set(markup.tags.map(\.name)).subtracting(known) == [], "\(path)")
      for tag in markup.tags {
        let isOurs =
          tag.attributes["src"] != nil && tag.attributes["integrity"] != nil
          || tag.attributes == ["type": "application/ld+json"]
        #expect(tag.name != "script" || isOurs, "\(path)")
        #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(path)")
        inAttributes += tag.attributes.values.count { $0.contains(Self.attack) }
      }
      inText += markup.texts.count { $0.contains(Self.attack) }
    }
    #expect(inText > 1_000 && inAttributes > 100, "the attack is shown as it was written")
  }

  /// Every kind of page shows the attack as its title, whole.
  @Test func titlesAreWhole() async throws {
    let site = try await Self.site.value
    let pages = site.tree().filter { $0.key.hasSuffix("index.html") }
    var whole = 0
    for (_, data) in pages {
      let text = String(decoding: data, as: UTF8.self)
      if text.contains("<h1>W&lt;script&gt;&quot;&amp;&#39;</h1>") { whole += 1 }
    }
    #expect(whole > 35)
  }

  @Test(arguments: ["feed.xml", "regio/feed.xml", "sitemap.xml", "regio/sitemap.xml"])
  func xmlIsWellFormed(_ path: String) async throws {
    let text = try await Self.site.value.output(path)
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
    if path.hasSuffix("feed.xml") {
      #expect(reader.texts["title"]?.allSatisfy { $0.contains(Self.attack) } == true)
      #expect(reader.texts["summary"]?.contains(Self.attack) == true)
      #expect(reader.texts["name"] == [Self.attack])
    }
    #expect(!reader.elements.contains("script") && !reader.elements.isEmpty)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var texts: [String: [String]] = [:]
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.insert(name)
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      texts[name, default: []].append(text)
      text = ""
    }
  }
}
