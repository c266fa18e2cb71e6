internal import Diagnostics

extension Walk {
  /// Raw HTML within a text: an error, and nothing is written.
  mutating func inlineHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    locator.catchUp()
    locator.seek { $0 == UInt8(ascii: "<") }
    diagnostics.append(.rawHTML(literal, at: locator.place()))
    locator.consumeHTML(literal)
  }

  /// A block of raw HTML: an error, and nothing is written.
  mutating func htmlBlock(_ node: Node) {
    newLine()
    footnotes.opaqueLines.append((node.startLine - 1)..<max(node.startLine, node.endLine))
    diagnostics.append(
      .rawHTML(
        node.literal, at: locator.lines.place(blockLine: node.startLine, column: node.startColumn)))
  }
}

/// The name of the first tag in raw HTML, in lower case; empty for comments and the like.
func tagName(in html: UnsafeBufferPointer<UInt8>) -> String {
  let start = html.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") || $0 <= 0x20 }
  let name = start.prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  return String(decoding: name, as: UTF8.self).lowercased()
}

extension Diagnostic {
  /// Raw HTML, with the Markdown to use instead.
  static func rawHTML(_ html: UnsafeBufferPointer<UInt8>, at place: Place) -> Diagnostic {
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
    return Diagnostic(.rawHTML, at: place, message, help: markdown(insteadOf: tag))
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
