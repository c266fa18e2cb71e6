import CZlib

/// The files in a zip archive that a stranger may have made: nothing in it is believed before it is measured.
///
/// Source of the form: APPNOTE.TXT 6.3.10 of PKWARE; what Office and LibreOffice write has no ZIP64.
struct Zip {
  /// Why an archive cannot be looked into.
  enum Failure: Error {
    case broken
    case encrypted
    /// More files, or more in them, than any document of people has.
    case tooLarge
  }

  struct Entry {
    let name: String
    fileprivate let start: Int
    fileprivate let packed: Int
    fileprivate let isPacked: Bool
  }

  /// More files than this are no document.
  private static let mostEntries = 20_000
  /// More than this unpacked, in all, is a bomb or a film.
  static let mostBytes = 1 << 28

  let entries: [Entry]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    guard let end = Self.endRecord(in: bytes) else { throw .broken }
    let count = Self.short(bytes, end + 10)
    var position = Self.long(bytes, end + 16)
    guard count <= Self.mostEntries else { throw .tooLarge }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard Self.long(bytes, position) == 0x0201_4b50 else { throw .broken }
      let flags = Self.short(bytes, position + 8)
      let method = Self.short(bytes, position + 10)
      let nameLength = Self.short(bytes, position + 28)
      let packed = Self.long(bytes, position + 20)
      let local = Self.long(bytes, position + 42)
      guard flags & 1 == 0 else { throw .encrypted }
      guard position + 46 + nameLength <= bytes.count, Self.long(bytes, local) == 0x0403_4b50 else {
        throw .broken
      }
      let start = local + 30 + Self.short(bytes, local + 26) + Self.short(bytes, local + 28)
      guard method == 0 || method == 8, start + packed <= bytes.count else { throw .broken }
      let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
      entries.append(Entry(name: name, start: start, packed: packed, isPacked: method == 8))
      position += 46 + nameLength + Self.short(bytes, position + 30) + Self.short(bytes, position + 32)
    }
    self.entries = entries
  }

  /// What an entry holds; `budget` is what may still be unpacked of the whole document.
  func content(of entry: Entry, budget: inout Int) throws(Failure) -> [UInt8] {
    let packed = bytes[entry.start..<(entry.start + entry.packed)]
    guard entry.isPacked else {
      budget -= packed.count
      guard budget >= 0 else { throw .tooLarge }
      return Array(packed)
    }
    guard let content = Inflate.content(of: packed, most: budget, window: -15) else { throw .broken }
    budget -= content.count
    // The last byte that was allowed: there may be more behind it.
    guard budget > 0 else { throw .tooLarge }
    return content
  }

  /// The record at the end, behind which there is a comment at most.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22 else { return nil }
    return (lowest...(bytes.count - 22)).last { long(bytes, $0) == 0x0605_4b50 }
  }

  /// Two bytes, the small one first; 0 beyond the end.
  private static func short(_ bytes: [UInt8], _ at: Int) -> Int {
    at >= 0 && at + 2 <= bytes.count ? Int(bytes[at]) | Int(bytes[at + 1]) << 8 : 0
  }

  private static func long(_ bytes: [UInt8], _ at: Int) -> Int {
    short(bytes, at) | short(bytes, at + 2) << 16
  }
}

/// Unpacks what zlib packed.
enum Inflate {
  /// The content, of at most `most` bytes: what is longer is cut there. Nil for what is not packed.
  ///
  /// `window` as `inflateInit2` has it: −15 for bare data, 15 with the frame of zlib.
  static func content(of packed: ArraySlice<UInt8>, most: Int, window: Int32) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    // zlib reads from it only, though its header does not say so.
    var input = Array(packed)
    let state = input.withUnsafeMutableBufferPointer { input -> Int32 in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var state = Z_OK
      while state == Z_OK, output.count < most {
        piece.withUnsafeMutableBufferPointer { piece in
          stream.next_out = piece.baseAddress
          stream.avail_out = UInt32(piece.count)
          state = inflate(&stream, Z_NO_FLUSH)
        }
        output += piece.prefix(min(piece.count - Int(stream.avail_out), most - output.count))
      }
      return state
    }
    return state == Z_STREAM_END || state == Z_OK ? output : nil
  }
}
