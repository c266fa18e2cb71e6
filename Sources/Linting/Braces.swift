import Diagnostics
import Markdown

/// `{{ … }}`, `{% … %}`, `{: .x}`, `{#naam}`, `{/* … */}`: what generators of other dialects take out.
@Sendable func braces(_ text: SourceText) -> [Finding] {
  var end = 0
  return text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "{"), sign.offset >= end else { return nil }
    guard let close = closing(text.reach(of: sign)) else { return nil }
    end = close
    if let brackets = text.bracketsBefore(sign.offset) {
      // `[woorden]{.klasse}`: without the braces the brackets do nothing either.
      return .takeOut(
        text, sign, until: close,
        besides: [
          .init(brackets.lowerBound..<(brackets.lowerBound + 1), ""),
          .init((brackets.upperBound - 1)..<brackets.upperBound, ""),
        ])
    }
    return .takeOut(text, sign, until: close)
  }
}

/// The offset behind the braces that start here; nil where they may be meant as they stand.
private func closing(_ rest: ArraySlice<UInt8>) -> Int? {
  let inside = rest.dropFirst()
  guard let next = inside.first else { return nil }
  if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") {
    let last = next == UInt8(ascii: "{") ? UInt8(ascii: "}") : next
    var index = inside.startIndex + 1
    while index + 1 < rest.endIndex {
      if rest[index] == last, rest[index + 1] == UInt8(ascii: "}") {
        return rest[(index + 2)...].prefix { $0 == UInt8(ascii: "}") }.endIndex
      }
      index += 1
    }
    return nil
  }
  guard let close = inside.firstIndex(of: UInt8(ascii: "}")) else { return nil }
  let text = String(decoding: inside[..<close], as: UTF8.self)
  let isComment = text.hasPrefix("/*")
  let isList = text.hasPrefix(":") && text.count > 1
  let isName = (text.hasPrefix(".") || text.hasPrefix("#")) && text.dropFirst().first?.isLetter == true
  let isValue = text.first?.isLetter == true && text.contains("=") && !text.contains("\u{20}=\u{20}")
  // `{+nieuw+}`, `{>>opmerking<<}`: marks of editors.
  let isMark =
    text.utf8.count > 2 && ["++", "--", "==", "~~", "><"].contains("\(text.first ?? " ")\(text.last ?? " ")")
  return isComment || isList || isName || isValue || isMark ? close + 1 : nil
}

extension SourceText {
  /// `[woorden]` right before an offset, on its line, where it is no link; with its brackets.
  fileprivate func bracketsBefore(_ offset: Int) -> Range<Int>? {
    guard offset > 1, bytes[offset - 1] == UInt8(ascii: "]"), !isOpaque(offset - 1) else { return nil }
    let reach = bytes[max(0, offset - 300)..<(offset - 1)]
    guard let open = reach.lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\n") }),
      bytes[open] == UInt8(ascii: "[")
    else { return nil }
    return open..<offset
  }
}
