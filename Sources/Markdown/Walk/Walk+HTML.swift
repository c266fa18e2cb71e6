internal import Bytes
internal import Diagnostics

/// The elements of raw HTML that have begun: the tag that ends one is no second mistake.
struct OpenElements {
  private var count: [String: Int] = [:]

  /// Whether this tag begins something of its own, rather than ending what was told.
  mutating func isNew(_ tag: String, isEnd: Bool, isWhole: Bool) -> Bool {
    if isEnd {
      guard let open = count[tag], open > 0 else { return true }
      count[tag] = open - 1
      return false
    }
    if !isWhole, !["br", "hr", "img", "input", "wbr", "link", "meta", "source", "embed"].contains(tag) {
      count[tag, default: 0] += 1
    }
    return true
  }

  /// The same for all tags of a block.
  mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tag = html[start...].prefix(64)
      rest = html[(start + 1)...]
      let name = tagName(in: UnsafeBufferPointer(rebasing: tag))
      if name.isEmpty { continue }
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      let isWhole = end > start && html[end - 1] == UInt8(ascii: "/")
      let next = start + 1 < html.count ? html[start + 1] : 0
      _ = isNew(name, isEnd: next == UInt8(ascii: "/"), isWhole: isWhole)
      rest = html[end...]
    }
  }
}

extension Walk {
  /// Raw HTML within a text: an error for each element, and nothing is written.
  mutating func inlineHTML(_ node: Node) {
    let literal = node.literal
    locator.catchUp()
    locator.seek { $0 == UInt8(ascii: "<") }
    let tag = tagName(in: literal)
    let isEnd = literal.count > 1 && literal[1] == UInt8(ascii: "/")
    let isWhole = literal.count > 1 && literal[literal.count - 2] == UInt8(ascii: "/")
    if tag.isEmpty || elements.isNew(tag, isEnd: isEnd, isWhole: isWhole) {
      diagnostics.append(.rawHTML(literal, help: help(for: tag, node), at: locator.place()))
    }
    locator.consumeHTML(literal)
  }

  /// What to write instead, where that depends on what stands around the tag; nil where it does not.
  private func help(for tag: String, _ node: Node) -> Phrase? {
    switch tag {
    case "br": .lineBreak(isInCell: isInCell, isInHeading: isInHeading, before: node.next?.kind)
    case "sup", "sub":
      node.next.flatMap { next in
        guard next.kind == .text, next.next?.kind == .htmlInline else { return nil }
        return .raised(String(decoding: next.literal, as: UTF8.self), tag)
      }
    default: nil
    }
  }

  /// A block of raw HTML: an error, and nothing is written.
  mutating func htmlBlock(_ node: Node) {
    endSpans()
    newLine()
    footnotes.opaqueLines.append((node.startLine - 1)..<max(node.startLine, node.endLine))
    record(.html, node)
    let literal = node.literal
    let place = locator.lines.place(blockLine: node.startLine, column: node.startColumn)
    let start = literal.drop { $0 <= 0x20 }
    let isEnd = start.count > 1 && start[start.startIndex + 1] == UInt8(ascii: "/")
    let tag = tagName(in: literal)
    if start.starts(with: "<!--".utf8), commentEnd(in: literal) == nil {
      diagnostics.append(.commentOpen(at: place))
    } else if tag.isEmpty || !isEnd || elements.isNew(tag, isEnd: true, isWhole: false) {
      diagnostics.append(.rawHTML(literal, at: place))
    }
    elements.read(isEnd ? UnsafeBufferPointer(rebasing: start.dropFirst()) : literal)
  }

  /// `<!--` in a text: a comment that cmark did not take for one, for it has `--` in it or does not end.
  mutating func comment(line: Int, offset: Int) {
    if comments.last.map({ $0 < offset }) ?? true, commentEnd(in: locator.bytes, from: offset) != nil {
      comments.append(offset)
    } else {
      diagnostics.append(.commentOpen(at: locator.place()))
    }
  }
}

/// The byte behind a comment that starts at `offset`, within the same paragraph; nil where it does not end there.
func commentEnd(in bytes: [UInt8], from offset: Int) -> Int? {
  var index = offset + 2
  while index + 2 < bytes.count {
    if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
      bytes[index + 2] == UInt8(ascii: ">")
    {
      return index + 3
    }
    if bytes[index] == 0x0A, bytes[index + 1] == 0x0A { return nil }
    index += 1
  }
  return nil
}

/// The byte behind the first `-->`; nil where there is none.
private func commentEnd(in html: UnsafeBufferPointer<UInt8>) -> Int? {
  html.indices.dropLast(2).first { html[$0...].starts(with: "-->".utf8) }
}

/// The same body with comments that cmark knows: what stands in these becomes letters, each place stays the same.
///
/// Source: CommonMark 0.31, “HTML comment”; cmark 0.29 knows no comment that holds `--`.
func withPlainComments(_ bytes: [UInt8], at offsets: [Int]) -> [UInt8] {
  var bytes = bytes
  for offset in offsets {
    guard let end = commentEnd(in: bytes, from: offset) else { continue }
    if end - offset < 8 {
      // `<!-->` and `<!--->` have no room for a letter: a declaration takes their place.
      bytes[offset + 2] = UInt8(ascii: "A")
      for index in (offset + 3)..<(end - 1) { bytes[index] = UInt8(ascii: " ") }
    } else {
      for index in (offset + 4)..<(end - 3) where bytes[index] != 0x0A { bytes[index] = UInt8(ascii: "x") }
    }
  }
  return bytes
}

/// The name of the first tag in raw HTML, in lower case; empty for comments and the like.
func tagName(in html: UnsafeBufferPointer<UInt8>) -> String {
  let start = html.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") || $0 <= 0x20 }
  let name = start.prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  return String(decoding: name, as: UTF8.self).lowercased()
}

extension Diagnostic {
  /// Raw HTML, with the Markdown to use instead.
  static func rawHTML(_ html: UnsafeBufferPointer<UInt8>, help: Phrase? = nil, at place: Place) -> Diagnostic
  {
    let tag = tagName(in: html)
    let message =
      if !tag.isEmpty {
        Phrase(nl: "De HTML-tag <\(tag)> mag niet in de tekst.", en: "The HTML tag <\(tag)> may not be used.")
      } else if html.prefix(4).elementsEqual("<!--".utf8) {
        Phrase(
          nl: "Een HTML-commentaar (<!-- … -->) mag niet in de tekst.",
          en: "An HTML comment (<!-- … -->) may not be used.")
      } else {
        Phrase(nl: "HTML-code mag niet in de tekst.", en: "HTML code may not be used.")
      }
    return Diagnostic(.rawHTML, at: place, message, help: help ?? markdown(insteadOf: tag))
  }

  /// A comment that does not end in its paragraph.
  static func commentOpen(at place: Place) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: place,
      Phrase(
        nl: "Hier begint een HTML-commentaar (<!--) dat niet wordt gesloten.",
        en: "An HTML comment (<!--) starts here that is not closed."),
      help: markdown(insteadOf: ""))
  }

  private static func markdown(insteadOf tag: String) -> Phrase {
    switch tag {
    case "b", "strong": instead("**vet**", "**bold**")
    case "i", "em": instead("*schuin*", "*italics*")
    case "a": instead("[tekst](adres)", "[text](address)")
    case "br":
      Phrase(
        nl: "Zet een \\ aan het eind van de regel, of begin een nieuwe alinea met een lege regel.",
        en: "Put a \\ at the end of the line, or start a new paragraph with an empty line.")
    case "hr": instead("---", "---")
    case "img": instead("![wat er te zien is](adres)", "![what it shows](address)")
    case "ul", "ol", "li":
      Phrase(
        nl: "Begin elke regel van een lijst met “- ” of “1. ”.",
        en: "Start each line of a list with “- ” or “1. ”.")
    case "h1", "h2", "h3", "h4", "h5", "h6":
      Phrase(nl: "Begin een kop met ## of ###.", en: "Start a heading with ## or ###.")
    case "table", "thead", "tbody", "tr", "th", "td": instead("| a | b |", "| a | b |")
    case "input": instead("- [ ] te doen, of - [x] gereed", "- [ ] to do, or - [x] done")
    case "code", "pre", "tt", "kbd": instead("`code`", "`code`")
    case "blockquote": instead("> citaat", "> quotation")
    case "script", "style", "iframe", "object", "embed", "form", "button", "link", "meta":
      Phrase(
        nl: "Dit kan niet in de inhoud: haal het weg.", en: "This is not possible in content: take it out.")
    case "":
      Phrase(
        nl: "Houd notities buiten de inhoud, of zet de hele pagina op “concept: true”.",
        en: "Keep notes out of the content, or set “concept: true” for the whole page.")
    default: Phrase(nl: "Haal de tag weg en houd de tekst.", en: "Take the tag out and keep the text.")
    }
  }

  private static func instead(_ dutch: String, _ english: String) -> Phrase {
    Phrase(nl: "Schrijf \(dutch).", en: "Write \(english).")
  }
}

extension Phrase {
  /// What to do about `<br>`, by what comes behind it.
  fileprivate static func lineBreak(isInCell: Bool, isInHeading: Bool, before next: Node.Kind?) -> Phrase {
    if isInCell {
      return Phrase(
        nl: "Schrijf in plaats van de tag een \\ met een spatie ervoor en erachter.",
        en: "Instead of the tag, write a \\ with a space before and behind it.")
    }
    if isInHeading || next == nil {
      return Phrase(nl: "Haal de tag weg.", en: "Take the tag out.")
    }
    if next == .softBreak || next == .lineBreak {
      return Phrase(
        nl: "Schrijf in plaats van de tag een \\, aan het eind van de regel.",
        en: "Instead of the tag, write a \\, at the end of the line.")
    }
    return Phrase(
      nl: "Schrijf in plaats van de tag een \\, en ga verder op de volgende regel.",
      en: "Instead of the tag, write a \\, and go on on the next line.")
  }

  /// The character for what stands raised or lowered; nil where there is none.
  fileprivate static func raised(_ text: String, _ tag: String) -> Phrase? {
    let raised: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
      "+": "⁺",
      "-": "⁻", "n": "ⁿ", "(": "⁽", ")": "⁾", "e": "ᵉ", "a": "ª", "o": "º",
    ]
    let lowered: [Character: Character] = [
      "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
      "+": "₊",
      "-": "₋", "(": "₍", ")": "₎",
    ]
    let signs = text.map { (tag == "sup" ? raised : lowered)[$0] }
    guard !text.isEmpty, text.utf8.count < 20, !signs.contains(nil) else { return nil }
    let wanted = String(signs.compactMap(\.self))
    return Phrase(
      nl: "Schrijf \(wanted) in plaats van <\(tag)>\(text)</\(tag)>.",
      en: "Write \(wanted) instead of <\(tag)>\(text)</\(tag)>.")
  }
}
