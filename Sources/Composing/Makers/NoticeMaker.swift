import Domain
import Planning
import Templating
import Words

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
          titelVolledig: fullTitle(words.lapsed(page.facts.titel), of: page.type),
          canoniek: site.address(of: .page(page)), kruimels: crumbs(to: page), isVerborgen: true,
          active: page.type)),
      heading: Heading(
        bijschrift: page.facts.vervalt.map { words.lapsed(on: $0) }))
  }

  /// An earlier address of a page.
  func redirect(to index: PageIndex) -> RedirectView {
    let location = plan.location(of: index, from: site)
    let titel = publication[index].facts.titel
    return RedirectView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel, titelVolledig: fullTitle(words.moved(titel)),
          canoniek: location.site.address(of: location.path), kruimels: [], isVerborgen: true)),
      doel: linker.link(to: index))
  }

  /// What a host shows where there is nothing.
  func notFound() -> NotFoundView {
    let titel = words.pageNotFound
    return NotFoundView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel, titelVolledig: fullTitle(titel), canoniek: site.address(of: .home),
          kruimels: crumbs(here: titel), isVerborgen: true)),
      groepen: [
        GroupView(
          titel: words.searchOn,
          items: [
            LinkView(titel: words.allPages, adres: allPagesAddress)
          ] + (placeFinderAddress.map { [LinkView(titel: words.placeFinder, adres: $0)] } ?? [])
            + [LinkView(titel: words.homePage(of: site.titel), adres: linker.address(.home))])
      ])
  }
}
