import Glibc

/// A folder of what was made or found out before, by names that say of what: kept between builds, and never needed.
///
/// Nothing here fails: what cannot be read is made anew, and what cannot be kept is not.
package struct Cache: Sendable {
  private let folder: String
  /// As long is kept what no build asks for.
  private static let longest = 90 * 86_400
  /// A use is noted once a day: a build of thousands of pictures would else write thousands of times.
  private static let fresh = 86_400

  /// The cache in a folder, which is made when something is kept.
  package init(_ folder: String) { self.folder = folder }

  /// What is kept by that name; nil where nothing is.
  package func bytes(named name: String, most: Int) -> [UInt8]? {
    let path = folder + "/" + name
    guard let bytes = try? Files.bytes(ofFile: path, most: most) else { return nil }
    var status = stat()
    if stat(path, &status) == 0, time(nil) - status.st_mtim.tv_sec > Self.fresh {
      utimensat(AT_FDCWD, path, nil, 0)
    }
    return bytes
  }

  /// Written beside and moved into place: another build sees the whole or none.
  package func keep(_ bytes: [UInt8], as name: String) {
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += (path.isEmpty && !part.isEmpty ? "" : path.isEmpty ? "" : "/") + part
      if path.isEmpty { path = "/" } else if path != "/" { mkdir(path, 0o700) }
    }
    var template = Array((folder + "/.nieuw-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return }
    let isWhole = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
    close(file)
    if !isWhole || rename(template, folder + "/" + name) != 0 { unlink(template) }
  }

  /// Deletes what no build asked for in ninety days, and what a build left half written; whatever else lies there stays.
  package func prune(now: Int = time(nil)) {
    for name in (try? names(inFolder: folder)) ?? [] where Self.isOurs(name) {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if now - status.st_mtim.tv_sec > (name.hasPrefix(".nieuw-") ? Self.fresh : Self.longest) {
        unlink(path)
      }
    }
  }

  /// A name of ours begins with the digest of what it was made of.
  private static func isOurs(_ name: String) -> Bool {
    if name.hasPrefix(".nieuw-") { return true }
    let digest = name.utf8.prefix(64)
    return digest.count == 64 && name.utf8.dropFirst(64).first == UInt8(ascii: "-")
      && digest.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
