import Diagnostics
import Domain
import Loading
import Starting
import Testing

/// What is typed behind `resv new`.
@Suite struct RequestTests {
  private func refusal(_ beginning: Beginning, _ words: String...) -> String? {
    do {
      let request = try Request(beginning, words)
      let day = try #require(Datum(iso: "2026-11-21"))
      _ = try Draft(Inventory(content: "/nergens"), today: day).files(for: request)
      return nil
    } catch let refusal as Refusal {
      return [refusal.diagnostic.message.dutch, refusal.diagnostic.help?.dutch].compactMap(\.self)
        .joined(separator: " | ")
    } catch {
      return "\(error)"
    }
  }

  @Test func everyTypeHasANameOfItsOwn() {
    let names = Beginning.names
    #expect(Set(names).count == names.count && names.count == ContentType.allCases.count + 1)
    for name in names { #expect(Beginning(named: name)?.name == name) }
    for type in ContentType.allCases { #expect(Beginning(named: type.reference) == .page(type)) }
  }

  @Test func whatIsTypedWrongIsToldWithWhatIsNear() {
    #expect(refusal(.page(.nieuws), "--title", "x")?.contains("Bedoelt u “--titel”?") == true)
    #expect(refusal(.page(.nieuws), "--titel")?.contains("mist een waarde") == true)
    #expect(refusal(.page(.nieuws), "--titel", "a", "--titel", "b")?.contains("twee keer") == true)
    #expect(refusal(.page(.nieuws), "bericht")?.contains("hoort niet bij") == true)
    #expect(refusal(.page(.governance), "--soort", "kasier")?.contains("Bedoelt u “kassier”?") == true)
    #expect(refusal(.page(.nieuws), "--datum", "2026-02-30")?.contains("bestaat niet") == true)
    #expect(refusal(.page(.nieuws), "--regio", "oost")?.contains("resv new regio --titel oost") == true)
    #expect(refusal(.page(.nieuws), "--titel", "!!!")?.contains("--bestand") == true)
    #expect(refusal(.page(.nieuws), "--titel", "Index")?.contains("--bestand") == true)
    #expect(refusal(.site, "a", "b")?.contains("“b”") == true)
    #expect(refusal(.site, "a", "--adres", "voorbeeld")?.contains("geen webadres") == true)
  }

  @Test func everyOptionOfTheSchemaIsInTheHelpOfItsType() {
    for type in ContentType.allCases {
      let help = Beginning.page(type).help(in: .dutch)
      for field in Schema.schema(of: type).all {
        if case .records = field.kind, field.recordKey == nil { continue }
        #expect(
          help.contains(field.option + (help.contains(field.option + " ") ? " " : "")),
          "\(type) \(field.name)")
        #expect(help.contains(field.explanation))
      }
    }
  }
}
