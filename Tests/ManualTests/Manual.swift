import Foundation

/// The editors' manual: its generated parts and its fenced examples.
///
/// A generated part stands between `<!-- begin: name -->` and `<!-- einde -->`; so does nothing else.
struct Manual {
  /// A piece of the text between two lines of three backticks.
  struct Fence: Sendable {
    /// The words behind the backticks, such as `markdown voorbeeld paginas/contact.md`.
    let words: [String]
    let text: String
    /// The line of the manual that the text begins on, from 1.
    let line: Int
  }

  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/handleiding.md")

  /// Whether the generated parts are to be written anew instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["RESV_RECORD"] == "1"

  private(set) var lines: [String]

  /// The manual as it stands in `docs/`.
  init() throws {
    self.init(text: try String(contentsOf: Self.url, encoding: .utf8))
  }

  init(text: String) {
    lines = text.components(separatedBy: "\n")
  }

  var text: String { lines.joined(separator: "\n") }

  func save() throws { try text.write(to: Self.url, atomically: true, encoding: .utf8) }

  /// The names of the generated parts, in order.
  var parts: [String] { lines.compactMap(Self.partName) }

  /// What stands in a generated part, without the markers; nil where it is missing or never ends.
  func part(_ name: String) -> String? {
    range(of: name).map { lines[$0].joined(separator: "\n") }
  }

  /// Puts `text` into a generated part, with an empty line on either side.
  mutating func replacePart(_ name: String, with text: String) {
    guard let range = range(of: name) else { return }
    lines.replaceSubrange(range, with: text.components(separatedBy: "\n"))
  }

  var fences: [Fence] {
    var fences: [Fence] = []
    var open: (words: [String], start: Int)?
    for (number, line) in lines.enumerated() where line.hasPrefix("```") {
      if let (words, start) = open {
        let text = lines[start..<number].map { $0 + "\n" }.joined()
        fences.append(Fence(words: words, text: text, line: start + 1))
        open = nil
      } else {
        open = (line.dropFirst(3).split(separator: " ").map(String.init), number + 1)
      }
    }
    return fences
  }

  /// Puts `text`, which ends in a newline, into a fence.
  mutating func replace(_ fence: Fence, with text: String) {
    let start = fence.line - 1
    let count = fence.text.count { $0 == "\n" }
    lines.replaceSubrange(start..<(start + count), with: text.dropLast().components(separatedBy: "\n"))
  }

  private func range(of name: String) -> Range<Int>? {
    guard let begin = lines.firstIndex(where: { Self.partName($0) == name }),
      let end = lines[begin...].firstIndex(of: "<!-- einde -->")
    else { return nil }
    return (begin + 1)..<end
  }

  private static func partName(_ line: String) -> String? {
    guard line.hasPrefix("<!-- begin: "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst("<!-- begin: ".count).dropLast(" -->".count))
  }
}
