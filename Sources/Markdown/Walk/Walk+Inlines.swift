import Bytes

extension Walk {
  mutating func lineBreak(isHard: Bool) {
    plain.append(UInt8(ascii: " "))
    if imageDepth > 0 {
      output.append(UInt8(ascii: " "))
    } else {
      output.append(isHard ? "<br />\n" : "\n")
    }
    locator.goOver(.lineBreak)
  }

  /// The start or end of emphasis, written as `marks` stars or underscores.
  mutating func emphasis(_ marks: Int, _ tag: StaticString, isStart: Bool) {
    output.append(tag)
    if isStart { spans.enter() } else { leaveSpan() }
    locator.goOver(.emphasis(marks))
  }

  mutating func code(_ literal: UnsafeBufferPointer<UInt8>) {
    plain.append(literal)
    if imageDepth == 0 { output.append("<code>") }
    HTMLEscaping.append(literal, to: &output)
    if imageDepth == 0 { output.append("</code>") }
    locator.catchUp()
    let start = locator.offset
    locator.consumeCode()
    layout.opaque.append(start..<max(start, locator.offset))
  }
}
