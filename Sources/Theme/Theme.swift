/// The look of one site: its tokens, ready to be written.
public struct Theme: Sendable {
  /// The design tokens as CSS custom properties, for the light and the dark look.
  public let css: String
  /// The mark of the site as a picture: white circles that are linked, on the accent colour.
  public let favicon: String
  /// The accent colour and the page’s background in the light look, as `#rrggbb`.
  public let light: (accent: String, background: String)
  /// The same in the dark look.
  public let dark: (accent: String, background: String)

  init(_ tokens: TokenSet) {
    let set = tokens.withDarkAccent
    css = Self.css(of: set)
    light = Self.colors(of: set, isDark: false)
    dark = Self.colors(of: set, isDark: true)
    favicon = Self.favicon(
      mark: set.color(TokenKey(token: .accentFillColor))?.hex ?? "#ffffff", on: light.accent)
  }

  private static func colors(of set: TokenSet, isDark: Bool) -> (accent: String, background: String) {
    let hex = { (token: Token) in set.color(TokenKey(token: token, isDark: isDark))?.hex ?? "#ffffff" }
    return (hex(.accentFillBackgroundColor), hex(.backgroundColor))
  }

  /// Paper is light: the dark look is for screens alone.
  private static func css(of set: TokenSet) -> String {
    var light = ":root{color-scheme:light"
    var dark = "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark"
    for token in Token.allCases {
      if let color = set.color(TokenKey(token: token)) { light += ";\(token.property):\(color.hex)" }
      if let css = set.css(token) { light += ";\(token.property):\(css)" }
      if let color = set.color(TokenKey(token: token, isDark: true)) {
        dark += ";\(token.property):\(color.hex)"
      }
    }
    return light + "}\n" + dark + "}}\n"
  }

  /// Only attributes, no style: it keeps to the strictest policy, and shows well on light and dark tabs.
  private static func favicon(mark: String, on accent: String) -> String {
    let circles = [(9.5, 11), (22.5, 11), (16, 22.5)].map {
      "<circle cx=\"\($0.0)\" cy=\"\($0.1)\" r=\"4.25\"/>"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="7" fill="\(accent)"/>
      <path d="M9.5 11h13L16 22.5z" fill="none" stroke="\(mark)" stroke-width="2.25"/>
      <g fill="\(mark)">\(circles.joined())</g>
      </svg>

      """
  }
}
