import Domain
public import Loading

/// What may be typed next behind `resv new`, for the completion of shells.
public enum Completion {
  /// The words that fit behind `words`, what is being typed not among them.
  public static func candidates(after words: [String], inventory: Inventory) -> [String] {
    guard let first = words.first else { return Beginning.names }
    guard let beginning = Beginning(named: first) else { return [] }
    if let last = words.dropFirst().last, last.hasPrefix("--"),
      let field = beginning.field(named: String(last.dropFirst(2)))
    {
      let values = values(of: field, inventory, regio: value(of: "--regio", in: words))
      if let values { return values }
    }
    let used = Set(words)
    return (beginning.asked + beginning.offered).filter { $0.isList || !used.contains($0.option) }
      .filter { !(beginning == .site && $0.name == "map") }.map(\.option)
  }

  /// The values that an option can have; nil where it has none, empty where nobody can list them.
  private static func values(of field: Field, _ inventory: Inventory, regio: String?) -> [String]? {
    switch field.itemKind {
    case .choice(let choices): choices
    case .page(let type): inventory.names(of: type, from: regio)
    case .flag: nil
    case .text, .number, .day, .moment, .period, .address, .siteAddress, .reason, .contact, .language, .list,
      .records:
      []
    }
  }

  private static func value(of option: String, in words: [String]) -> String? {
    words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
  }
}
