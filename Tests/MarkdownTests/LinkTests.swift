import Diagnostics
import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test func leavesAHoleForTheAddress() throws {
    let document = try #require(Reading("a [b *c*](d.md \"titel\") e").document)
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>a <a href=\"\">b <em>c</em></a> e</p>\n")
    let html = document.filled { hole in
      switch hole {
      case .address(let index): "/\(index)/&amp;"
      default: "?"
      }
    }
    #expect(html == "<p>a <a href=\"/0/&amp;\">b <em>c</em></a> e</p>\n")
    #expect(document.references.map(\.destination) == ["d.md"])
    #expect(document.references.map(\.text) == ["b c"])
    #expect(document.references.map(\.isImage) == [false])
  }

  @Test func holesAscend() throws {
    let text = "## k[^1]\n\nHWV [a](b) [](c) ![d](e) **RESV** [f](g)\n\n[^1]: n"
    let vocabulary = Vocabulary([("HWV", nil, 0), ("RESV", nil, 1)])
    let offsets = try #require(Reading(text, vocabulary: vocabulary).document).holes.map(\.offset)
    #expect(offsets.count == 16)
    #expect(offsets == offsets.sorted())
  }

  @Test(arguments: [
    "[](hoofdtaak:capaciteit)", "[ ](hoofdtaak:capaciteit)", "[**  **](hoofdtaak:capaciteit)",
  ])
  func anEmptyTextTakesTheTitle(text: String) throws {
    let reading = Reading(text)
    let reference = try #require(reading.document?.references.first)
    if reading.document?.references.first?.text.isEmpty == true {
      #expect(reading.html == "<p><a href=\"hoofdtaak:capaciteit\">{titel 0}</a></p>\n")
    }
    #expect(reference.destination == "hoofdtaak:capaciteit")
    #expect(reference.text == reference.text.trimmingBlanks)
  }

  @Test func anImageIsTextEnough() {
    let reading = Reading("[![beeld](a)](b)")
    #expect(reading.document?.references.map(\.text) == ["beeld", "beeld"])
    #expect(reading.html == "<p><a href=\"b\"><img src=\"a\" alt=\"beeld\" loading=\"lazy\"></a></p>\n")
  }

  @Test func anAnchorIsAReference() {
    let reading = Reading("[naar boven](#boven)")
    #expect(reading.document?.references.map(\.destination) == ["#boven"])
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: ["[a]()", "[a](#)", "[a](<>)", "![a]()"]) func aPlaceholderIsAnError(text: String) {
    let reading = Reading(text)
    #expect(reading.findings == ["1:1 verwijzing-leeg"])
    #expect(reading.document?.references.isEmpty == true)
    #expect(reading.document?.holes.isEmpty == true)
    #expect(!reading.html.contains("<a") && reading.html.contains("a"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#10;script:alert(1)", "java&Tab;script:alert(1)",
    "&#1;javascript:alert(1)", "&#32;&#x20;javascript:a", "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "\\javascript:alert(1)".replacing("\\j", with: "j"), "javascript\\:alert(1)", "vbscript:x", "VBSCRIPT:x",
    "data:text/html,x", "DATA:image/png;base64,x", "file:///etc/passwd", "&#127;file:x",
    "j&#9;a&#13;vascript:x",
  ])
  func anUnsafeAddressIsAnError(address: String) {
    for text in ["[a](<\(address)>)", "![a](<\(address)>)", "[a][r]\n\n[r]: <\(address)>"] {
      let reading = Reading(text)
      #expect(reading.findings == ["1:1 adres-onveilig"], "\(text)")
      #expect(reading.html.contains("a") && !reading.html.contains(":"))
      #expect(reading.document?.references.isEmpty == true)
    }
  }

  @Test func anUnsafeAutolinkIsAnError() {
    let reading = Reading("<javascript:alert(1)>")
    #expect(reading.findings == ["1:1 adres-onveilig"])
    #expect(!reading.html.contains("<a"))
  }

  @Test(arguments: [
    "javascripts.md", "data/x.md", "a:b", "https://data:80/", "x?javascript:", "mailto:a@b.nl", "./file:x",
  ])
  func otherAddressesAreNot(address: String) {
    #expect(Reading("[a](\(address))").findings.isEmpty)
  }

  @Test func anAutolinkIsPoorText() {
    let reading = Reading("Zie <https://a.nl/b> en <info@a.nl>.")
    #expect(reading.findings == ["1:5 adres-kaal"])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.document?.references.map(\.destination) == ["https://a.nl/b", "mailto:info@a.nl"])
    #expect(reading.document?.references.map(\.text) == ["https://a.nl/b", "info@a.nl"])
  }

  @Test(arguments: [
    ("Zie https://a.nl.", "1:5"), ("(HTTP://a.nl)", "1:2"), ("www.a.nl", "1:1"), ("é Www.a.nl", "1:3"),
    ("[https://a.nl](b)", "1:2"), ("*http://a.nl*", "1:2"),
  ])
  func aBareAddressIsAWarning(text: String, place: String) {
    let reading = Reading(text)
    #expect(reading.findings == [place + " adres-kaal"])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.diagnostics.first?.help?.dutch.contains("](") == true)
  }

  @Test(arguments: [
    "https", "http: a", "https:// x", "www.", "awww.a", "`https://a.nl`", "xhttps://a", "![https://a](b)",
  ])
  func otherTextIsNot(text: String) {
    #expect(Reading(text).findings.isEmpty)
  }

  @Test func anImageIsLazyAndDescribed() {
    let reading = Reading("![Een \"foto\" & *meer*](a.png 'titel')")
    #expect(
      reading.html
        == "<p><img src=\"a.png\" alt=\"Een &quot;foto&quot; &amp; meer\" loading=\"lazy\"></p>\n")
    #expect(reading.document?.references.map(\.isImage) == [true])
    #expect(reading.document?.references.map(\.text) == ["Een \"foto\" & meer"])
  }

  @Test(arguments: ["a ![](b.png)", "a ![ ](b.png)"]) func anImageNeedsADescription(text: String) {
    #expect(Reading(text).findings == ["1:3 afbeelding"])
  }

  @Test func aTitleIsDropped() {
    #expect(!Reading("[a](b 'geheim') ![c](d 'geheim')").html.contains("geheim"))
  }

  @Test func addressesAreLeftAsWritten() {
    let reading = Reading("[a](b%20c?d=&amp;e#f) [g](<h i>)")
    #expect(reading.document?.references.map(\.destination) == ["b%20c?d=&e#f", "h i"])
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
