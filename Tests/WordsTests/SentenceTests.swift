import Domain
import Testing
import Words

/// What makers say, in both languages.
@Suite struct SentenceTests {
  private let dutch = Words(.nl)
  private let english = Words(.en)

  private func participatie(_ opent: String?, _ sluit: String?) throws -> Participatie {
    Participatie(
      opent: try opent.map { try Wanneer(parsing: $0) }, sluit: try sluit.map { try Wanneer(parsing: $0) },
      voor: nil, hoe: nil, terugkoppeling: nil)
  }

  @Test(
    arguments: [
      ("12 mei 2026", "12 mei 2026", "Open on 12 May 2026."),
      ("1 mei 2026", "2 mei 2026", "Open from 1 May 2026 up to and including 2 May 2026."),
      (
        "vanaf 1 mei 2026", "uiterlijk 2 mei 2026",
        "Opens: from 1 May 2026. Closes: no later than 2 May 2026."
      ),
      ("1 mei 2026", nil, "Opens: 1 May 2026. It is not yet known when it closes."),
      (nil, "1 mei 2026", "Open up to and including 1 May 2026."), (nil, nil, "No date is known yet."),
    ] as [(String?, String?, String)])
  func periods(_ opent: String?, _ sluit: String?, _ said: String) throws {
    #expect(english.period(of: try participatie(opent, sluit)) == said)
  }

  @Test(arguments: [
    ("2026-04-30", "Opens: 1 May 2026"), ("2026-05-01", "Open up to and including 2 May 2026"),
    ("2026-05-03", "Closed after 2 May 2026"),
  ])
  func labels(_ day: String, _ said: String) throws {
    let day = try #require(Datum(iso: day))
    #expect(english.label(of: try participatie("1 mei 2026", "2 mei 2026"), on: day) == said)
  }

  @Test func numbersHaveTheirNoun() {
    #expect(dutch.activities(1) == "1 activiteit" && dutch.activities(2) == "2 activiteiten")
    #expect(english.activities(1) == "1 activity" && english.activities(0) == "0 activities")
    #expect(dutch.usedOn(pages: 1) == "op 1 pagina" && english.usedOn(pages: 3) == "on 3 pages")
    #expect(dutch.withPlaces(1) == "met 1 kern" && english.withPlaces(2) == "with 2 places")
    #expect(
      english.webDescription(ties: 1, widest: ("A", "B"), shared: 1).hasPrefix("There is 1 connection."))
  }

  @Test func namesStandInARow() {
    #expect(dutch.enumerated(["A"]) == "A" && dutch.enumerated([]) == "")
    #expect(dutch.enumerated(["A", "B", "C"]) == "A, B en C")
    #expect(english.enumerated(["A", "B", "C"]) == "A, B and C")
    #expect(english.enumerated(["A", "B", "C"], most: 2) == "A, B and 1 more")
  }

  /// No two facts have one name, or readers could not tell them apart.
  @Test func everyFactHasANameOfItsOwn() {
    for words in [dutch, english] { #expect(Set(Feit.allCases.map(words.name)).count == Feit.allCases.count) }
  }

  /// Words that Dutch cannot do without, and English does not have.
  @Test func englishHasNoDutchLeft() throws {
    let moments = try [
      "onbekend", "juli 2026", "1 juli 2026", "begin juli 2026", "Q3 2026", "medio 2026", "2026",
      "1 – 2 juli 2026",
      "uiterlijk 1 juli 2026", "vanaf 1 juli 2026", "rond 1 juli 2026", "voor 1 juli 2026", "na 1 juli 2026",
    ].map { try Wanneer(parsing: $0) }
    let today = try #require(Datum(iso: "2026-11-21"))
    let stands = Participatie.Stand.allCases
    let said =
      Feit.allCases.map(english.name) + Governance.Soort.allCases.map(english.heading)
      + stands.map(english.heading) + stands.map { english.status($0, made: today) }
      + (Deelname.Rol.allCases + [nil]).map(english.name)
      + moments.flatMap { [english.precision(of: $0, sources: 1), english.precision(of: $0, sources: 2)] }
    let dutchWords: Set<Substring> = [
      "de", "het", "een", "van", "niet", "op", "bij", "naar", "wat", "wie", "voor", "dit", "deze", "bron",
      "bronnen", "dag", "nog", "geen", "gemeente", "kern", "wil", "hoe",
    ]
    for sentence in said {
      let words = sentence.lowercased().split { !$0.isLetter }
      #expect(dutchWords.isDisjoint(with: words), "\(sentence)")
    }
  }
}
