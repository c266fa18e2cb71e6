import Domain
import Exporting
import Planning
import Templating

/// What other programs read of a page (schema.org, as JSON-LD).
extension Composer {
  /// What a file shows that is more than a page with a title.
  enum Subject {
    case page(PageIndex, addition: PageIndex?)
    case portal
    case list(ContentType)
    case matrix
  }

  /// The crumbs of a page and what it is about; empty where there is nothing to say.
  func linkedData(for view: borrowing PageView, _ subject: Subject?) -> [UInt8] {
    guard !view.isVerborgen, !view.kruimels.isEmpty else { return [] }
    var json = JSONWriter()
    json.raw("{\"@context\":\"https://schema.org\",\"@graph\":[")
    appendCrumbs(view.kruimels, to: &json)
    if let subject { append(subject, view, to: &json) }
    json.raw("]}")
    return json.bytes
  }

  private func appendCrumbs(_ crumbs: [CrumbView], to json: inout JSONWriter) {
    json.raw("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[")
    for (position, crumb) in crumbs.enumerated() {
      json.raw(
        position == 0 ? "{\"@type\":\"ListItem\",\"position\":" : ",{\"@type\":\"ListItem\",\"position\":")
      json.number(position + 1)
      json.member("name", crumb.titel)
      if !crumb.isHier {
        json.raw(",\"item\":")
        appendAbsolute(crumb.adres, to: &json)
      }
      json.raw("}")
    }
    json.raw("]}")
  }

  /// The address of a crumb with its host: a step of this site, or the portal.
  private func appendAbsolute(_ address: Address, to json: inout JSONWriter) {
    let path = address.path == "./" ? "" : address.path
    if address.root == linker.root {
      json.address(site.adres + "/", path)
    } else if address.root.utf8.first == UInt8(ascii: ".") || address.root.isEmpty {
      json.address(plan.sites[0].adres + "/", path)
    } else {
      json.address(address.root, path)
    }
  }

  private func append(_ subject: Subject, _ view: borrowing PageView, to json: inout JSONWriter) {
    switch subject {
    case .portal: appendSite(view, to: &json)
    case .list(.begrip):
      begin("DefinedTermSet", view, to: &json)
      json.raw("}")
    case .list: break
    case .matrix:
      begin("Dataset", view, to: &json)
      appendPublisher(to: &json)
      json.raw("}")
    case .page(let index, let addition): append(index, addition, view, to: &json)
    }
  }

  private func append(
    _ index: PageIndex, _ addition: PageIndex?, _ view: borrowing PageView, to json: inout JSONWriter
  ) {
    switch publication[index].details {
    case .regio(let regio):
      appendSite(view, to: &json)
      begin("AdministrativeArea", view, to: &json)
      if !regio.gemeenten.isEmpty {
        json.raw(",\"containsPlace\":[")
        for (position, deelname) in regio.gemeenten.enumerated() {
          if position > 0 { json.raw(",") }
          json.raw("{\"@type\":\"AdministrativeArea\"")
          json.member("name", publication[deelname.gemeente].facts.titel)
          json.raw("}")
        }
        json.raw("]")
      }
      json.raw("}")
    case .gemeente:
      begin("AdministrativeArea", view, to: &json)
      json.raw("}")
    case .mijlpaal, .participatie:
      guard let days = publication.exactDays(of: index, addition: addition, in: site.regio) else { return }
      begin("Event", view, to: &json)
      json.member("startDate", days.lowerBound.iso)
      json.member("endDate", days.upperBound.iso)
      json.raw("}")
    case .begrip(let begrip):
      begin("DefinedTerm", view, to: &json)
      if let afkorting = begrip.afkorting { json.member("termCode", afkorting) }
      json.raw(",\"inDefinedTermSet\":")
      json.address(site.adres, "/begrippen/")
      json.raw("}")
    case .bijlage where isListed(in: index):
      begin("Dataset", view, to: &json)
      appendPublisher(to: &json)
      json.raw("}")
    default: break
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

  /// Begins a node with the name, address and description of the page.
  private func begin(_ type: StaticString, _ view: borrowing PageView, to json: inout JSONWriter) {
    json.raw(",{\"@type\":\"")
    json.raw(type)
    json.raw("\"")
    json.member("name", view.titel)
    json.member("url", view.canoniek)
    if let text = view.samenvatting { json.member("description", text) }
  }

  private func appendSite(_ view: borrowing PageView, to json: inout JSONWriter) {
    json.raw(",{\"@type\":\"WebSite\"")
    json.member("name", site.titel)
    json.member("url", site.adres + "/")
    json.member("inLanguage", publication.site.taal)
    appendPublisher(to: &json)
    json.raw("}")
  }

  private func appendPublisher(to json: inout JSONWriter) {
    json.raw(",\"publisher\":")
    appendSender(to: &json)
  }

  private func appendSender(to json: inout JSONWriter) {
    json.raw(
      publication.site.isOverheid ? "{\"@type\":\"GovernmentOrganization\"" : "{\"@type\":\"Organization\"")
    json.member("name", publication.site.afzender)
    json.member("url", plan.sites[0].adres + "/")
    json.raw("}")
  }
}
