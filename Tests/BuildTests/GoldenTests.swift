import Building
import Foundation
import Testing

/// Built files of the base site, byte for byte.
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
    let built = try await (file.contains("/pagina/") ? Self.busy : Site.base).value.output(file)
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

  @Test func noGoldenIsLeftOver() {
    #expect(Site.files(in: Self.folder).filter { !Self.files.contains($0) } == [])
  }
}
