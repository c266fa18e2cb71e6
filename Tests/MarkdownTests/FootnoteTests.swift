import Diagnostics
import Testing

@testable import Markdown

@Suite struct FootnoteTests {
  @Test func leadsToItsNoteAndBack() {
    let reading = Reading("Een[^b] en twee[^a] en weer[^b].\n\n[^a]: noot *a*\n[^b]: noot b\n")
    #expect(
      reading.html == """
        <p>Een<sup class="voetnoot"><a id="vnref-1" href="#vn-1" aria-label="Voetnoot 1">1</a></sup> en twee\
        <sup class="voetnoot"><a id="vnref-2" href="#vn-2" aria-label="Voetnoot 2">2</a></sup> en weer\
        <sup class="voetnoot"><a id="vnref-1-2" href="#vn-1" aria-label="Voetnoot 1">1</a></sup>.</p>
        <div class="voetnoten" role="group" aria-label="Voetnoten">
        <ol>
        <li id="vn-1">
        <p>noot b <a href="#vnref-1" aria-label="Terug naar de tekst bij voetnoot 1">↩</a> \
        <a href="#vnref-1-2" aria-label="Terug naar de tekst bij voetnoot 1 (2)">↩<sup>2</sup></a></p>
        </li>
        <li id="vn-2">
        <p>noot <em>a</em> <a href="#vnref-2" aria-label="Terug naar de tekst bij voetnoot 2">↩</a></p>
        </li>
        </ol>
        </div>

        """)
    #expect(reading.findings.isEmpty)
  }

  /// One message for each mistake, that says what it is.
  @Test(arguments: [
    (
      "a[^noot een]\n\n[^noot een]: x",
      "In de naam van een voetnoot staat geen spatie: [^noot een] wordt geen voetnoot."
    ),
    (
      "a[^noot een]\n\n[^noot een]: https://x.nl",
      "In de naam van een voetnoot staat geen spatie: [^noot een] wordt geen voetnoot."
    ),
    ("a[^1]\n\n[^1]: x\n\n[^1]: y", "De voetnoot [^1] staat er twee keer: deze zou wegvallen."),
    ("a[^1]\n\n[^1] noot", "Bij [^1] hoort geen voetnoot."),
    ("a[^1]\n\n[^1]:", "Deze voetnoot heeft geen tekst."),
    (
      "a[^1]\n\n[^1]: x\n\n[^2]: y",
      "Naar deze voetnoot [^2] verwijst niets in de tekst, dus zij zou wegvallen."
    ),
  ])
  func whatIsWrongWithANote(text: String, message: String) {
    let reading = Reading(text)
    #expect(reading.diagnostics.map(\.message.dutch) == [message])
    #expect(reading.document?.references.isEmpty == true)
  }

  @Test func speaksEnglishInEnglish() {
    var options = MarkdownOptions()
    options.language = .english
    let html = Reading("a[^1]\n\n[^1]: b", options: options).html
    #expect(html.contains("aria-label=\"Footnote 1\""))
    #expect(html.contains("aria-label=\"Footnotes\""))
    #expect(html.contains("aria-label=\"Back to the text at footnote 1\""))
  }

  @Test func mayEndInSomethingElseThanAParagraph() {
    let html = Reading("a[^1]\n\n[^1]: b\n\n    - c\n").html
    #expect(html.contains("</ul>\n<p><a href=\"#vnref-1\""))
  }

  /// Whatever leads somewhere in the page has an end there, and no id occurs twice.
  @Test(arguments: [
    "a[^1] b[^1]\n\n[^1]: c", "[a[^1]](b)\n\n[^1]: c", "[[^1]](b)\n\n[^1]: c", "## k[^1]\n\nt[^1]\n\n[^1]: c",
    "a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]",
    "- a[^x]\n- b[^y]\n\n[^y]: y\n[^x]: x\n\n    meer", "| a[^1] |\n|---|\n| b[^1] |\n\n[^1]: c",
  ])
  func everyWayHasAnEnd(text: String) {
    let html = Reading(text).html
    let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    let ways = html.matches(of: #/href="#([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(!ways.isEmpty)
    #expect(Set(ways).isSubset(of: Set(ids)), "\(html)")
  }

  @Test(arguments: [
    ("a[^1]", ["1:2 voetnoot-onbekend"]), ("a[^1] b[^2]\n\n[^2]: c", ["1:2 voetnoot-onbekend"]),
    ("*é[^x y]* [^z]", ["1:3 voetnoot-onbekend", "1:11 voetnoot-onbekend"]), ("a\\[^1]", []), ("`[^1]`", []),
    ("[^]", []),
    ("[^ 1]", ["1:1 voetnoot-onbekend"]),
  ])
  func aNoteThatIsNotThereIsAnError(text: String, findings: [String]) {
    #expect(Reading(text).findings == findings)
  }

  @Test(arguments: [
    ("a\n\n[^1]: weg", ["3:1 voetnoot-onbekend"]), ("a[^1]\n\n[^1]: b\n[^1]: weg", ["4:1 voetnoot-onbekend"]),
    ("a\n> [^1]: weg", ["2:3 voetnoot-onbekend"]), ("```\n[^1]: x\n```\n", []), ("    [^1]: x", []),
    ("a[^1]\n\n[^1]: b", []),
  ])
  func aNoteThatNothingRefersToIsAnError(text: String, findings: [String]) {
    #expect(Reading(text).findings == findings)
  }
}
