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

/// What was taken over of what is not ours.
struct Adopted {
  /// What stood there.
  let status: stat
  /// Whether the very same file stands in the new tree; a copy otherwise.
  let isLinked: Bool

  /// Whether the new tree has all of what stands there now.
  func covers(_ now: stat) -> Bool { isLinked ? now.isSame(as: status) : now.isUnchanged(since: status) }

  /// Whether this, in the new tree, is what was put there.
  func isIn(_ new: stat) -> Bool {
    isLinked ? new.isSame(as: status) : new.st_size == status.st_size && new.hasTime(of: status)
  }
}

/// Completes the staging with what stays of the old tree: unchanged files, other sites, files not ours.
struct Merge {
  let old: OldTree
  let staging: Staging
  let outcomes: [RelativePath: Outcome]
  let output: OutputLocation
  /// How many files of ours are not in the new tree; manifests do not count.
  private(set) var removed = 0
  /// What is not ours and was taken over, by what stood there when it was.
  private(set) var adopted: [RelativePath: Adopted] = [:]
  /// The topmost folders in which nothing is ours: they are carried over themselves, once the trees are swapped.
  private(set) var strangeFolders: Set<RelativePath> = []
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

  /// What became of a folder.
  private struct Merged {
    /// Whether anything of it is in the new tree.
    var isKept: Bool
    /// Whether all of it is.
    var isWhole = true
    /// Whether nothing in it is ours, neither before nor now.
    var isStrange = true
  }

  private mutating func merge(_ folder: Folder, at path: RelativePath) throws(PublishError) -> Merged {
    let status = try output.attempt(path, try folder.status())
    let entries = try output.attempt(path, try folder.entries())
    // A folder that was empty before is not ours: we leave none.
    var merged = Merged(isKept: entries.isEmpty)
    if entries.isEmpty { try output.attempt(path, try staging.makeFolder(path)) }
    var strangers: [RelativePath] = []
    for entry in entries {
      let child = path.appending(entry.name)
      if entry.isFolder {
        let left = try merge(try output.attempt(child, try Folder(entry.name, in: folder)), at: child)
        merged.isKept = merged.isKept || left.isKept
        merged.isWhole = merged.isWhole && left.isWhole
        merged.isStrange = merged.isStrange && left.isStrange
        if left.isStrange { strangers.append(child) }
      } else if try keeps(child) {
        if !merged.isKept { try output.attempt(path, try staging.makeFolder(path)) }
        if old.listed.contains(child) { merged.isStrange = false }
        try adopt(entry.name, from: folder, as: child)
        merged.isKept = true
      } else {
        (merged.isWhole, merged.isStrange) = (false, false)
      }
    }
    let isChanged = changedFolders.contains(path)
    if isChanged || path.isRoot { merged.isStrange = false }
    // Where a file has taken the folder's place, that is not to get the folder's rights.
    if merged.isKept || isChanged, outcomes[path] == nil {
      restore(status, of: path, folder, whole: merged.isWhole && !isChanged)
    }
    if !merged.isStrange {
      for stranger in strangers { try carryOver(stranger) }
      try expectRights(to: folder, status, at: path)
    }
    return merged
  }

  private mutating func carryOver(_ path: RelativePath) throws(PublishError) {
    strangeFolders.insert(path)
    let folder = try output.attempt(
      path, try Folder(path.bytes, in: old.folder))
    try expectRights(to: folder, try output.attempt(path, try folder.status()), at: path)
  }

  /// What is in the old tree is taken out of it after the swap: told now where that will not be allowed.
  private func expectRights(to folder: Folder, _ status: stat, at path: RelativePath) throws(PublishError) {
    if status.st_uid == staging.owner { return }
    let here = [CChar(bitPattern: UInt8(ascii: ".")), 0]
    guard faccessat(folder.descriptor, here, W_OK | X_OK, AT_EACCESS) != 0 else { return }
    throw PublishError(.folderOfOthers(output.showing(path)))
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
      // Looked at before, so that what is changed while it is copied counts as changed.
      let status = old.listed.contains(path) ? nil : try folder.status(of: name)
      let isLinked = try staging.adopt(name, from: folder, as: path)
      if let status { adopted[path] = Adopted(status: status, isLinked: isLinked) }
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

  /// Gives a folder of the new tree the owner, rights and attributes of the old one, and its times where nothing in it
  /// changed.
  ///
  /// As far as that is allowed: a site is no less published for it.
  private func restore(_ status: stat, of path: RelativePath, _ folder: Folder, whole: Bool) {
    let root = staging.folder.descriptor
    let place = path.isRoot ? [CChar(bitPattern: UInt8(ascii: ".")), 0] : path.bytes
    if status.st_uid != staging.owner || status.st_gid != staging.group {
      fchownat(root, place, status.st_uid, status.st_gid, 0)
    }
    if !path.isRoot, Attributes.exist(of: folder.descriptor),
      let new = try? Folder(path.bytes, in: staging.folder)
    {
      Attributes.copy(from: folder.descriptor, to: new.descriptor)
    }
    fchmodat(root, place, status.st_mode & 0o7777, 0)
    if whole { utimensat(root, place, [status.st_atim, status.st_mtim], 0) }
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

  /// A folder in the output that this user may not take anything out of.
  static func folderOfOthers(_ shown: String) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil,
      Phrase(
        nl: "De map “\(shown)” is van iemand anders; u mag er niets in veranderen.",
        en: "The folder “\(shown)” belongs to somebody else; you may not change anything in it."),
      help: Phrase(
        nl: "Zet haar buiten de uitvoermap, of bouw als een gebruiker die erin mag schrijven.",
        en: "Move it out of the output folder, or build as a user who may write into it."))
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
