import Building
import Diagnostics
import Foundation
import Testing

/// A text that would take too long or too much, and the code it is refused with (nil: it is read).
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let code: Code?
  var keys = "titel: Proef"
  var text = "Een tekst."

  var testDescription: String { name }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let all = bodies + frontMatters

  static let bodies = [
    HostileText(name: "10,000 nested quotes", code: .markdownTooDeep, text: many(">", 10_000) + " diep"),
    HostileText(name: "10,000 nested lists", code: .markdownTooDeep, text: many("- ", 10_000) + "diep"),
    HostileText(
      name: "2,000 columns", code: .markdownTooWide,
      text: "|" + many("a|", 2_000) + "\n|" + many("-|", 2_000) + "\n|" + many("b|", 2_000)),
    HostileText(name: "images within images", code: .markdownTooHard, text: many("![[]()", 25_000)),
    HostileText(name: "CDATA", code: .markdownTooHard, text: many("<![CDATA[", 20_000)),
    HostileText(name: "processing instructions", code: .markdownTooHard, text: many("<?", 20_000)),
    HostileText(name: "open links", code: .markdownTooHard, text: many("[", 100_000)),
    HostileText(name: "open emphasis", code: .markdownTooHard, text: many("*a_ ", 120_000)),
    HostileText(name: "table starts", code: .markdownTooHard, text: many("a | b\n- | -\n", 40_000)),
    HostileText(name: "stairs of lists", code: .markdownTooDeep, text: stairs),
    HostileText(name: "10,000 items", code: nil, text: many("- een regel\n", 10_000)),
    HostileText(name: "a word of 900 KB", code: nil, text: many("a", 900_000)),
    HostileText(name: "10,000 headings of one name", code: nil, text: many("## Kop\n\n", 10_000)),
  ]

  private static let stairs = (0..<1_000).map { many(" ", $0 * 2) + "- trap" }.joined(separator: "\n")

  static let frontMatters = [
    HostileText(
      name: "100,000 open brackets", code: .frontMatterInvalid, keys: "titel: " + many("[", 100_000)),
    HostileText(
      name: "100,000 nested lists in YAML", code: .frontMatterInvalid,
      keys: "titel: " + many("[", 100_000) + many("]", 100_000)),
    HostileText(
      name: "100,000 nested mappings in YAML", code: .frontMatterInvalid,
      keys: "titel: " + many("{a: ", 100_000) + many("}", 100_000)),
    HostileText(
      name: "100,000 nested block lists", code: .frontMatterInvalid, keys: "titel:\n  " + many("- ", 100_000)),
    HostileText(
      name: "300 nested lists in YAML", code: .frontMatterInvalid,
      keys: "titel: " + many("[", 300) + many("]", 300)),
    HostileText(name: "a title of 900 KB", code: nil, keys: "titel: " + many("a", 900_000)),
    HostileText(
      name: "20,000 old words", code: nil, keys: "titel: Proef\nzoekwoorden:" + many("\n  - woord", 20_000)),
    HostileText(
      name: "a key of 500 KB", code: .keyUnknown, keys: "titel: Proef\n" + many("k", 900) + ": waarde"),
    HostileText(
      name: "20,000 unknown sources", code: .referenceUnknown,
      keys: "titel: Proef\nbronnen:" + many("\n  - bron-x", 20_000)),
    HostileText(
      name: "20,000 duplicate keys", code: .keyDuplicate,
      keys: "titel: Proef" + many("\ntitel: Proef", 20_000)),
    HostileText(
      name: "20,000 unknown keys", code: .keyUnknown,
      keys: "titel: Proef\n" + (0..<20_000).map { "sleutel-\($0): x" }.joined(separator: "\n")),
    HostileText(
      name: "a year without end", code: .keyType, keys: "titel: Proef\nvolgorde: " + many("9", 1_000)),
    HostileText(name: "a tag", code: .frontMatterInvalid, keys: "titel: !!binary Proef"),
  ]
}

@Suite(.serialized) struct HostileTextTests {
  /// What would take quadratic time takes minutes; the rest takes far less than this, also without optimising.
  static let limit = Duration.seconds(4)

  @Test(arguments: HostileText.all) func isRefusedInTime(_ hostile: HostileText) async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md", hostile.keys, hostile.text)
    let watch = Stopwatch()
    let codes = Set(await (try site.build()).check().diagnostics.map(\.code))
    #expect(watch.time < Self.limit)
    #expect(codes == Set(hostile.code.map { [$0] } ?? []))
  }

  /// Settings are read as front matter is.
  @Test func settings() async throws {
    let site = try Site(base: false)
    try site.put("titel: " + String(repeating: "[", count: 100_000), at: "content/site.yml")
    let codes = Set(await (try site.build()).check().diagnostics.map(\.code))
    // The other two keys that settings have to have are not there at all.
    #expect(codes == [.frontMatterInvalid, .keyMissing])
  }
}
