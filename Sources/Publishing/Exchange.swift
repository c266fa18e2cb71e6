import Files
import Glibc

/// Renaming that swaps, or that never replaces: see renameat2(2).
enum Exchange {
  private typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// Glibc declares it only for `_GNU_SOURCE`, which Swift's module of it is made without.
  private static let call: Call? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Call.self) }

  private static let noReplace: UInt32 = 1 << 0
  private static let exchange: UInt32 = 1 << 1

  /// Swaps two folders of one file system in one step; `EINVAL` where that file system cannot.
  static func swap(
    _ one: [CChar], in folder: Folder, with other: [CChar], in otherFolder: Folder
  ) throws(SystemError) {
    guard let call else { throw SystemError(code: ENOSYS) }
    try SystemError.check(call(folder.descriptor, one, otherFolder.descriptor, other, exchange))
  }

  /// Moves a file or folder to where nothing stands; `EEXIST` where something does.
  static func move(
    _ one: [CChar], in folder: Folder, to other: [CChar], in otherFolder: Folder
  ) throws(SystemError) {
    guard let call else { throw SystemError(code: ENOSYS) }
    if call(folder.descriptor, one, otherFolder.descriptor, other, noReplace) == 0 { return }
    let refused = SystemError.last
    guard refused.code == EINVAL else { throw refused }
    // A file system without that way: a second name, and away with the first.
    try SystemError.check(linkat(folder.descriptor, one, otherFolder.descriptor, other, 0))
    try SystemError.check(unlinkat(folder.descriptor, one, 0))
  }
}
