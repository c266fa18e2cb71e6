import Domain
import Testing

/// Moments as people write them.
@Suite struct WanneerTests {
  @Test(
    arguments: [
      ("15 juli 2026", "2026-07-15", "2026-07-15"), ("2026-07-15", "2026-07-15", "2026-07-15"),
      ("juli 2026", "2026-07-01", "2026-07-31"), ("Juli 2026", "2026-07-01", "2026-07-31"),
      ("medio juli 2026", "2026-07-11", "2026-07-20"), ("begin november 2026", "2026-11-01", "2026-11-10"),
      ("half november 2026", "2026-11-11", "2026-11-20"), ("eind februari 2028", "2028-02-21", "2028-02-29"),
      ("Q3 2026", "2026-07-01", "2026-09-30"), ("q1 2027", "2027-01-01", "2027-03-31"),
      ("4e kwartaal 2026", "2026-10-01", "2026-12-31"), ("2027", "2027-01-01", "2027-12-31"),
      ("uiterlijk 1 juli 2026", nil, "2026-07-01"), ("uiterlijk 2027", nil, "2027-12-31"),
      ("vanaf 2027", "2027-01-01", nil), ("na 2026", "2027-01-01", nil),
      ("na 30 juni 2026", "2026-07-01", nil), ("rond 2026", "2026-01-01", "2026-12-31"),
      ("voor 1 mei 2026", nil, "2026-04-30"), ("voor 2026", nil, "2025-12-31"),
      ("voor 2 mei 2026", nil, "2026-05-01"), ("2027–2030", "2027-01-01", "2030-12-31"),
      ("2027-2030", "2027-01-01", "2030-12-31"), ("2027 t/m 2030", "2027-01-01", "2030-12-31"),
      ("2027 tot en met 2030", "2027-01-01", "2030-12-31"),
      ("oktober 2026 – november 2026", "2026-10-01", "2026-11-30"),
      ("oktober – november 2026", "2026-10-01", "2026-11-30"),
      ("oktober–november 2026", "2026-10-01", "2026-11-30"),
      ("1 – 15 juli 2026", "2026-07-01", "2026-07-15"), ("30 juni – 2 juli 2026", "2026-06-30", "2026-07-02"),
      ("Q3 – Q4 2026", "2026-07-01", "2026-12-31"), ("  medio   juli 2026 ", "2026-07-11", "2026-07-20"),
      ("29 februari 2028", "2028-02-29", "2028-02-29"), ("15 aug. 2026", "2026-08-15", "2026-08-15"),
      ("begin 2027", "2027-01-01", "2027-04-30"), ("medio 2026", "2026-05-01", "2026-08-31"),
      ("eind 2026", "2026-09-01", "2026-12-31"), ("per 1 januari 2027", "2027-01-01", nil),
      ("tot 2030", nil, "2029-12-31"), ("t/m 15 juli 2026", nil, "2026-07-15"),
      ("tot en met 15 juli 2026", nil, "2026-07-15"), ("T/m september 2026", nil, "2026-09-30"),
      ("15-07-2026", "2026-07-15", "2026-07-15"), ("1-11-2026", "2026-11-01", "2026-11-01"),
      ("01/11/2026", "2026-11-01", "2026-11-01"), ("1.11.2026", "2026-11-01", "2026-11-01"),
      ("zondag 1 november 2026", "2026-11-01", "2026-11-01"), ("zo. 1 nov. 2026", "2026-11-01", "2026-11-01"),
      ("1 mrt 2026", "2026-03-01", "2026-03-01"), ("uiterlijk 1-7-2026", nil, "2026-07-01"),
      ("1-7-2026 t/m 15-7-2026", "2026-07-01", "2026-07-15"),
      ("van 1 tot en met 15 juli 2026", "2026-07-01", "2026-07-15"),
      ("1 juli 2026 tot en met augustus 2026", "2026-07-01", "2026-08-31"), ("onbekend", nil, nil),
      ("nog niet bekend", nil, nil), ("n.t.b.", nil, nil), ("nader te bepalen", nil, nil),
      ("vóór 1 mei 2026", nil, "2026-04-30"), ("ná 30 juni 2026", "2026-07-01", nil),
      ("uiterlijk op 1 juli 2026", nil, "2026-07-01"), ("met ingang van 1 januari 2027", "2027-01-01", nil),
      ("sinds 1 januari 2026", "2026-01-01", nil), ("omstreeks mei 2027", "2027-05-01", "2027-05-31"),
      ("ca. 2026", "2026-01-01", "2026-12-31"), ("tm 15 juli 2026", nil, "2026-07-15"),
      ("1e november 2026", "2026-11-01", "2026-11-01"), ("1ste nov. 2026", "2026-11-01", "2026-11-01"),
      ("op 2 november 2026", "2026-11-02", "2026-11-02"), ("in 2027", "2027-01-01", "2027-12-31"),
    ] as [(String, String?, String?)])
  func covers(_ text: String, _ earliest: String?, _ latest: String?) throws {
    let moment = try Wanneer(parsing: text)
    #expect(moment.earliest?.iso == earliest)
    #expect(moment.latest?.iso == latest)
  }

  @Test(
    arguments: [
      ("", .notUnderstood), ("ooit", .notUnderstood), ("juli", .notUnderstood), ("15 juli", .notUnderstood),
      ("Q5 2026", .notUnderstood), ("5e kwartaal 2026", .notUnderstood), ("07/15/2026", .notUnderstood),
      ("1-11-26", .notUnderstood),
      ("15 juli–augustus 2026", .notUnderstood), ("maandag juli 2026", .notUnderstood),
      ("zaterdag 1 november 2026", .otherWeekday("zondag")), ("31-6-2026", .noSuchDay(limit: 30)),
      ("2026-13-01", .notUnderstood), ("juli 26", .notUnderstood), ("uiterlijk", .notUnderstood),
      ("15 juli 2026 ongeveer", .notUnderstood),
      ("31 juni 2026", .noSuchDay(limit: 30)),
      ("29 februari 2026", .noSuchDay(limit: 28)), ("0 juli 2026", .noSuchDay(limit: 31)),
      ("2026-02-30", .noSuchDay(limit: 28)), ("uiterlijk 32 mei 2026", .noSuchDay(limit: 31)),
      ("2030–2027", .endsBeforeItBegins), ("15 – 1 juli 2026", .endsBeforeItBegins), ("–", .notUnderstood),
      ("2027–", .notUnderstood), ("99999999999999999999 juli 2026", .notUnderstood),
    ] as [(String, Wanneer.ParseError)])
  func isRefused(_ text: String, _ error: Wanneer.ParseError) {
    #expect(throws: error) { try Wanneer(parsing: text) }
  }

  /// The last day of what ends then, and the first of what begins then, where that is one day.
  @Test(
    arguments: [
      ("t/m 30 september 2026", "2026-09-30", "2026-09-30"), ("voor 1 oktober 2026", "2026-09-30", nil),
      ("tot 1 oktober 2026", "2026-09-30", nil), ("uiterlijk 1 oktober 2026", "2026-10-01", "2026-10-01"),
      ("tot en met september 2026", "2026-09-30", nil), ("september 2026", nil, nil),
      ("na 30 juni 2026", nil, "2026-07-01"), ("vanaf 1 juli 2026", nil, "2026-07-01"),
      ("per 1 juli 2026", nil, "2026-07-01"),
    ] as [(String, String?, String?)])
  func exactEnds(_ text: String, _ end: String?, _ start: String?) throws {
    let moment = try Wanneer(parsing: text)
    #expect(moment.exactEnd?.iso == end)
    #expect(moment.exactStart?.iso == start)
  }

  @Test(
    arguments: [
      ("1 novmber 2026", "1 november 2026"), ("07/15/2026", "15 juli 2026"), ("1-11-26", "1 november 2026"),
      ("1 november '26", "1 november 2026"), ("uiterlijk 1 jnui 2026", "uiterlijk 1 juni 2026"),
      ("zaterdag 1 november 2026", "1 november 2026"), ("ooit", nil), ("gauw", nil),
      ("15 juli 2026 om 19.30 uur", "15 juli 2026"), ("15 juli 2026, 19:30", "15 juli 2026"),
      ("2026-07-15T19:30", "15 juli 2026"), ("2026/11/01", "1 november 2026"), ("1 nov 26", "1 nov 2026"),
      ("2026/2027", "2026–2027"), ("derde kwartaal 2026", "3e kwartaal 2026"), ("31-6-26", nil),
    ] as [(String, String?)])
  func whatWasMeant(_ text: String, _ meant: String?) { #expect(Wanneer.meant(by: text) == meant) }

  /// Both sides of midnight here, and of both changes of the clock.
  @Test(
    arguments: [
      (1_788_215_400, "2026-09-01"), (1_788_213_599, "2026-08-31"), (1_788_213_600, "2026-09-01"),
      (1_767_221_999, "2025-12-31"), (1_767_222_000, "2026-01-01"), (1_774_738_799, "2026-03-28"),
      (1_774_825_200, "2026-03-30"), (1_774_821_599, "2026-03-29"), (1_774_821_600, "2026-03-30"),
      (1_792_965_600, "2026-10-25"), (1_792_969_199, "2026-10-25"), (1_792_969_200, "2026-10-26"),
      (0, "1970-01-01"),
    ] as [(Int, String)])
  func isTheDayInAmsterdam(_ seconds: Int, _ day: String) {
    #expect(Tijdzone.amsterdam.day(at: seconds).iso == day)
  }

  @Test func keepsTheWords() throws {
    #expect(try Wanneer(parsing: "uiterlijk 1-7-2026").text == "uiterlijk 1 juli 2026")
    #expect(try Wanneer(parsing: "van 1 tot en met 15 juli 2026").text == "1 tot en met 15 juli 2026")
    #expect(try Wanneer(parsing: " medio  juli 2026 ").text == "medio juli 2026")
    #expect(try Wanneer(parsing: "2026-07-15").day?.dutch == "15 juli 2026")
    #expect(try Wanneer(parsing: "juli 2026").day == nil)
  }

  @Test(arguments: [
    ("half juli 2026", "medio juli 2026", true), ("15 juli 2026", "2026-07-15", true),
    ("oktober – november 2026", "oktober 2026 – november 2026", true),
    ("juli 2026", "medio juli 2026", false),
    ("15 juli 2026", "uiterlijk 15 juli 2026", false), ("onbekend", "nog niet bekend", true),
  ])
  func agrees(_ one: String, _ other: String, _ expected: Bool) throws {
    #expect(try Wanneer(parsing: one).agrees(with: Wanneer(parsing: other)) == expected)
  }
}
