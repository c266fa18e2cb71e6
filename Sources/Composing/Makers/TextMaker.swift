import Domain
import Planning
import Templating
import Words

/// Makes the texts of a page: its own, and what the region adds.
struct TextMaker: Maker {
  let context: Context

  /// The texts of one page, filled, with what goes along with them.
  struct Texts {
    let inhoud: [UInt8]
    /// The heading over the region's text, and the text; nil where the region adds nothing.
    let toevoeging: (titel: String, taal: TextLanguage?, inhoud: [UInt8])?
    /// The table of contents; none where fewer than two headings would need a map.
    let contents: [ContentsView]
    /// Whose text it is.
    let herkomst: String?

    /// The addition with what the region's front matter says differently.
    func addition(_ differences: DetailMaker.Shown?) -> AdditionView? {
      toevoeging.map { titel, taal, inhoud in
        AdditionView(
          titel: titel, taal: taal, inhoud: inhoud,
          verschillen: FactsView(feiten: differences?.feiten ?? [], tabellen: differences?.tabellen ?? []))
      }
    }
  }

  func texts(of index: PageIndex, _ addition: PageIndex?) -> Texts {
    let page = publication[index]
    // One filler: national and regional text explain an abbreviation once.
    var filler = BodyFiller(linker: linker, page: index)
    let inhoud = filler.html(of: page.body)
    var headings = page.body.headings
    var toevoeging: (titel: String, taal: TextLanguage?, inhoud: [UInt8])?
    var herkomst: String?
    if let addition {
      let language = TextLanguage(of: publication[addition], in: publication)
      let added = publication[addition].body
      toevoeging = (words.inThisRegion, language, filler.html(of: added))
      headings.append(Body.Heading(level: 2, id: Body.additionAnchor, html: words.inThisRegion))
      headings += added.headings
      herkomst = words.partIsOfRegion(site.titel, isNational: Self.isNational(page))
    } else if site.regio != nil {
      herkomst =
        page.regio != nil
        ? words.textIsOfRegion(site.titel)
        : Self.isNational(page) ? words.textIsNational : nil
    }
    // From two headings up: fewer need no map.
    let needsMap = headings.count(where: { $0.level == 2 }) > 1
    return Texts(
      inhoud: inhoud, toevoeging: toevoeging, contents: needsMap ? Self.contents(of: headings) : [],
      herkomst: herkomst)
  }

  /// The text above a list or on the portal; none where the folder has no `index.md`.
  func introduction(
    _ introduction: (page: PageIndex, addition: PageIndex?)?
  ) -> (samenvatting: String?, inhoud: [UInt8], toevoeging: AdditionView?, bronnen: [LinkView]) {
    guard let introduction else { return (nil, [], nil, []) }
    let page = publication[introduction.page]
    var filler = BodyFiller(linker: linker, page: introduction.page)
    let inhoud = filler.html(of: page.body)
    let toevoeging = introduction.addition.map {
      AdditionView(
        titel: words.inThisRegion, taal: TextLanguage(of: publication[$0], in: publication),
        inhoud: filler.html(of: publication[$0].body))
    }
    return (
      page.facts.samenvatting, inhoud, toevoeging, page.facts.bronnen.map { linker.link(to: $0) }
    )
  }

  /// Whether a text outside the regions holds everywhere, and is not about one place or a few regions.
  private static func isNational(_ page: Page) -> Bool {
    switch page.type {
    case .besluit, .gemeente, .pagina, .nieuws: false
    case .regio, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .mijlpaal, .participatie,
      .begrip, .bijlage, .bron, .sectie:
      page.regios == nil
    }
  }

  static func contents(of headings: [Body.Heading]) -> [ContentsView] {
    headings.filter { $0.level <= 3 }.map {
      ContentsView(anker: $0.id, html: $0.html, isOnderdeel: $0.level == 3)
    }
  }
}
