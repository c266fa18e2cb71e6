import Domain
import Planning
import Templating
import Words

/// Makes the page with everything about a region, and the link to it.
struct EverythingMaker: Maker {
  let context: Context

  /// Everything about the region on one page, to print or to keep: whole texts, and terms in short.
  func view() -> EverythingView {
    let parts = everythingPages
    let within = context.within(Document(of: parts.flatMap(\.pages), count: publication.pages.count))
    let titel = words.everything(about: site.titel)
    let alles = EverythingMaker(context: within).everything(parts)
    return EverythingView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel, titelVolledig: fullTitle(words.everything),
          // The list of parts takes a page of its own.
          samenvatting: words.everythingSummary(made: today, pages: alles.reduce(1) { $0 + $1.paginas }),
          canoniek: site.address(of: .everything), kruimels: crumbs(here: titel),
          isVerborgen: true, asks: true)),
      heading: Heading(), alles: alles)
  }

  /// Everything on one page, with its size: it is large. Nil for the portal, which has no such page.
  var link: LinkView? {
    guard site.regio != nil else { return nil }
    return LinkView(
      titel: words.everything, adres: linker.address(.everything),
      bijschrift: words.toPrint(everythingSize))
  }

  /// About how large the page with everything is, in words.
  private var everythingSize: String { context.notes.everythingSize.value { measuredSize } }

  private var measuredSize: String {
    let bytes = everythingPages.reduce(6000) { sum, part in
      part.pages.reduce(sum) { sum, index in
        let added = site.additions[index].map { publication[$0].body.filledSize } ?? 0
        return sum + (part.isShort ? 320 : publication[index].body.filledSize + added + 600)
      }
    }
    let round = bytes < 100_000 ? 10_000 : bytes < 1_000_000 ? 50_000 : 500_000
    return words.about(bytes: (bytes + round / 2) / round * round)
  }

  private typealias EverythingPart = (titel: String, pages: [PageIndex], isShort: Bool)

  /// What stands in the document, in its order; parts without pages are left out.
  private var everythingPages: [EverythingPart] {
    guard let home = site.regio.map({ publication.regios[$0] }) else { return [] }
    var own: [PageIndex] = []
    if case .regio(let regio) = publication[home].details {
      own = regio.activiteiten.map { site.replacements[$0] ?? $0 }.filter { plan.isShown($0, in: site) }
    }
    var parts: [EverythingPart] = [(words.theRegion, [home], false)]
    for (type, isShort) in ContentType.inDocument {
      let pages = type == .activiteit && !own.isEmpty ? own : site.lists[type] ?? []
      if !pages.isEmpty { parts.append((words.plural(of: type), pages, isShort)) }
    }
    return parts
  }

  private func everything(_ parts: [EverythingPart]) -> [EverythingPartView] {
    guard let first = parts.first?.pages.first else { return [] }
    // One filler: an abbreviation is explained where the document first uses it.
    var filler = BodyFiller(linker: linker, page: first)
    return parts.enumerated().map { number, part in
      let stukken = part.isShort ? [] : part.pages.map { piece($0, isAlone: $0 == first, &filler) }
      let termen = part.isShort ? part.pages.map(term) : []
      let paginas = PaperEstimate.pages(of: stukken, termen)
      return EverythingPartView(
        titel: "\(number + 1). \(part.titel)", anker: Anchor.part(number + 1).name,
        hoofdstuk: Anchor.chapter(number + 1).name, paginas: paginas, omvang: words.about(pages: paginas),
        stukken: stukken, termen: termen)
    }
  }

  private func piece(_ index: PageIndex, isAlone: Bool, _ filler: inout BodyFiller) -> EverythingPieceView {
    let page = publication[index]
    let anchor = Anchor.page(page)
    let details = DetailMaker(context: context)
    let shown = details.shown(page, index)
    // Below the heading of the part, and that of the page.
    filler.move(to: index, shift: isAlone ? 1 : 2, prefix: anchor.prefix)
    let inhoud = filler.html(of: page.body)
    let addition = site.additions[index]
    let differences = addition.map { details.differences(publication[$0], $0, from: shown) }
    let toevoeging = addition.map {
      EverythingAdditionView(
        anker: anchor.addition.name, taal: TextLanguage(of: publication[$0], in: publication),
        inhoud: filler.html(of: publication[$0].body),
        feiten: differences?.feiten ?? [], tabellen: differences?.tabellen ?? [])
    }
    return EverythingPieceView(
      titel: page.facts.titel, anker: anchor.name, isAlone: isAlone,
      taal: TextLanguage(of: page, in: publication),
      samenvatting: page.facts.samenvatting, waarschuwing: shown.waarschuwing ?? differences?.waarschuwing,
      feiten: shown.feiten, tabellen: shown.tabellen, inhoud: inhoud, toevoeging: toevoeging,
      bronnen: details.sources(of: page, addition))
  }

  private func term(of index: PageIndex) -> TermView {
    let page = publication[index]
    var voluit: String?
    var verwijzing: LinkView?
    switch page.details {
    case .begrip(let begrip): voluit = begrip.voluit.flatMap { $0 == page.facts.titel ? nil : $0 }
    case .discipline: voluit = page.slug
    case .bron(let bron):
      voluit = captions.asSource(index)
      verwijzing = bron.adres.map {
        LinkView(titel: words.document(of: page.facts.titel), adres: Address($0))
      }
    case .regio, .gemeente, .hoofdtaak, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie,
      .besluit, .nieuws, .bijlage, .pagina, .sectie:
      break
    }
    return TermView(
      titel: page.facts.titel, anker: Anchor.page(page).name, voluit: voluit,
      uitleg: page.facts.samenvatting, verwijzing: verwijzing)
  }
}
