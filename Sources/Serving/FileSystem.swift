import Files
import Glibc

/// What kind of disk a folder is on.
enum FileSystem {
  /// Kinds whose files other computers change, or that pass no notices on.
  private static let remote: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "afs", "ceph", "glusterfs", "virtiofs", "drvfs",
    "prl_fs",
  ]

  /// Whether the folder is on a disk of which the system cannot tell all changes.
  static func isRemote(_ folder: String) -> Bool {
    guard let kind = kind(of: folder) else { return false }
    return remote.contains(kind) || kind == "fuse" || kind.hasPrefix("fuse.")
  }

  /// The kind of the file system, from the kernel's list of mounts: see proc_pid_mountinfo(5).
  private static func kind(of folder: String) -> String? {
    guard let real = realpath(folder, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real) + "/"
    guard let table = try? contents(ofStream: "/proc/self/mountinfo") else { return nil }
    var best: (length: Int, kind: String)?
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count > 4, let dash = parts.firstIndex(of: "-"), dash + 1 < parts.count else { continue }
      let point = parts[4] == "/" ? "/" : parts[4] + "/"
      if path.hasPrefix(point), point.utf8.count >= best?.length ?? 0 {
        best = (point.utf8.count, String(parts[dash + 1]))
      }
    }
    return best?.kind
  }

  /// All of a file that does not know its own length.
  private static func contents(ofStream path: String) throws(SystemError) -> String {
    let file = try SystemError.check(open(path, O_RDONLY | O_CLOEXEC))
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try SystemError.check(Int32(read(file, &buffer, buffer.count)))
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(Int(count))
    }
  }
}
