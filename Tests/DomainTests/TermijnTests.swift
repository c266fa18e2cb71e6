import Domain
import Testing

@Suite struct TermijnTests {
  @Test(arguments: [
    ("1 jaar", "2026-11-28", "2025-11-28"), ("een jaar", "2024-02-29", "2023-02-28"),
    ("6 maanden", "2026-08-31", "2026-02-28"), ("13 Maanden", "2026-01-15", "2024-12-15"),
    ("2 weken", "2026-01-05", "2025-12-22"), ("90  dagen", "2026-03-31", "2025-12-31"),
    ("1 dag", "2026-01-01", "2025-12-31"),
  ]) func liesBefore(_ words: String, _ day: String, _ before: String) throws {
    let period = try #require(Termijn(words))
    #expect(period.before(try #require(Datum(iso: day)))?.iso == before)
  }

  @Test(arguments: [
    "", "jaar", "0 jaar", "-1 jaar", "1 eeuw", "1jaar", "1 jaar lang", "10001 dagen", "½ jaar",
  ])
  func isRefused(_ words: String) { #expect(Termijn(words) == nil) }

  @Test func nothingLiesBeforeTheFirstYear() throws {
    let day = try #require(Datum(iso: "0001-03-01"))
    #expect(Termijn("1 jaar")?.before(day) == nil)
    #expect(Termijn("60 dagen")?.before(day) == nil)
    #expect(Termijn("59 dagen")?.before(day)?.iso == "0001-01-01")
  }
}
