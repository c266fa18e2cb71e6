import Diagnostics
import Markdown

/// `:icon:` of chat programs and other dialects.
@Sendable func icons(_ text: SourceText) -> [Finding] {
  text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: ":") else { return nil }
    return text.reach(of: sign).dropFirst().firstIndex(of: UInt8(ascii: ":")).map {
      .takeOut(text, sign, until: $0 + 1)
    }
  }
}

/// `<Tabs.Item>`, `<naam van de gemeente>`: what looks like a tag of HTML and is none.
@Sendable func almostTags(_ text: SourceText) -> [Finding] {
  text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "<"), let close = text.reach(of: sign).firstIndex(of: UInt8(ascii: ">"))
    else {
      return nil
    }
    let inside = text.string((sign.offset + 1)..<close)
    // A bare address has a message of its own.
    guard !inside.hasPrefix("www."), !inside.contains("://") else { return nil }
    return .takeOut(text, sign, until: close + 1)
  }
}

/// `&naam;` that stands for no sign.
@Sendable func unknownEntities(_ text: SourceText) -> [Finding] {
  text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "&") else { return nil }
    return text.reach(of: sign).firstIndex(of: UInt8(ascii: ";")).map { .takeOut(text, sign, until: $0 + 1) }
  }
}

/// `==gemarkeerd==`.
@Sendable func highlights(_ text: SourceText) -> [Finding] {
  var end = 0
  return text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "="), sign.offset >= end else { return nil }
    let inside = text.reach(of: sign).dropFirst(2)
    let close = inside.indices.dropLast().first {
      text.bytes[$0] == sign.byte && text.bytes[$0 + 1] == sign.byte
    }
    guard let close else { return nil }
    let words = text.string(inside.startIndex..<close)
    guard !words.isEmpty, words == words.withoutBlanks else { return nil }
    end = close + 2
    return .signs(
      text, line: sign.line, offset: sign.offset, "== doet hier niets en staat zo op de pagina.",
      "== does nothing here and stands in the page.", edits: [.init(sign.offset..<end, "**\(words)**")])
  }
}

extension SourceText {
  /// The bytes from a sign on that can belong to it: on its line, and not far.
  func reach(of sign: Sign) -> ArraySlice<UInt8> {
    bytes[sign.offset..<line(sign.line).upperBound].prefix(400)
  }
}

extension Finding {
  /// Signs that nothing comes of, and the line without them.
  static func takeOut(
    _ text: SourceText, _ sign: SourceText.Sign, until end: Int, besides others: [Edit] = []
  ) -> Finding {
    let written = text.string(sign.offset..<end).shown
    return .signs(
      text, line: sign.line, offset: sign.offset, "“\(written)” doet hier niets en staat zo op de pagina.",
      "“\(written)” does nothing here and stands in the page.",
      edits: others + [.init(sign.offset..<end, "")])
  }
}
