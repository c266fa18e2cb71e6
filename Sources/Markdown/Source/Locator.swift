/// Where in the source the walk is, within one block of text.
///
/// cmark's columns of inline nodes are wrong on every line of a block but the first one where the lines are not
/// indented alike, behind link definitions, and behind a link with a line break in its address. So the walk reads
/// along in the source: every inline node moves the locator over what the node was written as.
struct Locator {
  let bytes: [UInt8]
  var lines: Lines
  /// The line, from 0.
  var line = 0
  /// The offset of the next byte to be read.
  var offset = 0
  /// How many block quotes the block stands in: that many `>` may start each of its lines.
  var quotes = 0
  /// How far the locator is in the text node that it is in, in bytes of the node.
  var textIndex = 0
  /// Where the next cell of a row starts.
  var nextCell = 0
  /// Where the block ends: nothing is searched for behind it.
  var end = 0
  /// What the walk went over since the locator last moved: most blocks are never asked for a place.
  private var steps: [Step] = []

  /// Something that the walk goes over.
  enum Step {
    case block(Node, kind: Node.Kind, quotes: Int)
    case cell, lineBreak, footnote, linkEnd
    case text(UnsafeBufferPointer<UInt8>)
    case emphasis(Int)
  }

  init(of source: MarkdownSource, lineStarts: [Int]) {
    bytes = source.text
    lines = Lines(of: source, starts: lineStarts)
  }

  // MARK: Keeping up

  /// The walk begins with the text of a block, wherever the locator was before.
  mutating func begin(_ block: Node, kind: Node.Kind, quotes: Int) {
    forgetSteps()
    steps.append(.block(block, kind: kind, quotes: quotes))
  }

  /// The walk goes over something within the block.
  mutating func goOver(_ step: Step) {
    steps.append(step)
  }

  /// Goes to where the walk is.
  mutating func catchUp() {
    if steps.isEmpty { return }
    for step in steps {
      switch step {
      case .block(let block, let kind, let quotes): start(block, kind: kind, quotes: quotes)
      case .cell: beginCell()
      case .text(let text): consume(text)
      case .lineBreak: consumeLineBreak()
      case .footnote: consumeFootnote()
      case .linkEnd: consumeLinkEnd()
      case .emphasis(let marks): consumeEmphasis(marks)
      }
    }
    forgetSteps()
  }

  /// What the walk went over does not matter any more.
  mutating func forgetSteps() {
    if !steps.isEmpty { steps.removeAll(keepingCapacity: true) }
  }

  // MARK: Moving

  /// Goes to the start of the text of a block.
  private mutating func start(_ block: Node, kind: Node.Kind, quotes: Int) {
    // The lines before the heading row of a table become a paragraph that cmark gives no place.
    let placed = block.startLine > 0 ? block : block.next ?? block
    line = max(1, placed.startLine) - 1
    offset = min(bytes.count, lines.start(of: line) + max(1, placed.startColumn) - 1)
    end = lines.start(of: max(line + 1, placed.endLine))
    self.quotes = quotes
    textIndex = 0
    skipBlanks()
    if kind == .heading, isAtHashes {
      skip(UInt8(ascii: "#"))
      skipBlanks()
    } else {
      skipDefinitions()
    }
  }

  /// Whether the hashes of a heading stand here, and not a text that starts with `#` and is underlined.
  private var isAtHashes: Bool {
    var count = 0
    while peek(count) == UInt8(ascii: "#") { count += 1 }
    return (1...6).contains(count) && [0, 0x20, 0x09, 0x0A].contains(peek(count))
  }

  /// The byte at the locator, 0 at the end of the body.
  var byte: UInt8 { peek(0) }

  func peek(_ distance: Int) -> UInt8 {
    let index = offset + distance
    return index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  /// Goes one byte on, and over the start of the next line where that is a line break.
  mutating func advance() {
    guard offset < bytes.count else { return }
    if bytes[offset] == UInt8(ascii: "\n") { nextLine() } else { offset += 1 }
  }

  mutating func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }

  mutating func skip(_ wanted: UInt8) {
    while byte == wanted { offset += 1 }
  }

  mutating func skipBlanks() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Goes to the text of the next line, behind the `>` of its block quotes and, unless they are kept, its blanks.
  mutating func nextLine(keepingBlanks: Bool = false) {
    line += 1
    offset = lines.start(of: line)
    for _ in 0..<quotes {
      let start = offset
      skipBlanks()
      if byte != UInt8(ascii: ">") {
        offset = start
        break
      }
      offset += 1
    }
    if !keepingBlanks { skipBlanks() }
  }

  /// Goes to the next `wanted` in the block, which is nearly always where the locator is; stays where it is if
  /// there is none near.
  mutating func seek(_ wanted: (UInt8) -> Bool) {
    let start = (line, offset)
    // Without this a hostile text could have all of it searched for every link.
    let end = min(end, offset + 2_000)
    while offset < end, !wanted(byte) { advance() }
    if offset >= end { (line, offset) = start }
  }

  // MARK: Inline nodes

  /// A soft or hard line break.
  mutating func consumeLineBreak() {
    while offset < bytes.count, byte != UInt8(ascii: "\n") { offset += 1 }
    // Behind a backslash cmark leaves the blanks in the text that follows.
    nextLine(keepingBlanks: peek(-1) == UInt8(ascii: "\\"))
  }

  /// One or two `*` or `_`.
  mutating func consumeEmphasis(_ count: Int) {
    skipBlanks()
    for _ in 0..<count where byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") { offset += 1 }
  }

  /// A code span, with its backticks.
  mutating func consumeCode() {
    seek { $0 == UInt8(ascii: "`") }
    let fence = backticks()
    while offset < end {
      if byte != UInt8(ascii: "`") {
        advance()
      } else if backticks() == fence {
        return
      }
    }
  }

  private mutating func backticks() -> Int {
    let start = offset
    skip(UInt8(ascii: "`"))
    return offset - start
  }

  /// Raw HTML, which cmark hands on as it was written.
  mutating func consumeHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    seek { $0 == UInt8(ascii: "<") }
    advance(by: literal.count)
  }

  /// A footnote reference, `[^…]`.
  mutating func consumeFootnote() {
    seek { $0 == UInt8(ascii: "[") }
    while offset < end, byte != UInt8(ascii: "]") { advance() }
    advance()
  }
}
