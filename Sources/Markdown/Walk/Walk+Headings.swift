internal import Diagnostics

extension Walk {
  mutating func enterHeading(_ node: Node) {
    beginText(node, kind: .heading)
    isInHeading = true
    let written = node.headingLevel
    let place = locator.lines.place(blockLine: node.startLine, column: node.startColumn)
    checkLevel(written, at: place)
    let content = HeadingContent(of: node)
    let slug = ids.id(for: content.text)
    let id = options.idPrefix.isEmpty ? slug : options.idPrefix + slug
    let level = min(6, max(2, written) + max(0, options.headingShift))
    headings.append(
      Heading(
        level: level, id: id, html: content.html, text: content.text,
        place: place))
    newLine()
    output.append("<h")
    append(level)
    output.append(" id=\"")
    appendEscaped(id, to: &output)
    output.append("\">")
  }

  mutating func leaveHeading() {
    isInHeading = false
    output.append("</h")
    append(headings.last?.level ?? 2)
    output.append(">\n")
  }

  private mutating func checkLevel(_ level: Int, at place: Place) {
    if level == 1 {
      diagnostics.append(.titleInBody(at: place))
    } else if level > lastHeadingLevel + 1 {
      diagnostics.append(.headingSkipped(level, after: lastHeadingLevel, at: place))
    }
    lastHeadingLevel = max(2, level)
  }
}

/// What a heading says, for its id and for lists of headings: read before its HTML is written.
struct HeadingContent {
  /// Its plain text without spaces at the ends.
  let text: String
  /// The same with emphasis and code, escaped; links, images and footnotes leave their text or nothing.
  let html: String

  init(of heading: Node) {
    var html = ByteBuffer(capacity: 128)
    var plain = ByteBuffer(capacity: 128)
    var imageDepth = 0
    var events = Events(in: heading)
    while let (node, isEntering) = events.next() {
      switch node.kind {
      case .text:
        plain.append(node.literal)
        appendEscaped(bytes: node.literal, to: &html)
      case .code:
        plain.append(node.literal)
        if imageDepth == 0 { html.append("<code>") }
        appendEscaped(bytes: node.literal, to: &html)
        if imageDepth == 0 { html.append("</code>") }
      case .softBreak, .lineBreak:
        plain.append(UInt8(ascii: " "))
        html.append(UInt8(ascii: " "))
      case .emphasis where imageDepth == 0: html.append(isEntering ? "<em>" : "</em>")
      case .strong where imageDepth == 0: html.append(isEntering ? "<strong>" : "</strong>")
      case .image: imageDepth += isEntering ? 1 : -1
      default: break
      }
    }
    let trimmed = trimmed(plain.bytes)
    text = String(decoding: trimmed, as: UTF8.self)
    // Nearly always there is nothing to escape or mark, and one string serves for both.
    self.html = html.holds(trimmed) ? text : String(decoding: html.bytes, as: UTF8.self)
  }
}

/// The bytes without white space at the ends.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var (start, end) = (0, bytes.count)
  while start < end, bytes[start] <= 0x20 { start += 1 }
  while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

extension Diagnostic {
  /// A heading of level 1: the page has its title already.
  fileprivate static func titleInBody(at place: Place) -> Diagnostic {
    Diagnostic(
      .headingLevel, at: place,
      Phrase(
        nl: "Een kop met één # is de titel van de pagina, en die staat al in “titel”.",
        en: "A heading with one # is the title of the page, which “titel” gives already."),
      help: Phrase(nl: "Begin met ## voor een kop in de tekst.", en: "Use ## for a heading in the text."))
  }

  /// A heading more than one level below the one before it.
  fileprivate static func headingSkipped(_ level: Int, after last: Int, at place: Place) -> Diagnostic {
    let marks = String(repeating: "#", count: level)
    let wanted = String(repeating: "#", count: last + 1)
    return Diagnostic(
      .headingSkipped, at: place,
      last == 1
        ? Phrase(
          nl: "De eerste kop van een tekst heeft twee hekjes, deze heeft er \(level) (\(marks)).",
          en: "The first heading of a text has two hashes; this one has \(level) (\(marks)).")
        : Phrase(
          nl: "Deze kop (\(marks)) slaat een niveau over.", en: "This heading (\(marks)) skips a level."),
      help: Phrase(nl: "Gebruik hier \(wanted).", en: "Use \(wanted) here."))
  }
}
