import Diagnostics
import Testing

@testable import Markdown

@Suite struct TermTests {
  static let vocabulary = Vocabulary([
    ("HWV", "hecht wijkverband", 0), ("RESV", "regionaal eerstelijnssamenwerkingsverband", 1),
    ("O&I", nil, 2),
    ("1,5-lijn", "anderhalvelijn", 3), ("HWV-plan", "plan", 4), ("Zvw", "Zorgverzekeringswet", 5),
    ("zorgverzekeringswet", nil, 5), ("Wet X Y", nil, 6), ("O", nil, 7), ("Één", nil, 8),
  ])

  private func html(_ text: String) -> String {
    Reading(text, vocabulary: Self.vocabulary).html
  }

  @Test func onlyTheFirstUseHasAHole() {
    #expect(
      html("Een HWV en een HWV.\n\nNog een HWV.") == "<p>Een {HWV 0} en een HWV.</p>\n<p>Nog een HWV.</p>\n")
  }

  @Test(arguments: [
    ("HWV's zijn", "{HWV 0}'s zijn"), ("RESV-plan", "{RESV 1}-plan"), ("HWVX", "HWVX"), ("XHWV", "XHWV"),
    ("HWV2", "HWV2"),
    ("hwv", "hwv"), ("(HWV)", "({HWV 0})"), ("“HWV”", "“{HWV 0}”"), ("éHWV", "éHWV"), ("HWVé", "HWVé"),
    ("HWV\u{301}", "HWV\u{301}"),
    ("O&I", "{O&I 2}"), ("de O&I-gelden", "de {O&I 2}-gelden"), ("O & I", "{O 7} & I"),
    ("O&IX O&I", "O&IX {O&I 2}"),
    ("P&O", "P&O"), ("1,5-lijn", "{1,5-lijn 3}"), ("11,5-lijn", "11,5-lijn"),
    ("1,5-lijnszorg", "1,5-lijnszorg"),
    ("HWV-plan, HWV", "{HWV-plan 4}, {HWV 0}"), ("HWV-plannen", "{HWV 0}-plannen"),
    ("Wet X Y", "{Wet X Y 6}"),
    ("Zvw of zorgverzekeringswet", "{Zvw 5} of zorgverzekeringswet"), ("*HWV*", "<em>{HWV 0}</em>"),
    ("HWV_a", "HWV_a"),
    ("Één", "{Één 8}"), ("’s HWV’s", "’s {HWV 0}’s"),
  ])
  func wholeWordsAreFound(text: String, inline: String) {
    let expected = "<p>" + inline.replacing("'", with: "&#39;").replacing(" & ", with: " &amp; ") + "</p>\n"
    let found = html(text).replacing("O&IX", with: "O&IX").replacing("P&amp;O", with: "P&O").replacing(
      "O&amp;IX", with: "O&IX")
    #expect(found == expected)
  }

  @Test(arguments: [
    "## HWV\n", "[HWV](a)", "![HWV](a)", "`HWV`", "```\nHWV\n```", "    HWV\n", "[**HWV**](a)",
  ])
  func notInHeadingsLinksImagesAndCode(text: String) {
    let holes = Reading(text + "\n\nDan HWV", vocabulary: Self.vocabulary).document?.holes ?? []
    let terms = holes.filter { if case .term = $0.content { true } else { false } }
    #expect(terms.count == 1)
    #expect(html(text + "\n\nDan HWV").contains("<p>Dan {HWV 0}</p>"))
  }

  @Test func inTablesListsQuotesAndNotes() {
    #expect(html("| HWV |\n|---|\n").contains("<th scope=\"col\">{HWV 0}</th>"))
    #expect(html("- HWV").contains("<li>{HWV 0}</li>"))
    #expect(html("> HWV").contains("<p>{HWV 0}</p>"))
    #expect(html("a[^1]\n\n[^1]: HWV").contains("<p>{HWV 0} <a"))
  }

  @Test(arguments: [
    "Een hecht wijkverband (HWV)", "Een Hecht  Wijkverband (HWV)", "**hecht wijkverband** (HWV)",
    "hecht\nwijkverband (HWV)",
    "[hecht wijkverband](a) (HWV)", "hechte wijkverbanden (HWV's)", "HWV (hecht wijkverband)",
    "HWV: hecht wijkverband", "HWV – hecht wijkverband", "HWV = het hecht wijkverband",
    "HWV, oftewel hecht wijkverband", "HWV staat voor hecht wijkverband", "**HWV**: een hecht wijkverband",
  ])
  func theAuthorsOwnExplanationIsSeen(text: String) {
    #expect(html(text).contains("{HWV 0 uitgelegd}"))
  }

  @Test(arguments: [
    "wijkverband (HWV)", "hecht wijkverband HWV", "hecht wijkverband, (HWV)", "(HWV)",
    "hecht wijkverbandoverleg (HWV)",
    "HWV (wijkverband)", "HWV: wijkverband", "HWV en hecht wijkverband", "hecht (HWV) wijkverband",
    "hecht wijkverband\n\n(HWV)",
  ])
  func otherTextIsNoExplanation(text: String) {
    #expect(html(text).contains("{HWV 0}"))
  }

  @Test func theWordIsNotInTheHTML() throws {
    let document = try #require(Reading("a HWV b", vocabulary: Self.vocabulary).document)
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>a  b</p>\n")
    #expect(document.holes.map(\.offset) == [5])
  }

  @Test func emptyWordsAreLeftOut() {
    #expect(Reading("a b", vocabulary: Vocabulary([("", nil, 0), ("a", nil, -1)])).html == "<p>a b</p>\n")
  }
}
