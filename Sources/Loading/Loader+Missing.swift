import Diagnostics
import Domain

extension Loader {
  /// One message for each page that is missing, however many refer to it: it is one thing to do.
  static func missing(_ pages: [BuiltPage], _ entries: [Entry]) -> [Diagnostic] {
    let names = pages.flatMap(\.missing)
    guard !names.isEmpty else { return [] }
    let groups = Dictionary(grouping: names) { Catalogue.Key(type: $0.type, slug: $0.name) }
    return groups.compactMap { key, names in
      guard let first = names.map(\.place).min() else { return nil }
      let kernen = key.type == .gemeente ? kernen(of: key.slug, in: entries) : []
      return .pageMissing(key.type, key.slug, at: first, count: names.count, kernen: kernen)
    }
  }

  /// What regions call the kernen of a gemeente that has no page: they are wanted on it.
  private static func kernen(of gemeente: String, in entries: [Entry]) -> [String] {
    var found: [String] = []
    for entry in entries where entry.type == .regio {
      for part in entry.own()[RegioKeys.gemeenten] where part[DeelnameKeys.gemeente]?.name == gemeente {
        for kern in part[DeelnameKeys.kernen] where !found.contains(kern.text) { found.append(kern.text) }
      }
    }
    return found
  }
}

extension Diagnostic {
  /// No page of that name, and none that it could be a slip of the pen for.
  fileprivate static func pageMissing(
    _ type: ContentType, _ name: String, at place: Place, count: Int, kernen: [String]
  ) -> Diagnostic {
    let folder = type.folder ?? ""
    let file = type.traits.standing == .home ? "\(folder)/\(name)/index.md" : "\(folder)/\(name).md"
    var lines = Schema.schema(of: type).all.filter(\.isRequired).map { field in
      field.name == PageKeys.titel.field.name
        ? "titel: \(name.prefix(1).uppercased() + name.dropFirst())" : "\(field.name): \(field.example)"
    }
    if !kernen.isEmpty { lines.append("kernen: [\(kernen.map(quoted).joined(separator: ", "))]") }
    let (dutch, english) = (lines.map { "dan `\($0)`" }, lines.map { "then `\($0)`" })
    return Diagnostic(
      .referenceUnknown, at: place,
      Phrase(
        nl: "Er is geen \(type.reference) “\(name)”"
          + (count > 1 ? "; \(count) verwijzingen wachten erop." : "."),
        en: "There is no \(type.reference) “\(name)”"
          + (count > 1 ? "; \(count) references wait for it." : ".")),
      help: Phrase(
        nl: "Gebruik een naam uit de map \(folder)/, of maak \(file) met `---`, "
          + dutch.joined(separator: ", ") + ", dan weer `---`.",
        en: "Use a name from the folder \(folder)/, or create \(file) with `---`, "
          + english.joined(separator: ", ") + ", then `---` again."))
  }

  /// A name as an item of a YAML list.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
    return isPlain ? name : "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
