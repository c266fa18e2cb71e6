import Bytes

/// What a heading says, for its id and for lists of headings: read before its HTML is written.
struct HeadingContent {
  /// Its plain text without spaces at the ends.
  let text: String
  /// The same with emphasis, code and what our own walk reads, escaped; links, images and footnotes leave their text
  /// or nothing.
  let html: String

  init(of heading: Node) {
    var content = HeadingReader()
    var events = Events(in: heading)
    while let (node, isEntering) = events.next() { content.read(node, isEntering: isEntering) }
    let trimmed = trimmed(content.plain.bytes)
    text = String(decoding: trimmed, as: UTF8.self)
    // Nearly always there is nothing to escape or mark, and one string serves for both.
    html = content.html.holds(trimmed) ? text : String(decoding: content.html.bytes, as: UTF8.self)
  }
}

private struct HeadingReader: ~Copyable {
  var html = ByteBuffer(capacity: 128)
  var plain = ByteBuffer(capacity: 128)
  private var imageDepth = 0
  private var spans = Spans()

  mutating func read(_ node: Node, isEntering: Bool) {
    switch node.kind {
    case .text: text(node.literal)
    case .code:
      plain.append(node.literal)
      if imageDepth == 0 { html.append("<code>") }
      HTMLEscaping.append(node.literal, to: &html)
      if imageDepth == 0 { html.append("</code>") }
    case .softBreak, .lineBreak:
      plain.append(UInt8(ascii: " "))
      html.append(UInt8(ascii: " "))
    case .emphasis where imageDepth == 0: tag(isEntering ? "<em>" : "</em>", isEntering)
    case .strong where imageDepth == 0: tag(isEntering ? "<strong>" : "</strong>", isEntering)
    case .image: imageDepth += isEntering ? 1 : -1
    default: break
    }
  }

  private mutating func tag(_ tag: StaticString, _ isEntering: Bool) {
    html.append(tag)
    if isEntering { spans.enter() } else { _ = spans.leave() }
  }

  /// A text, with what our own walk reads in it; `holeCount` keeps where its signs stand in the plain text.
  private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if let length = forbiddenLength(in: text, at: index) {
        index += length
        continue
      }
      if byte == UInt8(ascii: "~"), imageDepth == 0 {
        index = strike(text, at: index)
        continue
      }
      if byte == UInt8(ascii: "["), imageDepth == 0 {
        spans.begin(byte, at: html.count, holeCount: plain.count)
      } else if byte == UInt8(ascii: "]"), let (start, _) = spans.close(UInt8(ascii: "[")),
        let (language, end) = phraseEnd(in: text, at: index)
      {
        var tag = Array("<span lang=\"\(language.code)\"".utf8)
        if language.isRightToLeft { tag += Array(" dir=\"rtl\"".utf8) }
        tag.append(UInt8(ascii: ">"))
        tag.withUnsafeBufferPointer { html.replace(at: start.start, count: 1, with: $0) }
        plain.replace(at: start.holeCount, count: 1, with: "")
        html.append("</span>")
        index = end
        continue
      }
      plain.append(byte)
      if let entity = HTMLEscaping.entity(for: byte) { html.append(entity) } else { html.append(byte) }
      index += 1
    }
  }

  private mutating func strike(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let run = text[index...].prefix { $0 == UInt8(ascii: "~") }.count
    let end = index + run
    // Beyond the ends of a text stand other elements, which are as good as words.
    let sides = strikeSides(
      before: index > 0 ? text[index - 1] : plain.last ?? 0, after: end < text.count ? text[end] : 0x61)
    if run == 2, sides.canClose, let (start, _) = spans.close(UInt8(ascii: "~")) {
      html.replace(at: start.start, count: 2, with: "<del>")
      plain.replace(at: start.holeCount, count: 2, with: "")
      html.append("</del>")
      return end
    }
    if run == 2, sides.canOpen {
      _ = spans.restart()
      spans.begin(UInt8(ascii: "~"), at: html.count, holeCount: plain.count)
    }
    for _ in 0..<run {
      plain.append(UInt8(ascii: "~"))
      html.append(UInt8(ascii: "~"))
    }
    return end
  }
}

/// The bytes without white space at the ends.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var (start, end) = (0, bytes.count)
  while start < end, bytes[start] <= 0x20 { start += 1 }
  while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

/// Whether a text has anything that can be read: not only blanks, and characters that show nothing.
func hasWords(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .nonspacingMark:
      false
    // Letters that show nothing.
    default: ![0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800].contains(scalar.value)
    }
  }
}
