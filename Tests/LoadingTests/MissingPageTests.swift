import Diagnostics
import Foundation
import Testing

/// A page that is missing is one thing to do, however many refer to it.
@Suite struct MissingPageTests {
  private func region(in content: Content) throws {
    try content.page(
      "regios/zwolle/index.md",
      """
      titel: Zwolle
      centrumgemeente: deventer
      gemeenten:
        - gemeente: deventer
        - gemeente: raalte
          kernen: [Raalte, 'Heino, dorp', "'s-Heerenbroek"]
        - gemeente: voorst
      """, "Zie [Deventer](gemeente:deventer), [Raalte](gemeente:raalte) en [Voorst](gemeente:voorst).")
  }

  @Test func eachIsToldOnce() async throws {
    let content = try Content()
    try region(in: content)
    let told = try await content.told()
    #expect(
      told.map(\.message.dutch) == [
        "Er is geen gemeente “deventer”; 3 verwijzingen wachten erop.",
        "Er is geen gemeente “raalte”; 2 verwijzingen wachten erop.",
        "Er is geen gemeente “voorst”; 2 verwijzingen wachten erop.",
      ])
    #expect(told.map { $0.place?.line } == [3, 6, 8])
  }

  /// What the help says to type, typed: nothing is left to tell.
  @Test func theHelpIsEnough() async throws {
    let content = try Content()
    try region(in: content)
    for told in try await content.told() {
      let help = try #require(told.help?.dutch)
      let file = try #require(help.split(separator: "of maak ").last?.split(separator: " ").first)
      let lines = help.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
      try content.put(lines.joined(separator: "\n") + "\n", at: String(file))
    }
    #expect(try await content.told() == [])
  }

  @Test func aTypeWithMoreThatIsRequiredIsGivenWhole() async throws {
    let content = try Content()
    try content.page("paginas/proef.md", "titel: Proef", "Zie [het plan](besluit:plan-a).")
    let help = try await content.told().first?.help?.dutch
    #expect(
      help
        == "Gebruik een naam uit de map besluiten/, of maak besluiten/plan-a.md met `---`, dan `titel: Plan-a`, "
        + "dan `datum: 2026-07-15`, dan weer `---`.")
  }
}
