import Diagnostics
import Domain
import Markdown
import Parallel

/// A page with its references found.
final class BuiltPage: Sendable {
  let page: Page
  let diagnostics: [Diagnostic]
  /// What it refers to that is nowhere.
  let missing: [PageName]

  init(page: Page, diagnostics: [Diagnostic], missing: [PageName]) {
    self.page = page
    self.diagnostics = diagnostics
    self.missing = missing
  }
}

extension Loader {
  /// Finds what every page refers to; takes over what an earlier loading found where every name leads where it led.
  func pages(of assembly: Assembly, _ new: LoadedEntries, _ last: Loaded?) async -> [BuiltPage] {
    let builder = PageBuilder(
      catalogue: assembly.catalogue, terms: assembly.terms.pages,
      anchors: AnchorTable(
        entries: new.entries, documents: new.texts.map(\.document), regios: assembly.catalogue.regios.count))
    let last =
      last.flatMap { $0.catalogue == assembly.catalogue && $0.today == options.today ? $0 : nil }
    let isSame = new.entries.indices.map { position in
      last.map { new.isSame(as: $0.entries, at: position) } ?? false
    }
    let moved = last.map { Self.changedAnchors(new, since: $0.entries, isSame) } ?? []
    let hasSameTerms = last?.terms.pages == builder.terms
    return await parallelMap(Array(new.entries.indices), jobs: options.jobs) { position in
      let (entry, text) = (new.entries[position], new.texts[position])
      if let last, isSame[position], hasSameTerms || !text.hasTerms,
        !moved.contains(entry.owner(at: position)),
        !last.pages[position].page.names.contains(where: moved.contains)
      {
        return last.pages[position]
      }
      return builder.page(entry, at: PageIndex(position), document: text.document)
    }
  }

  /// Whether nothing but texts differ from an earlier loading, and they refer to the same pages and files.
  func isOnlyTexts(
    _ change: ContentChange, since last: Loaded, _ new: LoadedEntries, _ pages: [BuiltPage],
    _ awaited: Set<Int>
  ) -> Bool {
    guard !change.mayMoveFiles, last.today == options.today, last.pages.count == pages.count,
      last.awaited == awaited
    else { return false }
    return pages.indices.allSatisfy { position in
      let (page, old) = (pages[position], last.pages[position])
      return page === old
        || new.isSameButForText(as: last.entries, at: position) && page.page.names == old.page.names
          && page.page.files == old.page.files
    }
  }

  /// The pages on which a place that others may refer to has come or gone.
  private static func changedAnchors(
    _ new: LoadedEntries, since old: LoadedEntries, _ isSame: [Bool]
  ) -> Set<PageIndex> {
    var changed: Set<PageIndex> = []
    for position in new.entries.indices where !isSame[position] {
      guard position < old.entries.count else { continue }
      let (entry, before) = (new.entries[position], old.entries[position])
      guard
        old.texts[position].document?.headings.map(\.id) != new.texts[position].document?.headings.map(\.id)
          || entry.role != before.role
      else { continue }
      changed.insert(entry.owner(at: position))
      changed.insert(before.owner(at: position))
    }
    return changed
  }
}

extension Entry {
  /// The page that shows it: the one that it adds to, or itself.
  fileprivate func owner(at position: Int) -> PageIndex {
    if case .adds(let national) = role { national } else { PageIndex(position) }
  }
}
