import Domain
import FoundationEssentials
import Planning
import Theme
import Words

/// What a browser needs to put the site on a home screen (W3C Web Application Manifest).
private struct WebManifest: Encodable {
  struct Icon: Encodable {
    let src: String
    let sizes: String
    let type: String
    let purpose: String
  }

  let name: String
  let short_name: String
  let lang: String
  let start_url: String
  let scope: String
  let display: String
  let theme_color: String
  let background_color: String
  let icons: [Icon]
}

/// Makes the small files that each site has one of.
struct SiteFileMaker: Maker {
  let context: Context

  /// The web manifest; its addresses are relative to itself, at the site’s root.
  func webManifest() -> [UInt8] {
    let theme = context.files.theme
    let manifest = WebManifest(
      name: fullTitle(nil), short_name: site.titel, lang: publication.site.taal, start_url: "./", scope: "./",
      display: "minimal-ui", theme_color: theme.light.accent, background_color: theme.light.background,
      icons: [
        WebManifest.Icon(
          src: SitePath.favicon.path, sizes: "any", type: "image/svg+xml", purpose: "any")
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(manifest)).map { Array($0) } ?? []) + Array("\n".utf8)
  }

  /// Whom to tell of a leak in the site (RFC 9116).
  func securityText() -> [UInt8] {
    guard let security = publication.site.beveiliging else { return [] }
    return Array(
      """
      Contact: \(security.contact)
      Expires: \(security.tot.iso)T00:00:00Z
      Preferred-Languages: \(publication.site.taal), \(words.language == .en ? "nl" : "en")
      Canonical: \(site.address(of: .securityText))

      """.utf8)
  }
}
