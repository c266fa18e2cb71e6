import CZlib

/// Takes gzip apart: what Pagefind writes, it writes so.
enum Gzip {
  /// More than this is no index of ours.
  private static let largest = 1 << 28

  /// What was compressed; nil for what is no whole gzip.
  static func content(of bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 16 more than the largest window asks for gzip (zlib manual, inflateInit2).
    guard
      inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    // zlib reads from it only, though its header does not say so.
    var input = bytes
    let state = input.withUnsafeMutableBufferPointer { input -> Int32 in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var state = Z_OK
      while state == Z_OK, output.count <= Self.largest {
        piece.withUnsafeMutableBufferPointer { piece in
          stream.next_out = piece.baseAddress
          stream.avail_out = UInt32(piece.count)
          state = inflate(&stream, Z_NO_FLUSH)
        }
        output += piece.prefix(piece.count - Int(stream.avail_out))
      }
      return state
    }
    return state == Z_STREAM_END ? output : nil
  }
}
