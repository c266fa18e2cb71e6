/// Finds what people mistype in front matter, line by line, with the line as it should be.
///
/// It knows where keys, items and values stand, and nothing of what they mean; what it lets through, libyaml reads.
/// It is there because YAML drops or changes text without a word, and tells of mistakes lines too late.
struct TypedLines {
  /// A list whose items stand at `indent`.
  struct OpenList {
    let owner: String
    let indent: Int
    /// Where the keys of the item stand that came last; nil where it is a word.
    var content: Int?
  }

  /// The key that came last.
  struct LastKey {
    let name: String
    let column: Int
    let line: Int
    /// Whether its value is still to come.
    var waits: Bool
  }

  let known: KnownKeys
  var lines: [Scalars]
  /// How far the keys of the front matter itself are indented.
  private(set) var base = 0
  private(set) var hasKeys = false
  private(set) var problems: [WrittenProblem] = []
  /// The lines that have a problem, or whose problem is mended along with that of another.
  private var told: Set<Int> = []
  /// The line that is looked at, from 0.
  var number = 0
  var lists: [OpenList] = []
  var last: LastKey?

  /// What is wrong with `bytes`.
  static func problems(in bytes: some Sequence<UInt8>, known: KnownKeys) -> [WrittenProblem] {
    var typed = TypedLines(bytes, known)
    while typed.number < typed.lines.count { typed.readLine() }
    return typed.problems
  }

  private init(_ bytes: some Sequence<UInt8>, _ known: KnownKeys) {
    self.known = known
    lines = Array(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0)[...] }
    for line in lines {
      let typed = TypedLine(line) { name, isItem, _ in !isItem && known.all.contains(name) }
      guard typed.key != nil else { continue }
      base = hasKeys ? min(base, typed.indent) : typed.indent
      hasKeys = true
    }
  }

  /// The line at `number`, cut.
  func typed(_ number: Int) -> TypedLine {
    TypedLine(lines[number]) { name, isItem, indent in
      if name.unicodeScalars.first.map({ "&*!%@`|>{}[],?#".unicodeScalars.contains($0) }) ?? true {
        return false
      }
      if isItem {
        guard let owner = owner(ofItemAt: indent) else { return known.all.contains(name) }
        return known.records.contains(owner) || known.all.contains(name) && !known.lists.contains(owner)
      }
      return indent <= base || lists.contains { $0.content == indent } || known.all.contains(name)
    }
  }

  private func owner(ofItemAt indent: Int) -> String? {
    lists.last { $0.indent == indent }?.owner ?? (last?.waits == true ? last?.name : lists.last?.owner)
  }

  /// Notes a problem; each line has one at most, since one mistake brings others along.
  mutating func report(
    _ kind: WrittenProblem.Kind, column: Int, on line: Int? = nil, mended: String? = nil,
    lines range: Range<Int>? = nil,
    isWarning: Bool = false
  ) {
    let line = line ?? number
    let range = range ?? number..<(number + 1)
    guard !told.contains(line), range.allSatisfy({ !told.contains($0) }) else { return }
    told.insert(line)
    told.formUnion(range)
    problems.append(
      WrittenProblem(
        kind, line: line + 1, column: column + 1,
        mended: mended.map {
          WrittenProblem.Mended(
            line: range.lowerBound + 1, old: lines[range].map(string).joined(separator: "\n"), new: $0)
        }, isWarning: isWarning))
  }

  private mutating func readLine() {
    var line = typed(number)
    guard !line.isBlank, !line.isComment else {
      number += 1
      return
    }
    if let tidy = tidied(line) {
      lines[number] = tidy
      line = typed(number)
    }
    if isMarked(line) { return }
    place(line)
    readValue(line)
  }

  /// Whether a line is an item to whoever typed it: with a bullet, or without a space behind the hyphen.
  private mutating func isMarked(_ line: TypedLine) -> Bool {
    guard !line.isItem, last?.waits == true || lists.contains(where: { $0.indent == line.indent }),
      let mark = line.rest.first, "-–—•·*‣◦▪".unicodeScalars.contains(mark)
    else { return false }
    let text = line.rest.dropFirst().drop { $0.isSpace }
    guard !text.isEmpty, mark == "-" || line.rest.dropFirst().first?.isSpace == true else { return false }
    report(.itemMark(String(mark)), column: line.indent, mended: "\(spaces(line.indent))- \(string(text))")
    // Those below it are told of as well: the key waits on.
    number += 1
    return true
  }

  /// The line with plain spaces before its value; nil where it has them.
  private mutating func tidied(_ line: TypedLine) -> Scalars? {
    let head = line.text[..<line.value]
    guard let odd = head.firstIndex(where: { $0.isSpace && $0 != " " }) else { return nil }
    let indent = head[..<line.indent].reduce(0) { $0 + ($1 == "\t" ? 2 : 1) }
    var tidy: [Unicode.Scalar] = Array(
      repeating: " ", count: line.isItem ? lists.last?.indent ?? max(indent, base) : indent)
    for scalar in head[line.indent...] where !scalar.isSpace || tidy.last.map({ !$0.isSpace }) ?? false {
      tidy.append(scalar.isSpace ? " " : scalar)
    }
    tidy += line.text[line.value...]
    report(.oddSpace, column: odd, mended: string(tidy[...]))
    return tidy[...]
  }

  /// Finds whether a line stands where it belongs.
  private mutating func place(_ line: TypedLine) {
    if line.isItem {
      placeItem(line)
    } else if line.indent <= base {
      lists = []
      if line.key == nil { lone(line) }
    } else if let depth = lists.lastIndex(where: { $0.content == line.indent }) {
      lists.removeLast(lists.count - depth - 1)
      if line.key == nil { lone(line) }
    } else if let key = line.key {
      let column = lists.last { $0.content != nil && $0.indent <= line.indent }?.content ?? base
      report(
        .keyMisplaced(key: key), column: line.indent, mended: spaces(column) + string(line.rest))
    } else if last?.waits != true {
      lone(line)
    }
  }

  private mutating func placeItem(_ line: TypedLine) {
    if let depth = lists.lastIndex(where: { $0.indent == line.indent }) {
      lists.removeLast(lists.count - depth - 1)
    } else if let last, last.waits, line.indent >= last.column {
      lists.append(OpenList(owner: last.name, indent: line.indent))
    } else if let near = lists.indices.min(by: { distance($0, line) < distance($1, line) }) {
      lists.removeLast(lists.count - near - 1)
      report(
        .itemMisplaced, column: line.indent,
        mended: spaces(lists[near].indent) + string(line.text[line.indent...]))
    } else if let last {
      itemUnderValue(of: last, line)
      return
    } else {
      return
    }
    let shift = lists[lists.count - 1].indent - line.indent
    let isRecord = known.records.contains(lists[lists.count - 1].owner) && missesSpace(line)
    lists[lists.count - 1].content = line.key == nil && !isRecord ? nil : line.content + shift
    last?.waits = false
  }

  private func distance(_ list: Int, _ line: TypedLine) -> Int { abs(lists[list].indent - line.indent) }

  private mutating func itemUnderValue(of last: LastKey, _ line: TypedLine) {
    let above = typed(last.line)
    let value = string(above.text[above.value...])
    let isList = known.lists.contains(last.name) && last.line + 1 == number && Quoting.isPlain(value)
    report(
      .itemUnderValue(key: last.name), column: line.indent,
      mended: isList
        ? "\(string(above.text[..<above.content]))\(last.name):\n\(spaces(line.indent))- \(value)\n\(string(line.text))"
        : nil, lines: isList ? last.line..<(number + 1) : nil)
  }

  /// A line without a key, where one should stand.
  private mutating func lone(_ line: TypedLine) {
    let (rest, word) = (line.rest, Self.word(of: line))
    guard !missesSpace(line), hasKeys || known.all.contains(string(word)) else { return }
    let behind = rest.dropFirst(word.count)
    let head = string(line.text[..<line.content]) + string(word) + ": "
    if known.all.contains(string(word)) {
      let value = behind.drop { $0.isSpace || $0 == "=" || $0 == ":" || $0 == "." || $0 == "：" }
      report(.colonMissing, column: line.content + word.count, mended: head + string(value))
    } else {
      let continues = last != nil && last?.waits == false && Quoting.isPlain(string(rest))
      report(
        .colonMissing, column: line.indent, mended: continues ? spaces(line.indent + 2) + string(rest) : nil)
    }
  }

  private static func word(of line: TypedLine) -> Scalars {
    line.rest.prefix {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0.properties.numericType != nil
    }
  }

  /// Tells of a line such as `titel:Proef`.
  private mutating func missesSpace(_ line: TypedLine) -> Bool {
    let word = Self.word(of: line)
    let behind = line.rest.dropFirst(word.count)
    guard line.key == nil, !word.isEmpty, behind.first == ":", let next = behind.dropFirst().first,
      next != "/"
    else {
      return false
    }
    // A colon too many belongs to nothing.
    let value = string(next == ":" ? behind.drop { $0 == ":" || $0.isSpace } : behind.dropFirst())
    let isMarked = "\"'[{".unicodeScalars.contains(next)
    report(
      .spaceMissing(key: string(word)), column: line.content + word.count,
      mended: string(line.text[..<line.content]) + string(word) + ": "
        + (isMarked ? value : Quoting.plainOrQuoted(value)))
    return true
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
