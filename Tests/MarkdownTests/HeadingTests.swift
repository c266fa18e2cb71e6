import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test func carriesItsSlugAsID() {
    #expect(
      Reading("## De diëtist & *ik*").html == "<h2 id=\"de-dietist-ik\">De diëtist &amp; <em>ik</em></h2>\n")
  }

  /// Who shows a text below another fills in its own tags, and what stands before each anchor.
  @Test func levelAndAnchorsAreHoles() throws {
    let document = try #require(Reading("## ~~a~~ b\n\nx[^1]\n\n[^1]: y").document)
    let html = document.filled { hole in
      switch hole {
      case .headingStart(let index): "<h4 id=\"p_\(document.headings[index].id)\">"
      case .headingEnd: "</h4>"
      case .anchorPrefix: "p_"
      default: "?"
      }
    }
    #expect(html.hasPrefix("<h4 id=\"p_a-b\"><del>a</del> b</h4>\n<p>x<sup"))
    #expect(html.matches(of: #/(?:id="|href="#)(p_)?/#).allSatisfy { $0.output.1 != nil })
    #expect(html.matches(of: #/p_/#).count == 5)
  }

  @Test(arguments: [
    (["a", "a", "a"], ["a", "a-2", "a-3"]),
    (["a", "a", "a-2"], ["a", "a-2", "a-2-2"]),
    (["a-2", "a", "a"], ["a-2", "a", "a-3"]),
    (["!", "?"], ["kop", "kop-2"]),
    (["vn 1", "vnref-1"], ["kop-vn-1", "kop-vnref-1"]),
    (["Inhoud", "In deze regio"], ["kop-inhoud", "kop-in-deze-regio"]),
  ])
  func idsDiffer(headings: [String], ids: [String]) {
    let reading = Reading(headings.map { "## \($0)\n" }.joined())
    #expect(reading.document?.headings.map(\.id) == ids)
  }

  @Test func aPrefixStandsBeforeEveryID() {
    var options = MarkdownOptions()
    options.idPrefix = "in-deze-regio-"
    let reading = Reading("## A\n\n## A\n\nx[^1]\n\n[^1]: y", options: options)
    #expect(reading.document?.headings.map(\.id) == ["in-deze-regio-a", "in-deze-regio-a-2"])
    #expect(reading.html.contains("<h2 id=\"in-deze-regio-a-2\">"))
    #expect(reading.html.contains("id=\"in-deze-regio-vnref-1\" href=\"#in-deze-regio-vn-1\""))
    #expect(reading.html.contains("<li id=\"in-deze-regio-vn-1\">"))
    #expect(reading.html.contains("href=\"#in-deze-regio-vnref-1\""))
  }

  @Test func anOverlayGoesDown() {
    var options = MarkdownOptions()
    options.headingShift = 1
    let text = "## a\n### b\n#### c\n##### d\n###### e\n"
    let reading = Reading(text, options: options)
    #expect(reading.document?.headings.map(\.level) == [3, 4, 5, 6, 6])
    #expect(reading.html.hasPrefix("<h3 id=\"a\">a</h3>\n<h4"))
    #expect(reading.findings.isEmpty)
  }

  @Test func isCollectedWithoutLinksImagesAndNotes() throws {
    let reading = Reading("## Zie [de *wet*](a) & `b<c` ![beeld](x)[^1]\n\n[^1]: n")
    let heading = try #require(reading.document?.headings.first)
    #expect(heading.text == "Zie de wet & b<c beeld")
    #expect(heading.html == "Zie de <em>wet</em> &amp; <code>b&lt;c</code> beeld")
    #expect(heading.place == Place("test.md", line: 1, column: 1))
    #expect(heading.level == 2)
  }

  @Test func mayBeUnderlined() {
    #expect(Reading("Een\nkop\n---").document?.headings.map(\.text) == ["Een kop"])
  }

  @Test func levelOneBelongsToThePage() {
    let reading = Reading("# Een\n\nTwee\n====\n")
    #expect(reading.findings == ["1:1 kop-niveau", "3:1 kop-niveau"])
    #expect(reading.document?.headings.map(\.level) == [2, 2])
    #expect(reading.diagnostics.first?.help?.dutch.contains("##") == true)
  }

  @Test(arguments: [
    ("## a\n### b\n## c\n### d\n#### e\n## f", []),
    ("### a", ["1:1 kop-overgeslagen"]),
    ("## a\n\n#### b\n\n##### c", ["3:1 kop-overgeslagen"]),
    ("## a\n> #### b", ["2:3 kop-overgeslagen"]),
  ])
  func noLevelIsSkipped(text: String, findings: [String]) {
    #expect(Reading(text).findings == findings)
  }

  @Test(arguments: [("### a", "Gebruik hier ##."), ("## a\n#### b", "Gebruik hier ###.")])
  func theHelpNamesTheLevel(text: String, help: String) {
    #expect(Reading(text).diagnostics.first?.help?.dutch == help)
  }
}
