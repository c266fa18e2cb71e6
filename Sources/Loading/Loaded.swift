import Diagnostics
import Domain
import Markdown
import Words

/// What a loading read and understood, file by file, so that the next one does over only what has changed.
public final class Loaded: Sendable {
  let tree: SourceTree
  let treeDiagnostics: [Diagnostic]
  let today: Datum
  /// Every file by path.
  let read: [String: ReadFile]
  let catalogue: Catalogue
  let terms: TermNumbers
  let entries: LoadedEntries
  /// The pages, by position as the entries.
  let pages: [BuiltPage]
  /// The files that pages wait for which are left out for now.
  let awaited: Set<Int>
  let publication: Publication
  /// The language of the site.
  let language: Words
  /// What is wrong between pages.
  let ties: [Diagnostic]
  /// The positions of the entries that have a file.
  private let positions: [String: Int]

  init(
    _ options: Loader.Options, tree: SourceTree, treeDiagnostics: [Diagnostic], read: [ReadFile],
    assembly: Assembly, entries: LoadedEntries, pages: [BuiltPage], awaited: Set<Int>,
    publication: Publication, ties: [Diagnostic]
  ) {
    self.tree = tree
    self.treeDiagnostics = treeDiagnostics
    today = options.today
    self.read = Dictionary(zip(tree.pages.lazy.map(\.path), read)) { first, _ in first }
    catalogue = assembly.catalogue
    terms = assembly.terms
    self.entries = entries
    self.pages = pages
    self.awaited = awaited
    self.publication = publication
    language = Words(of: publication.site)
    self.ties = ties
    let files = zip(entries.entries, entries.sources).enumerated().lazy.filter { $1.1 != nil }
    positions = Dictionary(files.map { ($1.0.file, $0) }) { first, _ in first }
  }

  /// The text of an entry, where it was parsed from the same file in the same way.
  func text(of entry: Entry, from source: RawPage?) -> ParsedText? {
    guard let source, let position = positions[entry.file], entries.sources[position] === source,
      entries.entries[position].isAddition == entry.isAddition
    else { return nil }
    return entries.texts[position]
  }
}

/// What stands at each position of a publication.
struct LoadedEntries: Sendable {
  let entries: [Entry]
  /// The files; nil for an activity that only a bijlage lists. None where nothing is remembered.
  let sources: [RawPage?]
  let texts: [ParsedText]

  /// Whether the same stood at this position.
  func isSame(as other: LoadedEntries, at position: Int) -> Bool {
    guard position < other.entries.count, position < sources.count else { return false }
    guard sources[position] === other.sources[position], hasSamePlace(as: other, at: position) else {
      return false
    }
    return sources[position] == nil || texts[position] === other.texts[position]
  }

  /// Whether the same but for its text stood at this position.
  func isSameButForText(as other: LoadedEntries, at position: Int) -> Bool {
    hasSamePlace(as: other, at: position)
      && entries[position].record == other.entries[position].record
      && entries[position].firstLine == other.entries[position].firstLine
  }

  private func hasSamePlace(as other: LoadedEntries, at position: Int) -> Bool {
    let (entry, old) = (entries[position], other.entries[position])
    return entry.type == old.type && entry.slug == old.slug && entry.regio == old.regio
      && entry.role == old.role && entry.isExpired == old.isExpired && entry.listed == old.listed
  }
}

/// One file as it was read; no page where nothing could be made of it.
struct ReadFile: Sendable {
  let page: RawPage?
  let diagnostics: [Diagnostic]
}

/// What changed since an earlier loading.
struct ContentChange: Sendable {
  /// The earlier loading; nil where there is none.
  let last: Loaded?
  /// The files that changed.
  private let paths: Set<String>
  /// Whether files may have come, gone or become something else.
  let mayMoveFiles: Bool

  init(_ paths: Set<String>, since last: Loaded?, content: String) {
    self.last = last
    self.paths = paths
    let inside = paths.filter { $0 == content || $0.hasPrefix(content + "/") }
    mayMoveFiles = !inside.allSatisfy { path in
      last?.read[path] != nil && FileStatus(of: path)?.isRegular == true
    }
  }

  /// Whether a file, or a folder that it stands in, changed.
  func concerns(_ path: String) -> Bool {
    if paths.contains(path) { return true }
    // Only where a folder may be among them: nearly always it is a file.
    guard mayMoveFiles else { return false }
    var rest = Substring(path)
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if paths.contains(String(rest)) { return true }
    }
    return false
  }
}
