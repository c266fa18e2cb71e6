import Diagnostics
import Markdown

/// The disciplines in a bracket such as `(ha-en, ggz, wv en so/AVG)`.
struct DisciplineList {
  enum Outcome: Equatable {
    /// The codes, in the order written.
    case codes([String])
    /// No discipline at all: the bracket is part of the text.
    case text
    /// Two disciplines without a comma between them.
    case missingComma(part: String, names: [String])
    /// Some are known, this one is not.
    case unknown(String)
    /// Probably meant as a discipline.
    case unsure(String, near: String)
  }

  /// Codes by every folded way to write them.
  let names: [String: String]

  /// The table of names for disciplines with these codes, titles and aliases.
  static func names(of disciplines: [(code: String, names: [String])]) -> [String: String] {
    var table: [String: String] = [:]
    for discipline in disciplines {
      for name in discipline.names { table[slug(name)] = table[slug(name)] ?? discipline.code }
    }
    for discipline in disciplines { table[discipline.code] = discipline.code }
    return table
  }

  /// The code for one name; plurals such as `ha-en`, `ha’s` and `huisartsen` count.
  func code(for name: String) -> String? {
    let folded = slug(name)
    if let code = names[folded] { return code }
    for ending in ["-en", "-s", "en", "s"]
    where folded.hasSuffix(ending) && folded.utf8.count > ending.utf8.count {
      if let code = names[String(folded.dropLast(ending.count))] { return code }
    }
    return nil
  }

  /// Reads what stands between the brackets.
  func read(_ text: String) -> Outcome {
    let parts = Self.parts(of: text)
    let found = parts.map { code(for: $0) }
    if !found.contains(where: { $0 != nil }) {
      for part in parts {
        if let split = knownWords(in: part) { return .missingComma(part: part, names: split) }
      }
      for part in parts where part.utf8.count <= 20 {
        if let near = nearest(to: part, in: names.keys), part.utf8.count > 2 {
          return .unsure(part, near: names[near] ?? near)
        }
      }
      return .text
    }
    for (part, code) in zip(parts, found) where code == nil {
      if let split = knownWords(in: part) { return .missingComma(part: part, names: split) }
      return .unknown(part)
    }
    return .codes(found.compactMap { $0 })
  }

  /// The words of a part, when each is a discipline and there are several.
  func knownWords(in part: String) -> [String]? {
    let words = part.split(separator: " ").map(String.init)
    return words.count > 1 && words.allSatisfy { code(for: $0) != nil } ? words : nil
  }

  /// Splits at commas, slashes and `en`; `wv, en fysio` has no empty part.
  private static func parts(of text: String) -> [String] {
    text.split(whereSeparator: { ",/;&".contains($0) }).flatMap { piece -> [String] in
      var parts: [[Substring]] = [[]]
      for word in piece.split(whereSeparator: \.isWhitespace) {
        if word == "en" { parts.append([]) } else { parts[parts.count - 1].append(word) }
      }
      return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }
  }
}
