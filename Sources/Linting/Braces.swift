import Diagnostics
import Markdown

/// `{{ … }}`, `{% … %}`, `{: .x}`, `{#naam}`, `{/* … */}`: what generators of other dialects take out.
@Sendable func braces(_ text: SourceText) -> [Finding] {
  var end = 0
  return text.signs.compactMap { sign -> Finding? in
    guard sign.byte == UInt8(ascii: "{"), sign.offset >= end else { return nil }
    guard let close = closing(text.reach(of: sign)) else { return nil }
    end = close
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
  return isComment || isList || isName || isValue ? close + 1 : nil
}
