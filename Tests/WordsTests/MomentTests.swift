import Domain
import Testing
import Words

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-07-15", "15 July 2026"), ("15 jul. 2026", "15 July 2026"), ("medio juli 2026", "mid-July 2026"),
    ("half juli 2026", "mid-July 2026"), ("begin juli 2026", "early July 2026"),
    ("eind juli 2026", "late July 2026"), ("juli 2026", "July 2026"), ("begin 2027", "early 2027"),
    ("medio 2027", "mid-2027"), ("eind 2027", "late 2027"), ("2027", "2027"),
    ("Q3 2026", "the third quarter of 2026"), ("1e kwartaal 2027", "the first quarter of 2027"),
    ("uiterlijk 1 juli 2026", "no later than 1 July 2026"), ("vanaf 1 juli 2026", "from 1 July 2026"),
    ("per 2027", "from 2027"), ("rond 1 juli 2026", "around 1 July 2026"),
    ("voor 1 juli 2026", "before 1 July 2026"), ("tot 1 juli 2026", "before 1 July 2026"),
    ("na 1 juli 2026", "after 1 July 2026"), ("t/m juli 2026", "up to and including July 2026"),
    ("onbekend", "unknown"), ("nog niet bekend", "unknown"),
    ("1 – 20 juli 2026", "1 to 20 July 2026"), ("20 juni tot en met 3 juli 2026", "20 June to 3 July 2026"),
    ("20 december 2026 – 3 januari 2027", "20 December 2026 to 3 January 2027"),
    ("oktober–november 2026", "October to November 2026"), ("2027–2030", "2027 to 2030"),
    ("Q1 – Q2 2027", "the first quarter to the second quarter of 2027"),
    ("eind juni – medio juli 2026", "late June to mid-July 2026"),
    ("begin 2026 – eind 2027", "early 2026 to late 2027"),
  ]) func english(_ written: String, _ said: String) throws {
    #expect(Words(.en).moment(try Wanneer(parsing: written)) == said)
  }

  @Test func dutchIsAsItWasWritten() throws {
    for written in ["medio juli 2026", "15 juli 2026", "Q3 2026", "uiterlijk 1 juli 2026", "onbekend"] {
      #expect(Words(.nl).moment(try Wanneer(parsing: written)) == written)
    }
  }

  @Test func whatWeWorkedOutIsSaidToBe() throws {
    let moment = try Wanneer(parsing: "1 juli 2026").calculated
    #expect(Words(.nl).moment(moment) == "1 juli 2026 (zelf uitgerekend)")
    #expect(Words(.en).moment(moment) == "1 July 2026 (worked out by us)")
  }

  @Test func days() throws {
    let day = try #require(Datum(iso: "2026-07-20")), start = try #require(Datum(iso: "2026-07-11"))
    let spring = try #require(Datum(iso: "2026-03-01")), before = try #require(Datum(iso: "2025-12-31"))
    let (nl, en) = (Words(.nl), Words(.en))
    #expect(nl.day(day) == "20 juli 2026" && en.day(day) == "20 July 2026")
    #expect(nl.days(start, through: day) == "11 tot en met 20 juli 2026")
    #expect(en.days(start, through: day) == "11 to 20 July 2026")
    #expect(en.days(spring, through: day) == "1 March to 20 July 2026")
    #expect(en.days(before, through: day) == "31 December 2025 to 20 July 2026")
  }

  @Test func sizes() {
    #expect(Words(.nl).size(1_234_567) == "1,2 MB" && Words(.en).size(1_234_567) == "1.2 MB")
    #expect(Words(.nl).size(999) == "minder dan 1 kB" && Words(.en).size(999) == "less than 1 kB")
    #expect(Words(.en).size(2_000_000) == "2 MB" && Words(.en).size(1500) == "2 kB")
  }

  @Test(arguments: [
    ("nl", Words.Language.nl), ("nl-NL", .nl), ("en", .en), ("en-GB", .en), ("EN-gb", .en), ("fr", nil),
    ("", nil), ("nld", nil),
  ]) func languages(_ code: String, _ language: Words.Language?) {
    #expect(Words(code: code)?.language == language)
  }
}
