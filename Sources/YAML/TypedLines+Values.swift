extension TypedLines {
  /// A value as it stands: from where on, and the lines that continue it.
  struct TypedValue {
    /// What stands before it on its first line.
    let prefix: String
    /// The key it belongs to; nil for an item that is a word.
    let key: String?
    let first: Int
    /// The parts of it, each with its line and column.
    var parts: [(line: Int, column: Int, text: Scalars)]

    var text: Scalars { parts.first?.text ?? [] }
    /// All of it in one line.
    var joined: String { parts.map { string($0.text) }.joined(separator: " ") }
    var lines: Range<Int> { first..<((parts.last?.line ?? first) + 1) }
  }

  /// Reads the value of a line, with all lines that belong to it.
  mutating func readValue(_ line: TypedLine) {
    var value = TypedValue(
      prefix: string(line.text[..<line.value]), key: line.key, first: number,
      parts: [(number, line.value, line.text[line.value...])])
    var parent = line.indent
    if let key = line.key {
      parent = line.content
      last = LastKey(name: key, column: line.content, line: number, waits: value.text.isEmpty)
    } else if !line.isItem, let key = last, key.waits {
      // The value of the key above, on a line of its own.
      value = TypedValue(
        prefix: string(lines[key.line]) + " ", key: key.name, first: key.line, parts: value.parts)
      parent = key.column
      last?.waits = false
    } else if !line.isItem {
      number += 1
      return
    }
    guard !value.text.isEmpty else {
      number += 1
      return
    }
    switch value.text.first {
    case "\"", "'": readQuoted(&value, parent)
    case "[", "{": readBrackets(&value, parent)
    case "|", ">":
      if !readBlock(&value, parent) { readPlain(&value, parent) }
    default: readPlain(&value, parent)
    }
    number = value.lines.upperBound
  }

  /// Adds the lines that continue a value.
  private func extend(_ value: inout TypedValue, _ parent: Int) {
    var next = value.lines.upperBound
    while next < lines.count {
      let line = typed(next)
      if line.isBlank {
        next += 1
        continue
      }
      guard line.indent > parent, !line.isItem, line.key == nil, !line.isComment else { return }
      value.parts.append((next, line.indent, line.text[line.indent...]))
      next += 1
    }
  }

  // MARK: - Without quotes

  private mutating func readPlain(_ value: inout TypedValue, _ parent: Int) {
    extend(&value, parent)
    if let sign = Self.sign(value.text) {
      if sign == "#" {
        comment(value, in: 0, at: 0)
      } else {
        report(
          sign == "*" && value.text.count > 1 && !value.text[value.text.startIndex + 1].isSpace
            ? .alias : .sign(String(sign)),
          column: value.parts[0].column, mended: mendedSign(sign, value), lines: value.lines)
      }
      return
    }
    for (number, part) in value.parts.enumerated() {
      let text = part.text
      for (index, scalar) in zip(text.indices, text) {
        let next = index + 1 < text.endIndex ? text[index + 1] : nil
        if scalar == "#", index > text.startIndex, text[index - 1].isSpace {
          return comment(value, in: number, at: index - text.startIndex)
        }
        if scalar == ":", next.map({ $0 == " " || $0 == "\t" }) ?? true {
          let inside = value.parts.count == 1 ? Quoting.withoutCurly(value.text) : nil
          report(
            inside == nil ? .colonInValue : .curlyQuotes,
            column: inside == nil ? part.column + index - text.startIndex : part.column, on: part.line,
            mended: value.prefix + Quoting.quoted(inside.map(string) ?? value.joined), lines: value.lines)
          return
        }
      }
    }
    if value.parts.count == 1, let inside = Quoting.withoutCurly(value.text) {
      report(
        .curlyQuotes, column: value.parts[0].column, mended: value.prefix + Quoting.quoted(string(inside)),
        isWarning: true)
    }
  }

  /// The sign that a value begins with, where YAML takes it for something else.
  private static func sign(_ text: Scalars) -> Unicode.Scalar? {
    guard let first = text.first else { return nil }
    if "#&*!%@`|>{}[],".unicodeScalars.contains(first) { return first }
    let isAlone = text.count == 1 || text[text.startIndex + 1].isSpace
    return "-?:".unicodeScalars.contains(first) && isAlone ? first : nil
  }

  /// What to write instead; nil where only who wrote it knows.
  private func mendedSign(_ sign: Unicode.Scalar, _ value: TypedValue) -> String? {
    let text = value.joined
    // Marks of Markdown do nothing in a value.
    if let plain = Quoting.withoutMarks(text) { return value.prefix + Quoting.plainOrQuoted(plain) }
    guard sign == "-", let key = value.key else { return value.prefix + Quoting.quoted(text) }
    let item = string(value.text.dropFirst().drop { $0.isSpace })
    // A hyphen alone says that there is nothing to fill in.
    if item.isEmpty {
      if known.required.contains(key) { return nil }
      return value.prefix.contains("- ") ? value.prefix.trimmedEnd : ""
    }
    let isItem =
      known.lists.contains(key) && Quoting.isPlain(item) && !item.contains(where: { ",[]{}".contains($0) })
    return value.prefix + (isItem ? "[\(item)]" : Quoting.quoted(text))
  }

  private mutating func comment(_ value: TypedValue, in part: Int, at offset: Int) {
    let (line, column, text) = value.parts[part]
    var mended = value.prefix + Quoting.quoted(value.joined)
    if part == 0, offset == 0, let next = nextLine(after: line), next.isItem {
      // What stands above a list can only be a remark.
      mended = "\(string(text))\n\(value.prefix.trimmedEnd)"
      last?.waits = true
    } else if value.parts.count == 1, let inside = Quoting.withoutCurly(text) {
      mended = value.prefix + Quoting.quoted(string(inside))
    }
    report(.comment, column: column + offset, on: line, mended: mended, lines: value.lines)
  }

  private func nextLine(after line: Int) -> TypedLine? {
    ((line + 1)..<max(line + 1, lines.count)).lazy.map(typed).first { !$0.isBlank && !$0.isComment }
  }

  // MARK: - Over several lines

  /// Reads a text below `|` or `>`; false where that is no such head.
  private mutating func readBlock(_ value: inout TypedValue, _ parent: Int) -> Bool {
    let head = value.text
    let signs = head.dropFirst().prefix { "+-123456789".unicodeScalars.contains($0) }
    guard signs.count <= 2, head.count == signs.count + 1 else { return false }
    var next = value.lines.upperBound
    var ends = next
    var parts: [Scalars] = []
    var isBroken = false
    while next < lines.count {
      let line = TypedLine(lines[next]) { _, _, _ in false }
      if !line.isBlank {
        guard line.indent > parent else { break }
        if next > ends, !parts.isEmpty { isBroken = true }
        parts.append(line.text[line.indent...])
        ends = next + 1
      }
      next += 1
    }
    guard !parts.isEmpty else { return false }
    value.parts.append((ends - 1, parent + 1, []))
    if isBroken || head.first == "|" && parts.count > 1 {
      let text = parts.map(string).joined(separator: " ")
      report(
        .linesLost, column: value.parts[0].column, on: value.parts[0].line,
        mended: value.prefix + Quoting.plainOrQuoted(text), lines: value.lines)
    }
    return true
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
