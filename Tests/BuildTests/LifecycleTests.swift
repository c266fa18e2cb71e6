import Building
import Domain
import Foundation
import Testing

/// Taking part from the first idea to what was done with it, and what the day of the build changes.
@Suite struct LifecycleTests {
  private func built(on day: String, _ site: Site) async throws {
    let today = try #require(Datum(iso: day))
    try await site.built { $0.source.today = today }
  }

  /// The heading and the remark of the status, with the name for the style sheet.
  private static func status(_ page: String) -> (soort: String, words: [String])? {
    guard let tag = Markup(page).tags.first(where: { $0.attributes["class"]?.hasPrefix("stand ") == true }),
      let start = page.range(of: "<section class=\"stand"),
      let end = page.range(of: "</section>", range: start.upperBound..<page.endIndex)
    else { return nil }
    let words = Markup(String(page[start.lowerBound..<end.lowerBound])).texts.filter {
      $0.contains { $0.isLetter }
    }
    return (tag.attributes["class"] ?? "", words)
  }

  @Test(arguments: [
    ("2026-08-31", "straks", "Gaat open: 1 september 2026", "was dit nog niet open"),
    ("2026-09-01", "open", "Open tot en met 30 september 2026", "was dit open"),
    ("2026-09-30", "open", "Open tot en met 30 september 2026", "was dit open"),
    (
      "2026-10-01", "gesloten", "Gesloten na 30 september 2026",
      "was dit gesloten, en was er nog geen terugkoppeling"
    ),
  ])
  func fromOpeningToClosing(_ day: String, _ soort: String, _ titel: String, _ was: String) async throws {
    let site = try Site(base: false)
    try site.page(
      "participatie/praat.md", "titel: Praat mee\nopent: 1 september 2026\nsluit: 30 september 2026")
    try await built(on: day, site)
    let status = try #require(Self.status(try site.output("participatie/praat/index.html")))
    let dutch = try #require(Datum(iso: day)).dutch
    #expect(status.soort == "stand stand-\(soort)")
    #expect(
      status.words == [
        titel, "Open van 1 september 2026 tot en met 30 september 2026.",
        "Op \(dutch), toen deze pagina werd gemaakt, \(was).",
      ])
    // The list says the same, under a heading of its own.
    #expect(try site.output("participatie/index.html").contains("<span class=\"bij\">(\(titel))</span>"))
  }

  @Test(arguments: [
    ("", "niets", "Nog niets gepland"), ("opent: onbekend\nsluit: onbekend", "niets", "Nog niets gepland"),
    ("opent: december 2026", "straks", "Gaat open: december 2026"),
    ("opent: november 2026", "misschien", "Misschien open: november 2026"),
    ("opent: oktober 2026", "open", "Open vanaf oktober 2026"),
    ("opent: vanaf 1 oktober 2026", "open", "Open vanaf 1 oktober 2026"),
    ("sluit: november 2026", "misschien", "Misschien open: november 2026"),
    ("sluit: tot 22 november 2026", "open", "Open tot 22 november 2026"),
    ("sluit: tot 21 november 2026", "gesloten", "Gesloten (tot 21 november 2026)"),
    ("sluit: 20 november 2026\nterugkoppeling: Dank.", "afgerond", "Afgerond, gesloten na 20 november 2026"),
    ("opent: 12 mei 2026\nterugkoppeling: Dank.", "afgerond", "Afgerond"),
  ])
  func asVagueAsTheSource(_ keys: String, _ soort: String, _ titel: String) async throws {
    let site = try Site(base: false)
    try site.page("participatie/praat.md", "titel: Praat mee\n\(keys)")
    try await built(on: Site.today, site)
    let page = try site.output("participatie/praat/index.html")
    let status = try #require(Self.status(page))
    #expect(status.soort == "stand stand-\(soort)" && status.words.first == titel)
    #expect(page.contains("<p>Dank.</p>") == keys.contains("Dank."))
  }

  /// What is only known from near never opens or closes for sure, however long ago it is.
  @Test(arguments: [
    ("sluit: na 1 juli 2026", "2026-07-01", "open", "Open na 1 juli 2026"),
    ("sluit: na 1 juli 2026", "2026-07-10", "misschien", "Misschien open: na 1 juli 2026"),
    ("sluit: rond 9 juli 2026", "2026-07-09", "open", "Open rond 9 juli 2026"),
    ("sluit: rond 9 juli 2026", "2026-07-10", "misschien", "Misschien open: rond 9 juli 2026"),
    (
      "sluit: rond 9 juli 2026\nterugkoppeling: Dank.", "2026-07-10", "afgerond",
      "Afgerond, gesloten (rond 9 juli 2026)"
    ),
    ("sluit: vanaf juli 2026", "2026-07-10", "misschien", "Misschien open: vanaf juli 2026"),
    ("sluit: vanaf 1 juli 2026", "2026-07-10", "gesloten", "Gesloten (vanaf 1 juli 2026)"),
    ("opent: rond 1 juli 2026", "2026-07-10", "misschien", "Misschien open: rond 1 juli 2026"),
    ("opent: na 9 juli 2026", "2026-07-09", "straks", "Gaat open: na 9 juli 2026"),
    ("opent: na 9 juli 2026", "2026-07-10", "misschien", "Misschien open: na 9 juli 2026"),
    ("opent: uiterlijk 9 juli 2026", "2026-07-10", "open", "Open uiterlijk 9 juli 2026"),
  ])
  func vagueIsNotSure(_ keys: String, _ day: String, _ soort: String, _ titel: String) async throws {
    let site = try Site(base: false)
    try site.page("participatie/praat.md", "titel: Praat mee\n\(keys)")
    try await built(on: day, site)
    let status = try #require(Self.status(try site.output("participatie/praat/index.html")))
    #expect(status.soort == "stand stand-\(soort)" && status.words.first == titel)
  }

  @Test(arguments: [
    ("opent: 12 mei 2026\nsluit: 2026-05-12", "Open op 12 mei 2026."),
    ("opent: mei 2026\nsluit: mei 2026", "Open van mei 2026 tot en met mei 2026."),
    (
      "opent: vanaf 1 mei 2026\nsluit: uiterlijk 2 mei 2026",
      "Gaat open: vanaf 1 mei 2026. Sluit: uiterlijk 2 mei 2026."
    ),
    ("opent: 1 mei 2026", "Gaat open: 1 mei 2026. Wanneer het sluit, is nog niet bekend."),
    ("sluit: 1 mei 2026", "Open tot en met 1 mei 2026."), ("", "Er is nog geen datum bekend."),
  ])
  func saysItsDates(_ keys: String, _ words: String) async throws {
    let site = try Site(base: false)
    try site.page("participatie/praat.md", "titel: Praat mee\n\(keys)")
    try await built(on: Site.today, site)
    #expect(try site.output("participatie/praat/index.html").contains("<p>\(words)</p>"))
  }

  @Test func theListBeginsWithWhatIsOpen() async throws {
    let site = try Site(base: false)
    for (name, keys) in [
      ("a", ""), ("b", "sluit: 2025\nterugkoppeling: Dank."), ("c", "sluit: 2025"), ("d", "opent: 2028"),
      ("e", "opent: november 2026"), ("f", "opent: 2025"),
    ] {
      try site.page("participatie/\(name).md", "titel: Praat \(name)\n\(keys)")
    }
    try await built(on: Site.today, site)
    let list = try site.output("participatie/index.html")
    let headings = list.components(separatedBy: "<h2>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(
      headings.map(String.init) == [
        "Open", "Misschien open: de bron noemt geen vaste dag", "Gaat nog open",
        "Gesloten, nog zonder terugkoppeling",
        "Afgerond, met terugkoppeling", "Nog niets gepland",
      ])
  }

  /// What is open stands on the first page of a long list, though its name comes last.
  @Test func aLongListKeepsItsOrderOverItsPages() async throws {
    let site = try Site(base: false)
    for number in 100..<160 { try site.page("participatie/p\(number).md", "titel: Praat \(number)") }
    try site.page("participatie/z.md", "titel: Zeg het\nopent: 2025")
    try await built(on: Site.today, site)
    let pages = try ["index.html", "pagina/2/index.html"].map { try site.output("participatie/" + $0) }
    #expect(pages[0].contains(">Zeg het</a>") && !pages[1].contains(">Zeg het</a>"))
    for number in 100..<160 {
      #expect(pages.count { $0.contains(">Praat \(number)</a>") } == 1)
    }
  }

  // MARK: - What comes next

  private static let moments = [
    ("fase", "2020–2040", "fase"), ("geweest", "20 november 2026", "mijlpaal"),
    ("vandaag", "21 november 2026", "mijlpaal"), ("maand", "november 2026", "mijlpaal"),
    ("uiterlijk", "uiterlijk 15 december 2026", "mijlpaal"), ("later", "vanaf 2027", "mijlpaal"),
    ("ooit", "onbekend", "mijlpaal"),
  ]

  @Test(
    arguments: [
      ("2026-11-21", "21 november 2026", "vandaag"),
      ("2026-11-22", "uiterlijk 15 december 2026", "uiterlijk"),
      ("2026-12-01", "uiterlijk 15 december 2026", "uiterlijk"),
      ("2026-12-15", "uiterlijk 15 december 2026", "uiterlijk"), ("2026-12-16", "vanaf 2027", "later"),
      ("2027-01-02", nil, nil),
    ] as [(String, String?, String?)])
  func theNextDate(_ day: String, _ moment: String?, _ name: String?) async throws {
    let site = try Site(base: false)
    try site.page("regios/oost/index.md", "titel: Oost")
    for (name, wanneer, soort) in Self.moments {
      try site.page("planning/\(name).md", "titel: Titel \(name)\nwanneer: \(wanneer)\nsoort: \(soort)")
    }
    try await built(on: day, site)
    let dutch = try #require(Datum(iso: day)).dutch
    for path in ["planning/index.html", "oost/planning/index.html"] {
      let page = try site.output(path)
      if let moment, let name {
        #expect(
          page.contains("<strong>\(moment)</strong>: <a href=\"../planning/\(name)/\">Titel \(name)</a>"))
        #expect(page.contains("Dit was de volgende datum op \(dutch)"))
      } else {
        #expect(page.contains("De bronnen noemden geen volgende datum op \(dutch)"))
      }
      // Nobody can say that it still lies ahead, so it is named beside the next date.
      let isVague = page.contains("Misschien eerder, of al begonnen: Titel maand (november 2026).")
      #expect(isVague == (day < "2026-12-01"))
    }
  }

  @Test(
    arguments: [
      ("20 november 2026 – 30 november 2026", "Al begonnen"),
      ("november 2026", "Misschien eerder, of al begonnen"), ("2026", "Misschien eerder, of al begonnen"),
      ("21 november 2026", nil), ("december 2026", nil), ("uiterlijk 30 november 2026", nil),
    ] as [(String, String?)])
  func whatIsUnderWayIsNotNext(_ moment: String, _ remark: String?) async throws {
    let site = try Site(base: false)
    try site.page("planning/nu.md", "titel: Nu\nwanneer: \(moment)")
    try await built(on: Site.today, site)
    let page = try site.output("planning/index.html")
    #expect(page.contains("egonnen: Nu") == (remark != nil))
    #expect(page.contains("Dit was de volgende datum") == (remark == nil))
    if let remark {
      #expect(page.contains("geen volgende datum op 21 november 2026"))
      #expect(page.contains(" \(remark): Nu (\(moment))."))
    }
  }

  /// A source that names an earlier moment leaves open that it has been.
  @Test func aConflictMayHaveBegun() async throws {
    let site = try Site(base: false)
    for bron in ["een", "twee"] { try site.page("bronnen/\(bron).md", "titel: Bron \(bron)") }
    try site.page(
      "planning/nu.md",
      """
      titel: Nu
      wanneer: 1 december 2026
      versies:
        - bron: een
          wanneer: 1 december 2026
        - bron: twee
          wanneer: 1 november 2026
      """)
    try await built(on: Site.today, site)
    let page = try site.output("planning/index.html")
    #expect(page.contains("Misschien eerder, of al begonnen: Nu (1 december 2026)."))
    #expect(!page.contains("Dit was de volgende datum"))
  }

  /// A month that holds the next date may bring something before it; only the first are named.
  @Test func theVagueStandBeside() async throws {
    let site = try Site(base: false)
    try site.page("planning/vast.md", "titel: Vast\nwanneer: 15 december 2026")
    for name in ["a", "b", "c", "d", "e"] {
      try site.page("planning/\(name).md", "titel: Vaag \(name)\nwanneer: december 2026")
    }
    try await built(on: Site.today, site)
    let page = try site.output("planning/index.html")
    #expect(page.contains("<strong>15 december 2026</strong>: "))
    #expect(
      page.contains(
        "eerder, of al begonnen: Vaag a (december 2026), Vaag b (december 2026), Vaag c (december 2026) en nog 2."
      ))
  }

  @Test func thePlanningIsInOrderOfTime() async throws {
    let site = try Site(base: false)
    for (name, wanneer, soort) in Self.moments {
      try site.page("planning/\(name).md", "titel: Titel \(name)\nwanneer: \(wanneer)\nsoort: \(soort)")
    }
    try await built(on: Site.today, site)
    let list = try site.output("planning/index.html")
    let found = list.components(separatedBy: "<section class=\"groep\">").dropFirst().map { part in
      Markup(part.components(separatedBy: "</section>")[0]).texts.filter {
        !$0.hasPrefix("\n") && !$0.hasPrefix(" ") && !$0.hasPrefix("(")
      }
    }
    #expect(
      found
        == [
          ["Wat nog komt", "Titel maand", "Titel vandaag", "Titel uiterlijk", "Titel later"],
          ["Fasen", "Titel fase"], ["Wat is geweest of al is begonnen", "Titel geweest"],
          ["Nog geen moment bekend", "Titel ooit"],
        ])
  }
}
