import Exporting
import Testing

/// What programs read, by itself: which signs are escaped, and what is left out.
@Suite struct FileTests {
  private func feed(_ entries: [Feed.Entry]) -> String {
    let feed = Feed(
      language: "nl", title: "A & B", author: "<ons>", page: "https://a.example/?b&c",
      url: "https://a.example/feed.xml", updated: "2026-07-15T00:00:00Z", entries: entries)
    return String(decoding: feed.encoded, as: UTF8.self)
  }

  private let head = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
    <title>A &amp; B</title>
    <id>https://a.example/feed.xml</id>
    <link rel="alternate" type="text/html" href="https://a.example/?b&amp;c"/>
    <link rel="self" type="application/atom+xml" href="https://a.example/feed.xml"/>
    <updated>2026-07-15T00:00:00Z</updated>
    <author><name>&lt;ons&gt;</name></author>

    """

  @Test func aFeedWithoutEntries() { #expect(feed([]) == head + "</feed>\n") }

  /// A day that nobody knows, and a summary that says nothing, are left out.
  @Test(arguments: [nil, ""] as [String?]) func anEntry(_ summary: String?) {
    let bare = Feed.Entry(
      title: "T", url: "https://a.example/t/", updated: "2026-07-01T00:00:00Z", published: nil,
      summary: summary)
    let entry = """
      <entry>
      <title>T</title>
      <id>https://a.example/t/</id>
      <link rel="alternate" type="text/html" href="https://a.example/t/"/>
      <updated>2026-07-01T00:00:00Z</updated>
      </entry>

      """
    #expect(feed([bare]) == head + entry + "</feed>\n")
    let whole = Feed.Entry(
      title: "T", url: "https://a.example/t/", updated: "2026-07-01T00:00:00Z",
      published: "2026-06-30T00:00:00Z", summary: "\"T\" </entry>")
    #expect(
      feed([whole]).contains(
        "<published>2026-06-30T00:00:00Z</published>\n<summary>&quot;T&quot; &lt;/entry&gt;</summary>\n</entry>"
      ))
  }

  @Test func sitemaps() {
    let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    let start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    #expect(
      String(decoding: Sitemap.pages(["https://a.example/b&c/"]).encoded, as: UTF8.self)
        == start + "<urlset \(space)>\n<url><loc>https://a.example/b&amp;c/</loc></url>\n</urlset>\n")
    #expect(
      String(decoding: Sitemap.parts(["x", "y"]).encoded, as: UTF8.self)
        == start + "<sitemapindex \(space)>\n<sitemap><loc>x</loc></sitemap>\n"
        + "<sitemap><loc>y</loc></sitemap>\n</sitemapindex>\n")
  }

  /// Plain text has no escapes.
  @Test func plainFiles() {
    func text(_ robots: Robots) -> String { String(decoding: robots.encoded, as: UTF8.self) }
    #expect(
      text(Robots(isOpen: true, sitemaps: ["https://a.example/b&c/sitemap.xml"]))
        == "User-agent: *\nAllow: /\nSitemap: https://a.example/b&c/sitemap.xml\n")
    #expect(text(Robots(isOpen: false, sitemaps: [])) == "User-agent: *\nDisallow: /\n")
    let security = SecurityText(
      contact: "mailto:lek@a.example", expires: "2027-06-30T00:00:00Z", languages: ["nl", "en"],
      canonical: "https://a.example/.well-known/security.txt")
    #expect(
      String(decoding: security.encoded, as: UTF8.self) == """
        Contact: mailto:lek@a.example
        Expires: 2027-06-30T00:00:00Z
        Preferred-Languages: nl, en
        Canonical: https://a.example/.well-known/security.txt

        """)
  }

  @Test func theWebManifest() {
    let manifest = WebManifest(
      name: "A \"B\"", shortName: "A", language: "nl", accent: "#123456", background: "#ffffff",
      icon: "favicon.svg")
    let text = String(decoding: manifest.encoded, as: UTF8.self)
    for part in [
      ##""name" : "A \"B\"""##, ##""short_name" : "A""##, ##""theme_color" : "#123456""##,
      ##""src" : "favicon.svg""##,
    ] { #expect(text.contains(part), "\(part)") }
  }
}
