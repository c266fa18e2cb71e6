import Files
import Glibc
import Inspecting
import Processes
import Synchronization

/// Makes of each picture what a page needs: upright, in several widths, with nothing in it that is not seen.
///
/// libvips does it in a process of its own: decoders of strangers’ files have no place in ours.
package final class Studio: Sendable {
  /// What a picture is made into.
  package struct Order: Sendable, Hashable {
    /// Where it is read from, as the user would type it.
    package let path: String
    /// In pixels; nil for its own width.
    package let width: Int?
    /// Whether it becomes WebP, or stays what it is.
    package let isWebP: Bool

    package init(path: String, width: Int?, isWebP: Bool) {
      self.path = path
      self.width = width
      self.isWebP = isWebP
    }
  }

  /// The program of libvips, and the Debian package that has it.
  static let program = "vipsthumbnail"
  package static let package = "libvips-tools"
  /// A larger file is no picture for a page.
  static let largest = 64 << 20
  /// What a page may cost, up to the width that fills a screen; wider ones are for screens with finer points.
  private static let budget = (bytes: 150_000, width: 1_280)
  /// Changes whenever what is made of the same picture does: what an earlier version kept is then left alone.
  private static let recipe = "1"

  /// What a picture is: asked for by each of its widths.
  struct Known: Sendable {
    let header: PictureHeader
    let digest: String
  }

  private let known = Mutex<[String: Known]>([:])
  private let cache: Cache?
  private let version: String?

  /// A studio that keeps what it makes in `cache`; with nil, or where that cannot be written, it keeps nothing.
  package init(cache: String?) {
    self.cache = cache.map(Cache.init)
    let asked = try? Command(Self.program, ["--version"]).run(
      limits: Limits(time: .seconds(20), output: 4_096))
    version = asked.flatMap { outcome in
      outcome.status == .exited(0) ? String(decoding: outcome.output, as: UTF8.self).filter { $0 > " " } : nil
    }
  }

  /// Whether libvips is there.
  package var isOpen: Bool { version != nil }

  /// The bytes to publish; throws what to tell of a picture that cannot be made.
  package func picture(_ order: Order) throws(PictureFailure) -> [UInt8] {
    if order.path.lowercased().hasSuffix(".svg") {
      return try SVGCleaner.clean(Self.read(order.path), path: order.path)
    }
    let known = try known(order.path)
    let header = known.header
    if order.width == nil, !order.isWebP, header.orientation == 1 || header.isAnimated {
      guard let stripped = try Stripping.stripped(Self.read(order.path), header.kind) else {
        throw .broken(order.path)
      }
      return stripped
    }
    let width = order.width ?? header.width
    let kind = order.isWebP ? PictureHeader.Kind.webp : header.kind
    let size = order.width == nil ? "heel" : "\(width)"
    let name = "\(known.digest)-\(Self.recipe)-\(version ?? "")-\(size).\(kind.rawValue)"
    if let cache, let kept = cache.bytes(named: name, most: Self.largest),
      PictureHeader(kept)?.kind == kind
    {
      return kept
    }
    let bytes = try Self.read(order.path)
    let made = try make(bytes, header, order.path, width: width, kind: kind, isWhole: order.width == nil)
    cache?.keep(made, as: name)
    return made
  }

  /// What the picture at a path is, looked at once.
  private func known(_ path: String) throws(PictureFailure) -> Known {
    if let known = known.withLock({ $0[path] }) { return known }
    return try look(at: Self.read(path), path)
  }

  /// Keeps in mind what these bytes of a path are.
  @discardableResult
  func look(at bytes: [UInt8], _ path: String) throws(PictureFailure) -> Known {
    guard let header = PictureHeader(bytes) else { throw .broken(path) }
    let found = Known(header: header, digest: contentDigest(bytes))
    known.withLock { $0[path] = found }
    return found
  }

  static func read(_ path: String) throws(PictureFailure) -> [UInt8] {
    do throws(SystemError) {
      return try Files.bytes(ofFile: path, most: largest)
    } catch {
      throw error.code == EFBIG ? .tooLarge(path) : .unreadable(path, error.reason)
    }
  }

  // MARK: - Making

  private func make(
    _ bytes: [UInt8], _ header: PictureHeader, _ path: String, width: Int, kind: PictureHeader.Kind,
    isWhole: Bool
  ) throws(PictureFailure) -> [UInt8] {
    // A folder and names of our own: what stands in brackets behind a name is an option to libvips.
    guard let folder = Workshop() else { throw .failed(path, "mkdtemp") }
    let source = folder.path + "/in." + header.kind.rawValue
    let target = folder.path + "/out." + kind.rawValue
    guard folder.write(bytes, to: source) else { throw .failed(path, "write") }
    let most = width > Self.budget.width ? Self.budget.bytes * 2 : Self.budget.bytes
    var made: [UInt8] = []
    // Most pictures are small enough at once; one full of leaves or noise is not.
    for quality in isWhole ? [88] : [80, 70, 60, 50, 40, 30, 20, 10] {
      let options =
        switch kind {
        case .jpeg: "[Q=\(quality),optimize_coding,interlace]"
        case .webp: "[Q=\(quality),effort=4]"
        default: "[compression=9]"
        }
      try run(["--size", "\(width)x", "--export-profile", "srgb", "-o", target + options, source], path)
      guard let written = try? Files.bytes(ofFile: target, most: Self.largest),
        let seen = PictureHeader(written),
        seen.kind == kind, abs(seen.width - width) <= 1
      else { throw .failed(path, "libvips") }
      made = Self.withoutColours(written, kind)
      if made.count <= most || kind == .png { break }
    }
    return made
  }

  /// All are sRGB by now, which needs no profile: that is what browsers take a picture for.
  private static func withoutColours(_ bytes: [UInt8], _ kind: PictureHeader.Kind) -> [UInt8] {
    switch kind {
    case .jpeg: Stripping.jpeg(bytes, keepsColours: false)
    case .png: Stripping.png(bytes, keepsColours: false)
    default: Stripping.webp(bytes, keepsColours: false)
    }
  }

  private func run(_ words: [String], _ path: String) throws(PictureFailure) {
    var command = Command(Self.program, words)
    command.environment = [
      // Kinds whose decoders are not meant for strangers’ files are not tried.
      "VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1", "LC_ALL": "C",
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
    ]
    let outcome: Outcome
    do throws(ProcessFailure) {
      outcome = try command.run(limits: Limits(time: .seconds(120), output: 1 << 20))
    } catch {
      throw .failed(path, Self.program)
    }
    guard outcome.status == .exited(0) else { throw .broken(path) }
  }
}

/// A temporary folder, gone when it is let go.
private final class Workshop {
  let path: String

  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/resv-beeld-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  deinit {
    for name in (try? names(inFolder: path)) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
  }

  func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
