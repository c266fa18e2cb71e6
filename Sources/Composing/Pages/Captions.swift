import Domain
import Drawing
import Words

/// What stands beside the title of each page where others link to it; said once for all of those links.
struct Captions: Sendable {
  private let inLists: [String?]
  private let asSources: [String?]

  /// The names of disciplines as pictures write them: cut once, drawn on many pages.
  private let drawn: [PageIndex: [String]]

  init(of publication: Publication, today: Datum, _ words: Words) {
    drawn = Dictionary(
      uniqueKeysWithValues: publication.pages.enumerated().filter { $1.type == .discipline }.map {
        (PageIndex($0), TextLines.cut($1.facts.titel, width: Webs.nameWidth, most: 2))
      })
    inLists = publication.pages.map { Self.inList($0.details, today, words) }
    asSources = publication.pages.map { Self.asSource($0.details, words) }
  }

  /// In a list: what tells a page from others of its type.
  func inList(_ page: PageIndex) -> String? { inLists[page.position] }

  /// In a picture: the name of a discipline, in lines.
  func inPicture(_ page: PageIndex) -> [String] { drawn[page] ?? [] }

  /// Among the sources of a page: who says so, and when.
  func asSource(_ page: PageIndex) -> String? { asSources[page.position] }

  private static func inList(_ details: Details, _ today: Datum, _ words: Words) -> String? {
    switch details {
    case .nieuws(let datum): words.day(datum)
    case .besluit(let besluit): words.day(besluit.datum)
    case .mijlpaal(let mijlpaal): words.moment(mijlpaal.wanneer)
    case .participatie(let participatie): words.label(of: participatie, on: today)
    case .begrip(let begrip): begrip.voluit
    case .bron(let bron): bron.uitgever
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .bijlage,
      .pagina, .sectie:
      nil
    }
  }

  private static func asSource(_ details: Details, _ words: Words) -> String? {
    guard case .bron(let bron) = details else { return nil }
    return [bron.uitgever, bron.datum.map(words.moment) ?? words.undated].compactMap { $0 }.joined(
      separator: ", ")
  }
}
