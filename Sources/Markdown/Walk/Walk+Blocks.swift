import Bytes

extension Walk {
  mutating func enterParagraph(_ node: Node) {
    beginText(node, kind: .paragraph)
    record(paragraph: node)
    // The first line of a callout is no text; where nothing follows it, no paragraph is left.
    if let line = calloutLine, line.isLastChild { return }
    if !isTight(node) { block("<p>") }
    writePendingTask()
  }

  mutating func leaveParagraph(_ node: Node) {
    if isTight(node) || calloutLine != nil {
      calloutLine = nil
      return
    }
    if node.isLastChild, let parent = node.parent, parent.kind == .footnoteDefinition {
      output.append(UInt8(ascii: " "))
      footnoteBacklinks()
    }
    output.append("</p>\n")
  }

  /// Whether the paragraph stands in an item of a tight list, and so has no tags of its own.
  private func isTight(_ paragraph: Node) -> Bool {
    guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }

  /// Tells rules of a paragraph, and reads the definitions that it starts with.
  private mutating func record(paragraph node: Node) {
    // The lines before the heading row of a table become a paragraph that cmark gives no place.
    let placed = node.startLine > 0 ? node : node.next ?? node
    let line = max(1, placed.startLine) - 1
    var end = max(line + 1, placed.endLine)
    if placed != node, let header = placed.firstChild { end = max(line + 1, headerLine(header)) }
    let start = locator.lines.start(of: line) + max(1, placed.startColumn) - 1
    if start < layout.bytes.count, layout.bytes[start] == UInt8(ascii: "[") {
      collectDefinitions(line: line, offset: start, quotes: quoteDepth)
    }
    let isInItem = node.parent?.kind == .item && node.parent?.firstChild == node
    record(.paragraph(isInItem: isInItem), lines: line..<end, start: start)
  }

  /// Tells rules of a block.
  mutating func record(_ kind: SourceText.Block.Kind, lines: Range<Int>, start: Int) {
    layout.blocks.append(
      .init(kind: kind, lines: lines, start: start, quotes: quoteDepth, isInList: listDepth > 0))
  }

  /// Tells rules of a block, at its place in the source.
  mutating func record(_ kind: SourceText.Block.Kind, _ node: Node) {
    let line = max(1, node.startLine) - 1
    record(
      kind, lines: line..<max(line + 1, node.endLine),
      start: locator.lines.start(of: line) + max(1, node.startColumn) - 1)
  }

  mutating func enterList(_ node: Node) {
    endSpans()
    newLine()
    // A numbered list of one item is nearly always a heading with its number.
    if node.isOrderedList, listDepth == 0, let item = node.firstChild, item.isLastChild,
      let text = item.firstChild, text.isLastChild, text.kind == .paragraph
    {
      record(.lonelyNumber(node.listStart), node)
    }
    if node.isOrderedList { recordNumbers(of: node) }
    listDepth += 1
    guard node.isOrderedList else {
      output.append("<ul>\n")
      return
    }
    let start = node.listStart
    if start == 1 {
      output.append("<ol>\n")
    } else {
      output.append("<ol start=\"")
      append(start)
      output.append("\">\n")
    }
  }

  /// Tells rules of the first item whose number in the source is another than the one that it gets.
  ///
  /// A list of nothing but `1.` is counted by whoever reads it; that is meant.
  private mutating func recordNumbers(of list: Node) {
    var numbers: [(written: Int, item: Node)] = []
    var item = list.firstChild
    while let each = item, numbers.count < 1_000 {
      let start = locator.lines.start(of: max(1, each.startLine) - 1) + max(1, each.startColumn) - 1
      guard start < locator.bytes.count else { return }
      let digits = locator.bytes[start...].prefix(9).prefix { (0x30...0x39).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return }
      numbers.append((number, each))
      item = each.next
    }
    guard let first = numbers.first,
      numbers.contains(where: { $0.written != first.written }) || first.written > 99
    else { return }
    for (index, each) in numbers.enumerated()
    where each.written != first.written + index || first.written > 99 {
      record(.misnumbered(written: each.written, shown: first.written + index), each.item)
      return
    }
  }

  mutating func enterItem(_ node: Node) {
    newLine()
    if node.firstChild == nil { record(.empty(isItem: true), node) }
    guard let isDone = isTaskDone(node) ?? isQuotedTaskDone(node) else {
      output.append("<li>")
      return
    }
    output.append("<li class=\"taak\">")
    pendingTask = isDone
  }

  mutating func leaveItem() {
    writePendingTask()
    output.append("</li>\n")
  }

  /// Whether a task item is ticked; nil for other items.
  ///
  /// The box is read from the source: this version of cmark takes a later `[x]` on the line, such as the text of
  /// a link, for a tick.
  private func isTaskDone(_ item: Node) -> Bool? {
    guard item.isTask else { return nil }
    let line = max(1, item.startLine) - 1
    let bytes = locator.bytes
    var index = locator.lines.start(of: line) + max(1, item.startColumn) - 1
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "[") { return bytes[index + 1] | 0x20 == UInt8(ascii: "x") }
      index += 1
    }
    return false
  }

  /// Whether a task item within a quotation is ticked; nil for other items.
  ///
  /// This version of cmark looks for the box at the start of a line only, and leaves it in the text.
  private mutating func isQuotedTaskDone(_ item: Node) -> Bool? {
    guard quoteDepth > 0, let paragraph = item.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let literal = text.literal
    guard literal.count > 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
      literal[3] == UInt8(ascii: " "), literal.count > 4 || !text.isLastChild
    else { return nil }
    // `\[x]` is meant as it stands.
    let start = locator.lines.start(of: max(1, paragraph.startLine) - 1) + max(1, paragraph.startColumn) - 1
    guard start < locator.bytes.count, locator.bytes[start] == UInt8(ascii: "[") else { return nil }
    switch literal[1] {
    case UInt8(ascii: " "): holdsBox = true
    case UInt8(ascii: "x"), UInt8(ascii: "X"): holdsBox = true
    default: return nil
    }
    return literal[1] != UInt8(ascii: " ")
  }

  /// A text that begins with the box of a task, which a word has been written for.
  mutating func textBehindBox(_ literal: UnsafeBufferPointer<UInt8>) {
    holdsBox = false
    locator.goOver(.text(UnsafeBufferPointer(rebasing: literal[..<4])))
    if literal.count > 4 { text(UnsafeBufferPointer(rebasing: literal[4...])) }
  }

  /// Writes “Gereed:” or “Nog te doen:” where the text of the item begins: a fake check box says nothing.
  private mutating func writePendingTask() {
    guard let isDone = pendingTask else { return }
    pendingTask = nil
    output.append(isDone ? "<span class=\"taak-af\">" : "<span class=\"taak-open\">")
    output.append(isDone ? words.done : words.open)
    output.append("</span> ")
  }

  mutating func codeBlock(_ node: Node) {
    endSpans()
    footnotes.opaqueLines.append((node.startLine - 1)..<max(node.startLine, node.endLine))
    record(.code(isFenced: node.isFenced), node)
    let info = node.fenceInfo
    if holdsForbidden(info) {
      diagnostics.append(.characterForbidden(at: locator.lines.place(blockLine: node.startLine, column: 1)))
    }
    let language = info.prefix { $0 != UInt8(ascii: " ") && !(0x09...0x0D).contains($0) }
    if language.isEmpty {
      block("<pre><code>")
    } else {
      block("<pre><code class=\"language-")
      HTMLEscaping.append(UnsafeBufferPointer(rebasing: language), to: &output)
      output.append("\">")
    }
    HTMLEscaping.append(node.literal, to: &output)
    output.append("</code></pre>\n")
  }

  mutating func leaveDocument() {
    if footnotes.definitions > 0 { output.append("</ol>\n</div>\n") }
  }
}
