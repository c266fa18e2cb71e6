import Diagnostics
import Domain

/// Every page by name: what references are looked up in.
struct Catalogue: Sendable, Equatable {
  struct Key: Hashable, Sendable {
    let type: ContentType
    let slug: String
  }

  /// A name in the region that it belongs to; nil for the nation.
  ///
  /// By the region's folder, since what is not shown may lie in a region that has no number.
  private struct Owned: Hashable {
    let key: Key
    let regio: String?

    init(_ key: Key, in regio: String?) {
      self.key = key
      // A region's own page has its name for all.
      self.regio = key.type.traits.standing == .home ? nil : regio
    }

    init(_ source: SourceFile) {
      self.init(Key(type: source.type, slug: source.slug), in: source.regio)
    }
  }

  /// What a name leads to.
  enum Found {
    case page(PageIndex)
    /// The page exists, but is not shown yet.
    case hidden(reason: Phrase)
    /// The page exists in other regions only.
    case inRegio(String)
    /// The file exists but could not be read; it has had its own message.
    case broken
    case nothing
  }

  /// The pages of which only an address is left.
  private(set) var lapsed: Set<PageIndex> = []
  /// The regions' names, in order.
  private(set) var regios: [String] = []
  private var regioNumbers: [String: Int] = [:]
  private var national: [Key: Int] = [:]
  private var regional: [[Key: Int]] = []
  private var files: [String: Owned] = [:]
  private var hidden: [Owned: Phrase] = [:]
  private var broken: Set<Owned> = []
  private(set) var attachments: [String: Int] = [:]
  /// Files that are there, and of a kind that is not published.
  private(set) var skipped: Set<String> = []
  /// The codes of disciplines by every way to write them, folded.
  private(set) var disciplines: [String: String] = [:]

  /// Gives the regions that are shown their numbers.
  mutating func number(_ regios: [String]) {
    self.regios = regios
    regioNumbers = Dictionary(uniqueKeysWithValues: regios.enumerated().map { ($1, $0) })
    regional = Array(repeating: [:], count: regios.count)
  }

  func number(ofRegio name: String) -> Int? { regioNumbers[name] }

  /// Whether a file is published: what belongs to a region that is not shown stays behind with it.
  func shows(_ file: SourceTree.Attachment) -> Bool {
    file.regio.map { regioNumbers[$0] != nil } ?? true
  }

  /// Adds the entries; the position of each becomes its page's index.
  mutating func add(_ entries: [Entry]) {
    for (position, entry) in entries.enumerated() {
      let key = Key(type: entry.type, slug: entry.slug)
      if entry.isExpired { lapsed.insert(PageIndex(position)) }
      let canonical = if case .adds(let national) = entry.role { national.position } else { position }
      if let regio = entry.regio, entry.type.traits.standing != .home {
        regional[regio][key] = canonical
      } else {
        national[key] = position
      }
      if let relative = entry.relative {
        files[relative] = Owned(key, in: entry.regio.map { regios[$0] })
      }
    }
  }

  mutating func add(disciplines names: [String: String]) { disciplines = names }

  mutating func add(skipped: Set<String>) { self.skipped = skipped }

  mutating func add(attachments: [SourceTree.Attachment]) {
    for (position, file) in attachments.enumerated() { self.attachments[file.relative] = position }
  }

  mutating func hide(_ source: SourceFile, because reason: Phrase) {
    hidden[Owned(source)] = reason
    files[source.relative] = Owned(source)
  }

  mutating func markBroken(_ source: SourceFile) {
    broken.insert(Owned(source))
    files[source.relative] = Owned(source)
  }

  /// Whether a bijlage that a region shows could not be read: then nobody can say which activities it has.
  private func isListUnread(in regio: String?) -> Bool {
    broken.contains { $0.key.type == .bijlage && ($0.regio == nil || $0.regio == regio) }
  }

  /// Whether there is a national page of a type and name that is not shown: a draft, or one that could not be read.
  func isKept(_ type: ContentType, _ slug: String) -> Bool {
    let owned = Owned(Key(type: type, slug: slug), in: nil)
    return broken.contains(owned) || hidden[owned] != nil
  }

  /// The names of the national pages of a type that are not shown.
  func keptNames(of type: ContentType) -> [String] {
    (Array(broken) + hidden.keys).filter { $0.key.type == type && $0.regio == nil }.map(\.key.slug)
  }

  /// The page of a type and name, as seen from a page of `regio`: its own region's first, then the national one.
  func find(_ type: ContentType, _ slug: String, from regio: Int?) -> Found {
    let key = Key(type: type, slug: slug)
    if let regio, let position = regional[regio][key] { return .page(PageIndex(position)) }
    if let position = national[key] { return .page(PageIndex(position)) }
    let name = regio.map { regios[$0] }
    for owner in [name, nil] {
      if let kept = kept(Owned(key, in: owner)) { return kept }
    }
    if type == .activiteit, isListUnread(in: name) { return .broken }
    if let other = regional.firstIndex(where: { $0[key] != nil }) { return .inRegio(regios[other]) }
    // Not shown there either, but from here no page of another region could be reached if it were.
    let elsewhere = (Array(broken) + hidden.keys).filter { $0.key == key }.compactMap(\.regio).min()
    return elsewhere.map { .inRegio($0) } ?? .nothing
  }

  private func kept(_ owned: Owned) -> Found? {
    broken.contains(owned) ? .broken : hidden[owned].map { .hidden(reason: $0) }
  }

  /// The page of a file, by its path below the content folder.
  func find(file: String, from regio: Int?) -> Found {
    guard let owned = files[file] else { return .nothing }
    guard let owner = owned.regio else { return find(owned.key.type, owned.key.slug, from: regio) }
    if let kept = kept(owned) { return kept }
    guard let number = regioNumbers[owner] else { return .nothing }
    if let position = regional[number][owned.key] { return .page(PageIndex(position)) }
    return find(owned.key.type, owned.key.slug, from: number)
  }

  /// The names of a type that a page of `regio` can refer to.
  func names(of type: ContentType, from regio: Int?) -> [String] {
    let keys = Array(national.keys) + (regio.map { Array(regional[$0].keys) } ?? [])
    return keys.filter { $0.type == type }.map(\.slug)
  }

  /// Every file that can be referred to, as a path below the content folder.
  var fileNames: [String] { Array(files.keys) + Array(attachments.keys) }
}
