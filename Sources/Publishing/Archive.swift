import CZlib
import Diagnostics
import Files
import Glibc

/// A zip file in the making: it gets its name when it is whole, and is gone when it is let go before.
///
/// The same files give the same bytes: every file has the same day. Source of the form: PKWARE's APPNOTE, without the
/// parts for more than 4 GB, which are refused.
public struct Archive: ~Copyable {
  private let path: String
  private let part: String
  private let file: Int32
  private let day: UInt16
  private var directory: [UInt8] = []
  private var count = 0
  private var length = 0
  private var isWhole = false

  /// Begins a file at `path`; `day` is the one that all its files are of.
  public init(at path: String, year: Int, month: Int, day: Int) throws(PublishError) {
    self.path = path
    part = "\(path).\(getpid()).deel"
    file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    self.day = UInt16(max(0, min(127, year - 1980)) << 9 | month << 5 | day)
    guard file >= 0 else { throw Self.failure(.last, path) }
  }

  /// Adds a file; names have `/` between their parts.
  public mutating func add(_ bytes: [UInt8], as name: String) throws(PublishError) {
    let packed = Self.deflated(bytes)
    let (body, method): ([UInt8], UInt16) = packed.count < bytes.count ? (packed, 8) : (bytes, 0)
    let sum = UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    let name = Array(name.utf8)
    guard length + body.count + name.count < 1 << 32 - 1 << 20, count < 65_535 else {
      throw Self.failure(SystemError(code: EFBIG), path)
    }
    // Version 2.0; names are UTF-8; midnight.
    let common: [UInt8] =
      Self.two(20) + Self.two(1 << 11) + Self.two(method) + Self.two(0) + Self.two(day) + Self.four(Int(sum))
      + Self.four(body.count) + Self.four(bytes.count) + Self.two(UInt16(name.count)) + Self.two(0)
    directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
    directory += Self.four(0) + Self.four(length) + name
    count += 1
    try write([0x50, 0x4B, 3, 4] + common + name)
    try write(body)
  }

  /// Ends it and gives it its name; what stood there goes.
  public consuming func finish() throws(PublishError) {
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(UInt16(count)) + Self.two(UInt16(count))
      + Self.four(directory.count) + Self.four(length) + Self.two(0)
    try write(directory)
    try write(end)
    guard rename(part, path) == 0 else { throw Self.failure(.last, path) }
    isWhole = true
  }

  deinit {
    if file >= 0 { close(file) }
    if !isWhole { unlink(part) }
  }

  private mutating func write(_ bytes: [UInt8]) throws(PublishError) {
    let written = bytes.withUnsafeBytes { all -> Result<Void, SystemError> in
      do throws(SystemError) {
        return .success(try Staging.write(all, to: file))
      } catch {
        return .failure(error)
      }
    }
    if case .failure(let error) = written { throw Self.failure(error, path) }
    length += bytes.count
  }

  private static func failure(_ error: SystemError, _ path: String) -> PublishError {
    PublishError(.archiveUnwritable(path, error))
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

  private static func four(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Without the header and the sum of zlib, as zip files have it; as it is, where zlib has no memory.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
      return bytes
    }
    defer { deflateEnd(&stream) }
    var input = bytes
    let most = Int(deflateBound(&stream, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: most) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(most))
        _ = deflate(&stream, Z_FINISH)
      }
      count = most - Int(stream.avail_out)
    }
  }
}

extension Diagnostic {
  /// The zip file cannot be made.
  static func archiveUnwritable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, at: nil,
      Phrase(
        nl: "Het zipbestand “\(path)” kan niet worden gemaakt: \(error.reason.dutch).",
        en: "The zip file “\(path)” cannot be made: \(error.reason.english)."),
      help: error.code == EFBIG
        ? Phrase(
          nl: "Neem minder mee, zoals één regio: `--regio NAAM`.",
          en: "Take less along, such as one region: `--regio NAME`.")
        : Phrase(
          nl: "Kies met --zip een bestand in een map waarin geschreven mag worden.",
          en: "Choose a file in a writable folder with --zip."))
  }
}
