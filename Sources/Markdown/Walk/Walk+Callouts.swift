import Bytes

/// A quotation whose first line is `[!LET OP]` is a callout: a box with a name.
extension Walk {
  mutating func enterBlockQuote(_ node: Node) {
    endSpans()
    if node.firstChild == nil { record(.empty(isItem: false), node) }
    let callout = callout(of: node)
    callouts.append(callout != nil)
    if let callout {
      block("<div class=\"attentie ")
      output.append(callout.name)
      output.append("\" role=\"note\" aria-label=\"")
      output.append(callout.title(in: options.language))
      output.append("\">\n<p class=\"attentie-kop\">")
      output.append(callout.title(in: options.language))
      output.append("</p>\n")
    } else {
      block("<blockquote>\n")
    }
    quoteDepth += 1
  }

  mutating func leaveBlockQuote() {
    endSpans()
    quoteDepth -= 1
    block(callouts.popLast() == true ? "</div>\n" : "</blockquote>\n")
  }

  /// What kind of callout a quotation is; nil for a quotation, and for what only looks like a callout.
  private mutating func callout(of quote: Node) -> Callout? {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let first = paragraph.firstChild,
      first.kind == .text, first.literal.starts(with: "[!".utf8)
    else { return nil }
    let literal = first.literal
    let start = locator.lines.start(of: max(1, paragraph.startLine) - 1) + max(1, paragraph.startColumn) - 1
    guard start < locator.bytes.count, locator.bytes[start] == UInt8(ascii: "[") else { return nil }
    guard let close = literal.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let written = String(decoding: literal[2..<close], as: UTF8.self)
    let rest = String(decoding: literal[(close + 1)...], as: UTF8.self)
    let endsLine = first.next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
    let isEmpty = first.isLastChild && paragraph.isLastChild
    let isAlone = endsLine && rest.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    if let callout = Callout(written: written), isAlone, !isEmpty {
      calloutLine = first
      return callout
    }
    layout.strayCallouts.append(
      .init(kind: written, rest: rest, isEmpty: isEmpty, line: max(1, paragraph.startLine) - 1, offset: start)
    )
    return nil
  }

  /// Goes over the first line of a callout, the end of the line included.
  mutating func skipCalloutLine(_ node: Node) {
    if node.kind == .text {
      locator.goOver(.text(node.literal))
    } else {
      locator.goOver(.lineBreak)
      calloutLine = nil
    }
  }
}
