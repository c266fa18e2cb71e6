import Templating

extension LinkView {
  /// A sentence cut at its links, `[words](address)`; the loader has seen that each leads somewhere.
  static func pieces(of sentence: String) -> [LinkView] {
    var pieces: [LinkView] = []
    var rest = sentence[...]
    while let middle = rest.firstRange(of: "]("),
      let open = rest[..<middle.lowerBound].lastIndex(of: "["),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      if open > rest.startIndex { pieces.append(LinkView(titel: String(rest[..<open]))) }
      pieces.append(
        LinkView(
          titel: String(rest[rest.index(after: open)..<middle.lowerBound]),
          adres: Address(String(rest[middle.upperBound..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(LinkView(titel: String(rest))) }
    return pieces
  }
}
