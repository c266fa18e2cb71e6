internal import Bytes
internal import Diagnostics

/// The footnotes that the walk has met.
struct FootnoteState {
  /// How often each note was referred to, by its number minus one.
  var uses: [Int] = []
  /// How many references there were to any note.
  var references = 0
  /// How many notes were written below the text.
  var definitions = 0
  /// The names of which a mistake was told.
  var misnamed: Set<String> = []
  /// The lines (from 0) on which those start.
  var lines: Set<Int> = []
  /// The lines (from 0) of code and of raw HTML, where `[^1]:` is no footnote.
  var opaqueLines: [Range<Int>] = []
}

extension Walk {
  /// A reference to a note; cmark gives the number of the note as its text.
  mutating func footnoteReference(_ literal: UnsafeBufferPointer<UInt8>) {
    locator.goOver(.footnote)
    guard imageDepth == 0, let number = Int(String(decoding: literal, as: UTF8.self)), number > 0 else {
      return
    }
    while footnotes.uses.count < number { footnotes.uses.append(0) }
    footnotes.uses[number - 1] += 1
    footnotes.references += 1
    let use = footnotes.uses[number - 1]
    // A link in a link is not HTML, so a note within a link is only a number.
    let isLink = openLink == nil
    output.append(isLink ? "<sup class=\"voetnoot\"><a id=\"" : "<sup class=\"voetnoot\" id=\"")
    appendFootnoteID("vnref-", number, use: use)
    if isLink {
      output.append("\" href=\"#")
      appendFootnoteID("vn-", number)
      output.append("\" aria-label=\"")
      output.append(words.footnote)
      output.append(" ")
      append(number)
    }
    output.append("\">")
    append(number)
    output.append(isLink ? "</a></sup>" : "</sup>")
  }

  mutating func enterFootnote(_ node: Node) {
    if footnotes.definitions == 0 {
      block("<div class=\"voetnoten\" role=\"group\" aria-label=\"")
      output.append(words.footnotes)
      output.append("\">\n<ol>\n")
    }
    footnotes.definitions += 1
    footnotes.lines.insert(node.startLine - 1)
    output.append("<li id=\"")
    appendFootnoteID("vn-", footnotes.definitions)
    output.append("\">\n")
  }

  mutating func leaveFootnote(_ node: Node) {
    // A note that ends in a list or a code block has no paragraph to put the way back in.
    if node.firstChild == nil {
      diagnostics.append(
        .footnoteEmpty(at: locator.lines.place(blockLine: max(1, node.startLine), column: 1)))
    }
    if node.lastChild?.kind != .paragraph {
      block("<p>")
      footnoteBacklinks()
      output.append("</p>\n")
    }
    output.append("</li>\n")
  }

  /// The links from the note being written back to each place that refers to it.
  mutating func footnoteBacklinks() {
    let number = footnotes.definitions
    guard number > 0, number <= footnotes.uses.count else { return }
    for use in 1...max(1, footnotes.uses[number - 1]) {
      output.append(use == 1 ? "<a href=\"#" : " <a href=\"#")
      appendFootnoteID("vnref-", number, use: use)
      output.append("\" aria-label=\"")
      output.append(words.back)
      output.append(" ")
      append(number)
      if use > 1 {
        output.append(" (")
        append(use)
        output.append(")")
      }
      output.append("\">↩")
      if use > 1 {
        output.append("<sup>")
        append(use)
        output.append("</sup>")
      }
      output.append("</a>")
    }
  }

  private mutating func appendFootnoteID(_ name: StaticString, _ number: Int, use: Int = 1) {
    hole(.anchorPrefix)
    if !options.idPrefix.isEmpty { HTMLEscaping.append(options.idPrefix, to: &output) }
    output.append(name)
    append(number)
    if use > 1 {
      output.append("-")
      append(use)
    }
  }

  /// A text `[^x]` that starts at byte `index` of a text: cmark leaves it where no note has that name.
  mutating func checkFootnote(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 2 < text.count, text[index + 1] == UInt8(ascii: "^") else { return }
    let name = text[(index + 2)...].prefix(200).prefix {
      $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 >= 0x20
    }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "]"),
      !locator.isEscaped(index, in: text)
    else { return }
    let written = String(decoding: name, as: UTF8.self)
    let hasBlanks = name.contains(UInt8(ascii: " ")) || written.unicodeScalars.contains("\u{A0}")
    // The note itself is no second mistake: it is mended with the reference.
    let isNote = name.endIndex + 1 < text.count && text[name.endIndex + 1] == UInt8(ascii: ":") && index == 0
    if hasBlanks, isNote, footnotes.misnamed.contains(written) { return }
    // Nor is one that lacks its colon: the help says how it begins.
    if index == 0, footnotes.misnamed.contains(written) { return }
    footnotes.misnamed.insert(written)
    diagnostics.append(
      hasBlanks
        ? .footnoteMisnamed(written, at: locator.place(of: index, in: text))
        : .footnoteUnknown(written, at: locator.place(of: index, in: text)))
  }

  /// cmark drops the notes that nothing refers to; nothing is left out in silence.
  mutating func reportUnusedFootnotes() {
    let bytes = locator.bytes
    var found: [(line: Int, offset: Int, name: String)] = []
    var defined: Set<String> = []
    for line in 0..<locator.lines.count {
      var index = locator.lines.start(of: line)
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x3E || bytes[index] == 0x09 {
        index += 1
      }
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^")
      else { continue }
      let name = bytes[(index + 2)...].prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
      guard !name.isEmpty, name.endIndex + 1 < bytes.count, bytes[name.endIndex] == UInt8(ascii: "]"),
        bytes[name.endIndex + 1] == UInt8(ascii: ":")
      else { continue }
      let written = String(decoding: name, as: UTF8.self)
      guard !footnotes.lines.contains(line) else {
        defined.insert(written.lowercased())
        continue
      }
      found.append((line, index, written))
    }
    if found.isEmpty { return }
    let opaque = Set(footnotes.opaqueLines.joined())
    for note in found where !opaque.contains(note.line) {
      let place = locator.lines.place(line: note.line, offset: note.offset)
      let isSecond = defined.contains(note.name.lowercased())
      diagnostics.append(
        isSecond ? .footnoteTwice(note.name, at: place) : .footnoteUnused(note.name, at: place))
    }
  }
}

extension Diagnostic {
  /// A reference to a footnote that does not exist.
  fileprivate static func footnoteUnknown(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .footnoteUnknown, at: place,
      Phrase(
        nl: "Bij [^\(name)] hoort geen voetnoot.", en: "There is no footnote for [^\(name)]."),
      help: Phrase(
        nl: "Schrijf onderaan een regel die begint met “[^\(name)]: ”.",
        en: "Add a line at the end that starts with “[^\(name)]: ”."))
  }

  /// The name of a footnote with a blank in it.
  fileprivate static func footnoteMisnamed(_ name: String, at place: Place) -> Diagnostic {
    let wanted = name.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: "-")
    return Diagnostic(
      .footnoteUnknown, at: place,
      Phrase(
        nl: "In de naam van een voetnoot staat geen spatie: [^\(name)] wordt geen voetnoot.",
        en: "The name of a footnote has no space: [^\(name)] does not become one."),
      help: Phrase(
        nl: "Schrijf [^\(wanted)], in de tekst en voor de noot onderaan.",
        en: "Write [^\(wanted)], in the text and before the note at the end."))
  }

  /// The second of two notes of one name.
  fileprivate static func footnoteTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .footnoteUnknown, at: place,
      Phrase(
        nl: "De voetnoot [^\(name)] staat er twee keer: deze zou wegvallen.",
        en: "The footnote [^\(name)] stands there twice: this one would be lost."),
      help: Phrase(
        nl: "Geef deze noot een andere naam, hier en in de tekst, of haal haar weg.",
        en: "Give this note another name, here and in the text, or take it out."))
  }

  /// A note with nothing in it.
  fileprivate static func footnoteEmpty(at place: Place) -> Diagnostic {
    Diagnostic(
      .footnoteUnknown, at: place,
      Phrase(nl: "Deze voetnoot heeft geen tekst.", en: "This footnote has no text."),
      help: Phrase(
        nl: "Schrijf de noot achter de dubbele punt, of haal haar weg, ook in de tekst.",
        en: "Write the note behind the colon, or take it out, in the text too."))
  }

  /// `[^een naam]` that became a link, for its note is an address or a single word.
  static func footnoteIsLink(_ name: String, at place: Place) -> Diagnostic {
    footnoteMisnamed(name, at: place)
  }

  /// A footnote that nothing refers to.
  fileprivate static func footnoteUnused(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .footnoteUnknown, at: place,
      Phrase(
        nl: "Naar deze voetnoot [^\(name)] verwijst niets in de tekst, dus zij zou wegvallen.",
        en: "Nothing in the text refers to this footnote [^\(name)], so it would be lost."),
      help: Phrase(
        nl: "Zet [^\(name)] in de tekst waar de noot bij hoort, of haal de noot weg.",
        en: "Put [^\(name)] in the text where the note belongs, or take the note out."))
  }
}
