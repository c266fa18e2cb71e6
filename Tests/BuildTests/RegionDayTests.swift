import Building
import Foundation
import Testing

/// A day that a region names for something national holds wherever that region speaks of it, and nowhere else.
@Suite struct RegionDayTests {
  /// Built once: all tests only look at it.
  private static let built = Task {
    let site = try Site(base: false)
    for name in ["oost", "west"] { try site.page("regios/\(name)/index.md", "titel: \(name.capitalized)") }
    try site.page("begrippen/plan.md", "titel: Plan")
    try site.page(
      "planning/plan.md", "titel: Het plan\nwanneer: 1 september 2026", "Een [plan](../begrippen/plan.md).")
    try site.page("planning/ander.md", "titel: Iets anders\nwanneer: 1 december 2026")
    try site.page(
      "participatie/praat.md", "titel: Praat mee\nsluit: 1 september 2026",
      "Een [plan](../begrippen/plan.md).")
    try site.page("regios/west/planning/plan.md", "titel: Plan\nwanneer: 15 december 2026", "Hier later.")
    try site.page(
      "regios/west/participatie/praat.md", "titel: Praat\nsluit: 16 december 2026", "Hier later.")
    // An addition without a moment changes none.
    try site.page("regios/west/planning/ander.md", "titel: Anders\nwanneer: onbekend", "Ook hier.")
    try await site.built()
    return site
  }

  @Test(arguments: [
    "index.html", "planning/index.html", "participatie/index.html", "planning/feed.xml",
    "begrippen/plan/index.html",
  ])
  func theRegionSaysItsOwn(_ path: String) async throws {
    let site = try await Self.built.value
    let own = try site.output("west/" + path)
    #expect(own.contains("15 december 2026") || own.contains("Open tot en met 16 december 2026"))
    #expect(!own.contains("Gesloten na 1 september 2026") && !own.contains("(1 september 2026)"))
    if !path.contains("planning/index") { #expect(!own.contains("1 september 2026")) }
    for other in ["", "oost/"] {
      #expect(!(try site.output(other + path)).contains("15 december 2026"))
      #expect(!(try site.output(other + path)).contains("16 december 2026"))
    }
  }

  @Test func theHomeHasWhatIsAheadHere() async throws {
    let site = try await Self.built.value
    let west = try site.output("west/index.html")
    #expect(west.contains(">15 december 2026</span>") && west.contains(">1 december 2026</span>"))
    let first = try #require(west.range(of: ">1 december 2026</span>")?.lowerBound)
    let second = try #require(west.range(of: ">15 december 2026</span>")?.lowerBound)
    #expect(first < second, "in the order of the days that count here")
    let oost = try site.output("oost/index.html")
    #expect(oost.contains(">1 december 2026</span>") && !oost.contains(">Het plan</a>"))
  }
}
