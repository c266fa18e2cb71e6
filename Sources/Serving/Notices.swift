import Files
import Glibc

/// What the system tells of changes in some folders and all below them: see inotify(7).
struct Notices: Sendable {
  private let file: Int32
  /// The paths of each watched folder: more than one where links lead to it.
  private var paths: [Int32: Set<String>] = [:]
  /// Folders that hold a watched one; only that name of theirs counts.
  private var parents: [Int32: Set<String>] = [:]
  /// Links to files, which change where nobody looks.
  private var links: Set<String> = []
  private let folders: [String]

  /// Watches the folders; throws where the system refuses, such as for want of watches.
  init(of folders: [String]) throws(SystemError) {
    self.folders = folders
    file = try SystemError.check(inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)))
    do throws(SystemError) {
      for folder in folders {
        try watchParent(of: folder)
        var found: Set<String> = []
        try watch(folder, depth: 0, &found)
      }
    } catch {
      close(file)
      throw error
    }
  }

  /// The next changes; waits for them. Nil where nothing more will be told.
  mutating func next() -> Set<String>? {
    var changed: Set<String> = []
    guard read(waiting: -1, &changed) else { return nil }
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Watcher.longest), hasMore(in: Watcher.quiet) {
      guard read(waiting: 0, &changed) else { return nil }
    }
    if !changed.isEmpty { changed.formUnion(links) }
    return changed
  }

  // MARK: - Reading

  private func hasMore(in milliseconds: Int32) -> Bool {
    var waited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) > 0
  }

  private mutating func read(waiting milliseconds: Int32, _ changed: inout Set<String>) -> Bool {
    repeat {
      if !hasMore(in: milliseconds) { return milliseconds >= 0 }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      for notice in Notice.all(in: buffer[..<count]) {
        do throws(SystemError) { try take(notice, &changed) } catch { return false }
      }
    } while changed.isEmpty
    return true
  }

  private mutating func take(_ notice: Notice, _ changed: inout Set<String>) throws(SystemError) {
    if notice.has(IN_Q_OVERFLOW) {
      // Too much for the system to remember: everything may have changed.
      for folder in folders {
        changed.insert(folder)
        try watch(folder, depth: 0, &changed)
      }
      return
    }
    if let names = parents[notice.watch] {
      for name in names where name.split(separator: "/").last ?? "" == notice.name {
        changed.insert(name)
        if notice.comes { try watch(name, depth: 0, &changed) }
        if notice.has(IN_MOVED_FROM) { forget(name) }
      }
    }
    if notice.has(IN_IGNORED) {
      paths[notice.watch] = nil
      return
    }
    for folder in paths[notice.watch] ?? [] {
      let path = notice.name.isEmpty ? folder : folder + "/" + notice.name
      if notice.isFolder {
        changed.insert(path)
        if notice.comes { try watch(path, depth: 1, &changed) }
        if notice.has(IN_MOVED_FROM) { forget(path) }
      } else if notice.comes, !notice.has(IN_MOVED_TO) {
        // What is being written is told of when it is closed; a link is there at once.
        if isWhole(path) { changed.insert(path) }
      } else {
        changed.insert(path)
        links.remove(path)
      }
    }
  }

  private mutating func isWhole(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFLNK {
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR { links.insert(path) }
      return true
    }
    return status.st_nlink > 1 || status.st_mode & S_IFMT != S_IFREG
  }

  // MARK: - Watching

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR
      | IN_EXCL_UNLINK)

  /// Watches a folder and all below it; adds every file found on the way, since those came before the watch.
  private mutating func watch(_ path: String, depth: Int, _ found: inout Set<String>) throws(SystemError) {
    guard depth < Listing.deepest else { return }
    let number = inotify_add_watch(file, path, Self.events)
    guard number >= 0 else {
      if [ENOENT, ENOTDIR, EACCES].contains(errno) { return }
      throw .last
    }
    paths[number, default: []].insert(path)
    for name in (try? names(inFolder: path)) ?? [] {
      let child = path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink { guard stat(child, &status) == 0 else { continue } }
      if status.st_mode & S_IFMT == S_IFDIR {
        try watch(child, depth: depth + 1, &found)
      } else {
        if isLink { links.insert(child) }
        found.insert(child)
      }
    }
  }

  private mutating func watchParent(of folder: String) throws(SystemError) {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    let parent =
      parts.count == 1
      ? "." : parts.count == 2 && parts[0].isEmpty ? "/" : parts.dropLast().joined(separator: "/")
    let mask = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR | IN_MASK_ADD)
    let number = inotify_add_watch(file, parent, mask)
    guard number >= 0 else { throw .last }
    parents[number, default: []].insert(folder)
  }

  /// A folder that was moved away is still watched by the system, under a name that it no longer has.
  private mutating func forget(_ path: String) {
    for (number, known) in paths {
      let left = known.filter { $0 != path && !$0.hasPrefix(path + "/") }
      guard left.count != known.count else { continue }
      paths[number] = left.isEmpty ? nil : left
      if left.isEmpty, parents[number] == nil { inotify_rm_watch(file, number) }
    }
  }
}

/// One thing that the system tells.
private struct Notice {
  let watch: Int32
  let mask: UInt32
  let name: String

  func has(_ event: Int32) -> Bool { mask & UInt32(event) != 0 }
  var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
  var comes: Bool { has(IN_CREATE) || has(IN_MOVED_TO) }

  /// Every notice in what was read: watch, mask, cookie, length, and a name that is filled up with zeros.
  static func all(in bytes: ArraySlice<UInt8>) -> [Notice] {
    var notices: [Notice] = []
    var rest = bytes
    while rest.count >= 16 {
      let numbers = (0..<4).map { part in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(rest[rest.startIndex + part * 4 + $1]) << UInt32($1 * 8) }
      }
      let length = Int(numbers[3])
      guard rest.count >= 16 + length else { break }
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      notices.append(
        Notice(
          watch: Int32(bitPattern: numbers[0]), mask: numbers[1], name: String(decoding: name, as: UTF8.self))
      )
      rest = rest.dropFirst(16 + length)
    }
    return notices
  }
}
