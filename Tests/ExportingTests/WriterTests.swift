import Exporting
import Testing
import Words

@Suite struct CalendarWriterTests {
  private func written(_ body: (inout CalendarWriter) -> Void) -> String {
    var writer = CalendarWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func textIsEscaped() {
    #expect(written { $0.text("SUMMARY", "a, b; c\\d\ne\u{7}\u{7F}") } == "SUMMARY:a\\, b\\; c\\\\d\\ne\r\n")
    #expect(written { $0.line("DTSTART;VALUE=DATE", "20261127") } == "DTSTART;VALUE=DATE:20261127\r\n")
  }

  /// RFC 5545, 3.1: at most 75 bytes a line, and unfolding gives back what was written; no character is cut in two.
  @Test(arguments: ["a", "é", "€", "😀", "e\u{301}", "a€😀"], [66, 67, 68, 200]) func folding(
    _ unit: String, _ count: Int
  ) {
    let text = String(repeating: unit, count: count)
    let folded = written { $0.text("SUMMARY", text) }
    // By bytes: a mark that stands on the letter before it may begin a line.
    var unfolded: [UInt8] = []
    var line: [UInt8] = []
    for byte in folded.utf8 {
      line.append(byte)
      guard line.suffix(2) == [13, 10] else { continue }
      #expect(line.count <= 77 && String(validating: line, as: UTF8.self) != nil)
      unfolded += unfolded.isEmpty ? line.dropLast(2) : line.dropFirst().dropLast(2)
      line = []
    }
    #expect(line == [] && unfolded == Array("SUMMARY:\(text)".utf8))
  }
}

@Suite struct LinkedDataTests {
  private func encoded(_ things: [LinkedData.Thing], name: String = "Start") -> String {
    let data = LinkedData(
      steps: [
        LinkedData.Step(name: name, item: LinkedData.Place("https://a.example/", "b?c&d")),
        LinkedData.Step(name: "Hier", item: nil),
      ], things: things)
    return String(decoding: data.encoded, as: UTF8.self)
  }

  private let way =
    #"{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"NAME","#
    + #""item":"https://a.example/b?c\u0026d"},{"@type":"ListItem","position":2,"name":"Hier"}]}"#

  private func expected(_ name: String, _ things: String = "") -> String {
    #"{"@context":"https://schema.org","@graph":["# + way.replacing("NAME", with: name) + things + "]}"
  }

  @Test func nothingEndsAScript() {
    #expect(
      encoded([], name: "</script><!-- & \"x\" \\ \u{1F}\n]]>")
        == expected(#"\u003c/script\u003e\u003c!-- \u0026 \"x\" \\   ]]\u003e"#))
  }

  @Test func whatNeedsNothingStays() {
    #expect(encoded([], name: "Éénmalig – “zo” 😀") == expected("Éénmalig – “zo” 😀"))
  }

  @Test func thingsFollowTheWay() {
    let about = LinkedData.About(name: "X", url: "https://a.example/x/", description: nil)
    let publisher = LinkedData.Publisher(
      isGovernment: true, name: "Y", url: LinkedData.Place("https://a.example/"))
    #expect(
      encoded([.area(about, contains: ["P", "Q"]), .dataset(about, publisher)])
        == expected(
          "Start",
          #",{"@type":"AdministrativeArea","name":"X","url":"https://a.example/x/","containsPlace":["#
            + #"{"@type":"AdministrativeArea","name":"P"},{"@type":"AdministrativeArea","name":"Q"}]}"#
            + #",{"@type":"Dataset","name":"X","url":"https://a.example/x/","publisher":"#
            + #"{"@type":"GovernmentOrganization","name":"Y","url":"https://a.example/"}}"#))
  }
}

@Suite struct CalendarTests {
  @Test(arguments: ["Kort", String(repeating: "é; ", count: 80)]) func sizeIsThatOfTheFile(_ name: String) {
    let calendar = Calendar(
      name: name,
      events: [
        Calendar.Event(
          uid: "a@b", stamp: "20260101", sequence: "0", first: "20260102", end: "20260103", summary: name,
          description: name + "\n" + name, url: "https://a.example/")
      ], in: Words(.nl))
    #expect(calendar.size == calendar.encoded.count && calendar.size > 300)
  }
}
