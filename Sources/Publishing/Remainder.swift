import Files
import Glibc

/// The old tree once the new one has taken its place: what is not ours and came too late for the merge is carried over,
/// and all else is deleted.
///
/// Nothing is deleted but what a manifest lists, and what surely stands in the output as well.
struct Remainder {
  /// The old tree, the folder that it stands in, and the output.
  let folder: Folder
  let lock: OutputLock
  let current: Folder
  /// Every file of ours in the old tree.
  let listed: Set<RelativePath>
  /// The folders that lead to them.
  private let folders: Set<RelativePath>
  /// What the merge took over; nil where a run that was killed left the tree, and nobody knows.
  private var adopted: [RelativePath: Adopted]?
  private var strangeFolders: Set<RelativePath>
  /// What could neither be carried over nor deleted, and is kept beside the output.
  private(set) var kept: [RelativePath] = []

  /// Where it is kept, in the folder beside the output.
  static let keptName = "bewaard"

  init(
    _ folder: Folder, in lock: OutputLock, beside current: Folder, listed: Set<RelativePath>,
    after merge: Merge?
  ) {
    (self.folder, self.lock, self.current, self.listed) = (folder, lock, current, listed)
    var folders: Set<RelativePath> = [.root]
    for path in listed {
      var folder = path.parent
      while folders.insert(folder).inserted { folder = folder.parent }
    }
    self.folders = folders
    (adopted, strangeFolders) = (merge?.adopted, merge?.strangeFolders ?? [])
  }

  /// Empties and deletes it; throws the first thing that did not go, and leaves that for the next run.
  mutating func clear() throws(SystemError) {
    try clear(folder, at: .root, beside: current)
    // What somebody took away from the old tree meanwhile is not to come back.
    for (path, known) in adopted ?? [:] {
      if let there = try? current.status(of: path.bytes), known.isIn(there) {
        unlinkat(current.descriptor, path.bytes, 0)
      }
    }
    try SystemError.check(unlinkat(lock.folder.descriptor, Staging.wholeName, AT_REMOVEDIR))
  }

  /// Others may go on putting things into a folder that they opened before: so often it is looked at again.
  private static let rounds = 100

  private mutating func clear(
    _ folder: Folder, at path: RelativePath, beside current: Folder?
  ) throws(SystemError) {
    let status = try folder.status()
    if status.st_mode & S_IRWXU != S_IRWXU { fchmod(folder.descriptor, status.st_mode | S_IRWXU) }
    for entry in try folder.entries() {
      let child = path.appending(entry.name)
      if entry.isFolder {
        try remove(entry.name, of: folder, at: child, beside: current)
      } else {
        try settle(entry.name, of: folder, at: child, beside: current)
      }
    }
  }

  private mutating func remove(
    _ name: [CChar], of folder: Folder, at path: RelativePath, beside current: Folder?
  ) throws(SystemError) {
    if let current, strangeFolders.remove(path) != nil {
      // The folder itself goes on, with all that it has and whoever works in it; its copy comes back for it.
      let times = try current.status()
      try? Exchange.swap(name, in: folder, with: name, in: current)
      futimens(current.descriptor, [times.st_atim, times.st_mtim])
    }
    let inner = try Folder(name, in: folder)
    guard try inner.status().st_dev == folder.status().st_dev else { throw SystemError(code: EBUSY) }
    let twin = current.flatMap { try? Folder(name, in: $0) }
    if twin == nil, !folders.contains(path), try carry(name, of: folder, to: path) { return }
    for round in 1... {
      try clear(inner, at: path, beside: twin)
      if unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return }
      let error = SystemError.last
      guard [ENOTEMPTY, EEXIST].contains(error.code), round < Self.rounds else { throw error }
    }
  }

  /// Deletes a file where that loses nothing, and carries it over where it would.
  private mutating func settle(
    _ name: [CChar], of folder: Folder, at path: RelativePath, beside current: Folder?
  ) throws(SystemError) {
    guard let status = try folder.status(of: name) else { return }
    let known = adopted?.removeValue(forKey: path)
    if listed.contains(path) || known?.covers(status) == true { return try delete(name, of: folder) }
    guard let current, let there = try current.status(of: name) else {
      if try carry(name, of: folder, to: path) { return }
      return try keep(name, of: folder, path)
    }
    if let known {
      // Replaced after the swap: that is the newer one. Replaced before it: this is.
      guard known.isIn(there) else { return try delete(name, of: folder) }
      if renameat(folder.descriptor, name, current.descriptor, name) == 0 { return }
    } else if there.isSame(as: status) {
      return try delete(name, of: folder)
    } else if try isCopy(name, status, of: folder, there, in: current) {
      return try delete(name, of: folder)
    }
    try keep(name, of: folder, path)
  }

  private func delete(_ name: [CChar], of folder: Folder) throws(SystemError) {
    guard unlinkat(folder.descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
  }

  /// Whether two files hold the same.
  private func isCopy(
    _ name: [CChar], _ status: stat, of folder: Folder, _ other: stat, in current: Folder
  ) throws(SystemError) -> Bool {
    guard status.isFile, other.isFile, status.st_size == other.st_size else { return false }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let one = openat(folder.descriptor, name, flags)
    guard one >= 0 else { return false }
    let file = OpenFile(one, size: Int(status.st_size))
    let twin = openat(current.descriptor, name, flags)
    guard twin >= 0 else { return false }
    defer { close(twin) }
    do throws(CopyError) {
      return try file.isSame(as: twin)
    } catch {
      switch error {
      case .reading(let error), .writing(let error): throw error
      }
    }
  }

  /// Moves a file or a whole folder to its place in the output; false where something stands there by now.
  private func carry(_ name: [CChar], of folder: Folder, to path: RelativePath) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try make(path.parent, in: current)
      try Exchange.move(name, in: folder, to: path.bytes, in: current)
      return true
    } catch {
      if [EEXIST, ENOTDIR, ENOTEMPTY].contains(error.code) { return false }
      if error.code == ENOENT, try folder.status(of: name) == nil { return true }
      throw error
    }
  }

  private func make(_ path: RelativePath, in root: Folder) throws(SystemError) {
    if path.isRoot || mkdirat(root.descriptor, path.bytes, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .last }
    try make(path.parent, in: root)
    try SystemError.check(mkdirat(root.descriptor, path.bytes, 0o777))
  }

  /// Puts a file beside the output that has no place in it any more.
  private mutating func keep(_ name: [CChar], of folder: Folder, _ path: RelativePath) throws(SystemError) {
    let safe = Array(Self.keptName.utf8CString)
    guard mkdirat(lock.folder.descriptor, safe, 0o700) == 0 || errno == EEXIST else { throw .last }
    let safeFolder = try Folder(safe, in: lock.folder)
    try make(path.parent, in: safeFolder)
    try SystemError.check(renameat(folder.descriptor, name, safeFolder.descriptor, path.bytes))
    kept.append(path)
  }
}
