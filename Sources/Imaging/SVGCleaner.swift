import Bytes
import Diagnostics
import Inspecting

/// Drawings: refused where they could do something, and rid of what programs and people left in them.
enum SVGCleaner {
  /// Elements that run, fetch or hold other documents.
  private static let refused: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "set",
    "animate", "animatemotion", "animatetransform", "discard",
  ]
  /// Prefixes of what drawing programs keep for themselves.
  private static let programs: Set<String> = [
    "inkscape", "sodipodi", "adobe", "i", "x", "rdf", "cc", "dc", "xmp", "xmpmm", "illustrator", "sketch",
    "figma",
    "serif", "vectornator", "bx", "krita", "corel", "graphic",
  ]

  /// The drawing with only what is drawn; throws what is refused.
  static func clean(_ bytes: [UInt8], path: String) throws(PictureFailure) -> [UInt8] {
    var output = ByteBuffer(capacity: bytes.count)
    var depth = 0
    var skipping: Int?
    var isDrawing = false
    var isStyle = false
    var scan = XMLScan(bytes)
    while let token = scan.next() {
      switch token {
      case .text(let text):
        if skipping == nil, isDrawing {
          try check(style: text, path)
          let shown = isStyle ? withoutComments(text) : text
          shown.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &output) }
        }
      case .end(let name):
        isStyle = false
        depth -= 1
        if let level = skipping {
          if depth <= level { skipping = nil }
        } else {
          output.append(textOf: "</\(name)>")
        }
      case .start(let element):
        let local = OfficePart.local(element.name).lowercased()
        if refused.contains(local) {
          throw .svg(path, Phrase(nl: "een onderdeel “\(local)”", en: "a part “\(local)”"))
        }
        if local == "svg" { isDrawing = true }
        isStyle = local == "style" && !element.isEmpty
        let prefix = element.name.split(separator: ":").first.map { $0.lowercased() } ?? ""
        let isAside = local == "metadata" || element.name.contains(":") && programs.contains(prefix)
        if skipping == nil, isAside, !element.isEmpty { skipping = depth }
        if !element.isEmpty { depth += 1 }
        if skipping == nil, !isAside { try append(element, to: &output, path) }
      }
    }
    guard isDrawing, depth == 0 else { throw .broken(path) }
    return Array(output.bytes)
  }

  private static func append(
    _ element: XMLScan.Element, to output: inout ByteBuffer, _ path: String
  ) throws(PictureFailure) {
    guard element.name.utf8.allSatisfy(isNameByte), !element.name.isEmpty else { throw .broken(path) }
    output.append(textOf: "<\(element.name)")
    for (name, value) in element.attributes {
      let local = OfficePart.local(name).lowercased()
      let prefix = name.split(separator: ":").first.map { $0.lowercased() } ?? ""
      guard name.utf8.allSatisfy(isNameByte), !name.isEmpty else { throw .broken(path) }
      if local.hasPrefix("on") {
        throw .svg(path, Phrase(nl: "een opdracht (\(local))", en: "a command (\(local))"))
      }
      if name.contains(":") {
        if prefix == "xmlns", programs.contains(local) { continue }
        if programs.contains(prefix) { continue }
      }
      if name.hasPrefix("data-") { continue }
      if local == "href" || local == "src" || local == "base" {
        let address = String(decoding: value, as: UTF8.self).filter { $0 > " " }.lowercased()
        let isInside = address.hasPrefix("#")
        let isPicture = ["data:image/png", "data:image/jpeg", "data:image/webp", "data:image/gif"].contains {
          address.hasPrefix($0)
        }
        guard isInside || address.isEmpty else {
          throw .svg(
            path,
            isPicture
              ? Phrase(nl: "een foto waarin gegevens kunnen zitten", en: "a photo that may hold data")
              : Phrase(nl: "een verwijzing naar buiten", en: "a reference to the outside"))
        }
      } else {
        try check(style: value, path)
      }
      output.append(textOf: " \(name)=\"")
      value.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &output) }
      output.append("\"")
    }
    output.append(element.isEmpty ? "/>" : ">")
  }

  /// A style sheet without what its makers noted in it.
  private static func withoutComments(_ style: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = style[...]
    while let open = rest.position(of: "/*") {
      output += rest[..<open]
      rest = rest[(open + 2)...]
      guard let close = rest.position(of: "*/") else { return output }
      rest = rest[(close + 2)...]
    }
    return output + rest
  }

  /// Styles may fetch too.
  private static func check(style: [UInt8], _ path: String) throws(PictureFailure) {
    guard style.contains(UInt8(ascii: "(")) || style.contains(UInt8(ascii: "@")) else { return }
    let text = String(decoding: style, as: UTF8.self).lowercased().filter { $0 > " " }
    // A backslash hides letters from whoever looks for them.
    var isOutside = text.contains("@import") || text.contains("\\") || text.contains("image-set(")
    for part in text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let address = part.drop { $0 == "'" || $0 == "\"" }
      if !address.hasPrefix("#") { isOutside = true }
    }
    if isOutside {
      throw .svg(path, Phrase(nl: "een verwijzing naar buiten", en: "a reference to the outside"))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || [45, 46, 58, 95].contains(byte)
  }

  /// The size that the drawing asks for: its own, or that of its `viewBox`.
  static func size(of bytes: [UInt8], path: String) throws(PictureFailure) -> (width: Int, height: Int) {
    var scan = XMLScan(bytes)
    while let token = scan.next() {
      guard case .start(let element) = token, OfficePart.local(element.name) == "svg" else { continue }
      func length(_ name: String) -> Int? {
        guard let text = element.attribute(name), !text.hasSuffix("%") else { return nil }
        let digits = text.prefix { $0.isNumber || $0 == "." }
        return Double(digits).flatMap { (1...100_000).contains($0) ? Int($0.rounded()) : nil }
      }
      if let width = length("width"), let height = length("height") { return (width, height) }
      let box = (element.attribute("viewBox") ?? "").split { $0 == " " || $0 == "," }.compactMap {
        Double($0)
      }
      if box.count == 4, (1...100_000).contains(box[2]), (1...100_000).contains(box[3]) {
        return (Int(box[2].rounded()), Int(box[3].rounded()))
      }
      throw .svg(path, Phrase(nl: "geen maat (`viewBox`)", en: "no size (`viewBox`)"))
    }
    throw .broken(path)
  }
}
