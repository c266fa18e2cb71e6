import Building
import Domain
import Foundation
import Testing

/// Moments as pages, lists, feeds and calendars show them.
@Suite struct MomentTests {
  /// A word that limits a moment belongs to it: no label says it again, and no calendar loses the day.
  @Test(arguments: [
    ("vanaf 1 september 2026", "tot en met 30 september 2026", "20260901", "20261001"),
    ("1-9-2026", "t/m 30-9-2026", "20260901", "20261001"),
    ("na 31 augustus 2026", "voor 1 oktober 2026", "20260901", "20261001"),
    ("per 1 september 2026", "uiterlijk 30 september 2026", "20260901", "20261001"),
    ("zondag 1 november 2026", "30 november 2026", "20261101", "20261201"),
  ])
  func noPrepositionTwice(_ opens: String, _ closes: String, _ start: String, _ end: String) async throws {
    let site = try Site()
    try site.page("participatie/proef.md", "titel: Proef\nopent: \(opens)\nsluit: \(closes)")
    try await site.built()
    let calendar = try site.output("participatie/proef/proef.ics")
    #expect(calendar.contains("DTSTART;VALUE=DATE:\(start)\r\nDTEND;VALUE=DATE:\(end)\r\n"))
    let words = ["vanaf", "tot", "en", "met", "t/m", "voor", "na", "per", "uiterlijk"]
    for path in ["participatie/proef/index.html", "participatie/index.html", "index.html"] {
      for text in Markup(try site.output(path)).texts where text.contains("2026") {
        let all = text.split { !$0.isLetter && $0 != "/" }.map { $0.lowercased() }
        for (one, next) in zip(all, all.dropFirst()) where words.contains(one) && words.contains(next) {
          #expect(["tot en", "en met"].contains("\(one) \(next)"), "\(text)")
        }
      }
    }
    for label in [
      ("Open vanaf", ["vanaf", "na", "per"]), ("Open tot en met", ["tot", "t/m", "voor", "uiterlijk"]),
    ] {
      let texts = Markup(try site.output("participatie/proef/index.html")).texts
      if let position = texts.firstIndex(of: label.0) {
        #expect(!label.1.contains { texts[position + 1].hasPrefix($0 + " ") }, "\(texts[position + 1])")
      }
    }
  }

  @Test func throughHasADayAndNoStart() async throws {
    let site = try Site()
    try site.page("planning/proef.md", "titel: Proef\nwanneer: t/m 15 december 2026")
    try await site.built()
    #expect(try site.output("planning/proef/proef.ics").contains("DTSTART;VALUE=DATE:20261215"))
    #expect(try site.output("planning/index.html").contains("<strong>t/m 15 december 2026</strong>: "))
  }

  /// The day of an event is not the day that somebody changed its page.
  @Test func nothingChangesInTheFuture() async throws {
    let site = try Site()
    try site.page("planning/ver.md", "titel: Ver weg\nwanneer: 1 januari 2030")
    try site.page("planning/vaag.md", "titel: Vaag\nwanneer: nog niet bekend")
    try site.page("planning/gezien.md", "titel: Gezien\nwanneer: 2030\ngecontroleerd: 2026-10-01")
    try await site.built()
    try await site.built("morgen") { $0.source.today = $0.source.today.next ?? $0.source.today }
    let feed = try site.output("planning/feed.xml")
    #expect(feed.contains("<updated>2026-10-01T00:00:00Z</updated>"))
    for day in feed.split(separator: "<updated>").dropFirst().map({ $0.prefix(10) }) {
      #expect(day <= Site.today, "\(day)")
    }
    #expect(feed == (try site.output("planning/feed.xml", in: "morgen")))
    let stamp = try site.output("planning/ver/ver.ics").split(separator: "DTSTAMP:")[1].prefix(8)
    #expect(stamp <= "20261121")
  }

  /// What one source says for some regions is not the others' business.
  @Test func aVersionHoldsForSomeRegions() async throws {
    let site = try Site()
    try site.page(
      "planning/proef.md",
      """
      titel: Proef
      wanneer: uiterlijk 15 december 2026
      versies:
        - bron: nota
          wanneer: uiterlijk 15 december 2026
        - bron: uitwerking
          wanneer: uiterlijk 26 november 2026
          berekend: true
          regios: [zwolle]
      """)
    try await site.built()
    for path in ["planning/proef/index.html", "zwolle/planning/proef/index.html"] {
      let html = try site.output(path)
      #expect(html.contains("uiterlijk 26 november 2026 (zelf uitgerekend)"), "\(path)")
      #expect(html.contains("De bronnen noemen niet dezelfde dag."), "\(path)")
      #expect(!site.exists(path.replacing("index.html", with: "proef.ics")))
    }
    let other = try site.output("midden-ijssel/planning/proef/index.html")
    #expect(!other.contains("26 november"))
    #expect(!other.contains("De bronnen zijn het niet eens"))
    #expect(site.exists("midden-ijssel/planning/proef/proef.ics"))
    #expect(!(try site.output("midden-ijssel/planning/index.html")).contains("26 november"))
    #expect(!(try site.output("midden-ijssel/planning/planning.ics")).contains("26 november"))
  }

  @Test func whatWasWorkedOutSaysSoEverywhere() async throws {
    let site = try Site()
    try site.page("planning/proef.md", "titel: Proef\nwanneer: 26 december 2026\nberekend: true")
    try await site.built()
    for path in ["planning/proef/index.html", "planning/index.html", "planning/proef/proef.ics"] {
      let text = try site.output(path).replacing("\r\n ", with: "")
      let said = text.components(separatedBy: "26 december 2026").dropFirst()
      #expect(!said.isEmpty && said.allSatisfy { $0.hasPrefix(" (zelf uitgerekend)") }, "\(path)")
    }
  }
}
