/// What of a file is told to people, cut into texts.
enum Told {
  /// The texts of a file, by its name; without addresses.
  static func texts(of bytes: [UInt8], in path: String) -> [String] {
    switch path.split(separator: ".").last {
    case "html", "xml": html(bytes)
    case "js": script(bytes)
    case "css", "svg", "png": []
    case "ics":
      lines(String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")).filter {
        !$0.hasPrefix("UID:")
      }
    default: lines(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What stands between the tags, and in the attributes that are read out or shown.
  static func html(_ bytes: [UInt8]) -> [String] {
    var texts: [String] = []
    var start = 0
    while start < bytes.count {
      let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      texts += lines(String(decoding: bytes[start..<open], as: UTF8.self))
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      texts += attributes(bytes[open..<close])
      start = close + 1
    }
    return texts
  }

  private static let read: Set<String> = ["aria-label", "alt", "title", "placeholder", "content", "label"]
  private static let unread: Set<String> = ["data-index", "data-wortel", "data-filter", "data-soort"]

  private static func attributes(_ tag: ArraySlice<UInt8>) -> [String] {
    var texts: [String] = []
    let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    // Names and values take turns.
    for place in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = String(decoding: parts[place], as: UTF8.self).split(separator: " ").last?.dropLast() ?? ""
      guard
        read.contains(String(name))
          || name.hasPrefix("data-") && !name.hasPrefix("data-pagefind") && !unread.contains(String(name))
      else {
        continue
      }
      texts += lines(String(decoding: parts[place + 1], as: UTF8.self))
    }
    return texts
  }

  /// The texts of a script; names of elements and of parts of data are single words, and what chooses elements starts
  /// with a full stop.
  private static func script(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self).replacing(/\$\{[^}]*\}/, with: "")
    let bytes = Array(text.utf8)
    return [UInt8(ascii: "\""), UInt8(ascii: "`")].flatMap { quote in
      bytes.split(separator: quote, omittingEmptySubsequences: false).enumerated().lazy
        .filter { $0.offset % 2 == 1 }.map { String(decoding: $0.element, as: UTF8.self) }
        .filter { $0.contains(" ") && !$0.hasPrefix(".") }.flatMap(lines)
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
        .joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
