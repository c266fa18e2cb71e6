import Domain
import Testing
import Words

@testable import Drawing

/// A drawing never knows more than the source: only a day is sharp.
@Suite struct TimeTests {
  private func moment(_ text: String) throws -> Wanneer { try Wanneer(parsing: text) }
  private func day(_ text: String) throws -> Datum { try #require(Datum(iso: text)) }

  @Test(arguments: [
    ("1 juli 2026", false), ("2026-07-15", false), ("medio juli 2026", true), ("juli 2026", true),
    ("Q3 2026", true), ("2028", true),
    ("uiterlijk 1 juli 2026", false), ("vanaf 2027", true), ("onbekend", false),
    ("1 juli 2026 tot en met 3 juli 2026", false),
    ("2027–2030", true),
  ]) func onlyADayIsSharp(_ text: String, _ isVague: Bool) throws {
    let mark = TimeMark(try moment(text))
    #expect(mark.isVague == isVague)
    #expect((mark.note(in: Words(.nl)) != nil) == isVague, "what is drawn vague is said in words too")
  }

  @Test func whatADrawingCoversIsWhatTheMomentMayCover() throws {
    #expect(TimeMark(try moment("1 juli 2026")) == .day(try day("2026-07-01")))
    #expect(
      TimeMark(try moment("juli 2026"))
        == .band(try day("2026-07-01"), try day("2026-07-31"), softStart: true, softEnd: true))
    #expect(TimeMark(.unknown) == .unknown)
  }

  @Test func daysStandInOrderAndWithin() throws {
    let axis = try #require(
      TimeAxis(
        over: [try moment("2024"), try moment("medio juli 2027"), try moment("1 mei 2026")],
        today: try day("2026-11-27")))
    #expect(axis.years == 2024...2027)
    var before = 0
    var date = try day("2024-01-01")
    while date.year <= 2027, let next = date.next {
      #expect(axis.start(of: date) >= before && axis.end(of: date) >= axis.start(of: date))
      before = axis.end(of: date)
      date = next
    }
    #expect(axis.end == before && before <= 10_000)
    #expect(axis.start(of: 2024) == axis.start(of: try day("2024-01-01")))
    #expect(axis.middle(of: try day("2023-12-31")) == nil)
  }

  @Test func yearsFarApartAreNotDrawn() throws {
    #expect(TimeAxis(over: [try moment("1600"), try moment("2026")], today: try day("2026-11-27")) == nil)
    #expect(TimeAxis(over: [.unknown], today: try day("2026-11-27")) == nil)
    let old = try #require(TimeAxis(over: [try moment("1900")], today: try day("2026-11-27")))
    #expect(old.years == 1900...1900, "today lies too far away to mean something")
  }

  @Test func numbersPrintTheSameEverywhere() {
    var picture = Picture()
    for number in [0, 5, 10, 100, 1_050, 12_345, -25] { picture.add("x", number, "%") }
    #expect(
      String(decoding: picture.bytes, as: UTF8.self)
        == " x=\"0%\" x=\"0.05%\" x=\"0.1%\" x=\"1%\" x=\"10.5%\" x=\"123.45%\" x=\"-0.25%\"")
  }
}
