/// A colour on screens: sRGB, without transparency.
struct RGB: Sendable, Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// From `#rrggbb`, in either case; nil for anything else.
  init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#"),
      digits.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    red = UInt8(number >> 16)
    green = UInt8(number >> 8 & 0xFF)
    blue = UInt8(number & 0xFF)
  }

  /// From parts of 0 to 1; nil where one lies outside.
  init?(_ red: Double, _ green: Double, _ blue: Double) {
    guard [red, green, blue].allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
    self.red = UInt8((red * 255).rounded())
    self.green = UInt8((green * 255).rounded())
    self.blue = UInt8((blue * 255).rounded())
  }

  /// `#rrggbb`, as CSS takes it.
  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The parts as light, from 0 to 1: sRGB’s curve taken off.
  var linear: (red: Double, green: Double, blue: Double) {
    (Self.light(red), Self.light(green), Self.light(blue))
  }

  private static func light(_ part: UInt8) -> Double { sRGBLight(Double(part) / 255) }

  /// The relative luminance of WCAG 2: 0 for black, 1 for white.
  var luminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}
