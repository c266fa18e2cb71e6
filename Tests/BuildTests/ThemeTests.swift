import Building
import Diagnostics
import Foundation
import Testing

/// Colours and type: three layers of design tokens; `fouten/thema-…` has what is said of mistakes.
@Suite struct ThemeTests {
  private static func tokens(_ inside: String) -> String {
    "{ \"resv\": { \"$type\": \"color\", \(inside) } }"
  }

  private static func accent(_ color: String, dark: String? = nil) -> String {
    let dark = dark.map { ", \"dark\": { \"accent\": { \"color\": { \"$value\": \"\($0)\" } } }" } ?? ""
    return tokens("\"accent\": { \"color\": { \"$value\": \"\(color)\" } }" + dark)
  }

  /// A site with two regions, of which `oost` may have colours of its own.
  private func site(national: String? = nil, oost: String? = nil) throws -> Site {
    let site = try Site(base: false)
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("regios/west/index.md", "titel: West")
    if let national { try site.put(national, at: "content/thema.tokens.json") }
    if let oost { try site.put(oost, at: "content/regios/oost/thema.tokens.json") }
    return site
  }

  /// The style sheet that a page names, with the hash that it names for it.
  private func style(_ page: String, of site: Site) throws -> (name: String, integrity: String, css: String) {
    let links = Markup(try site.output(page)).tags.filter { $0.attributes["rel"] == "stylesheet" }
    let link = try #require(links.first)
    let name = try #require(link.attributes["href"])
    let folder = page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return (name, link.attributes["integrity"] ?? "", try site.output(folder + name))
  }

  /// The value of a custom property, first in the light and then in the dark look.
  private func values(of property: String, in css: String) -> [String] {
    // Tokens are written without a space; with one it is the style sheet, which has the system's own colours.
    css.split(whereSeparator: { ";{}".contains($0) }).filter { $0.hasPrefix("--resv-\(property):") }.map {
      String($0.drop { $0 != ":" }.dropFirst())
    }.filter { !$0.hasPrefix(" ") }
  }

  @Test func aRegionGoesOverTheNationAndTheNationOverResv() async throws {
    let national = Self.tokens(
      "\"accent\": { \"color\": { \"$value\": \"#7a1f5c\" } }, \"focus\": { \"color\": { \"$value\": \"#224400\" } }"
    )
    let site = try site(national: national, oost: Self.accent("#39701F", dark: "#99ddaa"))
    try await site.built()
    let (portal, oost, west) = (
      try style("index.html", of: site).css, try style("oost/index.html", of: site).css,
      try style("west/index.html", of: site).css
    )
    #expect(values(of: "accent-color", in: portal).first == "#7a1f5c")
    #expect(values(of: "accent-color", in: oost) == ["#39701f", "#99ddaa"])
    #expect(values(of: "focus-color", in: oost).first == "#224400", "the nation’s")
    #expect(values(of: "line-length", in: oost) == ["38rem"], "resv’s own")
    #expect(values(of: "accent-fill-background-color", in: oost) == ["#39701f", "#99ddaa"], "refers to it")
    #expect(west == portal)
  }

  /// Known by heart by who works with WCAG: on white, #767676 is the lightest grey for text, #949494 for marks.
  @Test(arguments: [
    ("#767676", 0, ""), ("#777777", 2, "4,47"), ("#949494", 2, "3,03"), ("#ffffff", 2, "1,00"),
    ("#000000", 0, ""),
  ])
  func ratiosOfWCAG(_ color: String, problems: Int, ratio: String) async throws {
    let national = Self.tokens(
      "\"muted\": { \"color\": { \"$value\": \"\(color)\" } }, \"subtle\": { \"background-color\": { \"$value\": \"#ffffff\" } }"
    )
    let site = try site(national: national)
    let report = await (try site.build()).run()
    #expect(report.diagnostics.count == problems)
    #expect(report.diagnostics.allSatisfy { $0.code == .themeContrast && $0.severity == .error })
    #expect(report.diagnostics.allSatisfy { $0.message.dutch.contains(" is \(ratio) op 1, nodig is 4,5.") })
    #expect(
      report.diagnostics.allSatisfy {
        $0.place?.line == 1 && $0.place?.file.hasSuffix("thema.tokens.json") == true
      })
  }

  /// The colour that a message names passes when it is put in the place of the refused one.
  @Test(arguments: [
    "#ffd500", "#ffffff", "#ff0000", "#00ff00", "#00ffff", "#ff00ff", "#8f8f8f", "#e17000", "#ff7bac",
  ])
  func theSuggestedColorPasses(_ color: String) async throws {
    let site = try site(oost: Self.accent(color))
    let report = await (try site.build()).run()
    #expect(!site.exists(""), "nothing is built")
    let helps = Set(report.diagnostics.compactMap(\.help?.dutch))
    #expect(report.diagnostics.allSatisfy { $0.code == .themeContrast } && helps.count == 1)
    let better = try #require(helps.first?.split(separator: "\"").first { $0.hasPrefix("#") })
    #expect(better != color)
    try site.put(Self.accent(String(better)), at: "content/regios/oost/thema.tokens.json")
    try await site.built()
  }

  @Test(arguments: ["#303030", "#5b3a8e", "#000000"])
  func theSuggestedDarkColorPasses(_ color: String) async throws {
    let site = try site(oost: Self.accent("#5b3a8e", dark: color))
    let report = await (try site.build()).run()
    let told = try #require(report.diagnostics.first)
    #expect(
      told.message.dutch.contains("in de donkere weergave")
        && told.help?.dutch.contains("resv.dark.accent.color") == true)
    let better = try #require(told.help?.dutch.split(separator: "\"").first { $0.hasPrefix("#") })
    try site.put(Self.accent("#5b3a8e", dark: String(better)), at: "content/regios/oost/thema.tokens.json")
    try await site.built()
  }

  /// Any accent that is dark enough for the light look gets a dark one that passes.
  @Test(arguments: ["#000000", "#0000ff", "#800000", "#006400", "#4b0082", "#5c4033", "#6b6b00", "#c2185b"])
  func aDarkAccentIsMade(_ color: String) async throws {
    let site = try site(oost: Self.accent(color))
    try await site.built()
    let css = try style("oost/index.html", of: site).css
    let accents = values(of: "accent-color", in: css)
    #expect(accents.count == 2 && accents[0] == color && accents[1] != color)
    #expect(try style("index.html", of: site).css.contains(accents[1]) == false, "made of the region’s own")
  }

  @Test func colorsMayBeWrittenAsTheStandardHasThem() async throws {
    let object =
      "{ \"colorSpace\": \"srgb\", \"components\": [0.4, 0, 0.2], \"alpha\": 1, \"hex\": \"#660033\" }"
    let inside = "\"$description\": \"ons\", \"accent\": { \"color\": { \"$value\": \(object) } }, "
    let font = "\"font-family\": { \"$type\": \"fontFamily\", \"$value\": [\"Rijks Sans\", \"serif\"] }, "
    let line = "\"line-length\": { \"$type\": \"dimension\", \"$value\": \"32.5rem\" }"
    let site = try site(oost: "\u{FEFF}" + Self.tokens(inside + font + line))
    try await site.built()
    let css = try style("oost/index.html", of: site).css
    #expect(values(of: "accent-color", in: css).first == "#660033")
    #expect(values(of: "font-family", in: css) == ["\"Rijks Sans\",serif"])
    #expect(values(of: "line-length", in: css) == ["32.5rem"])
  }

  /// A style sheet is kept by browsers for good: another colour needs another name, and no other site’s changes.
  @Test func anotherColorHasAnotherName() async throws {
    let site = try site(oost: Self.accent("#39701f"))
    try await site.built()
    let (oost, west) = (try style("oost/index.html", of: site), try style("west/index.html", of: site))
    #expect(oost.name.wholeMatch(of: /stijl\.[0-9a-f]{12}\.css/) != nil && oost.name != west.name)
    try site.put(Self.accent("#39701e"), at: "content/regios/oost/thema.tokens.json")
    try await site.built()
    let changed = try style("oost/index.html", of: site)
    #expect(changed.name != oost.name && changed.integrity != oost.integrity)
    #expect(try style("west/index.html", of: site).name == west.name)
    #expect(!site.exists("oost/" + oost.name), "what no page loads any more is gone")
  }

  @Test func aRegionAloneHasTheSameBytes() async throws {
    let site = try site(national: Self.accent("#7a1f5c"), oost: Self.accent("#39701f"))
    try await site.built("alles")
    try await site.built("alleen") { $0.regios = ["oost"] }
    let (all, alone) = (site.tree("alles"), site.tree("alleen"))
    #expect(alone.keys.contains { $0.hasPrefix("oost/stijl.") } && alone.keys.contains("oost/favicon.svg"))
    for (path, bytes) in alone where path.hasPrefix("oost/") { #expect(all[path] == bytes, "\(path)") }
  }

  @Test func iconAndManifestAreDrawnFromTheTheme() async throws {
    let site = try site(oost: Self.accent("#39701f"))
    try await site.built()
    let icon = try site.output("oost/favicon.svg")
    #expect(icon.contains("fill=\"#39701f\"") && !icon.contains("style") && Markup(icon).problems == [])
    let data = Data(try site.output("oost/manifest.webmanifest").utf8)
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(manifest["name"] as? String == "Oost – Proef" && manifest["short_name"] as? String == "Oost")
    #expect(manifest["theme_color"] as? String == "#39701f" && manifest["start_url"] as? String == "./")
    let icons = try #require(manifest["icons"] as? [[String: String]])
    #expect(icons.map { $0["src"] } == ["favicon.svg"])
    let tags = Markup(try site.output("oost/404.html")).tags
    #expect(tags.contains { $0.attributes["rel"] == "icon" && $0.attributes["href"] == "/oost/favicon.svg" })
    #expect(
      tags.contains {
        $0.attributes["rel"] == "manifest" && $0.attributes["href"] == "/oost/manifest.webmanifest"
      })
    let colors = tags.filter { $0.attributes["name"] == "theme-color" }.map { $0.attributes["content"] }
    #expect(colors == ["#39701f", "#14191c"])
  }

  /// Every colour in the style sheet comes from a token, save on paper; every token that it uses exists.
  @Test func theStyleSheetUsesTheTokensAlone() async throws {
    let site = try await Site.base.value
    let css = try style("index.html", of: site).css
    let parts = css.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    let screen = parts.replacing(/@media print ?\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/, with: "")
    #expect(!parts.contains("/*") && !parts.contains("\n "), "compact")
    #expect(css.utf8.count <= 25_000)
    #expect(screen.firstMatch(of: /#[0-9a-fA-F]{3,8}\b(?![^{}]*\{)|rgba?\(|hsla?\(|oklch\(/) == nil)
    for use in parts.matches(of: /var\(--resv-([a-z-]+)/) {
      #expect(!values(of: String(use.1), in: css).isEmpty, "--resv-\(use.1)")
    }
  }
}

/// `.well-known/security.txt` (RFC 9116).
@Suite struct SecurityTextTests {
  private func site(_ keys: String) throws -> Site {
    let site = try Site(base: false)
    try site.put("titel: Proef\nafzender: ons\nadres: https://proef.example\n" + keys, at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost")
    return site
  }

  @Test func saysWhomToTellAndUntilWhen() async throws {
    let site = try site("beveiliging: lek@proef.example\nbeveiliging_tot: 2027-06-30\n")
    try await site.built()
    #expect(
      try site.output(".well-known/security.txt") == """
        Contact: mailto:lek@proef.example
        Expires: 2027-06-30T00:00:00Z
        Preferred-Languages: nl, en
        Canonical: https://proef.example/.well-known/security.txt

        """)
    #expect(!site.exists("oost/.well-known"), "the host’s root alone")
  }

  @Test func withoutSettingsThereIsNone() async throws {
    let site = try site("")
    try await site.built()
    #expect(!site.exists(".well-known"))
  }
}
