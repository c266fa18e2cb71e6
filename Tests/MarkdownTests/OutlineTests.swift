import Diagnostics
import Testing

@testable import Markdown

@Suite struct OutlineTests {
  private func outline(_ text: String, diagnostics: inout [Diagnostic]) -> ListOutline? {
    var options = MarkdownOptions()
    options.outlines = true
    return readMarkdown(
      MarkdownSource(file: "b.md", text: Array(text.utf8), firstLine: 5), vocabulary: .empty,
      options: options, diagnostics: &diagnostics)?.outline
  }

  @Test func headingsAreGroupsAndItemsAreThere() throws {
    let text = """
      Inleiding

      ## Eerste *groep*

      - Valpreventie (gemeente, ha)
      - **GLI** [leefstijl](x) & meer
        over twee regels
        - genest é

          tweede alinea
      - [ ] taak

      ## Lege groep

      ## Eerste groep

      1. één

         nog
      > - in citaat
      """
    var diagnostics: [Diagnostic] = []
    let groups = try #require(outline(text, diagnostics: &diagnostics)).groups
    #expect(diagnostics.isEmpty)
    #expect(groups.map(\.heading) == ["Eerste groep", "Lege groep", "Eerste groep"])
    #expect(groups.map(\.id) == ["eerste-groep", "lege-groep", "eerste-groep-2"])
    #expect(
      groups.map { $0.items.map(\.text) } == [
        [
          "Valpreventie (gemeente, ha)", "GLI leefstijl & meer over twee regels", "genest é tweede alinea",
          "taak",
        ], [], ["één nog", "in citaat"],
      ])
    #expect(
      groups.map { $0.items.map { "\($0.place.line):\($0.place.column)" } } == [
        ["9:3", "10:3", "12:5", "15:7"], [], ["21:4", "24:5"],
      ])
  }

  @Test func itemsBeforeTheFirstHeadingHaveAGroup() throws {
    var diagnostics: [Diagnostic] = []
    let groups = try #require(outline("- a\n\n## b\n", diagnostics: &diagnostics)).groups
    #expect(groups.map(\.heading) == ["", "b"])
    #expect(groups.map(\.id) == ["", "b"])
    #expect(groups.first?.items.map(\.text) == ["a"])
  }

  @Test func theIDsAreThoseOfTheDocument() {
    let text = "## a\n\n- x\n\n  ### b\n\n## !\n\n## a\n\n## b\n"
    var diagnostics: [Diagnostic] = []
    let ids = Reading(text).document?.headings.map(\.id) ?? []
    let outlined = outline(text, diagnostics: &diagnostics)?.groups.map(\.id) ?? []
    #expect(outlined == ["a", "kop", "a-2", "b-2"])
    #expect(ids.filter { outlined.contains($0) } == outlined)
  }

  @Test func anOutlineIsMadeOnlyWhenAskedFor() {
    #expect(Reading("- a\n").document?.outline == nil)
  }

  @Test func whatACommentHidesIsNoItem() throws {
    var diagnostics: [Diagnostic] = []
    let groups = try #require(outline("- a <!-- b -- c --> d\n- e\n", diagnostics: &diagnostics)).groups
    #expect(groups.first?.items.map(\.text) == ["a  d", "e"])
    #expect(groups.first?.items.map(\.place.line) == [5, 6])
  }
}
