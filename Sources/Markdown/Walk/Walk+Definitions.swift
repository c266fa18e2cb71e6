/// Link definitions, `[label]: address`: cmark takes them out of the text, used or not.
extension Walk {
  /// The definitions that a block starts with.
  mutating func collectDefinitions(line: Int, offset: Int, quotes: Int) {
    guard layout.mayHoldDefinitions else { return }
    var reader = locator
    layout.definitions += reader.definitions(line: line, offset: offset, quotes: quotes)
  }

  /// The definitions that no block came of: those with nothing but definitions in their paragraph.
  mutating func collectLostDefinitions() {
    guard layout.mayHoldDefinitions else { return }
    var covered = [Bool](repeating: false, count: layout.lineCount)
    for block in layout.blocks {
      switch block.kind {
      case .empty, .misnumbered: continue
      default: break
      }
      for line in block.lines where line < covered.count { covered[line] = true }
    }
    for definition in layout.definitions where definition.line < covered.count {
      covered[definition.line] = true
    }
    for lines in footnotes.opaqueLines {
      for line in lines where line < covered.count { covered[line] = true }
    }
    var line = 0
    while line < covered.count {
      defer { line += 1 }
      if covered[line] { continue }
      let range = layout.line(line)
      let prefix = layout.bytes.withUnsafeBufferPointer { LinePrefix(of: $0, in: range) }
      guard prefix.content < range.upperBound, layout.bytes[prefix.content] == UInt8(ascii: "["),
        prefix.content + 1 < range.upperBound, layout.bytes[prefix.content + 1] != UInt8(ascii: "^")
      else { continue }
      let quotes = layout.bytes[range.lowerBound..<prefix.content].count { $0 == UInt8(ascii: ">") }
      var reader = locator
      let found = reader.definitions(line: line, offset: prefix.content, quotes: quotes)
      layout.definitions += found
      line = max(line, reader.line - 1)
    }
    layout.definitions.sort { $0.offset < $1.offset }
  }
}
