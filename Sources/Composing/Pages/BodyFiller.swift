import Bytes
import Domain
import Planning
import Templating

/// Fills the holes of texts for one page: addresses, titles, headings, and the first use of each abbreviation.
struct BodyFiller {
  private var linker: Linker
  /// The page itself, which does not lead to itself.
  private var page: PageIndex
  /// How many levels headings go down: none on a page of its own.
  private var shift = 0
  /// The abbreviations that the page has explained so far; national and regional text count as one page.
  private var explained: [PageIndex] = []

  init(linker: Linker, page: PageIndex) {
    self.linker = linker
    self.page = page
  }

  /// Goes on with the text of another page in the same document: headings lower, anchors of its own.
  mutating func move(to page: PageIndex, shift: Int, prefix: String) {
    self.page = page
    self.shift = shift
    linker.anchorPrefix = prefix
  }

  /// The text as HTML.
  mutating func html(of body: Body) -> [UInt8] {
    guard !body.holes.isEmpty else { return body.html }
    var html = ByteBuffer(capacity: body.html.count + body.holes.count * 80)
    var start = 0
    for hole in body.holes {
      append(body.html, start..<hole.offset, to: &html)
      start = hole.offset
      switch hole.content {
      case .address(let target):
        linker.address(of: target).append(to: &html)
      case .picture(let file): linker.pictureAddress(file).append(to: &html)
      case .pictureStart(let file): html.append(Array(linker.pictureStart(file).utf8))
      case .pictureSize(let file): html.append(Array(linker.pictureSize(file).utf8))
      case .pictureEnd(let file): html.append(Array(linker.pictureEnd(file).utf8))
      case .title(let target):
        if case .page(let page, _) = target {
          appendTitle(of: page, to: &html)
        }
      case .term(let term, let word, let isExplained):
        let next = start < body.html.count ? body.html[start] : nil
        append(term, word, isExplained: isExplained, next: next, to: &html)
      case .headingStart(let number):
        html.append(Self.headingTag(body.headings[number].level + shift).start)
        anchor(body.headings[number].id, to: &html)
        html.append("\">")
      case .headingEnd(let number):
        html.append(Self.headingTag(body.headings[number].level + shift).end)
      case .anchorPrefix: anchor("", to: &html)
      }
    }
    append(body.html, start..<body.html.count, to: &html)
    return Array(html.bytes)
  }

  private func append(_ source: [UInt8], _ range: Range<Int>, to html: inout ByteBuffer) {
    source.withUnsafeBytes { bytes in
      html.append(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  private func anchor(_ id: String, to html: inout ByteBuffer) {
    if !linker.anchorPrefix.isEmpty { HTMLEscaping.append(linker.anchorPrefix, to: &html) }
    HTMLEscaping.append(id, to: &html)
  }

  /// The tags of a heading; HTML knows six levels.
  private static func headingTag(_ level: Int) -> (start: StaticString, end: StaticString) {
    switch level {
    case ...2: ("<h2 id=\"", "</h2>")
    case 3: ("<h3 id=\"", "</h3>")
    case 4: ("<h4 id=\"", "</h4>")
    case 5: ("<h5 id=\"", "</h5>")
    default: ("<h6 id=\"", "</h6>")
    }
  }

  /// The title of a page in a text: marked where it is in another language than that.
  private func appendTitle(of target: PageIndex, to html: inout ByteBuffer) {
    let publication = linker.plan.publication
    let titel = publication[target].facts.titel
    let taal = publication[target].facts.taal ?? publication.site.taal
    guard taal != publication[page].facts.taal ?? publication.site.taal else {
      HTMLEscaping.append(titel, to: &html)
      return
    }
    html.append("<span lang=\"")
    HTMLEscaping.append(taal, to: &html)
    html.append(publication[target].facts.isRightToLeft ? "\" dir=\"rtl\">" : "\">")
    HTMLEscaping.append(titel, to: &html)
    html.append("</span>")
  }

  /// Marks the first use of a term on the page: it leads to the glossary, and its full form follows.
  ///
  /// Inside a compound such as `RESV-plan` the full form cannot follow; it goes into the title instead.
  private mutating func append(
    _ term: PageIndex, _ word: String, isExplained: Bool, next: UInt8?, to html: inout ByteBuffer
  ) {
    let target = linker.plan.publication[term]
    guard term != page, !explained.contains(term), case .begrip(let begrip) = target.details else {
      HTMLEscaping.append(word, to: &html)
      return
    }
    explained.append(term)
    let isCompound =
      next == UInt8(ascii: "-") || next == UInt8(ascii: "'") || next == UInt8(ascii: "&") || next == 0xE2
    html.append("<a class=\"begrip\" href=\"")
    linker.address(of: term).append(to: &html)
    html.append("\"><abbr")
    if let voluit = begrip.voluit, isCompound {
      html.append(" title=\"")
      HTMLEscaping.append(voluit, to: &html)
      html.append("\"")
    }
    html.append(">")
    HTMLEscaping.append(word, to: &html)
    html.append("</abbr></a>")
    if let voluit = begrip.voluit, !isCompound, !isExplained {
      html.append(" (")
      HTMLEscaping.append(voluit, to: &html)
      html.append(")")
    }
  }
}
