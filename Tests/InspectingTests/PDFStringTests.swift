import Testing

@testable import Inspecting

@Suite struct PDFStringTests {
  private func text(_ written: String, at position: Int = 0) -> String? {
    PDFString.text(in: Array(written.utf8), at: position).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("(Jan)", "Jan"), ("  (Jan) Tj", "Jan"), ("(a (b) c) d", "a (b) c"), ("(a\\)b\\(c\\\\)", "a)b(c\\"),
    ("(a\\012b\\tc\\e)", "a\nb\tce"), ("(\\351\\7)", "é\u{7}"), ("(open", "open"), ("(a\\", "a"),
    ("<4A616E>", "Jan"), ("<4a 61\n6E>", "Jan"), ("<FEFF00E9>", "é"), ("<FFFEE900>", "é"), ("<4A6", "J"),
    ("<>", ""), ("()", ""),
  ])
  func reads(_ written: String, _ meant: String) { #expect(text(written) == meant) }

  @Test func nothingElseIsOne() {
    for written in ["", "   ", "/Naam", "12", "[(a)]"] { #expect(text(written) == nil, "\(written)") }
    #expect(text("/T (Jan)", at: 2) == "Jan")
    #expect(text("(a)", at: 99) == nil)
  }

  /// A text of strangers has an end.
  @Test func isCut() {
    #expect((text("(" + String(repeating: "a", count: 300_000))?.count ?? 0) == 100_000)
  }
}
