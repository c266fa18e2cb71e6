import Building
import Domain
import Foundation
import Testing

/// Calendars: exact days only, and the form of RFC 5545 to the byte.
@Suite struct CalendarTests {
  /// A portal with two regions, one of which has a day of its own.
  private static func site() throws -> Site {
    let site = try Site(base: false)
    for name in ["oost", "west"] { try site.page("regios/\(name)/index.md", "titel: \(name.capitalized)") }
    try site.page(
      "planning/dag.md",
      "titel: 'Plan; klaar, en \\ af'\nsamenvatting: Één dag.\nwanneer: uiterlijk 15 juli 2026\ngecontroleerd: 2026-02-03"
    )
    try site.page("planning/maand.md", "titel: Ooit\nwanneer: juli 2026")
    try site.page("planning/rond.md", "titel: Rond\nwanneer: rond 1 juli 2026")
    try site.page(
      "planning/week.md", "titel: Week\nsoort: fase\nwanneer: 28 december 2026 – 31 december 2026")
    try site.page("regios/west/planning/dag.md", "titel: Plan\nwanneer: 1 augustus 2026")
    try site.page("regios/oost/planning/eigen.md", "titel: Eigen\nwanneer: 28 februari 2028")
    return site
  }

  private static func lines(_ calendar: String) -> [String] {
    // Unfolded, as a reader does it.
    calendar.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  private static func values(_ name: String, _ calendar: String) -> [String] {
    lines(calendar).filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func holdsExactDaysOnly() async throws {
    let site = try Self.site()
    try await site.built()
    let calendar = try site.output("planning/planning.ics")
    #expect(Self.values("DTSTART;VALUE=DATE", calendar) == ["20260715", "20261228"])
    #expect(Self.values("DTEND;VALUE=DATE", calendar) == ["20260716", "20270101"], "the day after the last")
    for name in ["maand", "rond"] {
      #expect(!site.exists("planning/\(name)/\(name).ics"))
      #expect(try site.output("planning/\(name)/index.html").contains("te vaag voor een agenda"))
    }
    let page = try site.output("planning/dag/index.html")
    #expect(
      page.contains("href=\"../../planning/dag/dag.ics\"")
        && page.contains("(agendabestand, ics, minder dan 1 kB)"))
    #expect(try site.output("planning/index.html").contains("2 van de 4"))
  }

  @Test func saysItsDaysFromTheContent() async throws {
    let site = try Self.site()
    try await site.built()
    let event = try site.output("planning/dag/dag.ics")
    #expect(Self.values("DTSTAMP", event) == ["20260203T000000Z"])
    #expect(Self.values("SEQUENCE", event) == ["20260203"])
    #expect(Self.values("SUMMARY", event) == ["Plan\\; klaar\\, en \\\\ af (uiterlijk 15 juli 2026)"])
    #expect(Self.values("URL", event) == ["https://proef.example/planning/dag/"])
    // Not checked by anybody: the day itself, and the first version.
    let week = try site.output("planning/week/week.ics")
    #expect(Self.values("DTSTAMP", week) == ["19700101T000000Z"] && Self.values("SEQUENCE", week) == ["0"])
    let later = try #require(Datum(iso: "2027-01-01"))
    try await site.built("later") { $0.source.today = later }
    #expect(try site.output("planning/dag/dag.ics", in: "later") == event)
  }

  @Test func sameThingSameNameInEveryCalendar() async throws {
    let site = try Self.site()
    try await site.built()
    let national = "planning.dag@proef.example"
    #expect(Self.values("UID", try site.output("planning/planning.ics")).contains(national))
    #expect(
      Self.values("UID", try site.output("oost/planning/planning.ics")) == [
        national, "planning.week@proef.example", "oost.planning.eigen@proef.example",
      ])
    let west = try site.output("west/planning/dag/dag.ics")
    #expect(Self.values("UID", west) == ["west.planning.dag@proef.example"], "another day is another event")
    #expect(Self.values("DTSTART;VALUE=DATE", west) == ["20260801"])
  }

  @Test func linesAreShortAndEndAsTheyMust() async throws {
    let site = try Site(base: false)
    let long = String(repeating: "é", count: 100) + String(repeating: "€", count: 100) + "👩🏽‍⚕️"
    try site.page("planning/lang.md", "titel: \"\(long)\"\nsamenvatting: Kort.\nwanneer: 1 juli 2026")
    try await site.built()
    let bytes = Array(try site.output("planning/planning.ics").utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true && lines.count > 10)
    for line in lines.dropLast() {
      #expect(line.last == UInt8(ascii: "\r") && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil, "no character is cut in two")
    }
    let calendar = try site.output("planning/planning.ics")
    #expect(Self.values("SUMMARY", calendar) == [long])
    #expect(Self.values("DESCRIPTION", calendar).first?.hasPrefix("Kort.\\nWanneer: 1 juli 2026\\n") == true)
  }

  @Test(arguments: [
    (["uiterlijk 1 juli 2026", "1 juli 2026"], true), (["juli 2026", "1 juli 2026"], true),
    (["2 juli 2026", "1 juli 2026"], false), (["augustus 2026", "1 juli 2026"], false),
  ])
  func sourcesThatDiffer(_ moments: [String], _ isKept: Bool) async throws {
    let site = try Site(base: false)
    try site.page("bronnen/een.md", "titel: Bron een")
    let versions = moments.map { "  - bron: een\n    wanneer: \($0)\n" }.joined()
    try site.page("planning/plan.md", "titel: Plan\nwanneer: 1 juli 2026\nversies:\n\(versions)")
    try await site.built()
    #expect(site.exists("planning/planning.ics") == isKept)
    let page = try site.output("planning/plan/index.html")
    #expect(page.contains("De bronnen noemen niet dezelfde dag") != isKept)
    guard isKept else { return }
    let text = Self.values("DESCRIPTION", try site.output("planning/plan/plan.ics")).joined()
    #expect(moments.allSatisfy { text.contains("- Bron een: \($0)") })
  }

  @Test(
    arguments: [
      ("opent: 1 september 2026\nsluit: 30 september 2026", ["20260901", "20261001"], "Meedoen: Praat mee"),
      ("opent: 1 september 2026", ["20260901", "20260902"], "Meedoen gaat open: Praat mee"),
      (
        "opent: augustus 2026\nsluit: uiterlijk 30 september 2026", ["20260930", "20261001"],
        "Laatste dag om mee te doen: Praat mee"
      ),
    ] as [(String, [String], String)])
  func takingPart(_ keys: String, _ days: [String], _ summary: String) async throws {
    let site = try Site(base: false)
    try site.page("participatie/praat.md", "titel: Praat mee\n\(keys)")
    try await site.built()
    let event = try site.output("participatie/praat/praat.ics")
    #expect(Self.values("DTSTART;VALUE=DATE", event) + Self.values("DTEND;VALUE=DATE", event) == days)
    #expect(Self.values("SUMMARY", event) == [summary])
    #expect(try site.output("planning/planning.ics").contains("UID:participatie.praat@proef.example"))
  }

  /// The day after the last day that can be written cannot be written.
  @Test(arguments: ["2027", "31 december 9999", "1 december 9999 – 31 december 9999"])
  func thereIsNoEmptyCalendar(_ moment: String) async throws {
    let site = try Site(base: false)
    try site.page("planning/ooit.md", "titel: Ooit\nwanneer: \(moment)")
    try await site.built()
    #expect(!site.exists("planning/planning.ics") && !site.exists("planning/ooit/ooit.ics"))
    #expect(try site.output("planning/index.html").contains("de bronnen noemen geen vaste dagen"))
  }

  @Test func saysWhenNothingInItLiesAhead() async throws {
    let site = try Self.site()
    try site.page("participatie/ooit.md", "titel: Ooit meedoen")
    for (day, isAhead) in [("2026-12-31", true), ("2027-01-01", false)] {
      let today = try #require(Datum(iso: day))
      try await site.built { $0.source.today = today }
      let page = try site.output("planning/index.html")
      #expect(page.contains("Er staat nu niets in dat nog komt.") != isAhead)
    }
    // Without a day of taking part, its list does not offer the calendar.
    #expect(try !site.output("participatie/index.html").contains("planning.ics"))
  }
}
