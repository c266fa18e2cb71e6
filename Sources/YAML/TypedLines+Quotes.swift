extension TypedLines {
  // MARK: - Quotes

  mutating func readQuoted(_ value: inout TypedValue, _ parent: Int) {
    guard let quote = value.text.first else { return }
    let isApostrophe = quote == "'" && Self.beginsWithApostrophe(value.text)
    var part = 0
    while true {
      if let offset = Self.close(of: quote, in: value.parts[part].text, from: part == 0 ? 1 : 0) {
        return closed(value, quote, in: part, at: offset, isApostrophe: isApostrophe)
      }
      // A quotation may go on below, but not past a key.
      let next = value.lines.upperBound
      guard next < lines.count, !isApostrophe else { break }
      let line = typed(next)
      guard line.key == nil || line.indent > parent, !line.isItem else { break }
      value.parts.append((next, line.indent, line.text[min(line.indent, line.text.count)...]))
      part += 1
    }
    value.parts.removeLast(value.parts.count - 1)
    var text = isApostrophe ? value.text : value.text.dropFirst()
    if !isApostrophe, let last = text.last, text.count > 1, "\"'”“’".unicodeScalars.contains(last),
      !text.dropLast().contains(last)
    {
      text.removeLast()
    }
    report(
      isApostrophe ? .apostrophe : .quoteUnclosed, column: value.parts[0].column,
      mended: value.prefix + Quoting.quoted(string(text)))
  }

  /// What stands behind the quotation, and within it.
  private mutating func closed(
    _ value: TypedValue, _ quote: Unicode.Scalar, in part: Int, at offset: Int, isApostrophe: Bool
  ) {
    let (line, column, text) = value.parts[part]
    let behind = text[(text.startIndex + offset + 1)...]
    let rest = behind.drop { $0.isSpace }
    if rest.isEmpty {
      if quote == "\"" { findEscape(in: value) }
      return
    }
    if rest.first == "#", behind.first?.isSpace == true {
      let kept = value.parts.count == 1 ? string(text[..<(text.startIndex + offset + 1)]) : nil
      report(
        .comment, column: column + offset + 1 + behind.count - rest.count, on: line,
        mended: kept.map { "\(string(rest))\n\(value.prefix)\($0)" }, lines: value.lines)
      return
    }
    guard value.parts.count == 1 else {
      report(.quoteInside, column: column + offset, on: line)
      return
    }
    // `"a" en "b"` are two quotations; `"zei "nee" en ging"` is one with another in it.
    let isPair = behind.first.map { !$0.properties.isAlphabetic } ?? false
    let isAround = !isApostrophe && text.last == quote && text.count > 2 && !isPair
    report(
      isApostrophe ? .apostrophe : .quoteInside, column: isApostrophe ? column : column + offset,
      mended: value.prefix + Quoting.quoted(string(isAround ? text.dropFirst().dropLast() : text)))
  }

  private mutating func findEscape(in value: TypedValue) {
    for (line, column, text) in value.parts {
      var index = text.startIndex
      while index < text.endIndex {
        guard text[index] == "\\" else {
          index += 1
          continue
        }
        let next = index + 1 < text.endIndex ? text[index + 1] : " "
        guard next == "\"" || next == "\\" else {
          let isAll = value.parts.count == 1
          report(
            .escape, column: column + index - text.startIndex, on: line,
            mended: isAll ? value.prefix + Quoting.quoted(Self.meant(text)) : nil, lines: value.lines)
          return
        }
        index += 2
      }
    }
  }

  /// What stands between double quotes, with every backslash as itself but before quotes.
  private static func meant(_ text: Scalars) -> String {
    string(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }

  /// Where a quotation is closed, counted from the beginning of a part.
  private static func close(of quote: Unicode.Scalar, in text: Scalars, from start: Int) -> Int? {
    var index = text.startIndex + start
    while index < text.endIndex {
      if quote == "\"", text[index] == "\\" {
        index += 2
      } else if text[index] != quote {
        index += 1
      } else if quote == "'", index + 1 < text.endIndex, text[index + 1] == "'" {
        index += 2
      } else {
        return index - text.startIndex
      }
    }
    return nil
  }

  /// `'s Avonds`, `'t Huis`, `'s-Hertogenbosch`: Dutch words whose first letters fell away; quoted words are none.
  private static func beginsWithApostrophe(_ text: Scalars) -> Bool {
    let word = text.dropFirst().prefix { $0.properties.isAlphabetic }
    guard ["s", "t", "n", "k", "m", "r", "ns", "tis"].contains(string(word).lowercased()),
      let next = text.dropFirst(word.count + 1).first
    else { return false }
    return (next == " " || next == "-") && text.last != "'"
  }

  // MARK: - Brackets

  mutating func readBrackets(_ value: inout TypedValue, _ parent: Int) {
    guard let open = value.text.first else { return }
    var scan = Brackets()
    var part = 0
    while true {
      scan.read(value.parts[part].text)
      if scan.isClosed || scan.comment != nil || scan.escape != nil { break }
      let next = value.lines.upperBound
      guard next < lines.count else { break }
      let line = typed(next)
      guard line.isBlank || line.indent > parent && !line.isItem && line.key == nil else { break }
      value.parts.append((next, line.indent, line.text[min(line.indent, line.text.count)...]))
      part += 1
    }
    let (line, column, text) = value.parts[part]
    if let comment = scan.comment {
      report(
        .comment, column: column + comment, on: line,
        mended: value.parts.count == 1 ? Self.withItemQuoted(text, comment).map { value.prefix + $0 } : nil,
        lines: value.lines)
    } else if let escape = scan.escape {
      report(
        .escape, column: column + escape, on: line,
        mended: value.parts.count == 1 ? value.prefix + Self.withEscapes(text) : nil, lines: value.lines)
    } else if !scan.isClosed {
      value.parts.removeLast(value.parts.count - 1)
      var kept = string(value.text)
      while kept.last == "," || kept.last == " " { kept.removeLast() }
      let takesText = value.key.map { known.takesText($0) } ?? false
      report(
        takesText && open == "[" ? .sign("[") : .bracketUnclosed, column: value.parts[0].column,
        mended: value.prefix + (takesText ? Quoting.quoted(kept) : kept + (open == "[" ? "]" : "}")))
    } else {
      let behind = text[(text.startIndex + scan.end)...]
      let rest = behind.drop { $0.isSpace }
      if rest.first == "#", behind.first?.isSpace == true, value.parts.count == 1 {
        report(
          .comment, column: column + scan.end + behind.count - rest.count,
          mended: "\(string(rest))\n\(value.prefix)\(string(text[..<(text.startIndex + scan.end)]))")
      } else if !rest.isEmpty || value.key.map({ known.takesText($0) }) ?? false {
        report(
          .sign(String(open)), column: value.parts[0].column, on: value.parts[0].line,
          mended: value.prefix
            + (Quoting.withoutMarks(value.joined).map(Quoting.plainOrQuoted) ?? Quoting.quoted(value.joined)),
          lines: value.lines)
      }
    }
  }

  /// With every backslash as itself, but before quotes.
  private static func withEscapes(_ text: Scalars) -> String {
    var escaped = ""
    var rest = text
    while let scalar = rest.popFirst() {
      escaped.unicodeScalars.append(scalar)
      guard scalar == "\\" else { continue }
      if rest.first == "\"" || rest.first == "\\" {
        escaped.unicodeScalars.append(rest.removeFirst())
      } else {
        escaped += "\\"
      }
    }
    return escaped
  }

  /// A list in brackets with quotes around the item that holds a `#`.
  private static func withItemQuoted(_ text: Scalars, _ hash: Int) -> String? {
    let place = text.startIndex + hash
    let start = text[..<place].lastIndex { $0 == "," || $0 == "[" }.map { $0 + 1 } ?? text.startIndex
    let end = text[place...].firstIndex { $0 == "," || $0 == "]" } ?? text.endIndex
    let item = text[start..<end].drop { $0.isSpace }
    let closed = text.contains("]") ? "" : "]"
    return string(text[..<start]) + (text[start] == " " ? " " : "") + Quoting.quoted(string(item))
      + string(text[end...]) + closed
  }
}

/// Follows brackets until they are closed.
private struct Brackets {
  private var depth = 0
  private var quote: Unicode.Scalar?
  /// What came last that is no space.
  private var before: Unicode.Scalar = "["
  private(set) var isClosed = false
  /// The column behind the last bracket, in the part that was read last.
  private(set) var end = 0
  /// The column of a `#` that is not within quotes.
  private(set) var comment: Int?
  /// The column of a backslash that stands for no quote and no backslash.
  private(set) var escape: Int?

  mutating func read(_ text: Scalars) {
    var isEscaped = false
    for (index, scalar) in zip(text.indices, text) {
      let offset = index - text.startIndex
      if isEscaped {
        isEscaped = false
      } else if let open = quote {
        if scalar == open { quote = nil }
        if open == "\"", scalar == "\\" {
          isEscaped = true
          let next = index + 1 < text.endIndex ? text[index + 1] : " "
          guard next == "\"" || next == "\\" else {
            escape = offset
            return
          }
        }
      } else if (scalar == "\"" || scalar == "'") && "[{,:".unicodeScalars.contains(before) {
        quote = scalar
      } else if scalar == "#", index == text.startIndex || text[index - 1].isSpace {
        comment = offset
        return
      } else if scalar == "[" || scalar == "{" {
        depth += 1
      } else if scalar == "]" || scalar == "}" {
        depth -= 1
        if depth == 0 {
          (isClosed, end) = (true, offset + 1)
          return
        }
      }
      if !scalar.isSpace { before = scalar }
    }
  }
}
