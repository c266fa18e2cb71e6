import Diagnostics
import Domain

/// An address outside the publication, as a page may hold it.
struct WebAddress {
  /// What is wrong with one.
  enum Problem: Error {
    /// Nothing, or nothing that can be one, stands where the host or the mailbox belongs; what may have been meant.
    case noHost(meant: String?), noMailbox(meant: String?), noNumber
    /// A name and a password, which everybody could read; the address without them.
    case password(without: String)
  }

  /// Written as a browser takes it: what an address may not hold is encoded.
  let text: String

  /// The address that was written, by its scheme in lower case: `https`, `http`, `mailto` or `tel`.
  init(_ written: String, scheme: String) throws(Problem) {
    let rest = written.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "mailto":
      let end = rest.firstIndex(of: "?") ?? rest.endIndex
      guard MailAddress(String(rest[..<end])) != nil, !rest[..<end].contains(where: { ":/".contains($0) })
      else {
        throw .noMailbox(meant: Self.mailbox(in: String(rest[..<end])).map { "mailto:" + $0 })
      }
    case "tel":
      guard rest.utf8.count(where: { (48...57).contains($0) }) > 2 else { throw .noNumber }
    default:
      let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
      if rest.hasPrefix("//"), let at = authority.lastIndex(of: "@") {
        throw .password(without: "\(scheme)://" + rest[rest.index(after: at)...])
      }
      guard rest.hasPrefix("//"), Self.isHost(Self.host(of: rest.dropFirst(2))), Self.hasPort(authority)
      else {
        let bare = rest.drop { $0 == "/" || $0 == " " || $0 == "\\" }
        throw .noHost(meant: Self.isDomain(String(bare)) ? "\(scheme)://" + bare : nil)
      }
    }
    text = Self.encoded(written)
  }

  /// The name of a file that is written as a place on a computer: `C:\map\nota.pdf`, `\\server\map\nota.pdf`.
  static func fileOfComputer(_ written: String) -> String? {
    let bytes = Array(written.utf8.prefix(3))
    let isDrive =
      bytes.count == 3 && (bytes[0] | 0x20) &- 97 < 26 && bytes[1] == UInt8(ascii: ":")
      && (bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/"))
    guard isDrive || bytes.first == UInt8(ascii: "\\") else { return nil }
    let name = written.split { $0 == "\\" || $0 == "/" }.last.map(String.init) ?? ""
    return name.isEmpty ? nil : name
  }

  /// What somebody may mean who writes a domain or a mailbox where a file belongs: `www.ede.nl`, `info@ede.nl`.
  static func meant(by written: String) -> String? {
    if !written.contains("/"), let mailbox = mailbox(in: written) { return "mailto:" + mailbox }
    for start in ["https//", "http//", "https/", "http/", "//"] where written.hasPrefix(start) {
      let bare = String(written.dropFirst(start.count))
      return isDomain(bare) ? "https://" + bare : nil
    }
    return isDomain(written) ? "https://" + written : nil
  }

  private static func host(of rest: Substring) -> Substring {
    let authority = rest.prefix { !"/?#\\".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    return host.first == "[" ? host : host.prefix { $0 != ":" }
  }

  /// Whether what stands behind the host is a port, or nothing.
  private static func hasPort(_ authority: Substring) -> Bool {
    guard authority.last != "]", let colon = authority.lastIndex(of: ":") else { return true }
    let port = authority[authority.index(after: colon)...]
    return port.isEmpty || Int(port).map { (1...65_535).contains($0) } == true
  }

  private static func isHost(_ host: Substring) -> Bool {
    guard let first = host.unicodeScalars.first, let last = host.unicodeScalars.last else { return false }
    let isPlain = host.unicodeScalars.allSatisfy {
      $0.value > 0x7F || $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-._[]:".unicodeScalars.contains($0)
    }
    return isPlain && first != "." && first != "-" && last != "-" && !host.contains("..")
  }

  /// The mailbox in what was written, with `mailto:` before it or not; nil where none is.
  private static func mailbox(in written: String) -> String? {
    var bare = written[...]
    while bare.lowercased().hasPrefix("mailto:") { bare = bare.dropFirst(7) }
    let plain = String(bare.drop { $0 == "/" || $0 == " " })
    guard MailAddress(plain) != nil, let at = plain.lastIndex(of: "@"), plain[at...].contains(".") else {
      return nil
    }
    return plain
  }

  /// Whether it begins with the name of a host, and not with that of a file.
  private static func isDomain(_ written: String) -> Bool {
    let host = host(of: written[...])
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }), isHost(host), let last = parts.last,
      (2...20).contains(last.count), last.allSatisfy({ $0.isLetter && $0.isASCII })
    else { return false }
    return parts[0] == "www" || !files.contains(last.lowercased())
  }

  /// What names of files end in.
  private static let files: Set<String> = [
    "md", "txt", "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "png",
    "jpg", "jpeg",
    "gif", "webp", "avif", "heic", "svg", "tif", "tiff", "bmp", "html", "htm", "php", "zip", "mp3", "mp4",
    "ics", "json",
    "yml", "yaml", "pages", "key", "numbers", "markdown", "mdx",
  ]

  /// What was written, with the bytes encoded that an address may not hold, and each `%` that stands for no byte.
  ///
  /// Source: RFC 3986, and the URL Standard for `\`, which browsers would take for a slash.
  static func encoded(_ written: String) -> String {
    let bytes = Array(written.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isPlain =
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
          UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
          false
        case UInt8(ascii: "%"): index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
        default: true
        }
      if isPlain {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 32)
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }
}

extension Diagnostic {
  /// An address with a scheme and nothing that can be reached behind it.
  static func address(_ written: String, _ problem: WebAddress.Problem, at place: Place) -> Diagnostic {
    switch problem {
    case .noHost(let meant):
      incomplete(
        written, at: place, "“\(written)” noemt geen site.", "“\(written)” names no site.", meant,
        Phrase(
          nl: "Schrijf het hele adres, zoals https://voorbeeld.nl.",
          en: "Write the whole address, such as https://example.org."))
    case .noMailbox(let meant):
      incomplete(
        written, at: place, "“\(written)” noemt geen mailadres.", "“\(written)” names no mail address.",
        meant,
        Phrase(
          nl: "Schrijf het hele adres, zoals mailto:info@voorbeeld.nl.",
          en: "Write the whole address, such as mailto:info@example.org."))
    case .password(let without):
      Diagnostic(
        .addressUnsafe, at: place,
        Phrase(
          nl: "In dit adres staat een naam of wachtwoord voor de @.",
          en: "This address holds a name or password before the @."),
        help: Phrase(nl: "Schrijf “\(without)”.", en: "Write “\(without)”."))
    case .noNumber:
      incomplete(
        written, at: place, "“\(written)” noemt geen telefoonnummer.",
        "“\(written)” names no telephone number.", nil,
        Phrase(
          nl: "Schrijf het nummer, zoals tel:0381234567.", en: "Write the number, such as tel:0381234567."))
    }
  }

  private static func incomplete(
    _ written: String, at place: Place, _ dutch: String, _ english: String, _ meant: String?,
    _ otherwise: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .referencePlaceholder, at: place, Phrase(nl: dutch, en: english),
      help: meant.map { Phrase(nl: "Bedoelt u “\($0)”?", en: "Did you mean “\($0)”?") } ?? otherwise)
  }

  /// A domain or a mailbox where a file belongs.
  static func addressWithoutScheme(_ written: String, meant: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceDead, at: place,
      Phrase(
        nl: "“\(written)” wordt gelezen als een bestand, en dat is er niet.",
        en: "“\(written)” is read as a file, and there is none."),
      help: Phrase(nl: "Bedoelt u “\(meant)”?", en: "Did you mean “\(meant)”?"))
  }
}
