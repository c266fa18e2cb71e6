import Glibc

/// Files that are made together: all of them, or none.
package enum NewFiles {
  /// Why they were not made, and which of them could not be.
  package struct Failure: Error, Sendable {
    package let path: String
    package let error: SystemError
    /// Whether something stands there already.
    package var isTaken: Bool { error.code == EEXIST }
  }

  /// Makes every file with the folders it needs, and overwrites none; what was made goes again where one fails.
  ///
  /// Gives what was made, for `remove`.
  package static func create(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) -> [String] {
    var made: [String] = []
    for (path, bytes) in files {
      do throws(SystemError) {
        try makeFolders(above: path, &made)
        try write(bytes, to: path, &made)
      } catch {
        remove(made)
        throw Failure(path: path, error: error)
      }
    }
    return made
  }

  /// Takes back what `create` made, the last first; a folder stays where something else has come into it.
  package static func remove(_ made: [String]) {
    for path in made.reversed() where Glibc.unlink(path) != 0 { rmdir(path) }
  }

  private static func makeFolders(above path: String, _ made: inout [String]) throws(SystemError) {
    var position = path.startIndex
    while let slash = path[position...].firstIndex(of: "/") {
      position = path.index(after: slash)
      let folder = String(path[..<slash])
      guard !folder.isEmpty else { continue }
      if mkdir(folder, 0o777) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        throw .last
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, _ made: inout [String]) throws(SystemError) {
    let file = try SystemError.check(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
    made.append(path)
    var rest = bytes[...]
    var failure: SystemError?
    while !rest.isEmpty, failure == nil {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno != EINTR { failure = .last }
      } else {
        rest = rest.dropFirst(count)
      }
    }
    if close(file) != 0, failure == nil { failure = .last }
    if let failure { throw failure }
  }
}
