/// Two colours that meet in the style sheet, and the contrast that WCAG 2.2 AA asks of them.
///
/// The table is the whole truth: a style sheet that lays other colours over each other has to add its pair here.
struct ContrastPair: Sendable {
  let foreground: Token
  let background: Token
  /// 4.5 for text, 3 for what is no text, such as the edge of a field or the ring of focus.
  let needed: Double

  private init(_ foreground: Token, on background: Token, _ needed: Double) {
    self.foreground = foreground
    self.background = background
    self.needed = needed
  }

  private static let text = 4.5
  private static let mark = 3.0

  static let all: [ContrastPair] = [
    // Text, secondary text and links, on the page and on quiet panels.
    ContrastPair(.color, on: .backgroundColor, text),
    ContrastPair(.mutedColor, on: .backgroundColor, text),
    ContrastPair(.accentColor, on: .backgroundColor, text),
    ContrastPair(.color, on: .subtleBackgroundColor, text),
    ContrastPair(.subtleColor, on: .subtleBackgroundColor, text),
    ContrastPair(.mutedColor, on: .subtleBackgroundColor, text),
    ContrastPair(.accentColor, on: .subtleBackgroundColor, text),
    // Buttons, remarks, statuses.
    ContrastPair(.accentFillColor, on: .accentFillBackgroundColor, text),
    ContrastPair(.warningColor, on: .warningBackgroundColor, text),
    ContrastPair(.positiveColor, on: .positiveBackgroundColor, text),
    // Areas in the accent colour, edges of fields, rings of focus.
    ContrastPair(.accentFillBackgroundColor, on: .backgroundColor, mark),
    ContrastPair(.accentFillBackgroundColor, on: .subtleBackgroundColor, mark),
    ContrastPair(.controlBorderColor, on: .backgroundColor, mark),
    ContrastPair(.controlBorderColor, on: .subtleBackgroundColor, mark),
    ContrastPair(.focusColor, on: .backgroundColor, mark),
    ContrastPair(.focusColor, on: .subtleBackgroundColor, mark),
  ]

  /// The contrast of the pair; nil where a colour is missing.
  func ratio(in set: TokenSet, isDark: Bool) -> Double? {
    guard let front = set.color(TokenKey(token: foreground, isDark: isDark)),
      let back = set.color(TokenKey(token: background, isDark: isDark))
    else { return nil }
    return front.contrast(with: back)
  }

  func passes(in set: TokenSet, isDark: Bool) -> Bool { (ratio(in: set, isDark: isDark) ?? 0) >= needed }

  /// Whether the colour of `key` is one of the two, by itself or because one refers to it.
  func involves(_ key: TokenKey, in set: TokenSet, isDark: Bool) -> Bool {
    [foreground, background].contains { set.chain(of: TokenKey(token: $0, isDark: isDark)).contains(key) }
  }

  /// Whether the colour of `key` is one of the two in the look that it belongs to.
  func involves(_ key: TokenKey, in set: TokenSet) -> Bool { involves(key, in: set, isDark: key.isDark) }
}
