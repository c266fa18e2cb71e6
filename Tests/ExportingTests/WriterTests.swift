import Exporting
import Testing

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

@Suite struct JSONWriterTests {
  @Test func nothingEndsAScript() {
    var writer = JSONWriter()
    writer.raw("{\"@type\":\"Thing\"")
    writer.member("name", "</script><!-- & \"x\" \\ \u{1F}\n]]>")
    writer.raw(",\"url\":")
    writer.address("https://a.example/", "b?c&d")
    writer.raw(",\"position\":")
    writer.number(-12)
    writer.raw("}")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"@type":"Thing","name":"\u003c/script\u003e\u003c!-- \u0026 \"x\" \\   ]]\u003e","url":"https://a.example/b?c\u0026d","position":-12}"#
    )
  }

  @Test func whatNeedsNothingStays() {
    var writer = JSONWriter()
    writer.member("naam", "Éénmalig – “zo” 😀")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == ",\"naam\":\"Éénmalig – “zo” 😀\"")
  }
}
