import Glibc
import Parallel

/// Tells which files and folders changed, from a thread of its own.
///
/// Paths begin as the watched folders were named. What changes at nearly one moment is told at once: an editor that
/// saves by renaming, or a checkout of a hundred files, is one change.
enum Watcher {
  /// How changes are found.
  enum Kind: Sendable, Equatable {
    /// The system tells.
    case told
    /// All files are looked at again and again.
    case polled
  }

  /// How long it must be quiet before a change is told, and after how long it is told anyway; in milliseconds.
  static let (quiet, longest): (Int32, Int) = (4, 200)

  /// Watches `folders` for as long as the program runs.
  ///
  /// Looks at files again and again where that is asked for, where the system has no watches left, and where changes
  /// are made by another computer, of which this one's system is not told.
  static func watch(_ folders: [String], polling: Bool) -> (kind: Kind, changes: AsyncStream<Set<String>>) {
    let (changes, continuation) = AsyncStream.makeStream(of: Set<String>.self)
    let isRemote = folders.contains(where: FileSystem.isRemote)
    if !polling, !isRemote, let notices = try? Notices(of: folders) {
      onThread {
        var notices = notices
        while let changed = notices.next() { continuation.yield(changed) }
        // No more watches to be had: from here on by looking.
        poll(folders, continuation)
      }
      return (.told, changes)
    }
    onThread { poll(folders, continuation) }
    return (.polled, changes)
  }

  /// How often all files are looked at, in microseconds.
  private static let pause: UInt32 = 400_000

  private static func poll(_ folders: [String], _ continuation: AsyncStream<Set<String>>.Continuation) {
    var last = Listing(of: folders)
    while true {
      usleep(pause)
      let now = Listing(of: folders)
      let changed = now.differences(from: last)
      if !changed.isEmpty { continuation.yield(changed) }
      last = now
    }
  }
}
