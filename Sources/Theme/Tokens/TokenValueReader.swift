import Diagnostics

/// Reads what stands after `$value`, as the token’s type wants it.
struct TokenValueReader {
  let key: TokenKey
  let value: JSON

  /// The value; nil, with the mistake told, where it is none of the type.
  func value(_ diagnostics: inout [Diagnostic]) -> TokenEntry.Value? {
    if let text = value.text, text.hasPrefix("{"), text.hasSuffix("}") {
      return alias(String(text.dropFirst().dropLast()), &diagnostics)
    }
    let read: TokenEntry.Value? =
      switch key.token.kind {
      case .color: color.map { .color($0) }
      case .dimension: dimension.map { .css($0) }
      case .fontFamily: fonts.map { .css($0) }
      }
    if read == nil { diagnostics.append(.themeValue(self)) }
    return read
  }

  private func alias(_ name: String, _ diagnostics: inout [Diagnostic]) -> TokenEntry.Value? {
    guard let target = TokenKey(name: name) else {
      diagnostics.append(.themeUnknown(name, at: value.place))
      return nil
    }
    guard target.token.kind == key.token.kind else {
      diagnostics.append(.themeAliasType(key, target, at: value.place))
      return nil
    }
    return .alias(target)
  }

  /// `#rrggbb`, or the object of the W3C form in the colour space of screens.
  private var color: RGB? {
    if let text = value.text { return RGB(hex: text) }
    guard value["colorSpace"]?.text == "srgb", case .array(let parts)? = value["components"]?.content else {
      return nil
    }
    // Through something that can be looked through, no contrast can be computed.
    if let alpha = value["alpha"], alpha.number != 1 { return nil }
    let numbers = parts.compactMap(\.number)
    guard parts.count == 3, numbers.count == 3 else { return nil }
    return RGB(numbers[0], numbers[1], numbers[2])
  }

  /// `40rem`, or the object of the W3C form.
  private var dimension: String? {
    let (number, unit): (Double?, String?)
    if let text = value.text {
      unit = ["rem", "px"].first { text.hasSuffix($0) }
      number = unit.flatMap { Double(text.dropLast($0.count)) }
    } else {
      (number, unit) = (value["value"]?.number, value["unit"]?.text)
    }
    guard let number, number > 0, number <= 10_000, let unit, ["rem", "px"].contains(unit) else { return nil }
    return (number == number.rounded() ? "\(Int(number))" : "\(number)") + unit
  }

  private static let generic: Set<String> = [
    "serif", "sans-serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif", "ui-rounded",
    "ui-monospace", "-apple-system",
  ]

  /// One name or several, as CSS lists them; only letters, digits, spaces and hyphens.
  private var fonts: String? {
    let values: [JSON] = if case .array(let values) = value.content { values } else { [value] }
    let names = values.compactMap(\.text)
    let arePlain = names.allSatisfy { name in
      !name.isEmpty
        && name.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || " -0123456789".unicodeScalars.contains($0)
        }
    }
    guard !names.isEmpty, names.count == values.count, arePlain else { return nil }
    return names.map { Self.generic.contains($0) ? $0 : "\"\($0)\"" }.joined(separator: ",")
  }
}

extension Diagnostic {
  fileprivate static func themeValue(_ reader: TokenValueReader) -> Diagnostic {
    let (dutch, english, example) =
      switch reader.key.token.kind {
      case .color: ("kleur", "colour", Self.likeliest(reader.value.text) ?? "#1b6e53")
      case .dimension: ("maat in rem of px", "size in rem or px", "38rem")
      case .fontFamily: ("naam van een lettertype", "name of a typeface", "system-ui")
      }
    return Diagnostic(
      .themeType, at: reader.value.place,
      Phrase(
        nl: "De waarde \(reader.value.shown) van “\(reader.key.name)” is geen \(dutch).",
        en: "The value \(reader.value.shown) of “\(reader.key.name)” is no \(english)."),
      help: Phrase(nl: "Schrijf bijvoorbeeld \"\(example)\".", en: "Write \"\(example)\", for instance."))
  }

  /// What was probably meant by a short colour, or by one without its `#`.
  private static func likeliest(_ text: String?) -> String? {
    guard let text else { return nil }
    if RGB(hex: "#" + text) != nil { return "#" + text }
    let long = "#" + text.dropFirst().map { "\($0)\($0)" }.joined()
    return text.count == 4 && RGB(hex: long) != nil ? long : nil
  }

  fileprivate static func themeAliasType(_ key: TokenKey, _ target: TokenKey, at place: Place) -> Diagnostic {
    Diagnostic(
      .themeType, at: place,
      Phrase(
        nl: "“\(key.name)” verwijst naar “\(target.name)”, en dat is een andere soort.",
        en: "“\(key.name)” refers to “\(target.name)”, which is of another type."),
      help: Phrase(
        nl: "Verwijs naar een token van de soort \(key.token.kind.rawValue).",
        en: "Refer to a token of the type \(key.token.kind.rawValue)."))
  }
}
