import Files
import Glibc

/// The tree that will take the place of the output, in the making.
struct Staging: Sendable {
  /// What it is called in the folder beside the output while it is made.
  static let name = Array("new".utf8CString)
  /// What it is called once it is whole; after the swap the old tree has that name.
  static let wholeName = Array("swap".utf8CString)

  let folder: Folder
  /// Who we are to this file system.
  let owner: uid_t
  /// The group that what we make here gets by itself.
  let group: gid_t

  /// A fresh one; what a run that was killed left behind is deleted first.
  ///
  /// It has the owner, rights and attributes of the tree whose place it takes, so that what is made in it inherits the
  /// same group; as far as that is allowed.
  init(in lock: OutputLock, replacing old: OldTree?) throws(SystemError) {
    try lock.folder.removeTree(Self.name)
    try SystemError.check(mkdirat(lock.folder.descriptor, Self.name, 0o777))
    folder = try Folder(Self.name, in: lock.folder)
    let made = try folder.status()
    // Only we may write beside the output, so what stands there is ours; or something is very wrong.
    guard made.st_uid == lock.owner else { throw SystemError(code: EPERM) }
    (owner, group) = (made.st_uid, made.st_gid)
    if let old {
      let status = try old.folder.status()
      fchown(folder.descriptor, status.st_uid, status.st_gid)
      Attributes.copy(from: old.folder.descriptor, to: folder.descriptor)
      fchmod(folder.descriptor, status.st_mode & 0o7777 | S_IRWXU)
    }
  }

  /// Gives it the name under which it may take the output's place; throws where it is not the one that we made.
  func finish(in lock: OutputLock) throws(SystemError) {
    guard let there = try lock.folder.status(of: Self.name), there.isSame(as: try folder.status()) else {
      throw SystemError(code: EPERM)
    }
    try Exchange.move(Self.name, in: lock.folder, to: Self.wholeName, in: lock.folder)
  }

  /// Writes a new file; `EEXIST`, `ENOTDIR` and `EISDIR` mean that something else of this run is there.
  ///
  /// Nothing is flushed to the disk. A killed process loses nothing that it wrote; only a machine that goes
  /// down does, and then the next build mends it, because it compares contents and not times. Flushing ten
  /// thousand files would cost every build more than the rest of it together.
  func write(_ bytes: UnsafeRawBufferPointer, to path: RelativePath) throws(SystemError) {
    let file = try create(path, mode: 0o666)
    do {
      try Self.write(bytes, to: file)
    } catch {
      close(file)
      throw error
    }
    // Network file systems report a full disk only here.
    try SystemError.check(close(file))
  }

  /// Makes a folder and those above it, where they are not there yet.
  ///
  /// A file in the way is left for the next call to find: it knows what it wanted to put in the folder.
  func makeFolder(_ path: RelativePath) throws(SystemError) {
    if path.isRoot || mkdirat(folder.descriptor, path.bytes, 0o777) == 0 { return }
    switch errno {
    case EEXIST, ENOTDIR: return
    case ENOENT where !path.parent.isRoot:
      try makeFolder(path.parent)
      guard mkdirat(folder.descriptor, path.bytes, 0o777) == 0 || errno == EEXIST || errno == ENOTDIR else {
        throw .last
      }
    default: throw .last
    }
  }

  /// Takes over the file, link or pipe `name` of `source`: the same inode, so the same times and rights.
  ///
  /// Where the file system refuses a second name (some have none, some a limit, and Linux may forbid it for
  /// the files of others), a file is copied with its times and rights, and a symbolic link made anew.
  ///
  /// The answer is whether it is the same file.
  @discardableResult
  func adopt(_ name: [CChar], from source: Folder, as path: RelativePath) throws(SystemError) -> Bool {
    if linkat(source.descriptor, name, folder.descriptor, path.bytes, 0) == 0 { return true }
    let refused = SystemError.last
    guard [EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS].contains(refused.code) else { throw refused }
    guard let status = try source.status(of: name) else { throw SystemError(code: ENOENT) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try copy(name, status, from: source, to: path)
    case S_IFLNK:
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      try SystemError.check(Int32(readlinkat(source.descriptor, name, &target, target.count - 1)))
      try SystemError.check(symlinkat(target, folder.descriptor, path.bytes))
    default: throw refused
    }
    return false
  }

  private func copy(
    _ name: [CChar], _ status: stat, from source: Folder, to path: RelativePath
  ) throws(SystemError) {
    let original = try SystemError.check(
      openat(source.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    let open = OpenFile(original, size: Int(status.st_size))
    let file = try create(path, mode: 0o600)
    do throws(SystemError) {
      do throws(CopyError) {
        try open.pour(into: file)
      } catch {
        switch error {
        case .reading(let error), .writing(let error): throw error
        }
      }
      fchown(file, status.st_uid, status.st_gid)
      try SystemError.check(fchmod(file, status.st_mode & 0o7777))
      Attributes.copy(from: original, to: file)
      try SystemError.check(futimens(file, [status.st_atim, status.st_mtim]))
    } catch {
      close(file)
      throw error
    }
    try SystemError.check(close(file))
  }

  /// Opens a new file; its folders are made when that turns out to be needed, once for each.
  func create(_ path: RelativePath, mode: mode_t) throws(SystemError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(folder.descriptor, path.bytes, flags, mode)
    guard file < 0, errno == ENOENT else { return try SystemError.check(file) }
    try makeFolder(path.parent)
    return try SystemError.check(openat(folder.descriptor, path.bytes, flags, mode))
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(file, slice.baseAddress, slice.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }
}
