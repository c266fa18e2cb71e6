import Diagnostics
import Files
import Glibc

/// A text file with its line ends made one and its byte order mark gone.
struct TextFile {
  let bytes: [UInt8]

  static func read(_ path: String, diagnostics: inout [Diagnostic]) -> TextFile? {
    let raw: [UInt8]
    do throws(SystemError) {
      raw = try Files.bytes(ofFile: path, most: SourceTree.largestPage)
    } catch {
      switch error.code {
      case EFBIG: diagnostics.append(.fileTooLarge(path, size: FileStatus(of: realPath(path) ?? path)?.size))
      default: diagnostics.append(.fileUnreadable(path, error))
      }
      return nil
    }
    let bytes = normalized(raw)
    if let position = ControlCharacters.first(in: bytes) {
      diagnostics.append(
        .fileHasControl(path, isNUL: bytes[position] == 0, line: line(at: position, in: bytes)))
    } else if let line = lineOfInvalidUTF8(in: bytes) {
      diagnostics.append(.fileNotUTF8(path, line: line))
    } else {
      return TextFile(bytes: bytes)
    }
    return nil
  }

  /// The YAML between the `---` lines, and the rest; nil where they are not there.
  func splitFrontMatter() -> (yaml: ArraySlice<UInt8>, text: ArraySlice<UInt8>, firstLine: Int)? {
    let fence = Array("---".utf8)
    var line = 0
    var start = 0
    var yamlStart: Int?
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      var content = bytes[start..<end]
      while let last = content.last, last == 32 || last == 9 { content.removeLast() }
      line += 1
      if content.elementsEqual(fence) {
        if let from = yamlStart {
          return (bytes[from..<start], bytes[min(end + 1, bytes.count)...], line + 1)
        }
        yamlStart = min(end + 1, bytes.count)
      } else if yamlStart == nil {
        return nil
      }
      start = end + 1
    }
    return nil
  }

  private static func normalized(_ raw: [UInt8]) -> [UInt8] {
    let marked = raw.starts(with: [0xEF, 0xBB, 0xBF])
    // The search of the C library looks at many bytes at a time.
    let hasReturns = raw.withUnsafeBytes { $0.baseAddress.map { memchr($0, 13, raw.count) } ?? nil } != nil
    guard marked || hasReturns else { return raw }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var previous: UInt8 = 0
    for byte in raw[(marked ? 3 : 0)...] {
      if byte == 13 { bytes.append(10) } else if !(byte == 10 && previous == 13) { bytes.append(byte) }
      previous = byte
    }
    return bytes
  }

  /// Only lines with more than ASCII are looked at: most have none.
  private static func lineOfInvalidUTF8(in bytes: [UInt8]) -> Int? {
    var start = 0
    while let position = firstBeyondASCII(in: bytes, from: start) {
      let begin = bytes[start..<position].lastIndex(of: 10).map { $0 + 1 } ?? start
      let end = bytes[position...].firstIndex(of: 10) ?? bytes.count
      if String(validating: bytes[begin..<end], as: UTF8.self) == nil { return line(at: begin, in: bytes) }
      start = end
    }
    return nil
  }

  private static func firstBeyondASCII(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        offset += 8
      }
      return bytes[offset...].firstIndex { $0 > 127 }
    }
  }

  private static func line(at offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(into: 1) { if $1 == 10 { $0 += 1 } }
  }
}

extension Diagnostic {
  static func fileHasControl(_ file: String, isNUL: Bool, line: Int) -> Diagnostic {
    guard isNUL else {
      return Diagnostic(
        .fileHasControl, at: Place(file, line: line),
        Phrase(
          nl: "Op deze regel staat een onzichtbaar stuurteken.",
          en: "There is an invisible control character on this line."),
        help: Phrase(
          nl: "Verwijder de regel en typ hem opnieuw, zonder te plakken.",
          en: "Remove the line and type it anew, without pasting."))
    }
    return Diagnostic(
      .fileHasNUL, at: Place(file, line: line),
      Phrase(
        nl: "Hier staat een NUL-teken: dit is geen gewone tekst.",
        en: "A NUL character: this is no plain text."),
      help: Phrase(
        nl: "Sla het bestand op als platte tekst (UTF-8).", en: "Save the file as plain text (UTF-8)."))
  }

  static func fileNotUTF8(_ file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .fileNotUTF8, at: Place(file, line: line),
      Phrase(nl: "Deze regel is geen geldige UTF-8.", en: "This line is not valid UTF-8."),
      help: Phrase(
        nl: "Sla het bestand op met de tekenset UTF-8.", en: "Save the file with the character set UTF-8."))
  }
}

/// Characters that no HTML or XML may hold: controls, and what will never be a character; and what turns text round.
enum ControlCharacters {
  /// The position of the first; tabs and the ends of lines are none.
  static func first<Bytes: Collection<UInt8>>(in bytes: Bytes) -> Bytes.Index? {
    let found = bytes.withContiguousStorageIfAvailable { offset(in: UnsafeRawBufferPointer($0)) }
    return (found ?? nil).map { bytes.index(bytes.startIndex, offsetBy: $0) }
  }

  private static func offset(in bytes: UnsafeRawBufferPointer) -> Int? {
    var offset = 0
    while offset < bytes.count {
      // Eight bytes at a time: this runs over all of the content.
      if offset + 8 <= bytes.count, !mayHold(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
        offset += 8
        continue
      }
      let byte = bytes[offset]
      if byte < 32 && byte != 10 && byte != 9 || byte == 127 { return offset }
      // U+0080 to U+009F are two bytes, the first of them C2.
      if byte == 0xC2, offset + 1 < bytes.count, (0x80..<0xA0).contains(bytes[offset + 1]) { return offset }
      if byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
        bytes[offset + 2] == 0xAD || bytes[offset + 2] == 0xAE
      {
        return offset
      }
      if byte >= 0xEF, isNoncharacter(bytes, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether what will never be a character stands at `offset`: U+FDD0 to U+FDEF, and the last two of each plane.
  private static func isNoncharacter(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    func byte(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
    if byte(0) == 0xEF {
      return byte(1) == 0xBF && byte(2) >= 0xBE || byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2))
    }
    return byte(0) <= 0xF4 && byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE
  }

  /// Whether any of eight bytes is below 32, is 127, is C2, or is EF or more: one subtraction shows a byte that is too small.
  private static func mayHold(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let small = (eight &- ones &* 32) & ~eight
    let delete = eight ^ ones &* 127
    let beforeC1 = eight ^ ones &* 0xC2
    let beforeTurn = eight ^ ones &* 0xE2
    // Characters beyond the first plane begin with F0 to F4.
    let four = eight & (ones &* 0xF0) ^ ones &* 0xF0
    let beforeNone = eight ^ ones &* 0xEF
    return
      (small | ((delete &- ones) & ~delete) | ((beforeC1 &- ones) & ~beforeC1) | ((four &- ones) & ~four)
      | ((beforeNone &- ones) & ~beforeNone) | ((beforeTurn &- ones) & ~beforeTurn))
      & high != 0
  }
}
