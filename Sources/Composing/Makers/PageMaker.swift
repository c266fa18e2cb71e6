import Domain
import Planning
import Templating
import Words

/// Makes the page of a piece of content, with what the region adds to it.
struct PageMaker: Maker {
  let context: Context
  let index: PageIndex
  let addition: PageIndex?

  private var page: Page { publication[index] }
  private var details: DetailMaker { DetailMaker(context: context) }

  /// Any page but the home of a region.
  func view() -> ContentView {
    let page = page
    let shown = details.shown(page, index)
    let differences = addition.map { details.differences(publication[$0], $0, from: shown) }
    let texts = TextMaker(context: context).texts(of: index, addition)
    let besluit = details.decision(page)
    let time = TimeMaker(context: context)
    let groepen = RelatedMaker(context: context).groups(naming: index)
    var feiten = besluit == nil ? shown.feiten : []
    let stand = time.status(of: index, addition: addition)
    // What stands above the text is not among the facts again.
    if stand != nil { feiten.removeAll { $0.feit.isOfLife } }
    return ContentView(
      shell: shell(page), heading: heading(page, shown.waarschuwing ?? differences?.waarschuwing),
      inhoudsopgave: besluit.map { contents(of: $0, around: texts.contents, page) } ?? texts.contents,
      inhoud: texts.inhoud, toevoeging: texts.addition(differences), feiten: feiten,
      tabellen: shown.tabellen, stand: stand, agenda: time.agenda(of: index, addition: addition),
      besluit: besluit,
      beeld: page.type == .discipline ? WebMaker(context: context).fan(of: index) : nil, groepen: groepen,
      groepenTitel: groepen.isEmpty ? nil : words.headingOfUses(of: page.type),
      herkomst: provenance(page, texts.herkomst))
  }

  /// The home of a region.
  func home(of regio: Regio) -> RegionView {
    let page = page
    let shown = details.shown(page, index)
    let differences = addition.map { details.differences(publication[$0], $0, from: shown) }
    let texts = TextMaker(context: context).texts(of: index, addition)
    let home = HomeMaker(context: context)
    return RegionView(
      shell: shell(page), heading: heading(page, shown.waarschuwing ?? differences?.waarschuwing),
      inhoud: texts.inhoud, toevoeging: texts.addition(differences), feiten: shown.feiten,
      tabellen: shown.tabellen, thuis: home.home(), volgendeDatum: TimeMaker(context: context).nextDate(),
      partners: PartnerMaker(context: context).partners(of: regio, named: page.facts.titel),
      herkomst: provenance(page, texts.herkomst))
  }

  private func shell(_ page: Page) -> Shell {
    ShellMaker(context: context).shell(
      ShellMaker.Cover(
        titel: page.facts.titel,
        titelVolledig: fullTitle(page.type == .regio ? nil : page.facts.titel, of: page.type),
        samenvatting: page.facts.samenvatting, zoekwoorden: page.facts.zoekwoorden,
        canoniek: canonical(page), kruimels: crumbs(to: page), active: page.type),
      .page(index, addition: addition), page: index)
  }

  private func heading(_ page: Page, _ warning: String?) -> Heading {
    Heading(
      soort: page.type == .pagina ? nil : words.singular(of: page.type),
      taal: TextLanguage(of: page, in: publication),
      waarschuwing: warning)
  }

  private func provenance(_ page: Page, _ text: String?) -> ProvenanceView {
    let bronnen = details.sources(of: page, addition)
    return ProvenanceView(
      bronnen: bronnen, isZonderBronnen: bronnen.isEmpty && page.type.traits.hasSources,
      tekst: text)
  }

  /// A national page that a region shows unchanged belongs to the portal.
  private func canonical(_ page: Page) -> String {
    plan.home(of: page, addition: addition, in: site).address(of: .page(page))
  }

  /// The parts of a decision belong to the page's contents like its own headings; what was decided stands above
  /// the contents.
  private func contents(
    of besluit: BesluitView, around contents: [ContentsView], _ page: Page
  ) -> [ContentsView] {
    var before: [(Anchor, String)] = []
    if besluit.betekenis != nil { before.append((.betekenis, words.whatItMeans)) }
    if !besluit.voor.isEmpty { before.append((.voor, words.name(of: .argumentenVoor))) }
    if !besluit.tegen.isEmpty { before.append((.tegen, words.name(of: .argumentenTegen))) }
    var after: [(Anchor, String)] = []
    if !besluit.stukken.isEmpty { after.append((.stukken, words.name(of: .bijlagen))) }
    if !besluit.procedure.feiten.isEmpty { after.append((.procedure, words.howItWasDecided)) }
    func lines(_ headings: [(Anchor, String)]) -> [ContentsView] {
      headings.map { ContentsView(anker: $0.0.name, html: $0.1, isOnderdeel: false) }
    }
    let own = contents.isEmpty ? TextMaker.contents(of: page.body.headings) : contents
    let all = lines(before) + own + lines(after)
    return all.count > 1 ? all : []
  }
}
