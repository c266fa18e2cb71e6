import Domain
import Planning
import Templating

/// Makes the pages that stand where a page no longer is.
struct NoticeMaker: Maker {
  let context: Context

  /// What stands at the address of a page that has lapsed.
  func lapsed(_ index: PageIndex) -> LapsedView {
    let page = publication[index]
    return LapsedView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: page.facts.titel,
          titelVolledig: fullTitle("Vervallen: \(page.facts.titel)", of: page.type),
          canoniek: site.address(of: .page(page)), kruimels: crumbs(to: page), isVerborgen: true,
          active: page.type)),
      heading: Heading(
        bijschrift: page.facts.vervalt.map { "Deze pagina is vervallen op \($0.dutch)." }))
  }

  /// An earlier address of a page.
  func redirect(to index: PageIndex) -> RedirectView {
    let location = plan.location(of: index, from: site)
    let titel = publication[index].facts.titel
    return RedirectView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel, titelVolledig: fullTitle("Verhuisd: \(titel)"),
          canoniek: location.site.address(of: location.path), kruimels: [], isVerborgen: true)),
      doel: linker.link(to: index))
  }

  /// What a host shows where there is nothing.
  func notFound() -> NotFoundView {
    let titel = "Deze pagina is er niet"
    return NotFoundView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel, titelVolledig: fullTitle(titel), canoniek: site.address(of: .home),
          kruimels: crumbs(here: titel), isVerborgen: true)),
      groepen: [
        GroupView(
          titel: "Verder zoeken",
          items: [
            LinkView(
              titel: "Alle pagina’s van A tot Z", adres: allPagesAddress)
          ] + (placeFinderAddress.map { [LinkView(titel: "Waar hoor ik bij?", adres: $0)] } ?? [])
            + [LinkView(titel: "Voorpagina: \(site.titel)", adres: linker.address(.home))])
      ])
  }
}
