import FoundationEssentials

/// What a browser needs to put the site on a home screen (W3C Web Application Manifest).
package struct WebManifest: Sendable {
  let name: String
  let shortName: String
  let language: String
  let accent: String
  let background: String
  let icon: String

  /// A site at the folder that the file stands in; `icon` is the address of a drawing, relative to it.
  package init(
    name: String, shortName: String, language: String, accent: String, background: String, icon: String
  ) {
    self.name = name
    self.shortName = shortName
    self.language = language
    self.accent = accent
    self.background = background
    self.icon = icon
  }

  /// The file, in UTF-8.
  package var encoded: [UInt8] {
    let members = Members(
      name: name, short_name: shortName, lang: language, start_url: "./", scope: "./",
      display: "minimal-ui", theme_color: accent, background_color: background,
      icons: [Members.Icon(src: icon, sizes: "any", type: "image/svg+xml", purpose: "any")])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(members)).map { Array($0) } ?? []) + Array("\n".utf8)
  }

  /// The members under the names that the standard gives them.
  private struct Members: Encodable {
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
}
