import Domain
import Testing

@Suite struct DatumTests {
  @Test(arguments: [
    ("2026-07-15", "15 juli 2026"), ("2024-02-29", "29 februari 2024"), ("2000-02-29", "29 februari 2000"),
    ("0001-01-01", "1 januari 1"), ("9999-12-31", "31 december 9999"),
  ]) func inAndOut(_ iso: String, _ dutch: String) throws {
    let day = try #require(Datum(iso: iso))
    #expect(day.iso == iso && day.dutch == dutch)
  }

  @Test(arguments: [
    "", "2026", "2026-7-15", "2026-07-15 ", "2026-07-32", "2026-02-29", "1900-02-29", "2026-13-01",
    "2026-00-01", "2026-01-00",
    "0000-01-01", "2026/07/15", "26-07-15", "2026-07-1a", "２０２６-07-15", "-2026-07-1",
  ]) func whatIsNoDay(_ text: String) {
    #expect(Datum(iso: text) == nil)
  }

  /// Every day of 800 years, against the seconds since 1970 and its neighbours.
  @Test func daysFollowEachOther() throws {
    var day = try #require(Datum(iso: "1601-01-01"))
    var number = -134_774
    let end = try #require(Datum(iso: "2401-01-01"))
    while day < end {
      let next = try #require(day.next)
      guard next > day, next.previous == day, Datum(secondsSince1970: number * 86_400) == day,
        Datum(secondsSince1970: number * 86_400 + 86_399) == day
      else {
        Issue.record("\(day.iso)")
        return
      }
      day = next
      number += 1
    }
    #expect(number == 157_420)
  }

  @Test func theCalendarEnds() throws {
    #expect(try #require(Datum(iso: "9999-12-31")).next == nil)
    #expect(try #require(Datum(iso: "0001-01-01")).previous == nil)
  }
}
