import Building
import Foundation
import Testing
import Theme

/// Built files of the base site, byte for byte: but for the fingerprints of style sheets and scripts, which change with
/// every rule of style, and are checked for themselves.
@Suite struct GoldenTests {
  static let folder = Site.fixtures + "/basis/verwacht"

  static let files = [
    "index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "over/index.html",
    "spreekuur/index.html",
    "activiteiten/index.html", "activiteiten/valpreventie/index.html", "activiteiten/matrix/index.html",
    "besluiten/deelname/index.html", "bronnen/nota/index.html", "english/index.html",
    "gemeenten/olst-wijhe/index.html", "governance/kassier/index.html", "hoofdtaken/capaciteit/index.html",
    "participatie/meedenken/index.html", "planning/plan-klaar/index.html", "planning/index.html",
    "zwolle/index.html", "zwolle/404.html", "zwolle/disciplines/ha/index.html", "zwolle/feed.xml",
    "zwolle/sitemap.xml", "zwolle/nieuws/pagina/2/index.html", "midden-ijssel/index.html",
    "midden-ijssel/governance/kassier/index.html",
  ]

  /// The base site with so much news that its list has a second page.
  private static let busy = Task {
    let site = try Site()
    for number in 1...55 {
      try site.page(
        "regios/zwolle/nieuws/bericht-\(number).md",
        "titel: Bericht \(number)\ndatum: 2026-0\(1 + number / 28)-\(10 + number % 19)")
    }
    try await site.built()
    return site
  }

  @Test(arguments: files) func isAsExpected(_ file: String) async throws {
    let output = try await (file.contains("/pagina/") ? Self.busy : Site.base).value.output(file)
    let built = Self.withoutFingerprints(output)
    let golden = URL(fileURLWithPath: Self.folder + "/" + file)
    if isRecording {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(built.utf8).write(to: golden)
    }
    let expected = FileManager.default.contents(atPath: golden.path).map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(built == expected)
  }

  /// With `0…` for each hash, in names of files and in `integrity`.
  private static func withoutFingerprints(_ text: String) -> String {
    text.replacing(/\.[0-9a-f]{12}\.(css|js)"/) { ".000000000000.\($0.output.1)\"" }
      .replacing(/integrity="sha256-[A-Za-z0-9+\/]{43}="/) { _ in "integrity=\"sha256-0\"" }
  }

  /// What the comparison leaves out: that every page names files that are there, by the hash that they have.
  @Test func fingerprintsAreThoseOfTheFiles() async throws {
    let site = try await Site.base.value
    var checked = 0
    for file in Self.files where file.hasSuffix(".html") && !file.contains("/pagina/") {
      let folder = file.split(separator: "/").dropLast()
      for tag in Markup(try site.output(file)).tags {
        guard let integrity = tag.attributes["integrity"],
          let address = tag.attributes["href"] ?? tag.attributes["src"]
        else { continue }
        let ups = address.components(separatedBy: "../").count - 1
        let base = address.hasPrefix("/") ? [] : Array(folder.dropLast(ups))
        let path =
          (base.map(String.init) + [
            address.split(separator: "/").filter { $0 != ".." }.joined(separator: "/")
          ])
          .joined(separator: "/")
        let found = Fingerprint(of: Array(try site.output(path).utf8))
        #expect(integrity == found.integrity && path.contains(".\(found.short)."), "\(file): \(path)")
        checked += 1
      }
    }
    #expect(checked >= 20, "each page has a style sheet")
  }

  @Test func noGoldenIsLeftOver() {
    #expect(Site.files(in: Self.folder).filter { !Self.files.contains($0) } == [])
  }
}
