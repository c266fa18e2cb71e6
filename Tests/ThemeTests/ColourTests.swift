import Testing

@testable import Theme

/// Colours against numbers of others: WCAG 2.2, and the tables of Ottosson's own article and of CSS Color 4.
@Suite struct ColourTests {
  private func colour(_ hex: String) throws -> RGB { try #require(RGB(hex: hex)) }

  @Test(arguments: ["", "#", "#fff", "112233", "#11223", "#1122334", "#11223g", "#+12345", "#１２３４５６"])
  func whatIsNoColour(_ hex: String) {
    #expect(RGB(hex: hex) == nil)
  }

  @Test func inAndOut() throws {
    for hex in ["#000000", "#ffffff", "#0a0b0c", "#6b1d5c"] { #expect(try colour(hex).hex == hex) }
    #expect(try colour("#ABCDEF").hex == "#abcdef")
    #expect(RGB(0, 0.5, 1)?.hex == "#0080ff")
    #expect(RGB(0, -0.01, 1) == nil && RGB(1.01, 0, 0) == nil)
  }

  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48),
    ("#767676", "#ffffff", 4.54),
    ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59), ("#ffff00", "#000000", 19.56),
  ]) func contrast(_ one: String, _ other: String, _ ratio: Double) throws {
    let found = try colour(one).contrast(with: colour(other))
    #expect(abs(found - ratio) < 0.01, "\(found)")
    #expect(found == (try colour(other).contrast(with: colour(one))))
  }

  @Test(arguments: [
    ("#ffffff", 1.0, 0.0, nil as Double?), ("#000000", 0, 0, nil), ("#ff0000", 0.62796, 0.25768, 29.234),
    ("#00ff00", 0.86644, 0.29483, 142.495), ("#0000ff", 0.45201, 0.31321, 264.052),
    ("#808080", 0.59987, 0, nil),
  ]) func lightnessChromaHue(_ hex: String, _ lightness: Double, _ chroma: Double, _ hue: Double?) throws {
    let found = OKLCH(try colour(hex))
    #expect(abs(found.lightness - lightness) < 0.0005 && abs(found.chroma - chroma) < 0.0005)
    let degrees = (found.hue * 180 / .pi + 360).truncatingRemainder(dividingBy: 360)
    if let hue { #expect(abs(degrees - hue) < 0.05, "\(degrees)") }
  }

  @Test func itsOwnLightnessGivesItBack() throws {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let one = try #require(RGB(Double(red) / 255, Double(green) / 255, Double(blue) / 255))
          let back = try #require(OKLCH(one).rgb(lightness: OKLCH(one).lightness))
          for (part, other) in [(one.red, back.red), (one.green, back.green), (one.blue, back.blue)] {
            #expect(abs(Int(part) - Int(other)) <= 1, "\(one.hex) came back as \(back.hex)")
          }
        }
      }
    }
  }

  /// Lighter is lighter, and the hue stays, though screens show less of it.
  @Test(arguments: ["#6b1d5c", "#00ff00", "#154273", "#ffff00"]) func atAnyLightness(_ hex: String) throws {
    let one = OKLCH(try colour(hex))
    var luminance = -1.0
    for step in 1..<20 {
      let other = try #require(one.rgb(lightness: Double(step) / 20))
      #expect(other.luminance > luminance)
      luminance = other.luminance
      let found = OKLCH(other)
      #expect(abs(found.lightness - Double(step) / 20) < 0.02)
      if found.chroma > 0.05 {
        let turn = abs(found.hue - one.hue)
        #expect(min(turn, 2 * .pi - turn) < 0.15, "\(hex) at \(step): \(other.hex)")
      }
    }
    // What cannot be seen apart from black or white counts as such.
    #expect(try #require(one.rgb(lightness: 0)).luminance < 0.001)
    #expect(try #require(one.rgb(lightness: 1)).luminance > 0.98)
  }

  /// The examples of FIPS 180-4.
  @Test func fingerprints() {
    let abc = Fingerprint(of: Array("abc".utf8))
    #expect(abc.integrity == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(abc.short == "ba7816bf8f01")
    #expect(Fingerprint(of: []).short == "e3b0c44298fc")
  }
}
