import Diagnostics
import Domain

extension FrontMatterReader {
  /// The value of a plain word or sentence, as its key wants it.
  mutating func scalar(_ text: String, for field: Field, kind: FieldKind, at place: Place) -> Value.Content? {
    switch kind {
    case .reason:
      let letters = text.lowercased().filter(\.isLetter)
      if letters.count > 3, !["true", "false", "waar", "klopt"].contains(letters) {
        return .text(text.trimmed)
      }
    case .text, .page:
      var tidy = text.trimmed
      // A remark behind a name was told of with its line: the name is what stands before it.
      if case .page = kind, commentLines.contains(place.line - lineOffset),
        let hash = tidy.firstRange(of: " #")
      {
        tidy = String(tidy[..<hash.lowerBound]).trimmed
      }
      guard !tidy.isEmpty else {
        diagnostics.append(.keyType(field, kind: kind, at: place))
        return nil
      }
      var words = tidy
      if PlainText.linked.contains(field.name) { (tidy, words) = withLinks(tidy, at: place) }
      if case .text = kind, let found = PlainText.markup(in: words) {
        diagnostics.append(.markupInKey(found, of: field, tidy, at: place))
      }
      // A value over several lines is still one sentence or paragraph.
      return .text(
        tidy.utf8.contains(10) ? tidy.split(whereSeparator: \.isWhitespace).joined(separator: " ") : tidy)
    case .number:
      if let number = Int(text.trimmed) { return .number(number) }
    case .flag:
      switch text.trimmed.lowercased() {
      case "true", "ja": return .flag(true)
      case "false", "nee": return .flag(false)
      default: break
      }
    case .day:
      return day(text, at: place).map { .day($0) }
    case .moment:
      return moment(text, at: place).map { .moment($0) }
    case .period:
      if let period = Termijn(text) { return .period(period) }
    case .address: return address(text.trimmed, for: field, kind: kind, at: place)
    case .siteAddress: return siteAddress(text.trimmed, for: field, kind: kind, at: place)
    case .contact: return contact(text.trimmed, for: field, at: place)
    case .language:
      let parts = text.trimmed.split(separator: "-")
      if let first = parts.first, (2...3).contains(first.utf8.count),
        text.utf8.allSatisfy({ $0 == 45 || (97...122).contains($0 | 32) || (48...57).contains($0) })
      {
        // Codes of languages are written in small letters; a region behind them in capitals.
        return .text(
          ([String(first).lowercased()]
            + parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : String($0) })
            .joined(separator: "-"))
      }
      if let code = Self.languages[text.trimmed.lowercased()] {
        diagnostics.append(.languageNamed(field, code, at: place))
        return nil
      }
    case .choice(let choices):
      if choices.contains(text.trimmed) { return .text(text.trimmed) }
      diagnostics.append(.valueUnknown(text, of: field, choices: choices, at: place))
      return nil
    case .list, .records: break
    }
    diagnostics.append(.keyType(field, kind: kind, at: place))
    return nil
  }

  /// What people call languages that pages here are written in.
  private static let languages = [
    "nederlands": "nl", "engels": "en", "english": "en", "duits": "de", "frans": "fr", "fries": "fy",
    "turks": "tr",
    "arabisch": "ar", "pools": "pl", "oekraïens": "uk", "spaans": "es", "papiaments": "pap",
  ]

  private mutating func day(_ text: String, at place: Place) -> Datum? {
    if let day = Datum(iso: text) { return day }
    do {
      let moment = try Wanneer(parsing: text)
      if let day = moment.day, case .single(nil, _) = moment.kind { return day }
      diagnostics.append(.dayNotExact(text, at: place))
    } catch .noSuchDay(let limit) {
      diagnostics.append(.dateInvalid(text, because: .noSuchDay(limit: limit), at: place))
    } catch .otherWeekday(let weekday) {
      diagnostics.append(.dateInvalid(text, because: .otherWeekday(weekday), at: place))
    } catch {
      // No word about vague moments: this key takes a day.
      diagnostics.append(.dayNotExact(text, at: place))
    }
    return nil
  }

  private mutating func moment(_ text: String, at place: Place) -> Wanneer? {
    do {
      return try Wanneer(parsing: text)
    } catch {
      diagnostics.append(.dateInvalid(text, because: error, at: place))
      return nil
    }
  }
}

extension String {
  /// For the address of a site, which paths are put behind.
  var withoutLastSlash: String {
    var text = self[...]
    while text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }

  /// Without white space around it.
  var trimmed: String {
    func isInk(_ byte: UInt8?) -> Bool { byte.map { (33...126).contains($0) } ?? false }
    if isInk(utf8.first), isInk(utf8.last) { return self }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
