import Diagnostics

/// Computes the contrast of every pair, light and dark, and says what is too little.
struct ContrastCheck {
  let set: TokenSet

  /// Every pair that does not pass, with the nearest colour that does.
  var diagnostics: [Diagnostic] {
    let complete = set.withDarkAccent
    return [false, true].flatMap { isDark in
      ContrastPair.all.compactMap { pair -> Diagnostic? in
        guard let ratio = pair.ratio(in: complete, isDark: isDark), ratio < pair.needed else { return nil }
        return diagnostic(pair, ratio, isDark: isDark, in: complete)
      }
    }
  }

  private func diagnostic(
    _ pair: ContrastPair, _ ratio: Double, isDark: Bool, in complete: TokenSet
  ) -> Diagnostic {
    let front = TokenKey(token: pair.foreground, isDark: isDark)
    let back = TokenKey(token: pair.background, isDark: isDark)
    // Who set one of the two over the other’s file can change it; of two alike, the colour in front.
    let owners = [front, back].compactMap { complete.owner(of: $0) }
    let first = owners.dropFirst().first.map { $0.layer > owners[0].layer } == true ? owners[1] : owners.first
    var better: (key: TokenKey, color: RGB)?
    for key in [first?.key, owners.map(\.key).first { $0 != first?.key }] {
      guard better == nil, let key else { continue }
      better = (nearest(for: key, pair, isDark: isDark)).map { (key, $0) }
    }
    return .themeContrast(
      (front, complete.color(front)), (back, complete.color(back)), ratio, needed: pair.needed,
      isDark: isDark, better: better, at: first?.place)
  }

  /// The colour nearest to that of `key`, by lightness alone, with which all pairs of it pass; else, this pair.
  private func nearest(for key: TokenKey, _ pair: ContrastPair, isDark: Bool) -> RGB? {
    guard let color = set.color(key) else { return nil }
    let colour = OKLCH(color)
    var only: RGB?
    for step in 1...1000 {
      for lightness in [colour.lightness - Double(step) / 1000, colour.lightness + Double(step) / 1000] {
        guard (0...1).contains(lightness), let candidate = colour.rgb(lightness: lightness) else { continue }
        let changed = set.setting(key, to: candidate)
        guard pair.passes(in: changed.withDarkAccent, isDark: isDark) else { continue }
        only = only ?? candidate
        if passesAll(key, in: changed.withDarkAccent) { return candidate }
      }
    }
    return only
  }

  private func passesAll(_ key: TokenKey, in set: TokenSet) -> Bool {
    [false, true].allSatisfy { isDark in
      ContrastPair.all.allSatisfy {
        !$0.involves(key, in: set, isDark: isDark) || $0.passes(in: set, isDark: isDark)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func themeContrast(
    _ front: (key: TokenKey, color: RGB?), _ back: (key: TokenKey, color: RGB?), _ ratio: Double,
    needed: Double, isDark: Bool, better: (key: TokenKey, color: RGB)?, at place: Place?
  ) -> Diagnostic {
    let names = [front, back].map { "“\($0.key.name)” (\($0.color?.hex ?? "?"))" }
    let (is_, asks) = (decimals(ratio, 100), decimals(needed, 10))
    let help =
      better.map {
        Phrase(
          nl: "De dichtstbijzijnde kleur die wel kan: \"\($0.color.hex)\" voor “\($0.key.name)”.",
          en: "The nearest colour that passes: \"\($0.color.hex)\" for “\($0.key.name)”.")
      }
      ?? Phrase(
        nl: "Maak een van beide veel lichter, of de andere veel donkerder.",
        en: "Make one of them much lighter, or the other much darker.")
    return Diagnostic(
      .themeContrast, at: place,
      Phrase(
        nl: """
          Te weinig contrast in de \(isDark ? "donkere" : "lichte") weergave: \(names[0]) op \(names[1]) is \
          \(is_.replacing(".", with: ",")) op 1, nodig is \(asks.replacing(".", with: ",")).
          """,
        en: """
          Too little contrast in the \(isDark ? "dark" : "light") look: \(names[0]) on \(names[1]) is \
          \(is_) to 1, needed is \(asks).
          """),
      help: help)
  }

  /// Cut off, not rounded: 4.499 is not 4.50.
  private static func decimals(_ number: Double, _ parts: Double) -> String {
    if number == number.rounded(), parts == 10 { return "\(Int(number))" }
    let whole = Int(number * parts)
    let (before, after) = (whole / Int(parts), whole % Int(parts))
    return parts == 100 && after < 10 ? "\(before).0\(after)" : "\(before).\(after)"
  }
}
