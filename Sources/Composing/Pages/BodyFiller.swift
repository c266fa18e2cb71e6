import Domain
import Planning
import Templating

/// Fills the holes of texts for one page: addresses, titles, and the first use of each abbreviation.
struct BodyFiller {
  private var linker: Linker
  /// The page itself, which does not lead to itself.
  private var page: PageIndex
  /// How the text is fitted into a document of many pages; nil for a page of its own.
  private var document: DocumentText?
  /// The abbreviations that the page has explained so far; national and regional text count as one page.
  private var explained: [PageIndex] = []

  init(linker: Linker, page: PageIndex) {
    self.linker = linker
    self.page = page
  }

  /// Goes on with the text of another page in the same document.
  mutating func move(to page: PageIndex, _ document: DocumentText) {
    self.page = page
    self.document = document
    linker.anchorPrefix = document.prefix
  }

  /// The text as HTML.
  mutating func html(of body: Body) -> [UInt8] {
    guard !body.holes.isEmpty || document != nil else { return body.html }
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
          HTMLEscaping.append(linker.plan.publication[page].facts.titel, to: &html)
        }
      case .term(let term, let word, let isExplained):
        let next = start < body.html.count ? body.html[start] : nil
        append(term, word, isExplained: isExplained, next: next, to: &html)
      }
    }
    append(body.html, start..<body.html.count, to: &html)
    return Array(html.bytes)
  }

  private func append(_ source: [UInt8], _ range: Range<Int>, to html: inout ByteBuffer) {
    source.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[range])
      if let document {
        document.append(part, to: &html)
      } else {
        html.append(part)
      }
    }
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
