/// Writes diagnostics for programs: a JSON array, one object each, in place order.
public struct JSONPrinter: Sendable {
  /// As many bytes are handed on at once; all of them at once would be 40 MB for a page full of mistakes.
  private static let part = 1 << 16

  private let language: Language

  /// A printer whose messages are in `language`.
  public init(in language: Language) {
    self.language = language
  }

  /// The diagnostics as a JSON array that ends in a newline; an empty array where there are none.
  public func text(for diagnostics: [Diagnostic]) -> String {
    var json: [UInt8] = []
    write(diagnostics) { json += $0 }
    return String(decoding: json, as: UTF8.self)
  }

  /// The same in UTF-8, part by part.
  public func write(_ diagnostics: [Diagnostic], to sink: ([UInt8]) -> Void) {
    var json: [UInt8] = []
    json.reserveCapacity(2 * Self.part)
    json += "[".utf8
    for (index, diagnostic) in diagnostics.inPlaceOrder.enumerated() {
      json += (index == 0 ? "\n  {\n" : ",\n  {\n").utf8
      append(diagnostic, to: &json)
      json += "\n  }".utf8
      if json.count >= Self.part {
        sink(json)
        json.removeAll(keepingCapacity: true)
      }
    }
    json += (diagnostics.isEmpty ? "]\n" : "\n]\n").utf8
    sink(json)
  }

  private func append(_ diagnostic: Diagnostic, to json: inout [UInt8]) {
    append("code", diagnostic.code.rawValue, to: &json)
    if let place = diagnostic.place {
      json += "    \"column\" : \(max(1, place.column)),\n".utf8
      append("file", place.file, to: &json)
    }
    if let fix = diagnostic.fix {
      json += "    \"fix\" : {\n      \"line\" : \(fix.line),\n".utf8
      append("new", fix.new, to: &json)
      append("old", fix.old, to: &json)
      json.removeLast(2)
      json += "\n    },\n".utf8
    }
    if let help = diagnostic.help { append("help", help.text(in: language), to: &json) }
    if let place = diagnostic.place { json += "    \"line\" : \(max(1, place.line)),\n".utf8 }
    append("message", diagnostic.message.text(in: language), to: &json)
    json += "    \"severity\" : \"\(diagnostic.severity.rawValue)\"".utf8
  }

  private func append(_ key: StaticString, _ value: String, to json: inout [UInt8]) {
    json += "    \"".utf8
    json += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    json += "\" : \"".utf8
    var value = value
    value.withUTF8 { bytes in
      // Nearly always there is nothing to write out.
      if bytes.allSatisfy(Self.isPlain) { json += bytes } else { Self.escape(bytes, to: &json) }
    }
    json += "\",\n".utf8
  }

  /// Whether a byte is a sign that stands for itself, or goes on with one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    // The first bytes of all that a terminal acts on; of most quotation marks too.
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF...: false
    default: true
    }
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, to json: inout [UInt8]) {
    var written = 0
    for index in bytes.indices where !isPlain(bytes[index]) {
      let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
      let sign = UnsafeBufferPointer(rebasing: bytes[index..<min(bytes.count, index + length)])
      guard let scalar = String(decoding: sign, as: UTF8.self).unicodeScalars.first else { continue }
      let isMark = scalar == "\"" || scalar == "\\"
      guard isMark || scalar.isTreacherous else { continue }
      json += bytes[written..<index]
      if isMark {
        json += [UInt8(ascii: "\\"), bytes[index]]
      } else {
        // A terminal shows JSON too.
        for unit in scalar.utf16 {
          let digits = String(unit, radix: 16)
          json += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        }
      }
      written = index + sign.count
    }
    json += bytes[written...]
  }
}
