import Diagnostics
import Testing

/// The editors' manual and the program say the same.
///
/// One after another: with `RESV_RECORD=1` several of them write the manual.
@Suite(.serialized) struct ManualTests {}

extension ManualTests {
  /// The tables of keys and codes say what the program says; `RESV_RECORD=1` writes them anew.
  @Suite struct GeneratedPartsTests {
    @Test func manualHasEveryPartOnce() throws {
      let manual = try Manual()
      #expect(manual.parts.sorted() == GeneratedParts.all.keys.sorted())
      #expect(manual.lines.count { $0 == "<!-- einde -->" } == manual.parts.count)
    }

    @Test func partsAreUpToDate() throws {
      var manual = try Manual()
      if Manual.isRecording {
        for (name, text) in GeneratedParts.all { manual.replacePart(name, with: text) }
        try manual.save()
      }
      for (name, text) in GeneratedParts.all {
        #expect(manual.part(name) == text, "\(name) is stale: run the tests with RESV_RECORD=1")
      }
    }

    @Test func explanationsFitATableCell() {
      for code in Code.allCases {
        #expect(code.explanation.hasSuffix("."), "\(code)")
        #expect(!code.explanation.contains(where: { $0 == "|" || $0.isNewline }), "\(code)")
        #expect(code.explanation.count { $0 == "`" }.isMultiple(of: 2), "\(code)")
        // Longer is no help to who is in a hurry.
        #expect(code.explanation.count <= 250, "\(code)")
      }
    }

    @Test func explanationsDiffer() {
      #expect(Set(Code.allCases.map(\.explanation)).count == Code.allCases.count)
    }

    @Test func linksWithinTheManualLeadToAHeading() throws {
      let manual = try Manual()
      var isCode = false
      var anchors: Set<String> = []
      var links: [Substring] = []
      for line in manual.lines {
        if line.hasPrefix("```") { isCode.toggle() }
        if isCode { continue }
        if line.hasPrefix("#") { anchors.insert(anchor(of: line)) }
        links += line.matches(of: #/\]\(#([^)]*)\)/#).map(\.output.1)
      }
      #expect(links.count > 20)
      for link in links { #expect(anchors.contains(String(link)), "no heading for #\(link)") }
    }

    /// The anchor that forges give a heading: lower case, punctuation gone, hyphens for spaces.
    private func anchor(of heading: String) -> String {
      let words = heading.drop { $0 == "#" || $0 == " " }.lowercased()
      return String(words.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
        .replacing(" ", with: "-")
    }
  }
}
