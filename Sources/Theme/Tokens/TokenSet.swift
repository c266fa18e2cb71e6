import Diagnostics

/// The tokens of one site: what a region says over what the nation says over resv’s own.
struct TokenSet: Sendable {
  private(set) var entries: [TokenKey: TokenEntry]

  /// The tokens of `layers`, the last of which goes first; nil where one leads nowhere.
  init?(_ layers: [TokenLayer], diagnostics: inout [Diagnostic]) {
    entries = [:]
    for layer in layers { entries.merge(layer.entries) { $1 } }
    var found: [Diagnostic] = []
    for key in TokenKey.all {
      let chain = chain(of: key)
      if let last = chain.last, entries[last] == nil {
        found.append(.themeIncomplete(last, near: chain.compactMap { entries[$0]?.place }.first))
      } else if let last = chain.last, case .alias(let next)? = entries[last]?.value {
        found.append(circle(from: next))
      }
    }
    diagnostics += found
    if found.hasErrors { return nil }
  }

  /// What a token’s value comes from: itself, what it refers to, and so on; ends before what it holds already.
  func chain(of key: TokenKey) -> [TokenKey] {
    var chain = [key]
    while let last = chain.last, case .alias(let next)? = entries[last]?.value, !chain.contains(next) {
      chain.append(next)
    }
    return chain
  }

  /// The token in a chain that the most particular file sets: who has a wish there can change it.
  func owner(of key: TokenKey) -> (key: TokenKey, layer: Int, place: Place)? {
    var owner: (key: TokenKey, layer: Int, place: Place)?
    for key in chain(of: key) {
      guard let entry = entries[key] else { continue }
      if let current = owner, current.layer > entry.layer { continue }
      owner = (key, entry.layer, entry.place)
    }
    return owner
  }

  /// The colour of a token.
  func color(_ key: TokenKey) -> RGB? {
    guard let last = chain(of: key).last, case .color(let color)? = entries[last]?.value else { return nil }
    return color
  }

  /// What is no colour, as CSS writes it.
  func css(_ token: Token) -> String? {
    guard let last = chain(of: TokenKey(token: token)).last, case .css(let text)? = entries[last]?.value
    else {
      return nil
    }
    return text
  }

  /// The same tokens, with one colour changed.
  func setting(_ key: TokenKey, to color: RGB) -> TokenSet {
    guard let entry = entries[key] else { return self }
    var changed = self
    changed.entries[key] = TokenEntry(value: .color(color), place: entry.place, layer: entry.layer)
    return changed
  }

  private static let accent = TokenKey(token: .accentColor)
  private static let darkAccent = TokenKey(token: .accentColor, isDark: true)

  /// Whether who set the accent for the light look left the dark one to us.
  var leavesDarkAccent: Bool {
    guard let light = owner(of: Self.accent), let dark = owner(of: Self.darkAccent) else { return false }
    return light.layer > dark.layer
  }

  /// With a dark accent made of the light one, where that was left to us.
  ///
  /// The rule: the same hue, its chroma as far as 0.11 (more glares on a dark page) and as screens show it, and
  /// the first lightness from 0.78 up, in steps of a hundredth, at which every pair that the accent is part of
  /// passes.
  var withDarkAccent: TokenSet {
    guard leavesDarkAccent, let accent = color(Self.accent), let light = owner(of: Self.accent) else {
      return self
    }
    var set = self
    var colour = OKLCH(accent)
    colour.chroma = min(colour.chroma, 0.11)
    for step in 78...100 {
      guard let candidate = colour.rgb(lightness: Double(step) / 100) else { continue }
      set.entries[Self.darkAccent] = TokenEntry(
        value: .color(candidate), place: light.place, layer: light.layer)
      let passes = ContrastPair.all.allSatisfy { pair in
        !pair.involves(Self.darkAccent, in: set) || pair.passes(in: set, isDark: true)
      }
      if passes { break }
    }
    return set
  }

  private func circle(from key: TokenKey) -> Diagnostic {
    let circle = chain(of: key)
    // Told where the most particular file closes it, by whatever token it was found.
    let places = circle.compactMap { key in entries[key].map { (key: key, layer: $0.layer, place: $0.place) }
    }
    let last = places.max { ($0.layer, $0.place) < ($1.layer, $1.place) }
    let start = last?.key ?? key
    let names = (chain(of: start) + [start]).map(\.name)
    return .themeCircle(names, at: last?.place)
  }
}

extension Diagnostic {
  fileprivate static func themeCircle(_ names: [String], at place: Place?) -> Diagnostic {
    Diagnostic(
      .themeCircle, at: place,
      Phrase(
        nl: "Deze tokens verwijzen in een kring: \(names.joined(separator: " → ")).",
        en: "These tokens refer to each other in a circle: \(names.joined(separator: " → "))."),
      help: Phrase(
        nl: "Geef een van de tokens een eigen waarde.", en: "Give one of the tokens a value of its own."))
  }

  fileprivate static func themeIncomplete(_ key: TokenKey, near place: Place?) -> Diagnostic {
    Diagnostic(
      .themeInvalid, at: place,
      Phrase(
        nl: "Het token “\(key.name)” heeft nergens een waarde.",
        en: "The token “\(key.name)” has no value anywhere."),
      help: Phrase(
        nl: "Zet het terug in templates/thema.tokens.json.",
        en: "Put it back into templates/thema.tokens.json."))
  }
}
