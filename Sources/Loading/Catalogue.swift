import Diagnostics
import Domain

/// Every page by name: what references are looked up in.
struct Catalogue: Sendable {
  struct Key: Hashable, Sendable {
    let type: ContentType
    let slug: String
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

  /// The regions' names, in order.
  private(set) var regios: [String] = []
  private var regioNumbers: [String: Int] = [:]
  private var national: [Key: Int] = [:]
  private var regional: [[Key: Int]] = []
  private var files: [String: Key] = [:]
  private var fileRegios: [String: Int] = [:]
  private var hidden: [Key: Phrase] = [:]
  private var broken: Set<Key> = []
  private(set) var attachments: [String: Int] = [:]
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
      let canonical = if case .adds(let national) = entry.role { national.position } else { position }
      if let regio = entry.regio, entry.type != .regio {
        regional[regio][key] = canonical
      } else {
        national[key] = position
      }
      if let relative = entry.relative {
        files[relative] = key
        fileRegios[relative] = entry.regio
      }
    }
  }

  mutating func add(disciplines names: [String: String]) { disciplines = names }

  mutating func add(attachments: [SourceTree.Attachment]) {
    for (position, file) in attachments.enumerated() { self.attachments[file.relative] = position }
  }

  mutating func hide(_ source: SourceFile, because reason: Phrase) {
    hidden[Key(type: source.type, slug: source.slug)] = reason
    files[source.relative] = Key(type: source.type, slug: source.slug)
  }

  mutating func markBroken(_ source: SourceFile) {
    broken.insert(Key(type: source.type, slug: source.slug))
    files[source.relative] = Key(type: source.type, slug: source.slug)
  }

  /// Whether a bijlage could not be read: then nobody can say which activities there are.
  private var isListUnread: Bool { broken.contains { $0.type == .bijlage } }

  /// Whether there is a page of a type and name that is not shown: a draft, or one that could not be read.
  func isKept(_ type: ContentType, _ slug: String) -> Bool {
    let key = Key(type: type, slug: slug)
    return broken.contains(key) || hidden[key] != nil
  }

  /// The names of the pages of a type that are not shown.
  func keptNames(of type: ContentType) -> [String] {
    (broken.map { $0 } + hidden.keys).filter { $0.type == type }.map(\.slug)
  }

  /// The page of a type and name, as seen from a page of `regio`: its own region's first, then the national one.
  func find(_ type: ContentType, _ slug: String, from regio: Int?) -> Found {
    let key = Key(type: type, slug: slug)
    if let regio, let position = regional[regio][key] { return .page(PageIndex(position)) }
    if let position = national[key] { return .page(PageIndex(position)) }
    if broken.contains(key) || type == .activiteit && isListUnread { return .broken }
    if let reason = hidden[key] { return .hidden(reason: reason) }
    if let other = regional.firstIndex(where: { $0[key] != nil }) { return .inRegio(regios[other]) }
    return .nothing
  }

  /// The page of a file, by its path below the content folder.
  func find(file: String, from regio: Int?) -> Found {
    guard let key = files[file] else { return .nothing }
    guard let owner = fileRegios[file] else { return find(key.type, key.slug, from: regio) }
    if let position = regional[owner][key] { return .page(PageIndex(position)) }
    return find(key.type, key.slug, from: owner)
  }

  /// The names of a type that a page of `regio` can refer to.
  func names(of type: ContentType, from regio: Int?) -> [String] {
    let keys = Array(national.keys) + (regio.map { Array(regional[$0].keys) } ?? [])
    return keys.filter { $0.type == type }.map(\.slug)
  }

  /// Every file that can be referred to, as a path below the content folder.
  var fileNames: [String] { Array(files.keys) + Array(attachments.keys) }
}
