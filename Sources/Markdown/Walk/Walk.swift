internal import Bytes
internal import Diagnostics

/// One walk over the tree of a body: writes the HTML with holes and collects what the body names.
///
/// The rules stand in the extensions, by topic; this file holds what they share and leads each node to its rule.
struct Walk: ~Copyable {
  let options: MarkdownOptions
  let words: DocumentWords
  let vocabulary: Vocabulary
  var locator: Locator
  var diagnostics: [Diagnostic] = []

  // What comes out.
  var output: ByteBuffer
  var holes: [Hole] = []
  var headings: [Heading] = []
  var references: [Reference] = []
  /// What rules look at when the walk is done.
  var layout: SourceText
  var elements = OpenElements()
  /// Where comments start that cmark did not take for one.
  var comments: [Int] = []

  // Where the walk is.
  /// The plain text of the block so far: for link texts, and to see whether a term is explained already.
  var plain = ByteBuffer(capacity: 1024)
  var quoteDepth = 0
  var isInHeading = false
  var openLink: OpenLink?
  var openImage: OpenLink?
  /// How many links stand within the open link: not one of them is written.
  var nestedLinks = 0
  /// How many images stand around the text: links and images in an alternative text are only words.
  var imageDepth = 0
  /// What our own walk reads between the signs of a text, and what of that has begun.
  var spans = Spans()
  var isInCell = false
  var listDepth = 0
  /// The first line of a callout, which is not written with its text.
  var calloutLine: Node?
  /// For each quotation that the walk is in, whether it is a callout.
  var callouts: [Bool] = []
  /// The mark of a task item whose word has not been written yet.
  var pendingTask: Bool?
  /// Whether the next text begins with the box of that task.
  var holdsBox = false

  // What was there before.
  var ids = UniqueIDs()
  /// The level of the last heading, as written; the page's own title is level 1.
  var lastHeadingLevel = 1
  var table = TableState()
  var tableLabels: [String: Int] = [:]
  var usedTerms: [Bool]
  var footnotes = FootnoteState()

  init(of source: MarkdownSource, lineStarts: [Int], vocabulary: Vocabulary, options: MarkdownOptions) {
    self.options = options
    self.vocabulary = vocabulary
    words = DocumentWords(in: options.language)
    locator = Locator(of: source, lineStarts: lineStarts)
    layout = SourceText(of: source, lineStarts: lineStarts)
    usedTerms = [Bool](repeating: false, count: vocabulary.termCount)
    headings.reserveCapacity(8)
    references.reserveCapacity(8)
    holes.reserveCapacity(24)
    output = ByteBuffer(capacity: source.text.count + source.text.count / 2 + 64)
  }

  /// The HTML so far.
  var html: [UInt8] { Array(output.bytes) }

  /// The whole walk.
  mutating func run(over tree: borrowing Tree) {
    var events = tree.events()
    while let event = events.next() {
      if event.isEntering { enter(event.node) } else { leave(event.node) }
    }
    endSpans()
    layout.signs.sort { $0.offset < $1.offset }
    reportUnusedFootnotes()
    collectLostDefinitions()
  }

  private mutating func enter(_ node: Node) {
    let kind = node.kind
    switch kind {
    case .text where calloutLine != nil: skipCalloutLine(node)
    case .text: if holdsBox { textBehindBox(node.literal) } else { text(node.literal) }
    case .softBreak, .lineBreak:
      if calloutLine == nil { lineBreak(isHard: kind == .lineBreak) } else { skipCalloutLine(node) }
    case .paragraph: enterParagraph(node)
    case .emphasis: emphasis(1, imageDepth > 0 ? "" : "<em>", isStart: true)
    case .strong: emphasis(2, imageDepth > 0 ? "" : "<strong>", isStart: true)
    case .link: enterLink(node)
    case .image: enterImage(node)
    case .code: code(node.literal)
    case .htmlInline: inlineHTML(node)
    case .footnoteReference: footnoteReference(node.literal)
    case .heading: enterHeading(node)
    case .list: enterList(node)
    case .item: enterItem(node)
    case .blockQuote: enterBlockQuote(node)
    case .codeBlock: codeBlock(node)
    case .htmlBlock: htmlBlock(node)
    case .thematicBreak:
      endSpans()
      block("<hr />\n")
    case .footnoteDefinition: enterFootnote(node)
    case .table: enterTable(node)
    case .tableHeader, .tableRow: enterRow(node, isHeader: kind == .tableHeader)
    case .tableCell: enterCell()
    case .document, .other: break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .paragraph: leaveParagraph(node)
    case .emphasis: emphasis(1, imageDepth > 0 ? "" : "</em>", isStart: false)
    case .strong: emphasis(2, imageDepth > 0 ? "" : "</strong>", isStart: false)
    case .link: leaveLink()
    case .image: leaveImage()
    case .heading: leaveHeading()
    case .list:
      listDepth -= 1
      output.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .item: leaveItem()
    case .blockQuote: leaveBlockQuote()
    case .footnoteReference: break
    case .footnoteDefinition: leaveFootnote(node)
    case .table: leaveTable()
    case .tableHeader: leaveRow(isHeader: true)
    case .tableRow: leaveRow(isHeader: false)
    case .tableCell: leaveCell()
    case .document: leaveDocument()
    default: break
    }
  }

  // MARK: Writing

  /// Starts a new line, unless the HTML is at the start of one.
  mutating func newLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  /// Writes something that starts on a line of its own.
  mutating func block(_ text: StaticString) {
    newLine()
    output.append(text)
  }

  /// Writes a number.
  mutating func append(_ number: Int) {
    if (0..<10).contains(number) {
      output.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      output.append(textOf: String(number))
    }
  }

  mutating func hole(_ content: Hole.Content) {
    holes.append(Hole(offset: output.count, content: content))
  }

  /// Starts a block of text: what is remembered within a block is forgotten.
  mutating func beginText(_ node: Node, kind: Node.Kind) {
    endSpans()
    plain.cut(to: 0)
    locator.begin(node, kind: kind, quotes: quoteDepth)
  }
}
