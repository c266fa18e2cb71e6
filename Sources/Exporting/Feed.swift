/// What is new, for who follows it (Atom, RFC 4287); moments are written as `2026-07-15T00:00:00Z`.
package struct Feed: Sendable {
  /// One thing that is new.
  package struct Entry: Sendable {
    let title: String
    let url: String
    let updated: String
    let published: String?
    let summary: String?

    /// A page at `url`; `published` is when it appeared, where that is known.
    package init(title: String, url: String, updated: String, published: String?, summary: String?) {
      self.title = title
      self.url = url
      self.updated = updated
      self.published = published
      self.summary = summary
    }
  }

  let language: String
  let title: String
  let author: String
  let page: String
  let url: String
  let updated: String
  let entries: [Entry]

  /// A feed at `url` of what is new on `page`.
  package init(
    language: String, title: String, author: String, page: String, url: String, updated: String,
    entries: [Entry]
  ) {
    self.language = language
    self.title = title
    self.author = author
    self.page = page
    self.url = url
    self.updated = updated
    self.entries = entries
  }

  /// The file, in UTF-8.
  package var encoded: [UInt8] {
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) { xml in
      xml.element("title", title)
      xml.element("id", url)
      Self.link(to: page, &xml)
      xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": url])
      xml.element("updated", updated)
      xml.element("author", of: "name", author)
      for entry in entries { xml.element("entry") { Self.write(entry, &$0) } }
    }
    return xml.bytes
  }

  private static func write(_ entry: Entry, _ xml: inout XMLWriter) {
    xml.element("title", entry.title)
    xml.element("id", entry.url)
    link(to: entry.url, &xml)
    xml.element("updated", entry.updated)
    if let published = entry.published { xml.element("published", published) }
    if let summary = entry.summary, !summary.isEmpty { xml.element("summary", summary) }
  }

  private static func link(to page: String, _ xml: inout XMLWriter) {
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": page])
  }
}
