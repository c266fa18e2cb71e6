import Foundation
import Testing

@testable import YAML

/// Our reader of plain front matter says what libyaml says, or leaves it to libyaml.
@Suite struct PlainFrontMatterTests {
  /// The content folder of the repository.
  static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../content").standardizedFileURL

  /// A value as text, with its place, so that two readings can be compared.
  static func told(_ written: Written) -> String {
    let place = "@\(written.line):\(written.column)"
    return switch written.content {
    case .scalar(let text, let isPlain): (isPlain ? text : "“\(text)”") + place
    case .list(let items): "[" + items.map(told).joined(separator: ",") + "]" + place
    case .mapping(let pairs): told(pairs) + place
    }
  }

  static func told(_ pairs: [WrittenPair]) -> String {
    "{" + pairs.map { told($0.key) + "=" + told($0.value) }.joined(separator: ";") + "}"
  }

  /// What libyaml makes of it; nil where it refuses, or finds no keys.
  static func composed(_ yaml: String) -> String? {
    var parser = EventParser(Array(yaml.utf8))
    guard let written = try? parser.document(), case .mapping(let pairs) = written.content else { return nil }
    return told(pairs)
  }

  static func plain(_ yaml: String) -> String? {
    PlainFrontMatter.read(Array(yaml.utf8)[...]).map(told)
  }

  @Test func allContentReadsAlike() throws {
    var read = 0
    var all = 0
    let files = FileManager.default.enumerator(at: Self.content, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "md" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let yaml = try #require(text.components(separatedBy: "\n---\n").first).dropFirst(4) + "\n"
      all += 1
      guard let plain = Self.plain(String(yaml)) else { continue }
      read += 1
      #expect(plain == Self.composed(String(yaml)), "\(file.lastPathComponent)")
    }
    // If it hardly ever applied, it would not be worth having.
    #expect(all > 100 && read * 3 > all)
  }

  /// Every string of up to four of these, as a value and as an item of a list.
  static let doubtful = [
    "a", "7", " ", "-", ":", "#", ",", "[", "]", "{", "}", "\"", "'", "\\", "&", "*", "!", "|", ">", "%", "@",
    "`", "?", "~", ".", "é", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{A0}", "\t", "\n", "\u{7F}", "😀",
  ]

  @Test func doubtfulValuesReadAlike() {
    var values = Self.doubtful
    var read = 0
    for round in 1...3 {
      for value in values {
        let texts =
          round == 3
          ? ["k: a\(value)\n"]
          : [
            "k: \(value)\n", "k: a\(value)a\n", "k: [\(value)]\n", "k: [a, \(value)]\n", "k: '\(value)'\n",
            "k\(value): a\n", "k:\n  - \(value)\n", "k:\n - a\(value)a\n - b\n", "k:\n  -\(value)a\nl: b\n",
          ]
        for yaml in texts {
          guard let plain = Self.plain(yaml) else { continue }
          read += 1
          #expect(plain == Self.composed(yaml), "\(yaml.debugDescription)")
        }
      }
      if round < 3 { values = values.flatMap { value in Self.doubtful.map { value + $0 } } }
    }
    #expect(read > 1_000)
  }

  @Test func listsOfLinesAreRead() {
    #expect(Self.plain("a:\n  - b c\n  - \"d\"\ne: f\n") == "{a@1:1=[b c@2:5,“d”@3:5]@2:3;e@4:1=f@4:4}")
  }

  @Test(arguments: [
    "a: 1\na: 2\n", "a:\n  b: c\n", "a:\n  - b: c\n", "a:\n  - b\n   - c\n", "a:\n  - b\n - c\n",
    "a:\n  - b\n    c\n", "a:\n  - - b\n", "a:\n", "a:\nb: c\n", "a:\n  - b\n\n  - c\n", "a:\n  -\n",
    "a: b\n\nc: d\n", "a: b\n c\n", "a: |\n  b\n", "- a\n", "a\n", "",
  ])
  func whatIsNotPlainIsLeft(_ yaml: String) {
    if let plain = Self.plain(yaml) { #expect(yaml.isEmpty && plain == "{}") }
  }
}
