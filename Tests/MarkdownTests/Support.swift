import Diagnostics
import Markdown

/// What came of reading a text: the document, and what was wrong.
struct Reading {
  let document: MarkdownDocument?
  let diagnostics: [Diagnostic]

  init(
    _ text: String, vocabulary: Vocabulary = .empty, options: MarkdownOptions = MarkdownOptions(),
    firstLine: Int = 1
  ) {
    let source = MarkdownSource(file: "test.md", text: Array(text.utf8), firstLine: firstLine)
    var diagnostics: [Diagnostic] = []
    document = readMarkdown(source, vocabulary: vocabulary, options: options, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// The HTML with each hole filled: addresses as written, titles and terms in braces.
  var html: String {
    guard let document else { return "refused" }
    return document.filled { hole in
      switch hole {
      case .address(let index): document.references[index].destination
      case .title(let index): "{titel \(index)}"
      case .headingStart(let index): document.headings[index].tags.start
      case .headingEnd(let index): document.headings[index].tags.end
      case .anchorPrefix, .pictureStart, .pictureSize, .pictureEnd: ""
      case .term(let term, let word, let explained): "{\(word) \(term)\(explained ? " uitgelegd" : "")}"
      }
    }
  }

  /// `line:column code`, for each diagnostic.
  var findings: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.code.rawValue
    }
  }

  /// `line:column destination`, for each reference.
  var places: [String] {
    (document?.references ?? []).map { "\($0.place.line):\($0.place.column) \($0.destination)" }
  }
}

extension Heading {
  fileprivate var tags: (start: String, end: String) { ("<h\(level) id=\"\(id)\">", "</h\(level)>") }
}

extension MarkdownDocument {
  /// The HTML with each hole filled by `fill`.
  func filled(_ fill: (Hole.Content) -> String) -> String {
    var bytes: [UInt8] = []
    var written = 0
    for hole in holes {
      bytes += html[written..<hole.offset]
      bytes += fill(hole.content).utf8
      written = hole.offset
    }
    return String(decoding: bytes + html[written...], as: UTF8.self)
  }
}

/// Numbers that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A number from 0 up to but not including `limit`.
  mutating func roll(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[roll(elements.count)]
  }
}
