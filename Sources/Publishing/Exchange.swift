import Files
import Glibc

/// The one step in which two folders take each other's place: see renameat2(2).
enum Exchange {
  private typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// Glibc declares it only for `_GNU_SOURCE`, which Swift's module of it is made without.
  private static let call: Call? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Call.self) }

  private static let exchange: UInt32 = 1 << 1

  /// Swaps two folders of one file system; `EINVAL` where that file system cannot.
  static func swap(
    _ one: [CChar], in folder: Folder, with other: [CChar], in otherFolder: Folder
  ) throws(SystemError) {
    guard let call else { throw SystemError(code: ENOSYS) }
    try SystemError.check(call(folder.descriptor, one, otherFolder.descriptor, other, exchange))
  }
}
