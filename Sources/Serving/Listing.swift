import Files
import Glibc

/// Every file below some folders, with what tells that one has changed.
struct Listing {
  private struct Stamp: Equatable {
    let inode: ino_t
    let size: off_t
    let mode: mode_t
    let seconds: time_t
    let nanoseconds: Int
  }

  private var stamps: [String: Stamp] = [:]

  init(of folders: [String]) {
    for folder in folders { add(folder, depth: 0) }
  }

  /// The paths that came, went or differ.
  func differences(from other: Listing) -> Set<String> {
    var changed = Set(stamps.keys.filter { stamps[$0] != other.stamps[$0] })
    changed.formUnion(other.stamps.keys.filter { stamps[$0] == nil })
    return changed
  }

  private mutating func add(_ path: String, depth: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    // A folder's time says no more than that something in it changed, which its files say better.
    stamps[path] = Stamp(
      inode: status.st_ino, size: isFolder ? 0 : status.st_size, mode: status.st_mode,
      seconds: isFolder ? 0 : status.st_mtim.tv_sec, nanoseconds: isFolder ? 0 : status.st_mtim.tv_nsec)
    guard isFolder, depth < Self.deepest, let names = try? names(inFolder: path) else { return }
    for name in names { add(path + "/" + name, depth: depth + 1) }
  }

  /// Links can lead round in circles.
  static let deepest = 32
}
