extension Written {
  /// The keys and values of front matter, in their order; throws the first thing that is wrong.
  ///
  /// A text that holds nothing has no keys. Tags are not resolved: a schema says what a value is.
  public static func pairs(in bytes: ArraySlice<UInt8>) throws(WrittenProblem) -> [WrittenPair] {
    if let plain = PlainFrontMatter.read(bytes) { return plain }
    var parser = EventParser(withoutForeignLineEnds(bytes))
    guard let written = try parser.document() else { return [] }
    guard case .mapping(let pairs) = written.content else {
      throw .notMapping(line: written.line, column: written.column)
    }
    return pairs
  }

  /// With spaces for what YAML takes for the end of a line, and no editor does: then lines are counted alike.
  private static func withoutForeignLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // All of them are beyond ASCII: most front matter has no such byte but in a few words.
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return Array(bytes) }
    var tidy = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isForeign = scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
      tidy.append(isForeign ? " " : scalar)
    }
    return Array(String(tidy).utf8)
  }
}
