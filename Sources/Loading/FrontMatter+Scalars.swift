import Diagnostics
import Domain

extension FrontMatterReader {
  /// The value of a plain word or sentence, as its key wants it.
  mutating func scalar(_ text: String, for field: Field, kind: FieldKind, at place: Place) -> Value.Content? {
    switch kind {
    case .text, .page:
      let tidy = text.trimmed
      guard !tidy.isEmpty else {
        diagnostics.append(.keyType(field, kind: kind, at: place))
        return nil
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
    case .address: return address(text.trimmed, for: field, kind: kind, at: place)
    case .siteAddress: return siteAddress(text.trimmed, for: field, kind: kind, at: place)
    case .contact: return contact(text.trimmed, for: field, at: place)
    case .language:
      let parts = text.trimmed.split(separator: "-")
      if let first = parts.first, (2...3).contains(first.utf8.count),
        text.utf8.allSatisfy({ $0 == 45 || (97...122).contains($0 | 32) || (48...57).contains($0) })
      {
        return .text(text.trimmed)
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
