import Diagnostics
import Domain
import YAML

/// Reads front matter (or `site.yml`) against a schema; every mistake becomes a diagnostic.
struct FrontMatterReader {
  let file: String
  /// Added to the lines that libyaml reports: 1 where a `---` line stands above.
  let lineOffset: Int
  var diagnostics: [Diagnostic] = []
  private var bytes: ArraySlice<UInt8> = []
  private var lines: [ArraySlice<UInt8>] = []
  /// The lines that something is told of already, and those where a `#` would cut the value off.
  private(set) var toldLines: Set<Int> = []
  private(set) var commentLines: Set<Int> = []

  init(file: String, lineOffset: Int) {
    self.file = file
    self.lineOffset = lineOffset
  }

  /// The record, or nil where it cannot be read at all.
  mutating func record(from bytes: ArraySlice<UInt8>, schema: Schema) -> Values? {
    self.bytes = bytes
    let (pairs, problems) = Written.pairs(in: bytes, known: schema.known)
    if !problems.isEmpty {
      let end = bytes.lastIndex { $0 != 10 && $0 != 32 } ?? bytes.startIndex
      let lastLine = bytes[..<end].count { $0 == 10 } + 1
      diagnostics += problems.map { diagnostic(for: $0, lastLine: lastLine) }
      toldLines = Set(problems.map(\.line))
      commentLines = Set(problems.filter { $0.kind == .comment }.map(\.line))
    }
    return pairs.map { record($0, at: Place(file, line: 1), fields: schema.byName, all: schema.all) }
  }

  /// A line as it stands.
  mutating func line(_ number: Int) -> String? {
    // Counted once, and only where something is wrong.
    if lines.isEmpty { lines = bytes.split(separator: 10, omittingEmptySubsequences: false) }
    return number > 0 && number <= lines.count ? String(decoding: lines[number - 1], as: UTF8.self) : nil
  }

  func place(of written: Written) -> Place {
    Place(file, line: max(1, written.line) + lineOffset, column: written.column)
  }

  private mutating func record(
    _ pairs: [WrittenPair], at place: Place, fields: [String: Field], all: [Field]
  ) -> Values {
    var values: [String: Value] = [:]
    values.reserveCapacity(pairs.count)
    var unknown: [String] = []
    for pair in pairs {
      let (key, written) = (pair.key, pair.value)
      guard let name = key.text, let field = fields[name] else {
        diagnostics.append(.keyUnknown(key.text ?? "?", at: self.place(of: key), known: all.map(\.name)))
        unknown.append(key.text ?? "")
        continue
      }
      if written.isNothing || field.mattersEmpty && written.isEmptyList {
        // Left empty, a page would be shown that was to be kept back, or shown everywhere.
        if field.mattersEmpty, !toldLines.contains(key.line) {
          diagnostics.append(.valueMissing(field, at: self.place(of: key)))
        }
        continue
      }
      if let value = value(of: written, for: field, kind: field.kind) { values[name] = value }
    }
    for field in all where field.isRequired && values[field.name] == nil {
      // A value that was refused has had its own message.
      guard
        !pairs.contains(where: {
          $0.key.text == field.name && (!$0.value.isNothing || toldLines.contains($0.key.line))
        })
      else { continue }
      // `Titel:` has been told with the name that it should have.
      if unknown.contains(where: { nearest(to: $0, in: all.map(\.name)) == field.name }) { continue }
      diagnostics.append(.keyMissing(field, at: place))
    }
    return Values(values, at: place)
  }

  /// The value of a key, or of an item of its list.
  mutating func value(of written: Written, for field: Field, kind: FieldKind) -> Value? {
    let place = place(of: written)
    switch (kind, written.content) {
    case (.list(let item), .list(let items)):
      return Value(content: .list(items.compactMap { value(of: $0, for: field, kind: item) }), place: place)
    case (.records(let fields), .list(let items)):
      let byName = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
      let records = items.compactMap { item -> Value? in
        let place = self.place(of: item)
        guard case .mapping(let pairs) = item.content else {
          diagnostics.append(.keyType(field, kind: kind, at: place))
          return nil
        }
        return Value(content: .record(record(pairs, at: place, fields: byName, all: fields)), place: place)
      }
      return Value(content: .list(records), place: place)
    case (.list, .scalar(let text, isPlain: true)):
      let fix = asList(text, at: written)
      diagnostics.append(.keyType(field, kind: kind, at: place, fix: fix))
      return nil
    case (.list, _), (.records, _), (_, .list), (_, .mapping):
      diagnostics.append(.keyType(field, kind: kind, at: place))
      return nil
    case (_, .scalar(let text, _)):
      return scalar(text, for: field, kind: kind, at: place).map { Value(content: $0, place: place) }
    }
  }

  /// A word where a list belongs, as the list of that word; nil where it takes more than brackets.
  private mutating func asList(_ text: String, at written: Written) -> Replacement? {
    var words = text
    if words.hasSuffix("]"), !words.contains("[") { words.removeLast() }
    let isPlain = words.utf8.allSatisfy { $0 > 127 || isWordByte($0) || $0 == 32 || $0 == 44 || $0 == 47 }
    guard isPlain, let line = line(written.line), line.trimmed.hasSuffix(text) else { return nil }
    return Replacement(
      line: written.line + lineOffset, old: line,
      new: String(line.unicodeScalars.prefix(written.column - 1)) + "[\(words)]")
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == 45 || byte == 95
  }
}

extension Field {
  /// Whether it matters that nothing is filled in: days and choices that keep a page back, and regions.
  fileprivate var mattersEmpty: Bool {
    switch kind {
    case .flag, .day, .list(.page(.regio)): true
    default: false
    }
  }
}

extension Written {
  fileprivate var isEmptyList: Bool { if case .list(let items) = content { items.isEmpty } else { false } }
}
