import Domain
import Testing

@testable import Planning

/// In which order pages stand, and under which letter.
@Suite struct OrderTests {
  @Test(arguments: [
    ("Huisarts", "h"), ("Éénmalig", "e"), ("’s-Heerenberg", "s"), ("“Zo”", "z"), ("  ijs", "i"),
    ("1,5 lijn", "cijfers"), ("(W)ijk", "w"), ("Ñ", "n"), ("Ωmega", "overige"), ("", "overige"),
    ("…", "overige"), ("-", "overige"),
  ]) func letters(_ name: String, _ address: String) {
    #expect(Alphabet.Letter(of: name).name == address)
  }

  @Test func lettersStandInOrderAndTheRestLast() {
    let names = ["Ωmega", "z", "9", "a", "É", "e"]
    #expect(
      names.map { Alphabet.Letter(of: $0) }.sorted().map(\.name) == [
        "a", "e", "e", "z", "cijfers", "overige",
      ])
  }

  private func titles(_ pages: [Page]) -> [String] {
    let order = PageOrder(of: .of(pages))
    return order.sorted(pages.indices.map { PageIndex($0) }).map { pages[$0.position].facts.titel }
  }

  @Test func byTitleWithoutAccentsAndCapitals() {
    let pages = ["wijk", "Éen", "eend", "Aap", "zorg", "Wíjd"].map { Page.begrip($0, $0) }
    #expect(titles(pages) == ["Aap", "Éen", "eend", "Wíjd", "wijk", "zorg"])
    #expect(titles(pages.reversed()) == titles(pages))
  }

  @Test func byNumberBeforeTitle() {
    let pages = [Page.begrip("a", "A"), .begrip("b", "B", volgorde: 2), .begrip("c", "C", volgorde: 1)]
    #expect(titles(pages) == ["C", "B", "A"])
  }

  @Test func newsNewestFirst() throws {
    let pages = try ["2026-03-01", "2026-11-01", "2025-12-31"].map { day in
      Page.of(.nieuws, day, day, details: .nieuws(datum: try #require(Datum(iso: day))))
    }
    #expect(titles(pages) == ["2026-11-01", "2026-03-01", "2025-12-31"])
  }

  @Test func eachNameOfAPageOnce() {
    let pages = [
      Page.begrip(
        "hwv", "HWV", afkorting: "HWV", voluit: "Hecht wijkverband", synoniemen: ["wijkverband", "hwv"]),
      .begrip("aap", "Aap"), .begrip("weg", "Weg", isExpired: true),
    ]
    let alphabet = Alphabet(of: .of(pages))
    #expect(alphabet.entries.map(\.naam) == ["Aap", "Hecht wijkverband", "HWV", "wijkverband"])
    #expect(alphabet.entries.map(\.isTitle) == [true, false, true, false])
  }
}
