import Foundation
import Glibc

/// A folder that lives as long as one test.
final class Scratch {
  let path: String
  /// Where the tests publish to, unless they say otherwise.
  var output: String { path + "/public" }

  init(in folder: String = NSTemporaryDirectory()) throws {
    var template = Array((folder + "/publishing-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { throw POSIXError(.EIO) }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Puts a file there by hand, with the folders it needs.
  func put(_ text: String, at name: String) throws {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0
  }

  /// The names in a folder, sorted.
  func names(in name: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
  }

  /// All that can be seen of a tree: what changed nothing leaves it equal.
  func tree(_ name: String = "public") -> [String: Node] {
    let root = path + "/" + name
    var nodes: [String: Node] = [:]
    for inner in [""] + (FileManager.default.subpaths(atPath: root) ?? []) {
      nodes[inner] = Node(at: root + "/" + inner)
    }
    return nodes
  }

  /// The contents of the regular files of a tree, and nothing else.
  func texts(_ name: String = "public") -> [String: String] {
    tree(name).compactMapValues(\.text)
  }
}

/// What a test can see of one file or folder.
struct Node: Hashable {
  let inode: UInt
  let mode: mode_t
  let owner: [UInt32]
  let modified: [Int]
  let text: String?

  init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    inode = UInt(status.st_ino)
    mode = status.st_mode
    owner = [status.st_uid, status.st_gid]
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    text =
      status.st_mode & S_IFMT == S_IFREG
      ? FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } : nil
  }
}
