extension Written {
  /// The keys and values of front matter, in their order, with what somebody should look at.
  ///
  /// A text that holds nothing has no keys. Tags are not resolved: a schema says what a value is.
  /// Throws all that is wrong with it; `known` helps to tell what was meant.
  public static func pairs(
    in bytes: ArraySlice<UInt8>, known: KnownKeys
  ) throws(WrittenProblems) -> (pairs: [WrittenPair], remarks: [WrittenProblem]) {
    if let plain = PlainFrontMatter.read(bytes), !plain.contains(where: known.isListForText) {
      return (plain, [])
    }
    let tidy = withoutForeignLineEnds(bytes)
    let problems = TypedLines.problems(in: tidy, known: known)
    guard problems.allSatisfy(\.isWarning) else {
      throw WrittenProblems(all: problems.filter { !$0.isWarning })
    }
    do throws(WrittenProblem) {
      var parser = EventParser(tidy)
      guard let written = try parser.document() else { return ([], problems) }
      guard case .mapping(let pairs) = written.content else {
        throw WrittenProblem(.notMapping, line: written.line, column: written.column)
      }
      return (pairs, problems)
    } catch {
      throw WrittenProblems(all: [error])
    }
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
