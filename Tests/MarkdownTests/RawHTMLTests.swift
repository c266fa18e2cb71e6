import Diagnostics
import Testing

@testable import Markdown

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("a <b>c</b> d", ["1:3 html-in-tekst"], "<p>a c d</p>\n"),
    ("<div>\n<p>a</p>\n</div>\n\nb", ["1:1 html-in-tekst"], "<p>b</p>\n"),
    ("a <!-- b --> c", ["1:3 html-in-tekst"], "<p>a  c</p>\n"),
    ("  <!-- a\n\nb -->\n\nc", ["1:3 html-in-tekst"], "<p>c</p>\n"),
    ("<script>alert(1)</script>", ["1:1 html-in-tekst"], ""),
    ("a <img src=x onerror=alert(1)> b", ["1:3 html-in-tekst"], "<p>a  b</p>\n"),
    ("> é <i>", ["1:5 html-in-tekst"], "<blockquote>\n<p>é </p>\n</blockquote>\n"),
    ("`<b>` \\<b> 1 < 2", [], "<p><code>&lt;b&gt;</code> &lt;b&gt; 1 &lt; 2</p>\n"),
  ])
  func isAnErrorAndNotWritten(text: String, findings: [String], html: String) {
    #expect(Reading(text).findings == findings)
    #expect(Reading(text).html == html)
  }

  @Test(arguments: [
    ("<b>", "<b>", "**"), ("<STRONG>", "<strong>", "**"), ("<em>", "<em>", "*"),
    ("<a href='b'>", "<a>", "](adres)"),
    ("<br>", "<br>", "Haal de tag weg"), ("<br>\nb", "<br>", "aan het eind van de regel"),
    ("<br>b", "<br>", "ga verder op de volgende regel"), ("</br >", "<br>", "Haal de tag weg"),
    ("<img src=a>", "<img>", "!["), ("<li>", "<li>", "- "),
    ("<h3>", "<h3>", "###"), ("<td>", "<td>", "|"), ("<input type=checkbox>", "<input>", "- [x]"),
    ("<span>", "<span>", "houd de tekst"),
    ("<script>", "<script>", "haal het weg"), ("<!-- a -->", "commentaar", "concept: true"),
    ("<?php a ?>", "HTML-code", ""),
  ])
  func theTagIsNamedWithWhatToWriteInstead(html: String, named: String, help: String) {
    let diagnostic = Reading("a " + html).diagnostics.first
    #expect(diagnostic?.message.dutch.contains(named) == true)
    #expect(help.isEmpty || diagnostic?.help?.dutch.contains(help) == true)
    #expect(diagnostic?.severity == .error)
  }
}
