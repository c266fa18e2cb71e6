import Processes

/// Looks into PDF files with the programs of poppler, which run beside us: what a file does to them, it does not to us.
struct PDFReader {
  /// The Debian package that has them.
  static let package = "poppler-utils"

  private let path: String

  static func read(_ path: String, _ bytes: [UInt8]) throws(Document.Failure) -> Document {
    guard bytes.prefix(1_024).contains(sequence: "%PDF-") else { throw .broken }
    var document = Document()
    let reader = PDFReader(path: path)
    try reader.readProperties(&document)
    try reader.readText(&document)
    PDFScan(bytes).note(in: &document)
    return document
  }

  private func run(_ program: String, _ words: [String]) throws(Document.Failure) -> [UInt8] {
    let outcome: Outcome
    do throws(ProcessFailure) {
      outcome = try Command(program, words).run(limits: Limits(time: .seconds(60), output: 1 << 26))
    } catch {
      switch error.reason {
      case .notStarted: throw .noReader
      default: throw .tooLarge
      }
    }
    guard outcome.status == .exited(0) else {
      throw outcome.errors.contains(sequence: "password") ? .encrypted : .broken
    }
    return outcome.output
  }

  private func readProperties(_ document: inout Document) throws(Document.Failure) {
    let lines =
      try run("pdfinfo", ["-enc", "UTF-8", path]) + run("pdfinfo", ["-custom", "-enc", "UTF-8", path])
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon].lowercased() {
      case "author", "creator", "manager": document.note(author: String(value))
      case "company": document.note(company: String(value))
      case "javascript": if value.hasPrefix("yes") { document.traces.insert(.script) }
      default: break
      }
    }
    document.parts.append(Document.Part(place: .properties, text: lines))
    var scan = XMLScan(try run("pdfinfo", ["-meta", path]))
    var open: [String] = []
    while let token = scan.next() {
      switch token {
      case .start(let element):
        let kind = OfficePart.local(element.name).lowercased()
        for (name, value) in element.attributes {
          note(OfficePart.local(name).lowercased(), value, &document)
        }
        if !element.isEmpty, open.count < 10_000 { open.append(kind) }
      case .end: _ = open.popLast()
      case .text(let text):
        guard !text.allSatisfy({ $0 <= 32 }) else { continue }
        for kind in open.suffix(3) { note(kind, text, &document) }
        document.parts.append(Document.Part(place: .properties, text: text))
      }
    }
  }

  private func note(_ kind: String, _ value: [UInt8], _ document: inout Document) {
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case "creator", "author", "manager": document.note(author: text)
    case "company": document.note(company: text)
    default: break
    }
  }

  private func readText(_ document: inout Document) throws(Document.Failure) {
    // `-layout` keeps the columns of a table apart, so that two numbers side by side are not one.
    let text = try run("pdftotext", ["-q", "-layout", "-enc", "UTF-8", path, "-"])
    for (number, page) in text.split(separator: 12, omittingEmptySubsequences: false).enumerated() {
      document.parts.append(Document.Part(place: .page(number + 1), text: Array(page)))
    }
    document.parts.append(Document.Part(place: .text, text: try run("pdfinfo", ["-url", path])))
  }
}

/// Goes through the bytes of a PDF for what poppler’s programs do not list: notes of readers, files and scripts in it.
struct PDFScan {
  private let bytes: [UInt8]
  /// More than this is not unpacked of one file.
  private static let most = 1 << 27

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func note(in document: inout Document) {
    note(bytes, &document)
    // Each time it is saved on, what it says is put behind what it said; one made for the web has two parts at once.
    var ends = 0
    var end = bytes.firstRange(of: "startxref", from: 0)
    while let found = end, ends < 3 {
      ends += 1
      end = bytes.firstRange(of: "startxref", from: found + 9)
    }
    let isForWeb = bytes.prefix(1_024).contains(sequence: "/Linearized")
    if ends > (isForWeb ? 2 : 1) { document.traces.insert(.versions) }
    var budget = Self.most
    var position = 0
    // Objects may lie packed in streams of their own (ISO 32000-1, 7.5.7).
    while budget > 0, let type = bytes.firstRange(of: "/ObjStm", from: position) {
      position = type + 7
      guard let stream = bytes.firstRange(of: "stream", from: position), stream - position < 2_000 else {
        continue
      }
      var start = stream + 6
      if start < bytes.count, bytes[start] == 13 { start += 1 }
      if start < bytes.count, bytes[start] == 10 { start += 1 }
      let end = bytes.firstRange(of: "endstream", from: start) ?? bytes.count
      guard start < end else { break }
      if let objects = Inflate.content(of: bytes[start..<end], most: budget, window: 15) {
        budget -= objects.count
        note(objects, &document)
      }
      position = end
    }
  }

  private func note(_ bytes: [UInt8], _ document: inout Document) {
    var position = 0
    while position < bytes.count, let slash = bytes[position...].firstIndex(of: UInt8(ascii: "/")) {
      position = slash + 1
      let name = bytes[position...].prefix { ($0 | 0x20) &- 97 < 26 }
      position += name.count
      switch String(decoding: name, as: UTF8.self) {
      case "Subtype":
        var next = position
        while next < bytes.count, bytes[next] <= 32 { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "/") else { continue }
        let kind = bytes[(next + 1)...].prefix { ($0 | 0x20) &- 97 < 26 }
        if Self.notes.contains(String(decoding: kind, as: UTF8.self)) { document.traces.insert(.comments) }
        if kind.elementsEqual("FileAttachment".utf8) { document.traces.insert(.files) }
      case "Contents", "V", "DV", "TU", "Alt", "ActualText", "RC":
        // The words of a note or a form, which are no text of a page.
        if let text = PDFString.text(in: bytes, at: position) {
          document.parts.append(Document.Part(place: .comments, text: text))
        }
      case "EmbeddedFile", "EmbeddedFiles": document.traces.insert(.files)
      case "OFF":
        // Layers that are not shown (ISO 32000-1, 8.11.4.3).
        let list = bytes[position...].prefix(200).drop { $0 <= 32 }
        if list.first == UInt8(ascii: "["), let first = list.dropFirst().first(where: { $0 > 32 }),
          (48...57).contains(first)
        {
          document.traces.insert(.hidden)
        }
      case "JavaScript", "JS": document.traces.insert(.script)
      default: break
      }
    }
  }

  /// The kinds of notes that readers make (ISO 32000-1, table 169), without those that are part of a document.
  private static let notes: Set<String> = [
    "Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup",
    "Line", "Square", "Circle", "Polygon", "PolyLine", "Sound", "Redact",
  ]
}

extension Collection<UInt8> where Index == Int {
  /// Where a word of ASCII begins next.
  func firstRange(of word: StaticString, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    var position = Swift.max(start, startIndex)
    while position + length <= endIndex, let next = self[position...].firstIndex(of: word.utf8Start[0]) {
      guard next + length <= endIndex else { return nil }
      if (1..<length).allSatisfy({ self[next + $0] == word.utf8Start[$0] }) { return next }
      position = next + 1
    }
    return nil
  }

  func contains(sequence word: StaticString) -> Bool { firstRange(of: word, from: startIndex) != nil }
}
