import Building
import Diagnostics
import Domain
import Loading
import Testing

extension ManualTests {
  /// What the manual shows is what the program does.
  @Suite struct ExamplesTests {
    @Test func examplesBuildWithoutAMessage() async throws {
      let site = try ExampleSite(try Manual())
      let report = await site.build(on: try day("2026-07-15"))
      #expect(site.messages(report.diagnostics) == "")
      #expect(report.regios == 1)
      #expect(report.scheduled == 1)
      #expect(report.drafts == 0)
      // What the text promises about them.
      let welzijn = try site.output("activiteiten/welzijn-op-recept/index.html")
      #expect(welzijn.contains("disciplines/ha/"))
      #expect(welzijn.contains("disciplines/gemeente/"))
      let activiteiten = try site.output("bloemstreek/activiteiten/index.html")
      #expect(activiteiten.contains("Tolkentelefoon (ook in het weekend)"))
      let kassier = try site.output("bloemstreek/governance/kassier/index.html")
      #expect(kassier.contains("In deze regio"))
      #expect(kassier.contains("huisartsengroep"))
      #expect(!kassier.contains("De kassier in de Bloemstreek"))
      #expect(try !site.output("bloemstreek/contact/index.html").contains("redactie@voorbeeld.example"))
      #expect(try site.output("bloemstreek/index.html").contains("og niet bekend"))
    }

    @Test func scheduledExampleAppearsAndLapsesOnItsDay() async throws {
      let site = try ExampleSite(try Manual())
      #expect(await site.build(on: try day("2026-09-20")).scheduled == 0)
      #expect(try site.output("bloemstreek/nieuws/verslag/index.html").contains("veertig inwoners"))
      #expect(try site.output("bloemstreek/nieuws/verslag-avond/index.html").contains("verslag/"))
      #expect(await site.build(on: try day("2027-09-20")).isWhole)
      #expect(try !site.output("bloemstreek/nieuws/verslag/index.html").contains("veertig inwoners"))
    }

    @Test func wrongExampleGivesTheMessagesShown() async throws {
      var manual = try Manual()
      let site = try ExampleSite(manual)
      let wrong = try #require(manual.fences.first { $0.words.dropFirst().first == "fout" })
      let shown = try #require(manual.fences.first { $0.words == ["text", "melding"] })
      try site.write(wrong.text, to: try #require(wrong.words.last))
      let messages = site.messages(await site.build(on: try day("2026-07-15")).diagnostics)
      if Manual.isRecording {
        manual.replace(shown, with: messages)
        try manual.save()
      } else {
        #expect(shown.text == messages)
      }
      #expect(messages.contains("“disciplines”"))
      #expect(messages.contains("“beweegmaatje”"))
    }

    /// The values in the tables are of the kind that the key wants; that they name no real page is another matter.
    @Test func exampleOfEveryKeyIsTaken() async throws {
      let site = try ExampleSite(try Manual())
      for type in ContentType.allCases {
        // Of the common keys, only this one is for national pages alone.
        let fields = Schema.schema(of: type).all.filter { type != .regio || $0.name != "regios" }
        let keys = fields.map { "\($0.name): \($0.example)\n" }.joined()
        let path =
          switch type {
          case .regio: "regios/alle-sleutels/index.md"
          case .sectie: "governance/index.md"
          default: "\(type.folder ?? "")/elke-sleutel.md"
          }
        // A bijlage is a list of activities: one without a list is told.
        let text = type == .bijlage ? "\n- Een activiteit\n" : ""
        try site.write("---\n\(keys)---\n\(text)", to: path)
      }
      let elsewhere: Set<Code> = [
        .referenceUnknown, .referenceLapsed, .dateOrder, .replacesNothing, .redirectHides,
      ]
      let diagnostics = await site.build(on: try day("2026-07-15"), includesDrafts: true).diagnostics
      #expect(site.messages(diagnostics.filter { !elsewhere.contains($0.code) }) == "")
    }

    @Test func momentsAreUnderstood() throws {
      let fence = try #require(try Manual().fences.first { $0.words == ["yaml", "momenten"] })
      let moments = fence.text.split(separator: "\n").map { String($0.dropFirst("wanneer: ".count)) }
      #expect(moments.count > 15)
      for moment in moments { #expect(throws: Never.self) { try Wanneer(parsing: moment) } }
    }

    /// A fence that is neither an example, nor known to be something else, is tested by nobody.
    @Test func everyFenceIsOfAKnownKind() throws {
      for fence in try Manual().fences {
        let isKnown = ["voorbeeld", "fout", "momenten", "melding"].contains(
          fence.words.dropFirst().first ?? "")
        #expect(isKnown || fence.words == ["sh"] || fence.words == ["text"], "line \(fence.line)")
      }
    }

    private func day(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }
  }
}
