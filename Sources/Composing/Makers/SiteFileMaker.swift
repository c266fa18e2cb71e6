import Domain
import Exporting
import Planning
import Theme
import Words

/// Makes the small files that each site has one of.
struct SiteFileMaker: Maker {
  let context: Context

  /// The web manifest; its addresses are relative to itself, at the site’s root.
  func webManifest() -> WebManifest {
    let theme = context.files.theme
    return WebManifest(
      name: fullTitle(nil), shortName: site.titel, language: publication.site.taal,
      accent: theme.light.accent, background: theme.light.background, icon: SitePath.favicon.path)
  }

  /// Whom to tell of a leak in the site; nil where nobody is named.
  func securityText() -> SecurityText? {
    publication.site.beveiliging.map { security in
      SecurityText(
        contact: security.contact, expires: security.tot.iso + "T00:00:00Z",
        languages: [publication.site.taal, words.language == .en ? "nl" : "en"],
        canonical: site.address(of: .securityText))
    }
  }

  /// The addresses in a range of the planned pages that are this site’s own.
  func sitemap(_ range: Range<Int>) -> Sitemap {
    .pages(
      site.pages[range].filter { $0.isListed && isCanonical($0) }.map { site.address(of: $0.place) })
  }

  private func isCanonical(_ page: PlannedPage) -> Bool {
    guard site.regio != nil, case .page(let index, let addition) = page.content else { return true }
    return publication[index].regio != nil || addition != nil
  }

  func sitemapIndex(parts: Int) -> Sitemap {
    .parts((1...parts).map { site.address(of: .sitemap(part: $0)) })
  }

  /// The sitemaps that robots.txt names; the portal names those of the regions below its address too.
  func robots() -> Robots {
    guard !publication.isViewCopy else { return Robots(isOpen: false, sitemaps: []) }
    let below =
      site.regio == nil ? plan.sites.dropFirst().filter { $0.adres.hasPrefix(site.adres + "/") } : []
    return Robots(isOpen: true, sitemaps: ([site] + below).map { $0.address(of: .sitemap) })
  }
}
