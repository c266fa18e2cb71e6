import Diagnostics
import Testing

@testable import Markdown

/// No comment leaves anything in the page, and none passes without a word.
@Suite struct CommentTests {
  @Test(arguments: [
    ("Tekst <!-- intern -- nog vragen --> verder.", "<p>Tekst  verder.</p>\n"),
    ("a <!--> b", "<p>a  b</p>\n"),
    ("a <!---> b", "<p>a  b</p>\n"), ("a <!-- *b* -- [c](d) `e` --> f", "<p>a  f</p>\n"),
    ("a <!-- b --- c --> d", "<p>a  d</p>\n"), ("a <!-- b\nc -- d --> e", "<p>a  e</p>\n"),
    ("- a <!-- b -- c -->", "<ul>\n<li>a </li>\n</ul>\n"),
    ("> a <!-- b -- c --> d", "<blockquote>\n<p>a  d</p>\n</blockquote>\n"),
    ("## a <!-- b -- c -->", "<h2 id=\"a\">a </h2>\n"), ("<!-- a -- b -->", ""), ("<!-- a\n\n-- b -->", ""),
  ])
  func isAnErrorAndGone(text: String, html: String) {
    #expect(Reading(text).html == html)
    #expect(Reading(text).diagnostics.map(\.code) == [.rawHTML])
  }

  @Test(arguments: ["a <!-- b", "<!-- a\n\nb", "a <!-- b\n\nc --> d", "a <!-- b -- c"])
  func isToldWhereItDoesNotEnd(text: String) {
    #expect(Reading(text).diagnostics.map(\.code) == [.rawHTML])
    #expect(Reading(text).diagnostics.first?.message.dutch.contains("niet wordt gesloten") == true)
  }

  @Test func whatIsNoCommentStays() {
    #expect(Reading("`<!-- a -- b -->` en \\<!-- c -->").findings == [])
    #expect(Reading("```\n<!-- a -- b -->\n```\n\nx <!-- y -- z -->").html.contains("&lt;!-- a -- b --&gt;"))
  }

  @Test(arguments: [
    "&#7;", "&#xFFFE;", "&#xFFFF;", "&#1;", "&#8;", "&#11;", "&#x80;", "&#xFDD0;", "&#x1FFFE;", "&#x10FFFF;",
    "\u{FFFE}",
    "&#x7F;", "&#x9F;",
  ])
  func noPageHoldsAForbiddenCharacter(written: String) {
    for text in [
      "a \(written) b", "*\(written)*", "[a\(written)](b)", "![a \(written)](b)",
      "| \(written) |\n|---|\n| a |",
    ] {
      let reading = Reading(text)
      #expect(reading.findings.contains { $0.hasSuffix("bestand-stuurteken") }, "\(text)")
      #expect(String(validating: reading.document?.html ?? [], as: UTF8.self) != nil)
      #expect(!(reading.document?.html ?? []).contains { $0 < 9 || $0 > 0xF4 }, "\(text)")
    }
    #expect(Reading("[a](b\(written))").findings.contains { $0.hasSuffix("bestand-stuurteken") })
  }

  @Test func ordinaryCharactersPass() {
    #expect(
      Reading("é € 😀 \u{A0} ﬁ « » \u{FB01} \u{1F600} &eacute; &nbsp; &#x1F600; \u{FFFD}").findings == [])
  }

  @Test(arguments: [
    ("ﬁnanciën", "financien"), ("cafe\u{301}", "cafe"), ("café", "cafe"), ("ĳsvogel", "ijsvogel"),
    ("Ａ１", "a1"),
    ("m²", "m2"), ("ạ̈ȩ", "ae"), ("№ 4", "no-4"), ("huis\u{AD}arts", "huisarts"), ("𝐀𝐛𝟏", "ab1"),
    ("ⅷ", "viii"), ("ﬀ ﬃ", "ff-ffi"),
  ])
  func lettersThatLookAlikeAreOneInIDs(text: String, wanted: String) {
    #expect(slug(text) == wanted)
  }

  @Test func aHeadingThatIsTheTitleIsTakenOut() {
    var options = MarkdownOptions()
    options.title = "T p"
    let help = { (text: String) in Reading(text, options: options).diagnostics.first?.help?.dutch ?? "" }
    #expect(help("# T p").hasPrefix("Haal deze regel weg"))
    #expect(help("T p\n===").hasPrefix("Haal deze regel en de streep eronder weg"))
    #expect(help("# Iets anders").hasPrefix("Begin met ##"))
    #expect(Reading("## Iets anders", options: options).findings == [])
  }

  @Test(arguments: [
    ("![afbeelding](x.jpg)", true), ("![IMG_2041.JPG](IMG_2041.JPG)", true), ("![x.png](x.png)", true),
    ("![Foto 1](x.jpg)", true),
    ("![kaart-2026](kaart-2026.png)", true), ("![Schermafbeelding 2026-01-01](x.png)", true),
    ("![kaart](kaart.png)", false),
    ("![Foto van het wijkgebouw](x.jpg)", false), ("![Twee mensen overleggen](x.jpg)", false),
  ])
  func anAlternativeTextSaysSomething(text: String, isTold: Bool) {
    #expect(Reading(text).findings == (isTold ? ["1:1 afbeelding"] : []))
  }

  @Test(arguments: ["![](x.jpg)", "![ ](x.jpg)", "![\u{200B}](x.jpg)", "![&nbsp;](x.jpg)"])
  func anAlternativeTextHasWords(text: String) {
    #expect(Reading(text).diagnostics.map(\.severity) == [.error])
  }

  @Test func linksDoNotNest() {
    let reading = Reading(
      "Begin [een <https://a.example/> twee](https://b.example/) einde. [x <m@a.nl> y](c) slot.")
    #expect(
      reading.html
        == "<p>Begin <a href=\"https://b.example/\">een https://a.example/ twee</a> einde. <a href=\"c\">x m@a.nl y</a> slot.</p>\n"
    )
    #expect(
      reading.findings.filter { $0.hasSuffix("verwijzing-kapot") } == [
        "1:12 verwijzing-kapot", "1:69 verwijzing-kapot",
      ])
  }

  @Test func anElementIsToldOnce() {
    #expect(Reading("m<sup>2</sup> en <b>x</b>").findings == ["1:2 html-in-tekst", "1:18 html-in-tekst"])
    #expect(Reading("m<sup>2</sup>").diagnostics[0].help?.dutch == "Schrijf ² in plaats van <sup>2</sup>.")
    #expect(Reading("<div>\n\na\n\n</div>").findings == ["1:1 html-in-tekst"])
    #expect(Reading("a</b>").findings == ["1:2 html-in-tekst"])
    #expect(
      Reading("| a |\n|---|\n| een<br>twee |").diagnostics[0].help?.dutch.contains(
        "spatie ervoor en erachter") == true)
  }

  @Test func aFootnoteHasNoBlankInItsName() {
    let reading = Reading("Tekst[^noot een] verder.\n\n[^noot een]: Dit is de tekst.")
    #expect(reading.findings == ["1:6 voetnoot-onbekend"])
    #expect(reading.diagnostics[0].help?.dutch.contains("[^noot-een]") == true)
    #expect(Reading("Tekst.\n\n[^noot een]: Dit is de tekst.").findings == ["3:1 voetnoot-onbekend"])
  }

  @Test func noTermIsExplainedInAnAddress() {
    let words = Vocabulary([("RESV", "regionaal eerstelijnssamenwerkingsverband", 0)])
    for text in [
      "RESV@x.nl", "RESV_plan_2026.docx", "plan-RESV.docx", "www.x.nl/a/RESV/b", "info@RESV.nl", "/RESV/",
      "x.RESV.nl",
      "C:\\RESV", "`RESV`",
    ] {
      #expect(!Reading(text, vocabulary: words).html.contains("{RESV"), "\(text)")
    }
    for text in ["De RESV.", "RESV-plan", "(RESV)", "RESV/HWV", "“RESV”", "RESV's", "RESV, enz."] {
      #expect(Reading(text, vocabulary: words).html.contains("{RESV"), "\(text)")
    }
  }

  @Test func whatIsExplainedIsNotExplainedAgain() {
    let words = Vocabulary([("IZA", "Integraal Zorgakkoord", 0)])
    for text in [
      "IZA (Integraal Zorgakkoord)", "Integraal Zorgakkoord (IZA)", "**IZA** (Integraal Zorgakkoord)",
      "IZA (het Integraal Zorgakkoord)", "IZA\n(Integraal Zorgakkoord)", "IZA (*Integraal Zorgakkoord*)",
      "het *Integraal Zorgakkoord* (IZA)", "Integraal Zorgakkoord (hierna: IZA)",
      "Integraal Zorgakkoord (kortweg *IZA*)",
      "IZA (integraal zorgakkoord)", "IZA (Integraal\nZorgakkoord)",
    ] {
      #expect(Reading(text, vocabulary: words).html.contains("{IZA 0 uitgelegd}"), "\(text)")
    }
    for text in [
      "IZA (afspraken)", "Het Integraal Zorgakkoord en IZA", "IZA (Integraal Zorgakkoord en meer)",
    ] {
      #expect(Reading(text, vocabulary: words).html.contains("{IZA 0}"), "\(text)")
    }
  }
}
