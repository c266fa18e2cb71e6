typealias Scalars = ArraySlice<Unicode.Scalar>

/// One line of front matter as somebody typed it, cut into what stands before the value and the value.
///
/// Indices are columns from 0.
struct TypedLine {
  /// The line, without white space at its end.
  let text: Scalars
  /// How much white space it begins with.
  let indent: Int
  /// The key, where one stands before a colon that ends it.
  let key: String?
  /// Where the key or, without one, the value begins: behind the hyphen of an item.
  let content: Int
  /// Where the value begins.
  let value: Int
  /// Whether it is an item of a list.
  let isItem: Bool

  var isBlank: Bool { text.isEmpty }
  var isComment: Bool { indent < text.count && text[indent] == "#" }
  var rest: Scalars { text[content...] }

  /// Cuts a line; `keyAt` says whether a key may stand behind the white space and hyphens, up to that column.
  init(_ line: Scalars, isKey: (_ name: String, _ isItem: Bool, _ indent: Int) -> Bool) {
    var text = Array(line)[...]
    while let last = text.last, last.isSpace { text.removeLast() }
    self.text = text
    indent = text.firstIndex { !$0.isSpace } ?? text.endIndex
    var position = indent
    var isItem = false
    while position < text.endIndex, text[position] == "-",
      position + 1 == text.endIndex || text[position + 1].isSpace
    {
      isItem = true
      position += 1
      while position < text.endIndex, text[position].isSpace { position += 1 }
    }
    self.isItem = isItem
    content = position
    if let (name, end) = Self.key(in: text[position...]), isKey(name, isItem, indent) {
      key = name
      position = end
      while position < text.endIndex, text[position].isSpace { position += 1 }
    } else {
      key = nil
    }
    value = position
  }

  /// The name that stands before the first colon with white space behind it, and where the colon ends.
  private static func key(in text: Scalars) -> (name: String, end: Int)? {
    if let quote = text.first, quote == "\"" || quote == "'" {
      guard let close = text.dropFirst().firstIndex(of: quote),
        let colon = text[(close + 1)...].firstIndex(where: { !$0.isSpace }), text[colon] == ":",
        colon + 1 == text.endIndex || text[colon + 1].isSpace
      else { return nil }
      return (string(text[(text.startIndex + 1)..<close]), colon + 1)
    }
    for (index, scalar) in zip(text.indices, text) where scalar == ":" {
      guard index + 1 == text.endIndex || text[index + 1].isSpace else {
        // `titel:Zorg: nu` wants a space behind the first colon.
        if text[index + 1] == "/" { continue }
        return nil
      }
      var name = text[..<index]
      while let last = name.last, last.isSpace { name.removeLast() }
      return name.isEmpty ? nil : (string(name), index + 1)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// A space, a tab, or a space of another kind that looks like one.
  var isSpace: Bool { self == " " || self == "\t" || isOddSpace }

  /// A space that is one to the eye, and a letter to YAML.
  private var isOddSpace: Bool { value > 127 && properties.generalCategory == .spaceSeparator }
}

func string(_ scalars: Scalars) -> String {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return String(text)
}
