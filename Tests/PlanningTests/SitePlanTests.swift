import Diagnostics
import Domain
import Planning
import Testing

/// Which files there will be.
@Suite struct SitePlanTests {
  private func plan(_ pages: [Page]) async -> (files: [String], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let plan = await SitePlan(
      .of(pages), today: Datum(secondsSince1970: 0), jobs: 2, diagnostics: &diagnostics)
    return (plan.sites[0].pages.map(\.file), diagnostics)
  }

  @Test func aPageHasItsFileAndItsListToo() async {
    let (files, diagnostics) = await plan([.begrip("hwv", "HWV")])
    #expect(diagnostics == [])
    for file in ["index.html", "404.html", "sitemap.xml", "begrippen/index.html", "begrippen/hwv/index.html"]
    {
      #expect(files.contains(file), "\(file)")
    }
    #expect(Set(files).count == files.count, "no two share a path")
    #expect(
      !files.contains("bronnen/index.html") && !files.contains { $0.hasPrefix("nieuws/") },
      "no list of nothing")
  }

  @Test func longListsAreCut() async {
    let (files, _) = await plan((1...120).map { .begrip("b-\($0)", "Begrip \($0)") })
    let pages = files.filter { $0.hasPrefix("begrippen/pagina/") }
    #expect(pages == ["begrippen/pagina/2/index.html", "begrippen/pagina/3/index.html"])
  }

  @Test func aFormerAddressLeadsOn() async {
    let (files, diagnostics) = await plan([.begrip("hwv", "HWV", eerder: ["oud/adres", "oud.html"])])
    #expect(diagnostics == [] && files.contains("oud/adres/index.html") && files.contains("oud.html"))
  }

  @Test(arguments: ["begrippen/hwv", "begrippen", "Begrippen/HWV", "404.html", "pagefind"])
  func aFormerAddressThatIsTaken(_ address: String) async {
    let (_, diagnostics) = await plan([.begrip("hwv", "HWV"), .begrip("aap", "Aap", eerder: [address])])
    #expect(diagnostics.count == 1 && diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.place?.file == "content/begrippen/aap.md")
  }

  @Test func theSameAtAnyNumberOfJobs() async {
    let pages = (1...30).map { Page.begrip("b-\($0)", "Begrip \($0)") }
    var none: [Diagnostic] = []
    let one = await SitePlan(.of(pages), today: Datum(secondsSince1970: 0), jobs: 1, diagnostics: &none)
    let eight = await SitePlan(.of(pages), today: Datum(secondsSince1970: 0), jobs: 8, diagnostics: &none)
    #expect(one.sites.map { $0.pages.map(\.file) } == eight.sites.map { $0.pages.map(\.file) })
  }
}
