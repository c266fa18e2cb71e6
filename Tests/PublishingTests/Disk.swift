import Foundation
import Glibc

/// A tiny disk of its own, for tests of what only a disk can do; it needs the right to mount.
final class Disk {
  let scratch: Scratch
  /// The folder in which the disk is, as a part of the scratch's path.
  static let name = "disk"

  static let isAllowed = (try? Disk("size=64k")) != nil

  init(_ options: String) throws {
    scratch = try Scratch()
    try scratch.makeFolder(Self.name)
    guard mount("publishing", scratch.path + "/" + Self.name, "tmpfs", 0, options) == 0 else {
      throw POSIXError(.EPERM)
    }
  }

  /// From now on it can only be read.
  func makeReadOnly() -> Bool {
    mount(
      "publishing", scratch.path + "/" + Self.name, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY),
      nil)
      == 0
  }

  deinit {
    umount2(scratch.path + "/" + Self.name, Int32(MNT_DETACH))
  }
}

/// The user that tests about rights run as where they start as root, whom no right is denied.
enum Nobody {
  static let number: uid_t = 65534

  /// Whether rights can be tested: by not being root, or by becoming nobody for a while.
  static let isPossible = geteuid() != 0 || setUser != nil

  private typealias Call = @convention(c) (uid_t) -> Int32
  private static let setUser = dlsym(nil, "setfsuid").map { unsafeBitCast($0, to: Call.self) }

  /// Runs `body` with nobody's rights to files; only this thread has them, see setfsuid(2).
  static func run<Success>(_ body: () throws -> Success) rethrows -> Success {
    let previous = geteuid() == 0 ? setUser?(number) : nil
    defer { if let previous { _ = setUser?(uid_t(bitPattern: previous)) } }
    return try body()
  }
}
