/// About how many sheets of A4 the page with everything takes, by how much is written on it.
///
/// Only a browser knows for sure, by its own type and margins; a test compares this with what one makes of the example.
enum PaperEstimate {
  /// As many bytes of markup fill a page: words and the white around them, measured with the example.
  private static let page = 3_000

  /// The pages of one part, which begins on a page of its own.
  static func pages(of stukken: [EverythingPieceView], _ termen: [TermView]) -> Int {
    let size = stukken.reduce(0) { $0 + bytes(of: $1) } + termen.reduce(0) { $0 + bytes(of: $1) }
    return max(1, (size + page - 1) / page)
  }

  private static func bytes(of stuk: EverythingPieceView) -> Int {
    let addition = stuk.toevoeging.map {
      100 + $0.inhoud.count + bytes(of: $0.feiten) + bytes(of: $0.tabellen)
    }
    return 100 + 2 * stuk.titel.utf8.count + (stuk.samenvatting?.utf8.count ?? 0) + stuk.inhoud.count
      + bytes(of: stuk.feiten) + bytes(of: stuk.tabellen) + (addition ?? 0)
      + stuk.bronnen.reduce(0) { $0 + bytes(of: $1) }
  }

  private static func bytes(of term: TermView) -> Int {
    100 + term.titel.utf8.count + (term.uitleg?.utf8.count ?? 0) + (term.voluit?.utf8.count ?? 0)
  }

  private static func bytes(of feiten: [FactView]) -> Int {
    feiten.reduce(0) { sum, feit in feit.waarden.reduce(sum + 60) { $0 + bytes(of: $1) } }
  }

  private static func bytes(of tabellen: [TableView]) -> Int {
    tabellen.reduce(0) { sum, table in
      table.rijen.reduce(sum + 200) { sum, row in
        ([row.kop] + row.cellen).reduce(sum + 20) { sum, cell in
          cell.links.reduce(sum + 20) { $0 + bytes(of: $1) }
        }
      }
    }
  }

  private static func bytes(of link: LinkView) -> Int {
    50 + link.titel.utf8.count + (link.bijschrift?.utf8.count ?? 0)
  }
}
