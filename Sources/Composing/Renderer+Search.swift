import Domain
public import Planning
import Templating

extension Renderer {
  /// What can be found of one page.
  public struct SearchText: Sendable {
    /// Its address from the root of the site, or the whole address of a page elsewhere.
    public let address: String
    /// HTML made for the search index.
    public let html: [UInt8]
  }

  /// The language of the publication.
  public var language: String { plan.publication.site.taal }

  /// What can be found on `site`, in the order of its pages; on the portal also what the regions have of their own.
  public func searchTexts(of site: PlannedSite) -> some Sequence<SearchText> {
    let leads = searchLeads.value { SearchLeads(of: plan) }
    let own = site.pages.lazy.map { (site: site, page: $0) }
    let others = site.regio == nil ? Array(plan.sites.dropFirst()) : []
    let elsewhere = others.lazy.flatMap { other in
      other.pages.lazy.filter { isOwn($0, of: other) }.map { (site: other, page: $0) }
    }
    return [AnySequence(own), AnySequence(elsewhere)].lazy.joined().compactMap { item in
      let linker = Linker(plan, site, file: "index.html")
      let maker = SearchTextMaker(context: context(of: item.page, in: item.site))
      guard let html = maker.searchText(of: item.page, from: site, leads) else { return nil }
      let address = linker.address(item.page.place, in: item.site)
      return SearchText(address: address.root + address.path, html: html)
    }
  }

  /// Whether a region’s page holds what no national page does.
  private func isOwn(_ page: PlannedPage, of site: PlannedSite) -> Bool {
    guard case .page(let index, let addition) = page.content else {
      return false
    }
    return plan.publication[index].regio != nil || addition != nil
  }
}
