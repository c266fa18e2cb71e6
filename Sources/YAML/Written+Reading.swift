extension Written {
  /// The keys and values of front matter, in their order, with all that is wrong with it.
  ///
  /// A text that holds nothing has no keys. Tags are not resolved: a schema says what a value is.
  /// Where every mistake can be mended, the keys are those of the mended text, so that what else is wrong with
  /// them can be told at once; nil where nobody can say what was meant. `known` helps to tell.
  public static func pairs(
    in bytes: ArraySlice<UInt8>, known: KnownKeys
  ) -> (pairs: [WrittenPair]?, problems: [WrittenProblem]) {
    if let plain = PlainFrontMatter.read(bytes), !plain.contains(where: known.isListForText) {
      return (plain, [])
    }
    let tidy = withoutForeignLineEnds(bytes)
    let problems = TypedLines.problems(in: tidy, known: known)
    do throws(WrittenProblem) {
      guard let text = mended(tidy, problems.filter { !$0.isWarning }) else { return (nil, problems) }
      var parser = EventParser(text)
      guard let written = try parser.document() else { return ([], problems) }
      guard case .mapping(let pairs) = written.content else {
        throw WrittenProblem(.notMapping, line: written.line, column: written.column)
      }
      return (pairs, problems)
    } catch {
      // One mistake brings others along: what is left of the mended text may be no mistake of its own.
      return (nil, problems.contains { !$0.isWarning } ? problems : problems + [error])
    }
  }

  /// The text without its mistakes; nil where one cannot be mended, or other lines would get other numbers.
  private static func mended(_ bytes: [UInt8], _ problems: [WrittenProblem]) -> [UInt8]? {
    guard !problems.isEmpty else { return bytes }
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for problem in problems {
      guard let mended = problem.mended else { return nil }
      let new = Array(mended.new.utf8).split(separator: 10, omittingEmptySubsequences: false)
      let count = mended.old.utf8.count { $0 == 10 } + 1
      guard new.count <= count else { return nil }
      let blank = Array(repeating: ArraySlice<UInt8>(), count: count - new.count)
      lines.replaceSubrange((mended.line - 1)..<(mended.line - 1 + count), with: new + blank)
    }
    return Array(lines.joined(separator: [10]))
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
