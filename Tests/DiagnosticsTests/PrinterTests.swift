import Foundation
import Testing

@testable import Diagnostics

/// What people and programs read of messages.
@Suite struct PrinterTests {
  private func message(
    _ text: String = "Er is iets.", code: Code = .addressBare, line: Int = 1, column: Int = 1,
    help: String? = nil,
    file: String = "a.md"
  ) -> Diagnostic {
    Diagnostic(
      code, .warning, at: Place(file, line: line, column: column), Phrase(nl: text, en: text),
      help: help.map { Phrase(nl: $0, en: $0) })
  }

  private func printed(_ diagnostics: [Diagnostic], _ source: String = "") -> String {
    TextPrinter(in: .dutch) { _ in source }.text(for: diagnostics)
  }

  @Test func theLineStandsBesideTheMessage() {
    let printed = printed([message(line: 2, column: 3, help: "Doe iets.")], "één\r\ntwéé woorden\n")
    #expect(
      printed == """
        a.md:2:3: let op [adres-kaal]: Er is iets.
          2 | twéé woorden
            |   ^
          hulp: Doe iets.

        """)
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\u{0C}x\n\u{2028}b\nc"])
  func aLineEndsAtAnyKindOfBreak(source: String) {
    #expect(printed([message(line: 3, column: 1)], source).contains("  3 | c\n"))
    #expect(printed([message(line: 4, column: 1)], source).split(separator: "\n").count == 1)
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let line = String(repeating: "é", count: 500) + "HIER" + String(repeating: "ë", count: 500)
    let lines = printed([message(column: 501)], line).split(separator: "\n")
    #expect(
      lines[1] == "  1 | " + String(repeating: "é", count: 60) + "HIER" + String(repeating: "ë", count: 36))
    #expect(lines[2] == "    | " + String(repeating: " ", count: 60) + "^")
  }

  @Test func manyMessagesOnALongLineTakeNotLong() {
    let line = String(repeating: "www.a ", count: 100_000)
    let start = ContinuousClock.now
    let all = (0..<100_000).map { message("Er is iets.", column: 6 * $0 + 1) }
    let text = printed(all, line)
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(text.utf8.count < 50_000)
  }

  @Test func fiftyOfACodeAreShownAndTheRestIsCounted() {
    let all =
      (1...60).map { message(line: $0) } + (1...50).map { message(code: .rawHTML, line: $0) }
    let lines = printed(all).split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("let op [adres-kaal]") } == 50)
    #expect(lines.count { $0.contains("let op [html-in-tekst]") } == 50)
    #expect(lines.contains("… en nog 10 keer [adres-kaal]"))
    #expect(!lines.contains { $0.contains("keer [html-in-tekst]") })
    #expect(
      lines.suffix(3) == ["Samengevat, 110 meldingen:", "  60 × [adres-kaal]", "  50 × [html-in-tekst]"])
    #expect(
      JSONPrinter(in: .dutch).text(for: all).split(separator: "\n").count { $0.contains("\"code\"") } == 110)
  }

  @Test func fewMessagesNeedNoSummary() {
    #expect(!printed((1...24).map { message(line: $0) }).contains("Samengevat"))
    #expect(printed((1...25).map { message(line: $0) }).contains("Samengevat, 25 meldingen"))
  }

  /// A name, a value or a line could hold what a terminal obeys, or what looks like a message of ours.
  @Test(arguments: [
    "\u{1B}[2J", "a\nb.md:1:1: fout [x]: y", "\u{202E}fdp.exe", "\u{9B}31m", "\u{2028}", "\r", "\u{7F}",
    "\u{2066}",
    "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{FFFE}", "\u{85}",
  ])
  func nothingForgesALineOrReachesTheTerminal(value: String) throws {
    let all = [message("De naam “\(value)”.", help: "Bedoelt u “\(value)”?", file: "map\(value).md")]
    let text = printed(all, "een \(value) twee")
    #expect(text.split(separator: "\n").count <= 4)
    #expect(
      text.hasPrefix("map") && text.split(separator: "\n")[0].contains("let op [adres-kaal]: De naam “"))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isTreacherous })
    #expect(text.contains("\\u{") || text.contains("\\n"))
    let json = JSONPrinter(in: .dutch).text(for: all)
    #expect(!json.unicodeScalars.contains { $0 != "\n" && $0.isTreacherous })
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(read.first?["file"] as? String == "map\(value).md")
  }

  @Test func jsonHoldsEverything() throws {
    let all = [
      message("Een \"x\" \\ y", line: 3, column: 4, help: "h"),
      Diagnostic(.fileEmpty, at: nil, Phrase(nl: "a", en: "b")),
    ]
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(JSONPrinter(in: .english).text(for: all).utf8))
        as? [[String: Any]])
    #expect(read.count == 2)
    #expect(
      read[0]["message"] as? String == "b" && read[0]["file"] == nil
        && read[0]["severity"] as? String == "error")
    #expect(read[1]["message"] as? String == "Een \"x\" \\ y" && read[1]["line"] as? Int == 3)
    #expect(read[1]["column"] as? Int == 4 && read[1]["help"] as? String == "h")
    let none =
      try JSONSerialization.jsonObject(with: Data(JSONPrinter(in: .dutch).text(for: []).utf8)) as? [Any]
    #expect(none?.isEmpty == true)
  }
}
