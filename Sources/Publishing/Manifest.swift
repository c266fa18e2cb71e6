import Diagnostics
import Glibc

/// The list of the files of one site, which stands in the site's own folder as `.resv-manifest`.
///
/// It says what is ours: only files in it are ever overwritten or deleted. Its paths are relative to the
/// site's folder, so that folders built apart can be put together by copying them.
///
///     resv-manifest 1
///     disciplines/wv/index.html
///     index.html
enum Manifest {
  /// The file's name, with the NUL that ends it.
  static let name = Array(Publisher.manifestName.utf8CString)

  private static let header = Array("resv-manifest 1\n".utf8)

  /// The bytes for the files `paths` of `site`: sorted by byte, so they depend on nothing else.
  static func bytes(listing paths: [RelativePath], of site: RelativePath) -> [UInt8] {
    let skipped = site.isRoot ? 0 : site.bytes.count
    let sorted = paths.sorted { $0.precedes($1) }
    var bytes = header
    bytes.reserveCapacity(sorted.reduce(header.count) { $0 + $1.bytes.count - skipped })
    for path in sorted {
      path.bytes.withUnsafeBytes { bytes.append(contentsOf: $0[skipped..<($0.count - 1)]) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The paths in a manifest, relative to the output folder; nil where it is not one of this version.
  ///
  /// Lines that could not have been written by us name no file of ours and are left out.
  static func paths(in bytes: [UInt8], of site: RelativePath) -> [RelativePath]? {
    guard bytes.starts(with: header) else { return nil }
    return bytes[header.count...].split(separator: UInt8(ascii: "\n")).compactMap { line in
      RelativePath(line).map { site.appending($0) }
    }
  }
}

extension RelativePath {
  /// Whether it comes first in the order of bytes.
  func precedes(_ other: RelativePath) -> Bool {
    // Both end in NUL and hold no other, so this stops at the end of the shorter one.
    strcmp(bytes, other.bytes) < 0
  }

  /// Whether it is the manifest of the portal or of a site.
  var isManifest: Bool { self == parent.manifest }

  /// The manifest of the site in this folder.
  var manifest: RelativePath { appending(Manifest.name) }
}
