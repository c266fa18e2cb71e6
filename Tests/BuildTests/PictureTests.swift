import Building
import Foundation
import Testing

/// What pictures show, and that words beside them say the same.
@Suite struct PictureTests {
  /// A site with a milestone per moment, named after it.
  private func planning(_ moments: [String]) async throws -> String {
    let site = try Site(base: false)
    for (number, moment) in moments.enumerated() {
      try site.page("planning/m\(number).md", "titel: \"Bij \(moment)\"\nwanneer: \(moment)\nsoort: mijlpaal")
    }
    try await site.built()
    return try site.output("planning/index.html")
  }

  /// The row of the time line or of the dots with this title: its words, and its strip.
  private func row(_ titel: String, in page: String) throws -> String {
    let start = try #require(page.range(of: ">\(titel)</a> <span class=\"bij\">"))
    let end = try #require(page.range(of: "</div>", range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  private func count(_ text: String, in page: String) -> Int { page.components(separatedBy: text).count - 1 }

  // MARK: - The time line

  @Test func aDayIsSharp() async throws {
    let row = try row("Bij 1 april 2026", in: await planning(["1 april 2026"]))
    #expect(row.contains("1 april 2026</span>") && row.contains("href=\"#_dag\"") && !row.contains("<small>"))
  }

  @Test(arguments: [
    ("medio juli 2026", "11 tot en met 20 juli 2026"), ("juli 2026", "1 tot en met 31 juli 2026"),
    ("Q3 2026", "1 juli tot en met 30 september 2026"), ("2026", "1 januari tot en met 31 december 2026"),
    ("2025–2026", "1 januari 2025 tot en met 31 december 2026"), ("rond 1 juli 2026", "rond 1 juli 2026"),
    ("vanaf 2027", "vanaf 1 januari 2027"), ("uiterlijk juli 2026", "tot en met 31 juli 2026"),
  ])
  func aVagueMomentIsNeverSharp(_ moment: String, _ covers: String) async throws {
    let row = try row("Bij \(moment)", in: await planning([moment, "1 april 2026"]))
    #expect(row.hasPrefix(moment) && row.contains(covers), "\(row)")
    #expect(!row.contains("#_dag") && !row.contains("b-vast"))
    #expect(row.contains("url(#_zacht") || row.contains("url(#_waas") || row.contains("-vaag\""), "\(row)")
  }

  @Test(arguments: [("uiterlijk 1 juli 2026", "#_tot\""), ("vanaf 1 juli 2026", "#_vanaf\"")])
  func oneEndIsSharpWhereItIsADay(_ moment: String, _ mark: String) async throws {
    let row = try row("Bij \(moment)", in: await planning([moment]))
    #expect(row.contains(mark) && !row.contains("#_dag"), "\(row)")
  }

  @Test(arguments: [
    ("1 april 2026", "Tijdlijn van 2026</title>"),
    ("1 april 2027", "Tijdlijn van 2026 tot en met 2027</title>"),
  ])
  func aTimeLineIsNamedAfterItsYears(_ moment: String, _ title: String) async throws {
    #expect(try await planning([moment]).contains(title))
  }

  @Test func oneIsNotMany() async throws {
    let site = try Site(base: false)
    for name in ["a", "b"] { try site.page("disciplines/\(name).md", "titel: Naam \(name)") }
    try site.page("activiteiten/een.md", "titel: Een\ndisciplines: [a]")
    try await site.built()
    #expect(
      try site.output("activiteiten/matrix/index.html").contains("1 activiteit en 1 discipline</title>"))
    try site.page("activiteiten/een.md", "titel: Een\ndisciplines: [a, b]")
    try await site.built()
    #expect(
      try site.output("activiteiten/matrix/index.html").contains("1 activiteit en 2 disciplines</title>"))
    #expect(try site.output("disciplines/a/index.html").contains("Naam a en 1 andere discipline</title>"))
  }

  @Test func whatNobodyKnowsStandsApart() async throws {
    let page = try await planning(["onbekend", "1 april 2026"])
    #expect(page.contains("<h3>Nog niet bekend wanneer</h3>"))
    let row = try row("Bij onbekend", in: page)
    #expect(row.contains(">?</text>") && !row.contains("x=\"0"))
  }

  @Test func nothingKnownDrawsNothing() async throws {
    let page = try await planning(["onbekend"])
    #expect(!page.contains("class=\"beeld\"") && page.contains("Bij onbekend"))
  }

  @Test func sourcesThatDifferAreDrawnApart() async throws {
    let site = try await Site.base.value
    let page = try site.output("planning/index.html")
    let words = try row("Het plan is klaar", in: page)
    #expect(words.contains("Bronnen verschillen") && !words.contains("#_tot"))
    for (bron, moment, mark) in [
      ("Uitwerking", "uiterlijk 15 juli 2026", "#_tot\""),
      ("Nota van Olst-Wijhe", "medio juli 2026", "url(#_"),
    ] {
      let start = try #require(page.range(of: "<li class=\"rij\"><p>\(bron)"))
      let rest = page[start.upperBound...]
      let version = try #require(rest.range(of: "</li>").map { rest[..<$0.lowerBound] })
      #expect(version.contains(moment) && version.contains(mark), "\(version)")
    }
    #expect(!(try row("Evaluatie", in: page)).contains("Bronnen verschillen"))
  }

  @Test func theDayOfTheBuildIsMarkedWhereItIsNear() async throws {
    let near = try await planning(["1 april 2026"])
    #expect(near.contains(">21 november 2026</text>") && near.contains("De stippellijn is de dag waarop"))
    let far = try await planning(["1 april 1990"])
    #expect(!far.contains(">21 november 2026</text>") && !far.contains("De stippellijn"))
  }

  @Test func aLongPlanningIsCutIntoPages() async throws {
    let page = try await planning((0..<200).map { "\($0 % 28 + 1) maart \(2000 + $0)" })
    #expect(count("class=\"strook\"", in: page) == 50)
  }

  @Test func aThousandYearsAreNotDrawn() async throws {
    let page = try await planning(["1 mei 1200", "1 mei 2200"])
    #expect(!page.contains("class=\"beeld\"") && page.contains("Bij 1 mei 1200"))
  }

  // MARK: - Activities and disciplines

  /// Disciplines `d0`… that take part in activities `a0`…, as `taking` says.
  private func site(disciplines: Int, _ taking: [[Int]]) async throws -> Site {
    let site = try Site(base: false)
    for number in 0..<disciplines {
      try site.page("disciplines/d\(number).md", "titel: \"Beroep \(number) & zoon <5\"")
    }
    for (number, row) in taking.enumerated() {
      let codes = row.map { "d\($0)" }.joined(separator: ", ")
      try site.page("activiteiten/a\(number).md", "titel: Taak \(number)\ndisciplines: [\(codes)]")
    }
    try await site.built()
    return site
  }

  @Test func dotsTableAndWordsAgree() async throws {
    let site = try await site(disciplines: 4, [[0, 1], [1, 2, 0], []])
    let page = try site.output("activiteiten/matrix/index.html")
    #expect(count("<circle class=\"b-vast\"", in: page) == 5 && count(">ja</td>", in: page) == 5)
    let second = try row("Taak 1", in: page)
    #expect(second.hasPrefix("Beroep 0 &amp; zoon &lt;5, Beroep 1 &amp; zoon &lt;5, Beroep 2"))
    #expect(count("<circle class=\"b-vast\"", in: second) == 3)
    #expect(try row("Taak 2", in: page).hasPrefix("De bron noemt geen disciplines"))
    #expect(Markup(page).problems == [])
  }

  @Test func theWebAndItsTableAgree() async throws {
    let site = try await site(disciplines: 4, [[0, 1], [1, 2, 0], [3]])
    let page = try site.output("disciplines/index.html")
    // 0–1 twice, 0–2 and 1–2 once; 3 works alone.
    #expect(count("<ellipse", in: page) == 3)
    #expect(count("stroke-width=\"9\"", in: page) == 1 && count("stroke-width=\"1.25\"", in: page) == 2)
    let table = try #require(page.range(of: "<caption>Wie werkt met wie")).upperBound
    #expect(count("(2)", in: String(page[table...])) == 2 && count("(1)", in: String(page[table...])) == 4)
    #expect(page.contains("samen in 2 activiteiten."))
  }

  @Test func aDisciplineShowsWhomItWorksWith() async throws {
    let site = try await site(disciplines: 4, [[0, 1], [1, 2, 0], [3]])
    let page = try site.output("disciplines/d0/index.html")
    #expect(count("<line stroke-opacity", in: page) == 2)
    #expect(page.contains("(in 2 activiteiten)") && page.contains("(in 1 activiteit)"))
    #expect(!(try site.output("disciplines/d3/index.html")).contains("class=\"beeld\""))
  }

  @Test func whatIsTooMuchToDrawStandsInWords() async throws {
    let site = try await site(disciplines: 30, (0..<70).map { [$0 % 30, ($0 + 1) % 30, ($0 + 7) % 30] })
    let matrix = try site.output("activiteiten/matrix/index.html")
    #expect(!matrix.contains("class=\"strook\"") && count(">ja</td>", in: matrix) == 210)
    #expect(matrix.contains("te veel om te tekenen"))
    let web = try site.output("disciplines/index.html")
    #expect(!web.contains("<ellipse") && web.contains("te veel om te tekenen"))
    #expect(web.contains("<caption>Wie werkt met wie"))
  }

  // MARK: - Who makes up a region

  @Test func partnersAsFarAsTheSourcesSay() async throws {
    let site = try await Site.base.value
    let zwolle = try site.output("zwolle/index.html")
    let words = try #require(
      Markup(zwolle).texts.first { $0.hasPrefix("Gemeenten: ") && $0.contains("Zorgverzekeraar: ") })
    #expect(words.contains("Verzekeraar A."))
    #expect(words.contains("Olst-Wijhe (wil meedoen, met 1 kern"))
    #expect(words.contains("Netwerk: Nog niet bekend. Kassier: Nog niet bekend."))
    let start = try #require(zwolle.range(of: "id=\"_partners\""))
    let picture = String(zwolle[start.upperBound...])
    // Full: Zwolle, the insurer and the wijkverbanden; half: Olst-Wijhe; open: the rest.
    #expect(count("<circle class=\"b-vast\"", in: picture) == 3 && count("14z", in: picture) == 1)
    #expect(count("class=\"b-leeg b-vaag\"", in: picture) == count(">Nog niet bekend</tspan>", in: picture))
  }

  // MARK: - Every picture

  @Test func everyPictureIsNamedAndEveryIdIsUsedOnce() async throws {
    let site = try await site(disciplines: 3, [[0, 1], [1, 2]])
    var pages = try ["activiteiten/matrix", "disciplines", "disciplines/d0"].map {
      try site.output($0 + "/index.html")
    }
    pages.append(try await planning(["1 april 2026", "Q3 2026"]))
    pages.append(try await Site.base.value.output("zwolle/index.html"))
    for page in pages {
      let tags = Markup(page).tags
      let ids = tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      let pictures = tags.filter { $0.attributes["role"] == "img" }
      #expect(pictures.count == 1)
      for picture in pictures {
        let names = picture.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
        #expect(names.count == 2 && names.allSatisfy(ids.contains))
      }
      // What repeats words beside it is not read twice; nothing is drawn from an address elsewhere.
      for tag in tags where tag.attributes["class"] == "strook" {
        #expect(tag.attributes["aria-hidden"] == "true")
      }
      for tag in tags where tag.name == "use" {
        let id = String(tag.attributes["href"]?.dropFirst() ?? "")
        #expect(ids.contains(id), "\(id)")
      }
      #expect(!tags.contains { $0.attributes.keys.contains { $0 == "style" || $0.hasPrefix("on") } })
    }
  }

  @Test func aNameLongerThanItsPlaceIsCutInThePictureOnly() async throws {
    let long = "Samenwerkingsverbandvertegenwoordigersoverleg van alle disciplines in de hele regio"
    let site = try Site(base: false)
    try site.page("disciplines/lang.md", "titel: \(long)")
    try site.page("disciplines/kort.md", "titel: Kort")
    try site.page("activiteiten/a.md", "titel: A\ndisciplines: [lang, kort]")
    try await site.built()
    let page = try site.output("disciplines/kort/index.html")
    let lines = Markup(page).texts.filter { $0.hasPrefix("Samenwerkings") || $0.hasSuffix("… ") }
      .filter { $0 != long }
    #expect(lines.count == 2 && lines.allSatisfy { $0.count < 25 }, "\(lines)")
    #expect(page.contains(">\(long)</a>"))
  }
}
