import Diagnostics
import Testing

@testable import Markdown

/// What our own walk reads between the signs of a text: what is struck out, and phrases in another language.
@Suite struct SpanTests {
  @Test(arguments: [
    ("~~€ 20~~ € 25", "<del>€ 20</del> € 25"), ("a ~~b c~~, d", "a <del>b c</del>, d"),
    ("~~a~~ en ~~b~~", "<del>a</del> en <del>b</del>"), ("~~*a* b~~", "<del><em>a</em> b</del>"),
    ("*a ~~b~~ c*", "<em>a <del>b</del> c</em>"), ("~~a [b](c) d~~", "<del>a <a href=\"c\">b</a> d</del>"),
    ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~`a`~~", "<del><code>a</code></del>"), ("x~~y~~z", "x<del>y</del>z"),
    // What is only signs.
    ("~a~ en ~ 5 km", "~a~ en ~ 5 km"), ("x ~~~a~~~ b", "x ~~~a~~~ b"), ("a ~~ b ~~ c", "a ~~ b ~~ c"),
    ("\\~~a~~", "~~a~~"), ("~~a", "~~a"), ("a~~", "a~~"), ("~~ a~~", "~~ a~~"),
    ("`~~a~~`", "<code>~~a~~</code>"),
    ("~~a *b~~ c*", "~~a <em>b~~ c</em>"), ("*a ~~b* c~~", "<em>a ~~b</em> c~~"),
    ("&#126;&#126;a~~", "~~a~~"),
  ])
  func struckOut(text: String, html: String) {
    #expect(Reading(text).html == "<p>\(html)</p>\n")
    #expect(Reading("- \(text.replacing("\n", with: "\n  "))").html == "<ul>\n<li>\(html)</li>\n</ul>\n")
  }

  @Test func nothingIsStruckFromOneBlockIntoAnother() {
    #expect(Reading("~~a\n\nb~~").html == "<p>~~a</p>\n<p>b~~</p>\n")
    #expect(Reading("- ~~a\n- b~~").html == "<ul>\n<li>~~a</li>\n<li>b~~</li>\n</ul>\n")
    #expect(
      Reading("| ~~a | b~~ |\n|---|---|\n| ~~c~~ | d |").html.contains(
        "<td data-kolom=\"~~a\"><del>c</del></td>"))
  }

  @Test func inAHeading() {
    let reading = Reading("## ~~Oud~~ nieuw & [Stepped *care*]{lang=en}")
    #expect(
      reading.html
        == "<h2 id=\"oud-nieuw-stepped-care\"><del>Oud</del> nieuw &amp; <span lang=\"en\">Stepped <em>care</em></span></h2>\n"
    )
    #expect(
      reading.document?.headings.first?.html
        == "<del>Oud</del> nieuw &amp; <span lang=\"en\">Stepped <em>care</em></span>")
    #expect(reading.document?.headings.first?.text == "Oud nieuw & Stepped care")
  }

  @Test(arguments: [
    ("[Stepped care]{lang=en}", "<span lang=\"en\">Stepped care</span>"),
    ("een [*Stepped* care]{lang=EN}, ja", "een <span lang=\"en\"><em>Stepped</em> care</span>, ja"),
    ("[مرحبا]{lang=ar}", "<span lang=\"ar\" dir=\"rtl\">مرحبا</span>"),
    ("[a]{lang=zh-Hans}", "<span lang=\"zh-hans\">a</span>"),
    ("[a]{lang=ku-Arab}", "<span lang=\"ku-arab\" dir=\"rtl\">a</span>"),
    ("[a]{lang=fa-Latn}", "<span lang=\"fa-latn\">a</span>"),
    ("[a [b](c) d]{lang=en}", "<span lang=\"en\">a <a href=\"c\">b</a> d</span>"),
    ("[[a]{lang=en}](b)", "<a href=\"b\"><span lang=\"en\">a</span></a>"),
    ("[a [b]{lang=de} c]{lang=en}", "<span lang=\"en\">a <span lang=\"de\">b</span> c</span>"),
    ("[~~a~~]{lang=en}", "<span lang=\"en\"><del>a</del></span>"),
    ("`[a]{lang=en}`", "<code>[a]{lang=en}</code>"), ("\\[a]{lang=en}", "[a]{lang=en}"),
  ])
  func phrases(text: String, html: String) {
    #expect(Reading(text).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("[a]{lang=}", "1:4"), ("[a]{lang=engels}", "1:4"), ("[a]{lang=xx}", "1:4"), ("[a]{taal=en}", "1:4"),
    ("[a]{lang: en}", "1:4"), ("[a] {lang=en}", "1:5"), ("woord{lang=en}", "1:6"), ("[a](b){lang=en}", "1:7"),
    ("[a]{lang=\"en\"}", "1:4"), ("[*a]* b]{lang=q}", "1:9"),
  ])
  func whatIsNoPhraseIsRefused(text: String, place: String) {
    #expect(
      Reading(text).findings.filter { $0.hasSuffix("taal-van-woorden") } == [place + " taal-van-woorden"])
  }

  @Test func theHelpNamesTheCode() {
    #expect(Reading("[a]{lang=engels}").diagnostics.first?.help?.dutch.contains("[woorden]{lang=en}") == true)
    #expect(Reading("[a]{lang=Turks}").diagnostics.first?.help?.dutch.contains("{lang=tr}") == true)
    #expect(Reading("{lang} en {taal}").findings == [])
  }

  @Test func noTermIsExplainedInAnotherLanguage() {
    let words = Vocabulary([("HWV", "hecht wijkverband", 0), ("GGD", nil, 1)])
    #expect(
      Reading("[the HWV & *a GGD* x]{lang=en} en HWV", vocabulary: words).html
        == "<p><span lang=\"en\">the HWV &amp; <em>a GGD</em> x</span> en {HWV 0}</p>\n")
    #expect(
      Reading("[de HWV]{lang=nl}", vocabulary: words).html == "<p><span lang=\"nl\">de {HWV 0}</span></p>\n")
    #expect(
      Reading("~~HWV [x](y)~~ HWV", vocabulary: words).html
        == "<p><del>{HWV 0} <a href=\"y\">x</a></del> HWV</p>\n")
  }

  @Test func callouts() {
    #expect(
      Reading("> [!LET OP]\n> Neem *pas* mee.").html
        == "<div class=\"attentie let-op\" role=\"note\" aria-label=\"Let op\">\n<p class=\"attentie-kop\">Let op</p>\n<p>Neem <em>pas</em> mee.</p>\n</div>\n"
    )
    #expect(
      Reading("> [!tip]\n>\n> - een\n\n[x](y)").html
        == "<div class=\"attentie tip\" role=\"note\" aria-label=\"Tip\">\n<p class=\"attentie-kop\">Tip</p>\n<ul>\n<li>een</li>\n</ul>\n</div>\n<p><a href=\"y\">x</a></p>\n"
    )
    #expect(Reading("> [!LET OP]\n> [x](y) www.a.nl").findings == ["2:10 adres-kaal"])
    #expect(Reading("> [!LET OP]\n> [x](y)").places == ["2:3 y"])
    for kind in Callout.allCases {
      #expect(Reading("> [!\(kind.rawValue)]\n> a").html.contains("<p>a</p>"), "\(kind)")
    }
    for text in ["> [!NOTE]\n> a", "> [!LET OP] a", "> [!LET OP]", "> a\n> [!LET OP]", "> \\[!LET OP]\n> a"] {
      #expect(Reading(text).html.hasPrefix("<blockquote>"), "\(text)")
    }
    var options = MarkdownOptions()
    options.language = .english
    #expect(Reading("> [!LET OP]\n> a", options: options).html.contains("aria-label=\"Please note\""))
  }

  @Test func aLineBreaksWithinACell() {
    #expect(Reading("| a |\n|---|\n| een \\ twee |").html.contains("<td data-kolom=\"a\">een<br />twee</td>"))
    #expect(Reading("| a |\n|---|\n| een \\\\ twee |").html.contains(">een \\ twee</td>"))
    #expect(Reading("een \\ twee").html == "<p>een \\ twee</p>\n")
  }
}
