import Testing

@testable import Drawing

@Suite struct TextLinesTests {
  @Test(
    arguments: [
      "", "kort", "Hecht wijkverband van huisartsen en wijkverpleegkundigen",
      "Samenwerkingsverbandenoverleggen in de regio",
      "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "  spaties   overal  ", "😀😀😀😀😀😀😀😀",
    ], [300, 800, 2_000]) func everyLineFits(_ text: String, _ width: Int)
  {
    for most in 1...4 {
      let lines = TextLines.cut(text, width: width, most: most)
      #expect((1...most).contains(lines.count))
      // Between words it counts on a space as narrow as most are, and on an ellipsis of one em; alone, on the widest.
      for line in lines {
        #expect(
          TextLines.width(of: line) - 10 * line.count { $0 == " " } - 5 * line.count { $0 == "…" } <= width,
          "\(line)")
      }
      if !lines.contains(where: { $0.hasSuffix("…") }) {
        let kept = lines.joined().filter { $0 != " " && $0 != "-" }
        #expect(kept == text.filter { $0 != " " && $0 != "-" }, "nothing is lost without a sign")
      }
    }
  }

  @Test func whatDoesNotFitSaysSo() {
    let lines = TextLines.cut("een twee drie vier vijf zes zeven acht", width: 400, most: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…") && lines[0].hasPrefix("een"))
    #expect(TextLines.cut("", width: 400, most: 2) == [""])
  }

  @Test func widthsAddUp() {
    #expect(TextLines.width(of: "") == 0)
    #expect(TextLines.width(of: "mi") == TextLines.width(of: "m") + TextLines.width(of: "i"))
    #expect(
      TextLines.width(of: "m") > TextLines.width(of: "n")
        && TextLines.width(of: "n") > TextLines.width(of: "i"))
    #expect(TextLines.width(of: "e\u{301}") == TextLines.width(of: "e"))
  }
}
