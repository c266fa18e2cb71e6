import Diagnostics
import Files
import Glibc

/// How a file that was written compares with the one that was there.
enum Outcome: Sendable {
  /// Promised: being compared or written.
  case pending
  /// It stands in the staging.
  case written
  /// It stands in the old tree, byte for byte.
  case unchanged
}

/// Completes the staging with what stays of the old tree: unchanged files, other sites, files not ours.
struct Merge {
  let old: OldTree
  let staging: Staging
  let outcomes: [RelativePath: Outcome]
  let output: OutputLocation
  /// How many files of ours are not in the new tree; manifests do not count.
  private(set) var removed = 0
  private var unchanged = 0
  /// Files that are not ours and stand where ours must come.
  private var strangers: [RelativePath] = []
  private let changedFolders: Set<RelativePath>

  init(
    _ old: OldTree, into staging: Staging, _ outcomes: [RelativePath: Outcome], output: OutputLocation
  ) {
    (self.old, self.staging, self.outcomes, self.output) = (old, staging, outcomes, output)
    var changed: Set<RelativePath> = []
    for (path, outcome) in outcomes where outcome == .written {
      var folder = path.parent
      while changed.insert(folder).inserted { folder = folder.parent }
    }
    changedFolders = changed
  }

  /// Does it; throws without harm to the old tree.
  mutating func run() throws(PublishError) {
    _ = try merge(old.folder, at: .root)
    if let first = strangers.min(by: { $0.precedes($1) }) {
      throw PublishError(.outputTaken(output.showing(first), others: strangers.count - 1))
    }
    guard unchanged == outcomes.values.count(where: { $0 == .unchanged }) else {
      throw PublishError(.outputChanged(output.shown))
    }
  }

  /// Merges one folder; false where nothing of it is left in the new tree.
  private mutating func merge(_ folder: Folder, at path: RelativePath) throws(PublishError) -> Bool {
    let status = try output.attempt(path, try folder.status())
    let entries = try output.attempt(path, try folder.entries())
    // A folder that was empty before is not ours: we leave none.
    var (kept, whole) = (entries.isEmpty, true)
    if entries.isEmpty { try output.attempt(path, try staging.makeFolder(path)) }
    for entry in entries {
      let child = path.appending(entry.name)
      if entry.isFolder {
        let left = try merge(try output.attempt(child, try Folder(entry.name, in: folder)), at: child)
        (kept, whole) = (kept || left, whole && left)
      } else if try keeps(child) {
        if !kept { try output.attempt(path, try staging.makeFolder(path)) }
        try adopt(entry.name, from: folder, as: child)
        kept = true
      } else {
        whole = false
      }
    }
    let changed = changedFolders.contains(path)
    // Where a file has taken the folder's place, that is not to get the folder's rights.
    if kept || changed, outcomes[path] == nil { restore(status, of: path, whole: whole && !changed) }
    return kept
  }
}

extension Merge {
  /// Whether the file stays; those that were written or have gone do not.
  private mutating func keeps(_ path: RelativePath) throws(PublishError) -> Bool {
    switch outcomes[path] {
    case .unchanged:
      unchanged += 1
      return true
    case .written, .pending:
      if !old.listed.contains(path) { strangers.append(path) }
      return false
    case nil:
      guard old.listed.contains(path) else { return true }
      if !path.isManifest { removed += 1 }
      return false
    }
  }

  private mutating func adopt(_ name: [CChar], from folder: Folder, as path: RelativePath)
    throws(PublishError)
  {
    do {
      try staging.adopt(name, from: folder, as: path)
    } catch {
      switch (error.code, isOurs: old.listed.contains(path)) {
      // What is not ours may come and go while we build.
      case (ENOENT, isOurs: false): break
      case (ENOENT, isOurs: true): throw PublishError(.outputChanged(output.shown))
      case (EEXIST, isOurs: false), (ENOTDIR, isOurs: false): strangers.append(path)
      case (EEXIST, isOurs: true), (ENOTDIR, isOurs: true):
        throw PublishError(.writtenTwice(output.showing(path)))
      default: throw output.failure(error, at: path)
      }
    }
  }

  /// Gives a folder of the new tree the rights of the old one, and its times where nothing in it changed.
  ///
  /// As far as that is allowed: a site is no less published for it.
  private func restore(_ status: stat, of path: RelativePath, whole: Bool) {
    let place = path.isRoot ? [CChar(bitPattern: UInt8(ascii: ".")), 0] : path.bytes
    fchmodat(staging.folder.descriptor, place, status.st_mode & 0o7777, 0)
    if whole { utimensat(staging.folder.descriptor, place, [status.st_atim, status.st_mtim], 0) }
  }
}

extension Diagnostic {
  /// Files that are not ours stand where ours must come.
  static func outputTaken(_ shown: String, others: Int) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil,
      others == 0
        ? Phrase(
          nl: "Het bestand “\(shown)” is niet door resv gemaakt en staat in de weg.",
          en: "The file “\(shown)” was not made by resv and stands in the way.")
        : Phrase(
          nl: "Het bestand “\(shown)” en nog \(others) zijn niet door resv gemaakt en staan in de weg.",
          en: "The file “\(shown)” and \(others) more were not made by resv and stand in the way."),
      help: Phrase(
        nl: "Verplaats ze, of kies met --output een lege map.",
        en: "Move them away, or choose an empty folder with --output."))
  }

  /// Somebody else changed the output while this run was building into it.
  static func outputChanged(_ shown: String) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil,
      Phrase(
        nl: "De uitvoermap “\(shown)” is tijdens het bouwen door iets anders veranderd.",
        en: "Something else changed the output folder “\(shown)” during the build."),
      help: Phrase(nl: "Bouw opnieuw.", en: "Build again."))
  }
}
