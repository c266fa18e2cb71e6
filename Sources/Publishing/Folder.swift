import Files
import Glibc

/// An open folder: everything in it is reached from here, so renaming it above changes nothing.
final class Folder: Sendable {
  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The folder at an absolute path; symbolic links are followed.
  convenience init(at path: String) throws(SystemError) {
    self.init(descriptor: try SystemError.check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)))
  }

  /// The folder `name` in `folder`; a symbolic link is not a folder.
  convenience init(_ name: [CChar], in folder: Folder) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    self.init(descriptor: try SystemError.check(openat(folder.descriptor, name, flags)))
  }

  /// Mode, times, owner and identity of the folder itself.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check(fstat(descriptor, &status))
    return status
  }

  /// The same of what `path` names, which may be a symbolic link; nil where there is nothing.
  func status(of path: [CChar]) throws(SystemError) -> stat? {
    var status = stat()
    if fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw .last }
    return nil
  }

  /// The whole of a regular file; nil where there is none.
  func contents(of path: [CChar]) throws(SystemError) -> [UInt8]? {
    let file = openat(descriptor, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    defer { close(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      guard count > 0 else { return all }
      all.append(contentsOf: chunk[..<count])
    }
  }
}

/// One name in a folder.
struct FolderEntry {
  /// The name as the kernel has it, with the NUL that ends it.
  let name: [CChar]
  /// Whether it is a folder; a symbolic link to one is not.
  let isFolder: Bool

  /// Whether it starts with a dot: `.gitkeep`, `.git`.
  var isHidden: Bool { name.first == CChar(bitPattern: UInt8(ascii: ".")) }
}

extension Folder {
  /// Everything in the folder but itself and its parent, in no order that means anything.
  func entries() throws(SystemError) -> [FolderEntry] {
    // A descriptor of its own: reading moves a position that all its users share.
    let own = try SystemError.check(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let stream = fdopendir(own) else {
      let error = SystemError.last
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var found: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        return found
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name == [46, 0] || name == [46, 46, 0] { continue }
      found.append(FolderEntry(name: name, isFolder: try isFolder(name, type: Int(entry.pointee.d_type))))
    }
  }

  private func isFolder(_ name: [CChar], type: Int) throws(SystemError) -> Bool {
    guard type == Int(DT_UNKNOWN) else { return type == Int(DT_DIR) }
    return try status(of: name)?.isFolder ?? false
  }

  /// Deletes `name` with everything in it, as far as it goes; throws the first thing that stayed.
  ///
  /// It never follows a symbolic link and never enters another file system.
  func removeTree(_ name: [CChar]) throws(SystemError) {
    let folder: Folder
    do {
      folder = try Folder(name, in: self)
    } catch {
      if error.code == ENOENT { return }
      throw error
    }
    let status = try folder.status()
    guard try status.st_dev == self.status().st_dev else { throw SystemError(code: EBUSY) }
    // A folder that its owner may not write into is emptied all the same.
    if status.st_mode & S_IRWXU != S_IRWXU { fchmod(folder.descriptor, status.st_mode | S_IRWXU) }
    var first: SystemError?
    for entry in try folder.entries() {
      if entry.isFolder {
        do { try folder.removeTree(entry.name) } catch { first = first ?? error }
      } else if unlinkat(folder.descriptor, entry.name, 0) != 0, errno != ENOENT {
        first = first ?? .last
      }
    }
    if let first { throw first }
    try SystemError.check(unlinkat(descriptor, name, AT_REMOVEDIR))
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether both are the very same file or folder.
  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }

  /// Whether both were changed at the same moment.
  func hasTime(of other: stat) -> Bool {
    st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }

  /// Whether nobody wrote to this file since it looked like `other`.
  func isUnchanged(since other: stat) -> Bool {
    isSame(as: other) && st_size == other.st_size && hasTime(of: other)
  }
}
