import Domain
import Planning

/// Fills the holes of texts for one page: addresses, titles, and the first use of each abbreviation.
struct BodyFiller {
  let linker: Linker
  /// The page itself, which does not lead to itself.
  let page: PageIndex
  /// The abbreviations that the page has explained so far; national and regional text count as one page.
  private var explained: Set<PageIndex> = []

  init(linker: Linker, page: PageIndex) {
    self.linker = linker
    self.page = page
  }

  /// The text as HTML.
  mutating func html(of body: Body) -> [UInt8] {
    guard !body.holes.isEmpty else { return body.html }
    var html: [UInt8] = []
    html.reserveCapacity(body.html.count + body.holes.count * 80)
    var start = 0
    for hole in body.holes {
      html += body.html[start..<hole.offset]
      start = hole.offset
      switch hole.content {
      case .address(let target):
        HTMLEscaping.append(linker.address(of: target), to: &html)
      case .title(let target):
        if case .page(let page, _) = target {
          HTMLEscaping.append(linker.plan.publication[page].facts.titel, to: &html)
        }
      case .term(let term, let word, let isExplained):
        let next = start < body.html.count ? body.html[start] : nil
        append(term, word, isExplained: isExplained, next: next, to: &html)
      }
    }
    html += body.html[start...]
    return html
  }

  /// Marks the first use of a term on the page: it leads to the glossary, and its full form follows.
  ///
  /// Inside a compound such as `RESV-plan` the full form cannot follow; it goes into the title instead.
  private mutating func append(
    _ term: PageIndex, _ word: String, isExplained: Bool, next: UInt8?, to html: inout [UInt8]
  ) {
    let target = linker.plan.publication[term]
    guard term != page, explained.insert(term).inserted, case .begrip(let begrip) = target.details else {
      HTMLEscaping.append(word, to: &html)
      return
    }
    let isCompound =
      next == UInt8(ascii: "-") || next == UInt8(ascii: "'") || next == UInt8(ascii: "&") || next == 0xE2
    html += Array("<a class=\"begrip\" href=\"".utf8)
    HTMLEscaping.append(linker.address(of: term), to: &html)
    html += Array("\"><abbr".utf8)
    if let voluit = begrip.voluit, isCompound {
      html += Array(" title=\"".utf8)
      HTMLEscaping.append(voluit, to: &html)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    HTMLEscaping.append(word, to: &html)
    html += Array("</abbr></a>".utf8)
    if let voluit = begrip.voluit, !isCompound, !isExplained {
      html += Array(" (".utf8)
      HTMLEscaping.append(voluit, to: &html)
      html.append(UInt8(ascii: ")"))
    }
  }
}
