import Diagnostics
import Markdown

/// `[tekst] (adres)`, `[tekst][naam]` without that name, `[[naam]]`.
@Sendable func almostLinks(_ text: SourceText) -> [Finding] {
  text.signs.compactMap { sign -> Finding? in
    switch sign.byte {
    case UInt8(ascii: "["): wiki(sign, text) ?? reversed(sign, text)
    case UInt8(ascii: "]"): almostLink(sign, text)
    default: nil
    }
  }
}

private func almostLink(_ sign: SourceText.Sign, _ text: SourceText) -> Finding? {
  let whole = text.line(sign.line)
  // The bracket that this one closes, on the same line and not far.
  let reach = text.bytes[max(whole.lowerBound, sign.offset - 300)..<sign.offset]
  guard let open = reach.lastIndex(of: UInt8(ascii: "[")) else { return nil }
  let words = text.string((open + 1)..<sign.offset)
  if words.hasPrefix("^") || words.hasPrefix("!") { return nil }
  let rest = String(decoding: text.reach(of: sign).dropFirst(), as: UTF8.self)
  let behind = rest.drop { $0 == " " }
  if behind.hasPrefix("("), let close = behind.firstIndex(of: ")"), rest.hasPrefix(" ") {
    let address = String(behind[behind.index(after: behind.startIndex)..<close])
    guard isAddress(address) else { return nil }
    return .link(
      text, sign.line, open, "Tussen ] en ( staat een spatie: dit wordt geen link.",
      "There is a space between ] and (: this becomes no link.",
      edits: [.init((sign.offset + 1)..<(sign.offset + 1 + rest.utf8.count - behind.utf8.count), "")])
  }
  guard rest.hasPrefix("["), let close = rest.firstIndex(of: "]") else { return nil }
  let label = rest[rest.index(after: rest.startIndex)..<close]
  if label.hasPrefix("^") { return nil }
  return .link(
    text, sign.line, open, "Dit wordt geen link: er is geen adres met deze naam.",
    "This becomes no link: there is no address of this name.",
    edits: [.init(open..<(sign.offset + 3 + label.utf8.count), "[\(words)](adres)")])
}

private func isAddress(_ text: String) -> Bool {
  !text.isEmpty && !text.contains(" ") && text.unicodeScalars.contains { ":/#.@".unicodeScalars.contains($0) }
}

private func wiki(_ sign: SourceText.Sign, _ text: SourceText) -> Finding? {
  let rest = String(decoding: text.reach(of: sign), as: UTF8.self)
  guard rest.hasPrefix("[["),
    let range = rest.utf8.indices.first(where: { rest.utf8[$0...].starts(with: "]]".utf8) })
  else { return nil }
  let words = String(rest[..<range].dropFirst(2).split(separator: "|").last ?? "").withoutBlanks
  guard !words.isEmpty else { return nil }
  return .link(
    text, sign.line, sign.offset, "Dubbele haken worden geen link.", "Double brackets become no link.",
    edits: [
      .init(
        sign.offset..<(sign.offset + rest.utf8.distance(from: rest.startIndex, to: range) + 2),
        "[\(words)](adres)")
    ])
}

/// `(tekst)[adres]`: the brackets the other way round.
private func reversed(_ sign: SourceText.Sign, _ text: SourceText) -> Finding? {
  let whole = text.line(sign.line)
  guard sign.offset > whole.lowerBound, text.bytes[sign.offset - 1] == UInt8(ascii: ")") else { return nil }
  let before = text.bytes[max(whole.lowerBound, sign.offset - 300)..<(sign.offset - 1)]
  let rest = text.reach(of: sign)
  guard let open = before.lastIndex(of: UInt8(ascii: "(")),
    let close = rest.firstIndex(of: UInt8(ascii: "]"))
  else { return nil }
  let words = text.string((open + 1)..<(sign.offset - 1))
  let address = text.string((sign.offset + 1)..<close)
  guard isAddress(address), !words.isEmpty else { return nil }
  return .link(
    text, sign.line, open, "De haken staan omgekeerd: dit wordt geen link.",
    "The brackets stand the wrong way round: this becomes no link.",
    edits: [.init(open..<(close + 1), "[\(words)](\(address))")])
}

extension Finding {
  fileprivate static func link(
    _ text: SourceText, _ line: Int, _ offset: Int, _ dutch: String, _ english: String, edits: [Edit]
  ) -> Finding { .signs(text, line: line, offset: offset, dutch, english, edits: edits) }
}
