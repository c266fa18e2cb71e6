import Domain
import Testing

/// Days on which something changes by itself, held to what is said of moments on each day of two years.
@Suite struct ChangeTests {
  private static let words = [
    nil, "onbekend", "10 maart 2026", "maart 2026", "medio maart 2026", "begin 2026", "Q2 2026", "2026",
    "uiterlijk 10 maart 2026", "vanaf 10 maart 2026", "vanaf maart 2026", "voor 10 maart 2026",
    "tot april 2026",
    "t/m maart 2026", "na 10 maart 2026", "rond 10 maart 2026", "10 maart 2026 – 12 april 2026",
    "maart – mei 2026",
  ]

  private func moment(_ words: String?) throws -> Wanneer? {
    guard let words else { return nil }
    return words == "onbekend" ? .unknown : try Wanneer(parsing: words)
  }

  /// The days of two years on which `said` differs from the day before.
  private func days(_ said: (Datum) -> String) throws -> Set<Datum> {
    var day = try #require(Datum(iso: "2025-06-01"))
    var days: Set<Datum> = []
    var before = said(day)
    while day.year < 2027 || day.month < 6 {
      day = try #require(day.next)
      let now = said(day)
      if now != before { days.insert(day) }
      before = now
    }
    return days
  }

  @Test(arguments: words) func takingPartChangesOnNoOtherDay(_ opens: String?) throws {
    let start = try #require(Datum(iso: "2025-06-01"))
    for closes in Self.words {
      for feedback in [nil, "Zo is het gedaan."] {
        let part = Participatie(
          opent: try moment(opens), sluit: try moment(closes), voor: nil, hoe: nil, terugkoppeling: feedback)
        let foretold = Details.participatie(part).changes(after: start)
        let found = try days { "\(part.stand(on: $0))" }
        #expect(found.isSubset(of: foretold.map(\.day)), "\(opens ?? "-") \(closes ?? "-")")
      }
    }
  }

  @Test(arguments: words.compactMap(\.self)) func momentsPassOnNoOtherDay(_ words: String) throws {
    let start = try #require(Datum(iso: "2025-06-01"))
    let wanneer = try #require(try moment(words))
    let mijlpaal = Mijlpaal(soort: .mijlpaal, wanneer: wanneer, versies: [], hoofdtaken: [])
    let foretold = Details.mijlpaal(mijlpaal).changes(after: start)
    #expect(
      try days { "\(mijlpaal.stand(on: $0))" } == Set(foretold.filter { $0.reason == .voorbij }.map(\.day)))
    let begun = try days { day in "\(wanneer.earliest.map { $0 < day } ?? false)" }
    #expect(begun.isSubset(of: foretold.map(\.day)))
  }
}
