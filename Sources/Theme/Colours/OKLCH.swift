import Glibc

/// A colour as eyes tell colours apart: lightness from 0 to 1, chroma, and hue in radians (Ottosson, 2020).
///
/// In this space a colour can be made lighter or darker and stay the same colour to those who know it.
struct OKLCH {
  var lightness: Double
  var chroma: Double
  var hue: Double

  init(_ colour: RGB) {
    let light = colour.linear
    let l = cbrt(0.412_221_470_8 * light.red + 0.536_332_536_3 * light.green + 0.051_445_992_9 * light.blue)
    let m = cbrt(0.211_903_498_2 * light.red + 0.680_699_545_1 * light.green + 0.107_396_956_6 * light.blue)
    let s = cbrt(0.088_302_461_9 * light.red + 0.281_718_837_6 * light.green + 0.629_978_700_5 * light.blue)
    lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s
    let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s
    let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s
    chroma = (a * a + b * b).squareRoot()
    hue = atan2(b, a)
  }

  /// The same colour at another lightness, with as much of its chroma as screens can show there.
  func rgb(lightness: Double) -> RGB? {
    if let colour = Self.rgb(lightness, chroma, hue) { return colour }
    var (low, high) = (0.0, chroma)
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if Self.rgb(lightness, middle, hue) == nil { high = middle } else { low = middle }
    }
    return Self.rgb(lightness, low, hue)
  }

  private static func rgb(_ lightness: Double, _ chroma: Double, _ hue: Double) -> RGB? {
    let (a, b) = (chroma * cos(hue), chroma * sin(hue))
    let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b)
    let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b)
    let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548 * b)
    let parts = [
      4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
      -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
      -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
    ].map(sRGBPart)
    // What rounding to 256 steps would bring back within counts as within.
    guard parts.allSatisfy({ $0 > -0.002 && $0 < 1.002 }) else { return nil }
    let within = parts.map { min(1, max(0, $0)) }
    return RGB(within[0], within[1], within[2])
  }

  private static func cube(_ number: Double) -> Double { number * number * number }
}

/// The light of a part of an sRGB colour, both from 0 to 1.
func sRGBLight(_ part: Double) -> Double {
  part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
}

/// The part of an sRGB colour that gives this much light.
private func sRGBPart(_ light: Double) -> Double {
  light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
}
