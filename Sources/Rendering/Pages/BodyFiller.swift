import Domain
import Planning

/// Fills the holes of texts for one page: addresses, titles, and the first use of each abbreviation.
struct BodyFiller {
  let linker: Linker
  /// The page itself, which does not lead to itself.
  let page: PageIndex
  /// The abbreviations that the page has explained so far; national and regional text count as one page.
  private var explained: [PageIndex] = []

  private static let link = Array("<a class=\"begrip\" href=\"".utf8)
  private static let abbreviation = Array("\"><abbr".utf8)
  private static let title = Array(" title=\"".utf8)
  private static let end = Array("</abbr></a>".utf8)
  private static let bracket = Array(" (".utf8)

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
    guard term != page, !explained.contains(term), case .begrip(let begrip) = target.details else {
      HTMLEscaping.append(word, to: &html)
      return
    }
    explained.append(term)
    let isCompound =
      next == UInt8(ascii: "-") || next == UInt8(ascii: "'") || next == UInt8(ascii: "&") || next == 0xE2
    html += Self.link
    HTMLEscaping.append(linker.address(of: term), to: &html)
    html += Self.abbreviation
    if let voluit = begrip.voluit, isCompound {
      html += Self.title
      HTMLEscaping.append(voluit, to: &html)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    HTMLEscaping.append(word, to: &html)
    html += Self.end
    if let voluit = begrip.voluit, !isCompound, !isExplained {
      html += Self.bracket
      HTMLEscaping.append(voluit, to: &html)
      html.append(UInt8(ascii: ")"))
    }
  }
}
