import Diagnostics
public import Domain

/// Which pages a content folder has, by the names and titles of its files: enough to refer to them, and checked no
/// further.
public struct Inventory: Sendable {
  private let tree: SourceTree?

  /// What stands in a folder; nothing where there is none.
  public init(content: String) {
    // What is wrong with the folder is for a check to tell.
    var unsaid: [Diagnostic] = []
    tree = SourceTree(root: content, diagnostics: &unsaid)
  }

  /// Whether there is a content folder at all.
  public var isThere: Bool { tree != nil }

  /// The folders of the regions, by name.
  public var regios: [String] { tree?.regios ?? [] }

  /// The names of a type that a page of `regio` (nil: a national one) can refer to, by name.
  public func names(of type: ContentType, from regio: String?) -> [String] {
    Set(sources(of: type, from: regio).map(\.slug)).sorted()
  }

  /// The same with their titles, which are read for it.
  public func titles(of type: ContentType, from regio: String?) -> [(name: String, titel: String)] {
    sources(of: type, from: regio).map { ($0.slug, read($0)?.record[PageKeys.titel] ?? $0.slug) }
      .sorted { $0.name < $1.name }
  }

  /// The name of the page that is meant by its name, its title, or another way to write it; nil where none is.
  public func name(of type: ContentType, meant words: String, from regio: String?) -> String? {
    let meant = SourceTree.allowed(words)
    let sources = sources(of: type, from: regio)
    if sources.contains(where: { $0.slug == meant }) { return meant }
    let pages = sources.compactMap { source in read(source).map { (source.slug, $0) } }
    if type == .discipline {
      let names = pages.map { slug, page in
        let titel = page.record[PageKeys.titel].map { [$0] } ?? []
        return (code: slug, names: titel + page.own()[DisciplineKeys.aliassen])
      }
      return DisciplineList(names: DisciplineList.names(of: names)).code(for: words)
    }
    return pages.first { SourceTree.allowed($1.record[PageKeys.titel] ?? "") == meant }?.0
  }

  private func sources(of type: ContentType, from regio: String?) -> [SourceFile] {
    (tree?.pages ?? []).filter {
      $0.type == type && ($0.regio == nil || $0.regio == regio || type.traits.standing == .home)
    }
  }

  private func read(_ source: SourceFile) -> RawPage? {
    var unsaid: [Diagnostic] = []
    return RawPage.read(source, diagnostics: &unsaid)
  }

  /// The name of a file for a title: small letters, digits and hyphens; empty where it has none of those.
  public static func fileName(for title: String) -> String { SourceTree.allowed(title) }
}
