import Diagnostics
import Domain
import Yams

/// Reads front matter (or `site.yml`) against a schema; every mistake becomes a diagnostic.
struct FrontMatterReader {
  let file: String
  /// Added to the lines that libyaml reports: 1 where a `---` line stands above.
  let lineOffset: Int
  var diagnostics: [Diagnostic] = []

  init(file: String, lineOffset: Int) {
    self.file = file
    self.lineOffset = lineOffset
  }

  /// The record, or nil where it cannot be read at all.
  mutating func record(from bytes: ArraySlice<UInt8>, schema: Schema) -> Record? {
    guard let written = PlainFrontMatter.read(bytes) ?? composed(String(decoding: bytes, as: UTF8.self))
    else {
      return nil
    }
    return record(written, at: Place(file, line: 1), fields: schema.byName, all: schema.all)
  }

  /// The keys and values as libyaml reads them.
  private mutating func composed(_ text: String) -> [WrittenPair]? {
    let yaml = Self.withoutForeignLineEnds(text)
    if let line = Self.lineOfAlias(in: yaml) {
      diagnostics.append(.frontMatterAlias(at: Place(file, line: line + lineOffset)))
      return nil
    }
    do {
      // Tags are not resolved: the schema says what a value is. And the encoding is named, since Yams else
      // looks it up in the environment for every file.
      guard let node = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return [] }
      guard let written = Written(node), case .mapping(let pairs) = written.content else {
        diagnostics.append(
          .frontMatterNotMapping(
            at: Place(file, line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 0)))
        return nil
      }
      return pairs
    } catch let error as YamlError {
      diagnostics.append(diagnostic(for: error, in: yaml))
    } catch {
      diagnostics.append(.frontMatterInvalid("\(error)", at: Place(file, line: 1 + lineOffset)))
    }
    return nil
  }

  /// With spaces for what YAML takes for the end of a line, and no editor does: then lines are counted alike.
  private static func withoutForeignLineEnds(_ text: String) -> String {
    func isForeign(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
    // All of them are beyond ASCII: most front matter has no such byte but in a few words.
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }),
      text.unicodeScalars.contains(where: isForeign)
    else { return text }
    var tidy = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { tidy.append(isForeign(scalar) ? " " : scalar) }
    return String(tidy)
  }

  func place(of written: Written) -> Place {
    Place(file, line: max(1, written.line) + lineOffset, column: written.column)
  }

  private mutating func record(
    _ pairs: [WrittenPair], at place: Place, fields: [String: Field], all: [Field]
  ) -> Record {
    var values: [String: Value] = [:]
    values.reserveCapacity(pairs.count)
    for pair in pairs {
      let (key, written) = (pair.key, pair.value)
      guard let name = key.text, let field = fields[name] else {
        diagnostics.append(.keyUnknown(key.text ?? "?", at: self.place(of: key), known: all.map(\.name)))
        continue
      }
      if written.isNothing { continue }
      if let value = value(of: written, for: field, kind: field.kind) { values[name] = value }
    }
    for field in all where field.isRequired && values[field.name] == nil {
      // A value that was refused has had its own message.
      guard !pairs.contains(where: { $0.key.text == field.name && !$0.value.isNothing }) else { continue }
      diagnostics.append(.keyMissing(field, at: place))
    }
    return Record(values: values, place: place)
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
    case (.list, _), (.records, _), (_, .list), (_, .mapping):
      diagnostics.append(.keyType(field, kind: kind, at: place))
      return nil
    case (_, .scalar(let text, _)):
      return scalar(text, for: field, kind: kind, at: place).map { Value(content: $0, place: place) }
    }
  }
}

extension FrontMatterReader {
  /// The line of the first use of a YAML alias whose anchor is defined; nil where there is none.
  ///
  /// Aliases are refused before libyaml expands them: nested ones grow without bound ("billion laughs").
  static func lineOfAlias(in yaml: String) -> Int? {
    let bytes = yaml.utf8
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    var anchors: Set<Substring> = []
    var aliases: [(name: Substring, line: Int)] = []
    for (number, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      // Also at colons and quotes: in `{"a":&b [], "c":*b}` nothing stands between the one and the other.
      for word in line.split(whereSeparator: { " \t,[]{}:?\"'".contains($0) }) {
        let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        // “zorg & welzijn” names no anchor.
        guard !name.isEmpty else { continue }
        if word.first == "&" { anchors.insert(name) }
        if word.first == "*" { aliases.append((name, number + 1)) }
      }
    }
    return aliases.first { anchors.contains($0.name) }?.line
  }
}
