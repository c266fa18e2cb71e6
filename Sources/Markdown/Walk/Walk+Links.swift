internal import Bytes
internal import Diagnostics

/// A link or image whose end the walk has not reached.
struct OpenLink {
  let destination: String
  let place: Place
  let isAutolink: Bool
  /// Its index among the references; nil where its address was refused, so that only its text is written.
  let reference: Int?
  /// Where its text starts in the HTML, among the holes and notes, and in the plain text.
  let htmlStart: Int
  let holeCount: Int
  let noteCount: Int
  let plainStart: Int
}

extension Walk {
  mutating func enterLink(_ node: Node) {
    locator.seekLink(isImage: false)
    spans.enter()
    if openLink != nil {
      // cmark finds addresses in angle brackets within a link; HTML has no link within a link.
      nestedLinks += 1
      diagnostics.append(.linkInLink(at: locator.place()))
    } else if imageDepth == 0, let name = footnoteName {
      // A note of one word is an address to cmark, and what refers to it a link.
      diagnostics.append(.footnoteIsLink(name, at: locator.place()))
    } else if imageDepth == 0 {
      let isAutolink = locator.byte == UInt8(ascii: "<")
      openLink = open(node, isImage: false, isAutolink: isAutolink)
    }
    locator.consumeLinkStart(isImage: false)
  }

  /// The name in `[^een naam]` where the source stands at one; nil where it does not, or an address follows.
  private var footnoteName: String? {
    guard locator.byte == UInt8(ascii: "["), locator.peek(1) == UInt8(ascii: "^") else { return nil }
    let start = locator.offset + 2
    guard start < locator.bytes.count else { return nil }
    let name = locator.bytes[start...].prefix(200).prefix { $0 != UInt8(ascii: "]") && $0 != 10 }
    guard name.endIndex < locator.bytes.count, locator.bytes[name.endIndex] == UInt8(ascii: "]") else {
      return nil
    }
    let next = name.endIndex + 1 < locator.bytes.count ? locator.bytes[name.endIndex + 1] : 0
    return next == UInt8(ascii: "(") ? nil : String(decoding: name, as: UTF8.self)
  }

  mutating func leaveLink() {
    locator.goOver(.linkEnd)
    leaveSpan()
    if nestedLinks > 0 {
      nestedLinks -= 1
      return
    }
    guard imageDepth == 0, let link = openLink else { return }
    openLink = nil
    let text = trimmed(plain.suffix(from: link.plainStart))
    guard let index = link.reference else { return }
    if text.isEmpty, holes.count == link.holeCount, footnotes.references == link.noteCount {
      // Nothing to read between the brackets: the title of what it leads to stands there instead.
      output.cut(to: link.htmlStart)
      hole(.title(index))
    }
    output.append("</a>")
    finish(link, index: index, text: text, isImage: false)
  }

  mutating func enterImage(_ node: Node) {
    locator.seekLink(isImage: true)
    if imageDepth == 0 { openImage = open(node, isImage: true, isAutolink: false) }
    imageDepth += 1
    locator.consumeLinkStart(isImage: true)
  }

  mutating func leaveImage() {
    locator.goOver(.linkEnd)
    imageDepth -= 1
    guard imageDepth == 0, let image = openImage else { return }
    openImage = nil
    let text = trimmed(plain.suffix(from: image.plainStart))
    let words = String(decoding: text, as: UTF8.self)
    if !hasWords(words) {
      diagnostics.append(.imageUndescribed(at: image.place))
    } else if saysNothing(words, of: image.destination) {
      diagnostics.append(.imageTextEmpty(words, at: image.place))
    }
    guard let index = image.reference else { return }
    output.append("\"")
    hole(.pictureSize(index))
    output.append(" loading=\"lazy\">")
    hole(.pictureEnd(index))
    finish(image, index: index, text: text, isImage: true)
  }

  /// Writes the start of a link or image, unless its address may not be used.
  private mutating func open(_ node: Node, isImage: Bool, isAutolink: Bool) -> OpenLink {
    let destination = node.destination
    let place = locator.place()
    let address = String(decoding: destination, as: UTF8.self)
    var reference: Int?
    if !node.title.isEmpty {
      layout.titles.append(
        .init(
          text: String(decoding: node.title, as: UTF8.self), isImage: isImage, line: locator.line,
          offset: locator.offset))
    }
    if destination.isEmpty || address == "#" {
      diagnostics.append(.placeholder(at: place))
    } else if let scheme = unsafeScheme(of: destination) {
      diagnostics.append(.addressUnsafe(scheme, at: place))
    } else if holdsForbidden(destination) {
      diagnostics.append(.characterForbidden(at: place))
    } else {
      reference = references.count
      references.append(Reference(destination: address, text: "", isImage: isImage, place: place))
      if isAutolink, !address.hasPrefix("mailto:") {
        diagnostics.append(.addressBare(address, isLink: true, at: place))
      }
    }
    if let reference { writeStart(reference, isImage: isImage) }
    return OpenLink(
      destination: address, place: place, isAutolink: isAutolink, reference: reference,
      htmlStart: output.count, holeCount: holes.count, noteCount: footnotes.references,
      plainStart: plain.count)
  }

  private mutating func writeStart(_ reference: Int, isImage: Bool) {
    if isImage { hole(.pictureStart(reference)) }
    output.append(isImage ? "<img src=\"" : "<a href=\"")
    hole(.address(reference))
    output.append(isImage ? "\" alt=\"" : "\">")
  }

  /// Puts the reference in its place, now that its text is known.
  private mutating func finish(_ link: OpenLink, index: Int, text: UnsafeBufferPointer<UInt8>, isImage: Bool)
  {
    references[index] = Reference(
      destination: link.destination, text: String(decoding: text, as: UTF8.self), isImage: isImage,
      place: link.place)
  }
}

extension Walk {
  /// A text `[x](y)` that starts at byte `index` of a text: cmark leaves it where the address is none, mostly for
  /// a space in it.
  mutating func checkLostLink(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let inside = text[(index + 1)...].prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    guard inside.endIndex + 1 < text.count, text[inside.endIndex] == UInt8(ascii: "]"),
      text[inside.endIndex + 1] == UInt8(ascii: "("), !locator.isEscaped(index, in: text)
    else { return }
    diagnostics.append(.linkLost(at: locator.place(of: index, in: text)))
  }
}

/// The scheme of an address that could run code or read files, or nil.
///
/// Browsers leave out tabs and line breaks anywhere in an address, and control characters and spaces before it.
func unsafeScheme(of address: UnsafeBufferPointer<UInt8>) -> String? {
  var letters: [UInt8] = []
  for byte in address where byte > 0x20 && byte != 0x7F {
    if byte == UInt8(ascii: ":") {
      let scheme = String(decoding: letters, as: UTF8.self)
      return ["javascript", "vbscript", "data", "file"].contains(scheme) ? scheme : nil
    }
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    // Most addresses are ruled out by their first letter.
    if letters.isEmpty {
      switch lower {
      case UInt8(ascii: "j"), UInt8(ascii: "v"), UInt8(ascii: "d"), UInt8(ascii: "f"): break
      default: return nil
      }
    }
    if letters.count == 10 { return nil }
    letters.append(lower)
  }
  return nil
}

extension Diagnostic {
  /// An address in angle brackets within the text of a link.
  fileprivate static func linkInLink(at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceBroken, at: place,
      Phrase(
        nl: "Hier staat een link in de tekst van een link.", en: "A link stands in the text of a link here."),
      help: Phrase(
        nl: "Haal dit adres met zijn punthaken uit de tekst, of zet het in een link ernaast.",
        en: "Take this address and its angle brackets out of the text, or put it in a link beside it."))
  }

  /// A link that leads nowhere yet.
  fileprivate static func placeholder(at place: Place) -> Diagnostic {
    Diagnostic(
      .referencePlaceholder, at: place,
      Phrase(nl: "Deze link heeft geen adres.", en: "This link has no address."),
      help: Phrase(
        nl: "Vul het adres in, of haal de haken weg en houd de tekst.",
        en: "Fill in the address, or take the brackets out and keep the text."))
  }

  /// What was to be a link stands in the page as brackets.
  fileprivate static func linkLost(at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceBroken, at: place,
      Phrase(nl: "Dit wordt geen link of afbeelding.", en: "This does not become a link or image."),
      help: Phrase(
        nl: "Haal de spaties uit het adres tussen de ronde haken, en controleer of beide haken er staan.",
        en: "Take the spaces out of the address between the parentheses, and check that both are there."))
  }

  /// An address whose scheme could run code or read files.
  fileprivate static func addressUnsafe(_ scheme: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .addressUnsafe, at: place,
      Phrase(
        nl: "Een adres dat met “\(scheme):” begint is niet veilig.",
        en: "An address that starts with “\(scheme):” is not safe."),
      help: Phrase(
        nl: "Gebruik een adres dat met https:// begint, of een pad naar een bestand in de inhoud.",
        en: "Use an address that starts with https://, or a path to a file of the content."))
  }

  /// An image without words for who cannot see it.
  fileprivate static func imageUndescribed(at place: Place) -> Diagnostic {
    Diagnostic(
      .imageMissing, at: place,
      Phrase(
        nl: "Deze afbeelding heeft geen beschrijving voor wie haar niet ziet.",
        en: "This image has no description for those who cannot see it."),
      help: Phrase(
        nl: "Schrijf tussen de haken wat er te zien is: ![wat er te zien is](adres).",
        en: "Write between the brackets what it shows: ![what it shows](address)."))
  }
}
