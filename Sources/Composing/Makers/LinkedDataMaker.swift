import Domain
import Exporting
import Planning
import Templating

/// Makes what other programs read of a page (schema.org, as JSON-LD).
struct LinkedDataMaker: Maker {
  let context: Context

  /// What a file shows that is more than a page with a title.
  enum Subject {
    case page(PageIndex, addition: PageIndex?)
    case portal
    case list(ContentType)
    case matrix
  }

  /// The crumbs of a page and what it is about; empty where there is nothing to say.
  func linkedData(of cover: ShellMaker.Cover, _ subject: Subject?) -> [UInt8] {
    guard !cover.isVerborgen, !cover.kruimels.isEmpty else { return [] }
    return LinkedData(
      steps: cover.kruimels.map {
        LinkedData.Step(name: $0.titel, item: $0.isHier ? nil : absolute($0.adres))
      },
      things: subject.map { things(of: $0, cover) } ?? []
    ).encoded
  }

  /// The address of a crumb with its host: a step of this site, or the portal.
  private func absolute(_ address: Address) -> LinkedData.Place {
    let path = address.path == "./" ? "" : address.path
    if address.root == linker.root { return LinkedData.Place(site.address(of: .home), path) }
    if address.root.utf8.first == UInt8(ascii: ".") || address.root.isEmpty {
      return LinkedData.Place(plan.sites[0].address(of: .home), path)
    }
    return LinkedData.Place(address.root, path)
  }

  private func things(of subject: Subject, _ cover: ShellMaker.Cover) -> [LinkedData.Thing] {
    let about = LinkedData.About(
      name: cover.titel, url: cover.canoniek, description: cover.samenvatting)
    return switch subject {
    case .portal: [webSite]
    case .list(.begrip): [.termSet(about)]
    case .list: []
    case .matrix: [.dataset(about, publisher)]
    case .page(let index, let addition): things(of: index, addition, about)
    }
  }

  private func things(
    of index: PageIndex, _ addition: PageIndex?, _ about: LinkedData.About
  ) -> [LinkedData.Thing] {
    switch publication[index].details {
    case .regio(let regio):
      return [
        webSite, .area(about, contains: regio.gemeenten.map { publication[$0.gemeente].facts.titel }),
      ]
    case .gemeente: return [.area(about, contains: [])]
    case .mijlpaal, .participatie:
      guard let days = publication.exactDays(of: index, addition: addition, in: site.regio) else { return [] }
      return [.event(about, start: days.lowerBound.iso, end: days.upperBound.iso)]
    case .begrip(let begrip):
      return [
        .term(
          about, code: begrip.afkorting,
          set: LinkedData.Place(site.address(of: .list(.begrip))))
      ]
    case .bijlage: return isListed(in: index) ? [.dataset(about, publisher)] : []
    case .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit, .nieuws, .bron, .pagina,
      .sectie:
      return []
    }
  }

  /// Whether the bijlage is the table that activities come from.
  private func isListed(in bijlage: PageIndex) -> Bool {
    (site.lists[.activiteit] ?? []).contains {
      if case .activiteit(let activiteit) = publication[$0].details {
        activiteit.bijlage == bijlage
      } else {
        false
      }
    }
  }

  private var webSite: LinkedData.Thing {
    .site(
      name: site.titel, url: LinkedData.Place(site.address(of: .home)), language: publication.site.taal,
      publisher)
  }

  private var publisher: LinkedData.Publisher {
    LinkedData.Publisher(
      isGovernment: publication.site.isOverheid, name: publication.site.afzender,
      url: LinkedData.Place(plan.sites[0].address(of: .home)))
  }
}
