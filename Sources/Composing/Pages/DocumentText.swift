import Templating

/// Fits the text of a page into a document of many pages: headings lower, anchors of their own.
///
/// Texts have come from our own walk, so a `<` always starts a tag, and only headings and footnotes have anchors.
struct DocumentText {
  /// How many levels the headings go down.
  let shift: Int
  /// What stands before each anchor.
  let prefix: String

  /// Appends a part of a text; a part never ends within the tag of a heading or a footnote.
  func append(_ part: UnsafeRawBufferPointer, to html: inout ByteBuffer) {
    var copied = 0
    func copy(to end: Int, into html: inout ByteBuffer) {
      html.append(UnsafeRawBufferPointer(rebasing: part[copied..<end]))
      copied = end
    }
    var position = 0
    while let tag = Self.tag(in: part, from: position) {
      position = tag + 1
      guard position + 2 < part.count else { break }
      if let digit = headingDigit(in: part, at: position) {
        copy(to: digit, into: &html)
        html.append(level(part[digit]))
        copied = digit + 1
        position = copied
      }
      // Up to the end of the tag: its anchors.
      while position < part.count, part[position] != UInt8(ascii: ">") {
        if let end = anchorStart(in: part, at: position) {
          copy(to: end, into: &html)
          HTMLEscaping.append(prefix, to: &html)
          position = end
        } else {
          position += 1
        }
      }
    }
    copy(to: part.count, into: &html)
  }

  /// Where the next tag starts; looks at eight bytes at a time.
  private static func tag(in part: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    while position + 8 <= part.count {
      let eight = part.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ (ones &* 0x3C)
      if (eight &- ones) & ~eight & (ones &* 128) != 0 { break }
      position += 8
    }
    while position < part.count, part[position] != UInt8(ascii: "<") { position += 1 }
    return position < part.count ? position : nil
  }

  /// The place of the number in `h2` or `/h2`, where a heading starts or ends here.
  private func headingDigit(in part: UnsafeRawBufferPointer, at start: Int) -> Int? {
    let letter = part[start] == UInt8(ascii: "/") ? start + 1 : start
    guard part[letter] == UInt8(ascii: "h"), letter + 1 < part.count,
      (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(part[letter + 1])
    else { return nil }
    return letter + 1
  }

  private func level(_ digit: UInt8) -> StaticString {
    switch Int(digit - 48) + shift {
    case ...2: "2"
    case 3: "3"
    case 4: "4"
    case 5: "5"
    default: "6"
    }
  }

  /// The place behind ` id="` or ` href="#`, where one stands here.
  private func anchorStart(in part: UnsafeRawBufferPointer, at position: Int) -> Int? {
    guard part[position] == UInt8(ascii: " ") else { return nil }
    for name in [" id=\"", " href=\"#"] as [StaticString] {
      let count = name.utf8CodeUnitCount
      guard position + count <= part.count else { continue }
      let isHere = (1..<count).allSatisfy { part[position + $0] == name.utf8Start[$0] }
      if isHere { return position + count }
    }
    return nil
  }
}
