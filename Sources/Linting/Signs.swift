import Diagnostics
import Markdown

/// `:icon:` of chat programs and other dialects.
@Sendable func icons(_ text: SourceText) -> [Finding] {
  text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: ":") else { return nil }
    let rest = text.bytes[(sign.offset + 1)..<text.line(sign.line).upperBound]
    guard let close = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return .takeOut(text, sign, until: close + 1)
  }
}

/// `<Tabs.Item>`, `<naam van de gemeente>`: what looks like a tag of HTML and is none.
@Sendable func almostTags(_ text: SourceText) -> [Finding] {
  text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "<") else { return nil }
    let rest = text.bytes[sign.offset..<text.line(sign.line).upperBound]
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = text.string((sign.offset + 1)..<close)
    // A bare address has a message of its own.
    guard !inside.hasPrefix("www."), !inside.contains("://") else { return nil }
    return .takeOut(text, sign, until: close + 1)
  }
}

/// `==gemarkeerd==`.
@Sendable func highlights(_ text: SourceText) -> [Finding] {
  var last = -1
  return text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "="), sign.line != last else { return nil }
    let whole = text.line(sign.line)
    guard
      let close = text.signs.first(where: {
        $0.byte == sign.byte && $0.line == sign.line && $0.offset > sign.offset
      })
    else { return nil }
    let words = text.string((sign.offset + 2)..<close.offset)
    guard !words.isEmpty, words == words.withoutBlanks else { return nil }
    last = sign.line
    let line =
      text.string(whole.lowerBound..<sign.offset) + "**" + words + "**"
      + text.string((close.offset + 2)..<whole.upperBound)
    return .signs(
      text, line: sign.line, offset: sign.offset, "== doet hier niets en staat zo op de pagina.",
      "== does nothing here and stands in the page.", help: .write(line.withoutBlanks))
  }
}

extension Finding {
  /// Signs that nothing comes of, and the line without them.
  fileprivate static func takeOut(_ text: SourceText, _ sign: SourceText.Sign, until end: Int) -> Finding {
    let written = text.string(sign.offset..<end)
    let whole = text.line(sign.line)
    let before = text.string(whole.lowerBound..<sign.offset)
    let after = text.string(end..<whole.upperBound)
    let line = (before.hasSuffix(" ") ? before + String(after.drop { $0 == " " }) : before + after)
      .withoutBlanks
    return .signs(
      text, line: sign.line, offset: sign.offset,
      "“\(written.shown)” doet hier niets en staat zo op de pagina.",
      "“\(written.shown)” does nothing here and stands in the page.",
      help: line.isEmpty
        ? Phrase(nl: "Haal deze regel weg.", en: "Take this line out.") : .write(line))
  }
}
