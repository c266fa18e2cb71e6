/// Addresses for search engines (sitemaps.org, protocol 0.9).
package enum Sitemap: Sendable {
  /// Those of pages.
  case pages([String])
  /// Those of the files that have them, where there are several.
  case parts([String])

  /// The file, in UTF-8.
  package var encoded: [UInt8] {
    var xml = XMLWriter()
    let space: KeyValuePairs<StaticString, String> = ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]
    switch self {
    case .pages(let addresses):
      xml.element("urlset", space) { xml in
        for address in addresses { xml.element("url", of: "loc", address) }
      }
    case .parts(let addresses):
      xml.element("sitemapindex", space) { xml in
        for address in addresses { xml.element("sitemap", of: "loc", address) }
      }
    }
    return xml.bytes
  }
}
