internal import Bytes
internal import Diagnostics

extension Walk {
  mutating func enterHeading(_ node: Node) {
    beginText(node, kind: .heading)
    isInHeading = true
    let written = node.headingLevel
    let place = locator.lines.place(blockLine: node.startLine, column: node.startColumn)
    let content = HeadingContent(of: node)
    checkLevel(written, of: content.text, isUnderlined: !isAtHashes(node), at: place)
    record(
      .heading(level: written, isUnderlined: !isAtHashes(node), isEmpty: !hasWords(content.text)), node)
    let slug = ids.id(for: content.text)
    let id = options.idPrefix.isEmpty ? slug : options.idPrefix + slug
    let level = min(6, max(2, written) + max(0, options.headingShift))
    headings.append(Heading(level: level, id: id, html: content.html, text: content.text, place: place))
    newLine()
    hole(.headingStart(headings.count - 1))
  }

  mutating func leaveHeading() {
    isInHeading = false
    hole(.headingEnd(headings.count - 1))
    output.append(UInt8(ascii: "\n"))
  }

  private func isAtHashes(_ node: Node) -> Bool {
    var start = locator.lines.start(of: max(1, node.startLine) - 1) + max(1, node.startColumn) - 1
    let bytes = locator.bytes
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    let count = bytes[min(start, bytes.count)...].prefix { $0 == UInt8(ascii: "#") }.count
    let next = start + count < bytes.count ? bytes[start + count] : 0x0A
    return (1...6).contains(count) && [0x20, 0x09, 0x0A].contains(next)
  }

  private mutating func checkLevel(_ level: Int, of text: String, isUnderlined: Bool, at place: Place) {
    if level == 1 {
      let isTitle = !options.title.isEmpty && slug(text) == slug(options.title)
      diagnostics.append(.titleInBody(isTitle: isTitle, isUnderlined: isUnderlined, at: place))
    } else if level > lastHeadingLevel + 1 {
      diagnostics.append(.headingSkipped(level, after: lastHeadingLevel, at: place))
    }
    lastHeadingLevel = max(2, level)
  }
}

extension Diagnostic {
  /// A heading of level 1: the page has its title already.
  fileprivate static func titleInBody(isTitle: Bool, isUnderlined: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .headingLevel, at: place,
      Phrase(
        nl: "Een kop met één # is de titel van de pagina, en die staat al in “titel”.",
        en: "A heading with one # is the title of the page, which “titel” gives already."),
      help: help(isTitle: isTitle, isUnderlined: isUnderlined))
  }

  private static func help(isTitle: Bool, isUnderlined: Bool) -> Phrase {
    switch (isTitle, isUnderlined) {
    case (true, false):
      Phrase(
        nl: "Haal deze regel weg: deze kop is dezelfde als de titel.",
        en: "Take this line out: this heading is the same as the title.")
    case (true, true):
      Phrase(
        nl: "Haal deze regel en de streep eronder weg: deze kop is dezelfde als de titel.",
        en: "Take this line and the one that underlines it out: this heading is the same as the title.")
    case (false, false):
      Phrase(nl: "Begin met ## voor een kop in de tekst.", en: "Use ## for a heading in the text.")
    case (false, true):
      Phrase(
        nl: "Begin de regel met ##, en haal de streep eronder weg.",
        en: "Start the line with ##, and take out the line that underlines it.")
    }
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
