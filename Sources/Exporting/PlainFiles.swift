/// What search engines may read, and where the addresses are (robots.txt, RFC 9309).
package struct Robots: Sendable {
  let isOpen: Bool
  let sitemaps: [String]

  package init(isOpen: Bool, sitemaps: [String]) {
    self.isOpen = isOpen
    self.sitemaps = sitemaps
  }

  /// The file, in UTF-8; it has no escapes.
  package var encoded: [UInt8] {
    let lines =
      ["User-agent: *", isOpen ? "Allow: /" : "Disallow: /"] + sitemaps.map { "Sitemap: \($0)" }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}

/// Whom to tell of a leak in the site (security.txt, RFC 9116).
package struct SecurityText: Sendable {
  let contact: String
  let expires: String
  let languages: [String]
  let canonical: String

  /// `contact` is an address with its scheme; it holds until the moment `expires`.
  package init(contact: String, expires: String, languages: [String], canonical: String) {
    self.contact = contact
    self.expires = expires
    self.languages = languages
    self.canonical = canonical
  }

  /// The file, in UTF-8.
  package var encoded: [UInt8] {
    Array(
      """
      Contact: \(contact)
      Expires: \(expires)
      Preferred-Languages: \(languages.joined(separator: ", "))
      Canonical: \(canonical)

      """.utf8)
  }
}
