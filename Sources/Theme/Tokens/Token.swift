/// What the style sheet may count on: every design token, by its path below the prefix `resv`.
///
/// The last word is the CSS property that the token sets: the convention of the NL Design System.
enum Token: String, CaseIterable, Sendable {
  case color
  case backgroundColor = "background-color"
  case subtleColor = "subtle.color"
  case subtleBackgroundColor = "subtle.background-color"
  case accentColor = "accent.color"
  case accentFillColor = "accent-fill.color"
  case accentFillBackgroundColor = "accent-fill.background-color"
  case mutedColor = "muted.color"
  case borderColor = "border-color"
  case controlBorderColor = "control.border-color"
  case focusColor = "focus.color"
  case warningColor = "warning.color"
  case warningBackgroundColor = "warning.background-color"
  case positiveColor = "positive.color"
  case positiveBackgroundColor = "positive.background-color"
  case fontFamily = "font-family"
  case lineLength = "line-length"

  /// What a token’s value is: the word after `$type`.
  enum Kind: String, CaseIterable, Sendable {
    case color, dimension, fontFamily
  }

  var kind: Kind {
    switch self {
    case .fontFamily: .fontFamily
    case .lineLength: .dimension
    default: .color
    }
  }

  /// The CSS custom property.
  var property: String { "--resv-" + rawValue.replacing(".", with: "-") }
}

/// A token in the light or the dark look; only colours have both.
struct TokenKey: Hashable, Sendable {
  let token: Token
  var isDark = false

  static let all =
    Token.allCases.map { TokenKey(token: $0) }
    + Token.allCases.filter { $0.kind == .color }.map { TokenKey(token: $0, isDark: true) }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  init(token: Token, isDark: Bool = false) {
    self.token = token
    self.isDark = isDark
  }

  /// The token with a name as in a file, such as `resv.dark.accent.color`.
  init?(name: String) {
    guard let key = Self.byName[name] else { return nil }
    self = key
  }

  /// The name as in a file.
  var name: String { (isDark ? "resv.dark." : "resv.") + token.rawValue }
}
