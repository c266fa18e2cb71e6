extension Walk {
  mutating func enterParagraph(_ node: Node) {
    beginText(node, kind: .paragraph)
    if !isTight(node) { block("<p>") }
    writePendingTask()
  }

  mutating func leaveParagraph(_ node: Node) {
    if isTight(node) { return }
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

  mutating func enterList(_ node: Node) {
    newLine()
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

  mutating func enterItem(_ node: Node) {
    newLine()
    guard let isDone = isTaskDone(node) else {
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

  /// Writes “Gereed:” or “Nog te doen:” where the text of the item begins: a fake check box says nothing.
  private mutating func writePendingTask() {
    guard let isDone = pendingTask else { return }
    pendingTask = nil
    output.append(isDone ? "<span class=\"taak-af\">" : "<span class=\"taak-open\">")
    output.append(isDone ? words.done : words.open)
    output.append("</span> ")
  }

  mutating func enterBlockQuote() {
    block("<blockquote>\n")
    quoteDepth += 1
  }

  mutating func leaveBlockQuote() {
    quoteDepth -= 1
    block("</blockquote>\n")
  }

  mutating func codeBlock(_ node: Node) {
    footnotes.opaqueLines.append((node.startLine - 1)..<max(node.startLine, node.endLine))
    let info = node.fenceInfo
    let language = info.prefix { $0 != UInt8(ascii: " ") && !(0x09...0x0D).contains($0) }
    if language.isEmpty {
      block("<pre><code>")
    } else {
      block("<pre><code class=\"language-")
      appendEscaped(bytes: UnsafeBufferPointer(rebasing: language), to: &output)
      output.append("\">")
    }
    appendEscaped(bytes: node.literal, to: &output)
    output.append("</code></pre>\n")
  }

  mutating func leaveDocument() {
    if footnotes.definitions > 0 { output.append("</ol>\n</div>\n") }
  }
}
