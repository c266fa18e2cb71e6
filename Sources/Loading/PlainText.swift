import Diagnostics

/// Values of keys are shown as they are: Markdown and HTML in them would stand on the page as signs.
enum PlainText {
  /// The marks that stand in a text, and the text without them.
  struct Markup {
    let sign: String
    let plain: String
    var isLink = false
  }

  /// The keys that hold a sentence which may have links to elsewhere in it.
  static let linked: Set<String> = ["hoe", "terugkoppeling"]

  /// The first marks that would be left standing; nil in nearly every text.
  static func markup(in text: String) -> Markup? {
    guard text.utf8.contains(where: { "*_~`[<&".utf8.contains($0) }) else { return nil }
    for sign in ["**", "__", "~~", "`"] {
      guard let open = text.firstRange(of: sign), let close = text[open.upperBound...].firstRange(of: sign),
        close.lowerBound > open.upperBound, text[open.upperBound] != " "
      else { continue }
      return Markup(
        sign: sign,
        plain: text[..<open.lowerBound] + String(text[open.upperBound..<close.lowerBound])
          + text[close.upperBound...])
    }
    if let middle = text.firstRange(of: "]("), let open = text[..<middle.lowerBound].lastIndex(of: "["),
      let close = text[middle.upperBound...].firstIndex(of: ")")
    {
      let words = text[text.index(after: open)..<middle.lowerBound]
      return Markup(
        sign: "[…](…)", plain: text[..<open] + String(words) + text[text.index(after: close)...], isLink: true
      )
    }
    return tag(in: text) ?? entity(in: text)
  }

  private static func tag(in text: String) -> Markup? {
    guard let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else {
      return nil
    }
    let inside = text[text.index(after: open)..<close]
    let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = name.first, first.isLetter, name.count < 11, !inside.contains("@") else { return nil }
    var plain = ""
    var isTag = false
    for letter in text {
      if letter == "<" { isTag = true }
      if !isTag { plain.append(letter) }
      if letter == ">" { isTag = false }
    }
    return Markup(sign: "<\(name)>", plain: plain)
  }

  private static let entities = [
    "amp": "&", "nbsp": " ", "euro": "€", "lt": "<", "gt": ">", "quot": "\"", "apos": "’", "ndash": "–",
    "mdash": "—",
    "shy": "", "eacute": "é", "euml": "ë", "iuml": "ï", "ouml": "ö", "uuml": "ü", "hellip": "…", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "bull": "•", "copy": "©", "sup2": "²", "frac12": "½",
    "deg": "°",
  ]

  private static func entity(in text: String) -> Markup? {
    var plain = text
    var sign: String?
    while let open = plain.firstIndex(of: "&"),
      let close = plain[open...].prefix(12).firstIndex(of: ";"),
      case let name = plain[plain.index(after: open)..<close],
      let meant = entities[String(name)] ?? number(name)
    {
      sign = sign ?? "&\(name);"
      if meant == "&" {
        return Markup(
          sign: "&\(name);", plain: plain[..<open] + "&" + String(plain[plain.index(after: close)...]))
      }
      plain = plain[..<open] + meant + String(plain[plain.index(after: close)...])
    }
    return sign.map { Markup(sign: $0, plain: plain) }
  }

  private static func number(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.dropFirst().first == "x"
    return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init).map {
      String(Character($0))
    }
  }
}

extension Diagnostic {
  /// Marks in the value of a key, with the value as it should be.
  static func markupInKey(_ found: PlainText.Markup, of field: Field, _ text: String, at place: Place)
    -> Diagnostic
  {
    var plain = found.plain
    // What other marks there are goes too: one message for each value.
    for _ in 0..<20 { plain = PlainText.markup(in: plain)?.plain ?? plain }
    plain = plain.trimmed
    let shown = plain.count > 160 ? String(plain.prefix(120)) + "…" : plain
    let link = Phrase(
      nl: " Een link hoort in de tekst van de pagina.", en: " A link belongs in the text of the page.")
    return Diagnostic(
      .markupLeft, .warning, at: place,
      Phrase(
        nl: "\(found.sign) doet niets in “\(field.name)” en staat zo op de pagina.",
        en: "\(found.sign) does nothing in “\(field.name)” and stands in the page."),
      help: Phrase(
        nl: "Schrijf gewone tekst: “\(shown)”." + (found.isLink ? link.dutch : ""),
        en: "Write plain text: “\(shown)”." + (found.isLink ? link.english : "")))
  }

  /// A language by its name, where its code belongs.
  static func languageNamed(_ field: Field, _ code: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyType, at: place,
      Phrase(
        nl: "De waarde van “\(field.name)” is geen taalcode.",
        en: "The value of “\(field.name)” is not a language code."),
      help: Phrase(nl: "Schrijf: `\(field.name): \(code)`", en: "Write: `\(field.name): \(code)`"))
  }
}
