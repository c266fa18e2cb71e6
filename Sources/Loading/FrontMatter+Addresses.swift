import Diagnostics
import Domain

/// Addresses that keys hold: each leads to a host, and is written as pages and feeds take it.
extension FrontMatterReader {
  /// A web address, as written: a last slash can tell one page from another.
  mutating func address(
    _ written: String, for field: Field, kind: FieldKind, at place: Place
  ) -> Value.Content? {
    let scheme = written.prefix { $0 != ":" }.lowercased()
    guard scheme == "https" || scheme == "http", !written.contains(where: \.isWhitespace) else {
      let meant = WebAddress.meant(by: written).flatMap { $0.hasPrefix("https") ? $0 : nil }
      diagnostics.append(
        meant.map { .addressMeant(field, $0, kind, at: place) } ?? .keyType(field, kind: kind, at: place))
      return nil
    }
    do throws(WebAddress.Problem) {
      return .text(try WebAddress(written, scheme: scheme).text)
    } catch {
      diagnostics.append(.address(written, error, at: place))
      return nil
    }
  }

  /// The same, where paths are put behind it: what stands behind a `?` or `#` would swallow them.
  mutating func siteAddress(
    _ written: String, for field: Field, kind: FieldKind, at place: Place
  ) -> Value.Content? {
    guard case .text(let whole)? = address(written, for: field, kind: kind, at: place) else { return nil }
    let kept = whole.prefix { $0 != "?" && $0 != "#" }
    let parts = kept.split(separator: "/").dropFirst(2)
    guard kept.count == whole.count, !parts.contains(".."), !parts.contains(".") else {
      let plain = parts.contains("..") || parts.contains(".") ? kept.prefix { $0 != "." } : kept
      let meant = plain.count == kept.count ? String(kept).withoutLastSlash : nil
      diagnostics.append(
        meant.map { .addressMeant(field, $0, kind, at: place) } ?? .keyType(field, kind: kind, at: place))
      return nil
    }
    return .text(whole)
  }

  /// Whom to ask; `mailto:` and the like are taken off, for the site puts them before it itself.
  mutating func contact(_ written: String, for field: Field, at place: Place) -> Value.Content? {
    var plain = written
    while let scheme = ["mailto:", "tel:"].first(where: { plain.lowercased().hasPrefix($0) }) {
      plain = String(plain.dropFirst(scheme.utf8.count).drop { $0 == "/" }).trimmed
    }
    if plain.hasPrefix("<"), plain.hasSuffix(">") { plain = String(plain.dropFirst().dropLast()) }
    guard !plain.isEmpty else {
      diagnostics.append(.keyType(field, kind: .contact, at: place))
      return nil
    }
    // Words that say how to reach somebody are shown as words.
    if plain.contains(where: \.isWhitespace) { return .text(plain) }
    let lowered = plain.lowercased()
    if lowered.hasPrefix("https:") || lowered.hasPrefix("http:") {
      return address(plain, for: field, kind: .contact, at: place)
    }
    if !plain.contains("@"), let meant = WebAddress.meant(by: plain), meant.hasPrefix("https") {
      diagnostics.append(.addressMeant(field, meant, .contact, at: place))
      return nil
    }
    let isReference = ContentType.allCases.contains { lowered.hasPrefix($0.reference + ":") }
    if plain.hasPrefix("/") || isReference || plain.hasSuffix(".md") {
      diagnostics.append(.keyType(field, kind: .contact, at: place))
      return nil
    }
    return .text(plain)
  }
}

extension Diagnostic {
  /// An address that is nearly one.
  fileprivate static func addressMeant(
    _ field: Field, _ meant: String, _ kind: FieldKind, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .keyType, at: place,
      Phrase(
        nl: "De waarde van “\(field.name)” is \(kind.denial.dutch).",
        en: "The value of “\(field.name)” is \(kind.denial.english)."),
      help: Phrase(nl: "Schrijf: `\(field.name): \(meant)`", en: "Write: `\(field.name): \(meant)`"))
  }
}

extension FrontMatterReader {
  /// A sentence with its links as a page takes them, and its words alone.
  mutating func withLinks(_ sentence: String, at place: Place) -> (text: String, words: String) {
    var (text, words) = ("", "")
    var rest = sentence[...]
    while let middle = rest.firstRange(of: "]("),
      let open = rest[..<middle.lowerBound].lastIndex(of: "["),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      let title = rest[rest.index(after: open)..<middle.lowerBound]
      let written = String(rest[middle.upperBound..<close]).trimmed
      let scheme = written.prefix { $0 != ":" }.lowercased()
      text += rest[..<open]
      words += rest[..<open]
      if ["https", "http", "mailto", "tel"].contains(scheme) {
        do throws(WebAddress.Problem) {
          text += "[\(title)](\(try WebAddress(written, scheme: scheme).text))"
        } catch {
          diagnostics.append(.address(written, error, at: place))
        }
        words += title
      } else if let meant = WebAddress.meant(by: written) {
        diagnostics.append(.addressWithoutScheme(written, meant: meant, at: place))
        words += title
      } else {
        // A page of the site itself: its text is the place for that.
        text += rest[open...close]
        words += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, words + rest)
  }
}
