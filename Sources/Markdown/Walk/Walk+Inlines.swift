extension Walk {
  mutating func lineBreak(isHard: Bool) {
    plain.append(UInt8(ascii: " "))
    if imageDepth > 0 {
      html.append(UInt8(ascii: " "))
    } else {
      html.append(isHard ? "<br />\n" : "\n")
    }
    locator.consumeLineBreak()
  }

  /// The start or end of emphasis, written as `marks` stars or underscores.
  mutating func emphasis(_ marks: Int, _ tag: StaticString) {
    html.append(tag)
    locator.consumeEmphasis(marks)
  }

  mutating func code(_ literal: UnsafeBufferPointer<UInt8>) {
    plain.append(contentsOf: literal)
    if imageDepth == 0 { html.append("<code>") }
    appendEscaped(bytes: literal, to: &html)
    if imageDepth == 0 { html.append("</code>") }
    locator.consumeCode()
  }
}
