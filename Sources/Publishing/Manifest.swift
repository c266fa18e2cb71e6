import Diagnostics
import Glibc

/// The list of the files of one site, which stands in the site's own folder as `.resv-manifest`.
///
/// It says what is ours: only files in it are ever overwritten or deleted. Its paths are relative to the
/// site's folder, so that folders built apart can be put together by copying them. It names the site, so that a copy
/// kept under another name is not taken for ours; and says so where drafts are among the pages.
///
///     resv-manifest 2
///     site: zwolle
///     concepten: ja
///
///     disciplines/wv/index.html
///     index.html
struct Manifest {
  /// The file's name, with the NUL that ends it.
  static let name = Array(Publisher.manifestName.utf8CString)

  /// The folder of the site that it was written for; nil where version 1 did not say.
  let site: RelativePath?
  /// Whether drafts are among the pages.
  let hasDrafts: Bool
  /// The files, relative to the output.
  let paths: [RelativePath]

  private static let header = Array("resv-manifest 2\n".utf8)
  private static let firstHeader = Array("resv-manifest 1\n".utf8)
  private static let siteKey = Array("site: ".utf8)
  private static let draftsLine = Array("concepten: ja".utf8)

  /// The bytes for the files `paths` of `site`: sorted by byte, so they depend on nothing else.
  static func bytes(listing paths: [RelativePath], of site: RelativePath, hasDrafts: Bool) -> [UInt8] {
    let skipped = site.isRoot ? 0 : site.bytes.count
    let sorted = paths.sorted { $0.precedes($1) }
    var bytes = header + siteKey
    site.bytes.withUnsafeBytes { bytes.append(contentsOf: $0.dropLast()) }
    bytes += Array("\n".utf8) + (hasDrafts ? draftsLine + Array("\n".utf8) : []) + Array("\n".utf8)
    bytes.reserveCapacity(sorted.reduce(bytes.count) { $0 + $1.bytes.count - skipped })
    for path in sorted {
      path.bytes.withUnsafeBytes { bytes.append(contentsOf: $0[skipped..<($0.count - 1)]) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The manifest that stands in the folder of `place`; nil where it is damaged, or of a version to come.
  ///
  /// Lines that could not have been written by us name no file of ours and are left out.
  init?(_ bytes: [UInt8], at place: RelativePath) {
    let newline = UInt8(ascii: "\n")
    var rest: ArraySlice<UInt8>
    if bytes.starts(with: Self.firstHeader) {
      (site, hasDrafts) = (nil, false)
      rest = bytes[Self.firstHeader.count...]
    } else {
      guard bytes.starts(with: Self.header) else { return nil }
      rest = bytes[Self.header.count...]
      guard rest.starts(with: Self.siteKey), let end = rest.firstIndex(of: newline) else { return nil }
      let name = rest[..<end].dropFirst(Self.siteKey.count)
      guard let named = name.isEmpty ? .root : RelativePath(name) else { return nil }
      rest = rest[(end + 1)...]
      let drafts = rest.starts(with: Self.draftsLine)
      (site, hasDrafts) = (named, drafts)
      // Only an empty line ends what stands above the files: what is cut off above it lists nothing.
      guard
        let blank = rest.indices.first(where: {
          rest[$0] == newline && ($0 == rest.startIndex || rest[$0 - 1] == newline)
        })
      else { return nil }
      rest = rest[(blank + 1)...]
    }
    paths = rest.split(separator: newline).compactMap { line in
      RelativePath(line).map { place.appending($0) }
    }
  }

  /// Whether it was written for the site in this folder; of version 1 only the portal's is surely where it was written.
  func isOf(_ place: RelativePath) -> Bool { site.map { $0 == place } ?? place.isRoot }
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
