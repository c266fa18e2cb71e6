import Domain
import Planning
import Templating

extension Composer {
  /// Everything about the region on one page, to print or to keep: whole texts, and terms in short.
  func everything() -> PageView {
    var view = PageView()
    view.titel = "\(site.titel): alles op één pagina"
    view.titelVolledig = fullTitle("Alles op één pagina")
    view.samenvatting =
      "Alles van deze regio bij elkaar, om te printen of te bewaren. Deze pagina is gemaakt op \(today.dutch)."
    view.kruimels = crumbs([CrumbView(titel: view.titel, adres: "", isHier: true)])
    view.canoniek = site.adres + "/" + PlannedPage.everythingPath
    view.isVerborgen = true
    let parts = everythingPages
    var within = self
    within.linker.document = Document(of: parts.flatMap(\.pages), count: publication.pages.count)
    view.alles = within.everything(parts)
    return view
  }

  /// About how large the page with everything is, in words.
  var everythingSize: String { notes.everythingSize.value { measuredSize } }

  private var measuredSize: String {
    let bytes = everythingPages.reduce(6000) { sum, part in
      part.pages.reduce(sum) { sum, index in
        let added = site.additions[index].map { publication[$0].body.html.count } ?? 0
        let holes = publication[index].body.holes.count * 60
        return sum + (part.isShort ? 320 : publication[index].body.html.count + added + holes + 600)
      }
    }
    let round = bytes < 100_000 ? 10_000 : bytes < 1_000_000 ? 50_000 : 500_000
    let rounded = (bytes + round / 2) / round * round
    return rounded < 1_000_000
      ? "ongeveer \(rounded / 1000) kB"
      : "ongeveer \(rounded / 1_000_000),\(rounded % 1_000_000 / 100_000) MB"
  }

  private typealias EverythingPart = (titel: String, pages: [PageIndex], isShort: Bool)

  /// What stands in the document, in its order; parts without pages are left out.
  private var everythingPages: [EverythingPart] {
    guard let home = site.regio.map({ publication.regios[$0] }) else { return [] }
    var own: [PageIndex] = []
    if case .regio(let regio) = publication[home].details {
      own = regio.activiteiten.map { site.replacements[$0] ?? $0 }.filter { plan.isShown($0, in: site) }
    }
    let whole: [ContentType] = [
      .gemeente, .hoofdtaak, .activiteit, .wijkverband, .mijlpaal, .participatie, .besluit, .governance,
      .nieuws,
    ]
    var parts: [EverythingPart] = [("De regio", [home], false)]
    for type in whole + [.discipline, .begrip, .bron] {
      let pages = type == .activiteit && !own.isEmpty ? own : site.lists[type] ?? []
      if !pages.isEmpty { parts.append((type.plural, pages, !whole.contains(type))) }
    }
    return parts
  }

  private func everything(_ parts: [EverythingPart]) -> [EverythingPartView] {
    guard let first = parts.first?.pages.first else { return [] }
    // One filler: an abbreviation is explained where the document first uses it.
    var filler = BodyFiller(linker: linker, page: first)
    return parts.enumerated().map { number, part in
      var view = EverythingPartView(titel: "\(number + 1). \(part.titel)", anker: "_deel-\(number + 1)")
      if part.isShort {
        view.termen = part.pages.map(term)
      } else {
        view.stukken = part.pages.map { piece($0, isAlone: $0 == first, &filler) }
      }
      return view
    }
  }

  private func piece(_ index: PageIndex, isAlone: Bool, _ filler: inout BodyFiller) -> EverythingPieceView {
    let page = publication[index]
    let anchor = Document.anchor(of: page)
    var view = EverythingPieceView(titel: page.facts.titel, anker: anchor, isAlone: isAlone)
    view.taalTekst = page.facts.taal.flatMap { $0 == publication.site.taal ? nil : $0 }
    view.samenvatting = page.facts.samenvatting
    (view.feiten, view.tabellen, view.waarschuwing) = details(of: page, index)
    // Below the heading of the part, and that of the page.
    filler.move(to: index, DocumentText(shift: isAlone ? 1 : 2, prefix: anchor + "_"))
    view.inhoud = filler.html(of: page.body)
    if let addition = site.additions[index] {
      var differences = PageView()
      (differences.feiten, differences.tabellen) = (view.feiten, view.tabellen)
      fillDifferences(&differences, publication[addition], addition)
      view.waarschuwing = view.waarschuwing ?? differences.waarschuwing
      view.toevoeging = EverythingAdditionView(
        anker: anchor + "_in-deze-regio", inhoud: filler.html(of: publication[addition].body),
        feiten: differences.toevoegingFeiten, tabellen: differences.toevoegingTabellen)
    }
    view.bronnen = sources(of: page, site.additions[index])
    return view
  }

  private func term(of index: PageIndex) -> TermView {
    let page = publication[index]
    var view = TermView(titel: page.facts.titel, anker: Document.anchor(of: page))
    view.uitleg = page.facts.samenvatting
    switch page.details {
    case .begrip(let begrip):
      view.voluit = begrip.voluit.flatMap { $0 == page.facts.titel ? nil : $0 }
    case .discipline: view.voluit = page.slug
    case .bron(let bron):
      view.voluit = captions.asSource(index)
      view.verwijzing = bron.adres.map {
        LinkView(titel: "\(page.facts.titel): het document", adres: Address($0))
      }
    default: break
    }
    return view
  }
}
