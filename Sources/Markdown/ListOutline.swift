public import Diagnostics

/// What a document says in its headings and lists, for a document that is really a list of things.
public struct ListOutline: Sendable {
  /// A heading, and the items of the lists below it.
  public struct Group: Sendable {
    /// The plain text of the heading; empty for what stands before the first one.
    public let heading: String
    /// The id that `readMarkdown` gives the heading, without prefix; empty for what stands before the first one.
    public let id: String
    /// The items, nested ones too, in the order they start in.
    public let items: [Item]
  }

  /// An item of a list.
  public struct Item: Sendable {
    /// Its plain text, that of items nested in it left out; paragraphs are joined by a space.
    public let text: String
    /// Where its text starts.
    public let place: Place
  }

  /// The groups in document order; the first has no heading, and is there only where it has items.
  public let groups: [Group]
}

/// The walk that makes an outline.
struct OutlineWalk {
  private struct OpenItem {
    let index: Int
    var text: [UInt8] = []
    var place: Place?
    let start: Place
  }

  private var locator: Locator
  private var ids = UniqueIDs()
  private var groups: [ListOutline.Group] = []
  private var heading = ""
  private var id = ""
  private var items: [ListOutline.Item?] = []
  private var open: [OpenItem] = []
  private var quoteDepth = 0

  init(of source: MarkdownSource, lineStarts: [Int]) {
    locator = Locator(of: source, lineStarts: lineStarts)
  }

  mutating func run(over tree: borrowing Tree) {
    var events = tree.events()
    while let (node, isEntering) = events.next() {
      if isEntering { enter(node) } else { leave(node) }
    }
  }

  /// The outline, when the walk is done.
  mutating func finished() -> ListOutline {
    closeGroup()
    return ListOutline(groups: groups)
  }

  private mutating func closeGroup() {
    let items = items.compactMap(\.self)
    if !id.isEmpty || !items.isEmpty { groups.append(.init(heading: heading, id: id, items: items)) }
    self.items = []
  }

  private mutating func enter(_ node: Node) {
    let kind = node.kind
    switch kind {
    case .heading where open.isEmpty:
      closeGroup()
      heading = HeadingContent(of: node).text
      id = ids.id(for: heading)
    case .heading:
      _ = ids.id(for: HeadingContent(of: node).text)
      locator.begin(node, kind: kind, quotes: quoteDepth)
    case .blockQuote: quoteDepth += 1
    case .item:
      let start = locator.lines.place(blockLine: node.startLine, column: node.startColumn)
      open.append(OpenItem(index: items.count, start: start))
      items.append(nil)
    case .paragraph where !open.isEmpty:
      locator.begin(node, kind: kind, quotes: quoteDepth)
      if open[open.count - 1].place == nil { open[open.count - 1].place = locator.place() }
      separate()
    case .text, .code: add(node.literal)
    case .softBreak, .lineBreak: separate()
    default: break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .blockQuote: quoteDepth -= 1
    case .item:
      guard let item = open.popLast() else { return }
      let text = item.text.withUnsafeBufferPointer { String(decoding: trimmed($0), as: UTF8.self) }
      items[item.index] = .init(text: text, place: item.place ?? item.start)
    default: break
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !open.isEmpty { open[open.count - 1].text.append(contentsOf: bytes) }
  }

  private mutating func separate() {
    guard let last = open.last, !last.text.isEmpty else { return }
    open[open.count - 1].text.append(UInt8(ascii: " "))
  }
}
