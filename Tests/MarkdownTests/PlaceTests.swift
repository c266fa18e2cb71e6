import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// Places point at the very character, whatever stands before it.
@Suite struct PlaceTests {
  /// The text, and where each of its references starts.
  static let samples: [(text: String, places: [String])] = [
    ("[a](x) [b](y)", ["1:1 x", "1:8 y"]),
    ("één [a](x)", ["1:5 x"]),
    ("😀é [a](x)", ["1:4 x"]),
    ("regel\ntwee [a](x)\n  drie [b](y)", ["2:6 x", "3:8 y"]),
    ("*na* **nadruk** ***beide*** [a](x)", ["1:29 x"]),
    ("*in [a](x) nadruk*\n**ook [b](y)**", ["1:5 x", "2:7 y"]),
    ("`[geen](z)` [a](x)\n``b ` [`` [b](y)", ["1:13 x", "2:11 y"]),
    ("`code over\ntwee regels` [a](x)", ["2:14 x"]),
    ("&eacute; &amp; &#91;a](z) [a](x)", ["1:27 x"]),
    ("\\[geen\\](z) \\\\ [a](x)", ["1:16 x"]),
    ("[niets] [ook niet][geen] [a](x)", ["1:26 x"]),
    ("[tekst\nover](x) [b](y)", ["1:1 x", "2:10 y"]),
    ("[a](x\n  \"titel\nover regels\") [b](y)\n[c](z)", ["1:1 x", "3:15 y", "4:1 z"]),
    ("[a](<x y>) [b](y(1)(2)) [c](z 'een ) haak')", ["1:1 x y", "1:12 y(1)(2)", "1:25 z"]),
    ("![beeld [in](q)](x) [a](y)", ["1:1 x", "1:21 y"]),
    ("[![beeld](x)](y) ![b](z)", ["1:1 y", "1:2 x", "1:18 z"]),
    ("<https://a.nl> [a](x) <p@q.nl>", ["1:1 https://a.nl", "1:16 x", "1:23 mailto:p@q.nl"]),
    ("[a][r] [r][] [r] [b](x)\n\n[r]: y 'titel'", ["1:1 y", "1:8 y", "1:14 y", "1:18 x"]),
    ("[r]: y\n[s]:\n  <z>\n  \"titel\"\ntekst [r] [s]", ["5:7 y", "5:11 z"]),
    ("[r] (geen adres) [a](x)\n\n[r]: y", ["1:1 y", "1:18 x"]),
    ("[r](geen adres) [a](x)\n\n[r]: y", ["1:1 y", "1:17 x"]),
    (
      "- punt [a](x)\n  meer [b](y)\n  - dieper\n    en [c](z) [d](q)\n      nog [e](r)\nlui [f](s)",
      ["1:8 x", "2:8 y", "4:8 z", "4:15 q", "5:11 r", "6:5 s"]
    ),
    ("1. a\n10. b [a](x)\n    c [b](y)", ["2:7 x", "3:7 y"]),
    ("- [ ] taak [a](x)\n  meer [b](y)\n- [x] [c](z)", ["1:12 x", "2:8 y", "3:7 z"]),
    ("-\ttab [a](x)\n\tmeer [b](y)", ["1:7 x", "2:7 y"]),
    (
      "> citaat [a](x)\n> meer [b](y)\n>geen spatie [c](z)\nlui [d](q)",
      ["1:10 x", "2:8 y", "3:14 z", "4:5 q"]
    ),
    ("> - > diep [a](x)\n>   > meer [b](y)\n> > ook [c](z)", ["1:12 x", "2:12 y", "3:9 z"]),
    ("## Kop [a](x)\n\n###   Kop *b* [b](y) ###", ["1:8 x", "3:15 y"]),
    ("Kop [a](x)\nover twee [b](y)\n---", ["1:5 x", "2:11 y"]),
    ("| a | [a](x) |\n|---|---|\n| *b* [b](y) | `|` [c](z) |", ["1:7 x", "3:7 y"]),
    ("| a | b |\n|---|---|\n| \\| [b](y) | `\\|` [c](z) |\n|é|[d](q)|", ["3:6 y", "3:20 z", "4:4 q"]),
    ("- in\n  de [a](x)\n  | \\| | [b](y) |\n  |---|---|\n  | [c](z) |", ["2:6 x", "3:10 y", "5:5 z"]),
    ("> in\n> | [b](y) |\n>|---|\n\n# na", ["2:5 y"]),
    ("> | a |\n> |---|\n> | [b](y) |", ["3:5 y"]),
    ("tekst[^1]\n\n[^1]: noot [a](x)\n    meer [b](y)\n\n    nog [c](z)", ["3:12 x", "4:10 y", "6:9 z"]),
    ("a  \nb\\\nc [a](x)", ["3:3 x"]),
    ("a <b\n c> d [a](x)", ["2:7 x"]),
    ("O&I & [a](x) [^1] [b](y)", ["1:7 x", "1:19 y"]),
    ("a_b_c * d ** e [a](x)", ["1:16 x"]),
    ("[a*b](x) [c](y) d*", ["1:1 x", "1:10 y"]),
    ("[a](\\)) [b](y)", ["1:1 )", "1:9 y"]),
    ("[]() [](#) [](x)", ["1:12 x"]),
    ("&nbsp;&ouml;&ngE; [a](x)", ["1:19 x"]),
  ]

  @Test(arguments: samples) func pointsAtTheReference(text: String, places: [String]) {
    #expect(Reading(text).places == places)
  }

  @Test func countsFromTheFirstLineOfTheBody() {
    #expect(Reading("a\n\nb [c](d)", firstLine: 12).places == ["14:3 d"])
  }

  @Test func pointsAtWhatIsWrong() {
    let text = """
      Een regel, *nadruk* en `www.code.nl`
        met www.los.nl en <b>vet</b> en [^9]
      - lijst \\[^8] met &amp; [^7]
        dan <!-- weg --> http://ook.los

      # Kop
      """
    #expect(
      Reading(text).findings == [
        "2:7 adres-kaal", "2:21 html-in-tekst", "2:35 voetnoot-onbekend",
        "3:25 voetnoot-onbekend", "4:7 html-in-tekst", "4:20 adres-kaal", "6:1 kop-niveau",
      ])
  }

  /// Links with addresses of their own, in shapes put together at random: each is where its text stands.
  @Test(arguments: 1...40) func pointsAtTheReferenceInAnything(seed: Int) {
    let pieces = [
      "a", " ", "\n", "\n", "*", "**", "_", "`", "- ", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n\n## ", "\\",
      "&", "&amp;",
      "&eacute;", "[", "]", "[z]", "\n\n| a | b |\n|---|--:|\n| c | ", " | ", "|\n|", "  ", "\n\n    ", "'",
      "é", "😀",
      "x  \n", "\\\n", "<", "\n\n[r]: s\n", "[r]", "[r][r]", "![", "(", ")", "\n\n- [ ] ", "<i>", "<i\n>",
      "\n\n", "[^1]",
      "\n\n[^1]: ", "[v](w\n\"x\")", "[v](w 'x\ny')", "`a\nb`", "\n    ", "<https://q.nl>", "#",
    ]
    var dice = Dice(UInt64(seed))
    var found = 0
    for _ in 0..<200 {
      var text = ""
      for number in 0..<(1 + dice.roll(6)) {
        for _ in 0..<dice.roll(8) { text += dice.pick(pieces) }
        text += "[t\(number)](d\(number))"
      }
      let bytes = Array(text.utf8)
      for reference in Reading(text).document?.references ?? [] where reference.destination.hasPrefix("d") {
        let written = "[t\(reference.destination.dropFirst())](\(reference.destination))"
        guard let end = text.range(of: written)?.lowerBound else { continue }
        // A bracket that was opened earlier may have become the start of this link.
        let before = text[..<end]
        let line = before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        let column =
          before.unicodeScalars.count
          - (before.unicodeScalars.lastIndex(of: "\n").map {
            before.unicodeScalars.distance(from: before.unicodeScalars.startIndex, to: $0) + 1
          } ?? 0) + 1
        guard reference.text == "t\(reference.destination.dropFirst())" else { continue }
        found += 1
        #expect(
          reference.place == Place("test.md", line: line, column: column),
          "\(reference.destination) in \(text.debugDescription), \(bytes.count) bytes")
      }
    }
    #expect(found > 100)
  }
}
