/// Reads what Word, Excel, PowerPoint and LibreOffice leave in their files.
///
/// Every XML file of the document is gone through, whatever it is called: what nobody sees is what this is about.
/// Names of elements are compared without their prefix, which each program chooses for itself.
struct OfficeReader {
  private(set) var document = Document()
  private var budget = Zip.mostBytes
  /// The styles of Word that hide their text, and those that are used.
  private var styles = (hiding: Set<String>(), used: Set<String>())

  /// How deep documents may lie within documents.
  private static let deepest = 3
  /// What a file starts with that Office has encrypted, or an old version has made.
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Looks into a whole file.
  static func read(_ bytes: [UInt8]) throws(Document.Failure) -> Document {
    var reader = OfficeReader()
    if bytes.starts(with: compoundFile) { throw .encrypted }
    do throws(Zip.Failure) {
      try reader.read(bytes, depth: 1)
    } catch {
      switch error {
      case .broken: throw .broken
      case .encrypted: throw .encrypted
      case .tooLarge: throw .tooLarge
      }
    }
    if !reader.styles.hiding.isDisjoint(with: reader.styles.used) { reader.document.traces.insert(.hidden) }
    return reader.document
  }

  private mutating func read(_ bytes: [UInt8], depth: Int) throws(Zip.Failure) {
    let zip = try Zip(bytes)
    let names = Set(zip.entries.map(\.name))
    guard names.contains("[Content_Types].xml") || names.contains("content.xml") else { throw .broken }
    for entry in zip.entries {
      let name = entry.name.lowercased()
      note(name)
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      if ["xml", "rels", "vml"].contains(ending) {
        let isManifest = name == "meta-inf/manifest.xml"
        var part = OfficePart(name: name)
        let content = try zip.content(of: entry, budget: &budget)
        part.read(content, into: &document)
        styles.hiding.formUnion(part.styles.hiding)
        styles.used.formUnion(part.styles.used)
        if isManifest, part.isEncrypted { throw .encrypted }
      } else if Self.texts.contains(ending) {
        // A text that Word shows as part of its own.
        document.traces.insert(.files)
        document.parts.append(Document.Part(place: .text, text: try zip.content(of: entry, budget: &budget)))
      } else if Self.documents.contains(ending), depth < Self.deepest {
        // A document in a document: what cannot be read of it is told of as a file within the file.
        let content = try zip.content(of: entry, budget: &budget)
        do throws(Zip.Failure) {
          try read(content, depth: depth + 1)
        } catch {
          if case .tooLarge = error { throw error }
        }
      }
    }
  }

  private static let documents: Set<String> = [
    "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "odt", "ods", "odp", "odg",
  ]

  private static let texts: Set<String> = ["html", "htm", "xhtml", "mht", "mhtml", "txt", "rtf", "csv"]

  /// What the name of a file within the document says by itself.
  private mutating func note(_ name: String) {
    if name.contains("vbaproject") || name.contains("macrosheets/") || name.hasPrefix("scripts/")
      || name.hasPrefix("basic/") && !name.hasSuffix("-lc.xml") && !name.hasSuffix("/")
        && !name.hasSuffix("-lb.xml")
    {
      document.traces.insert(.macros)
    }
    if name.contains("/embeddings/") || name.contains("activex/") || name.contains("oleobject")
      || name.hasPrefix("object ") && !name.contains("/")
    {
      document.traces.insert(.files)
    }
    if name.hasPrefix("versions/") { document.traces.insert(.versions) }
    if name.contains("xl/revisions/") { document.traces.insert(.changes) }
  }
}

/// One XML file of a document, while it is gone through.
package struct OfficePart {
  let name: String
  private(set) var isEncrypted = false
  private var text: [UInt8] = []
  /// What stands in attributes, such as the addresses of links.
  private var aside: [UInt8] = []
  private var open: [(name: String, start: Int)] = []
  private var run = (isHidden: false, hasText: false)
  private var fields = 0
  private(set) var styles = (hiding: Set<String>(), used: Set<String>())
  private var style: String?
  private var notes = 0

  init(name: String) { self.name = name }

  mutating func read(_ content: [UInt8], into document: inout Document) {
    var scan = XMLScan(content)
    while let token = scan.next() {
      switch token {
      case .start(let element): enter(element, &document)
      case .end(let name): leave(Self.local(name), &document)
      case .text(let part): take(part, &document)
      }
    }
    for part in [text, aside] where !part.isEmpty {
      document.parts.append(Document.Part(place: place, text: part))
    }
  }

  private var place: Document.PartPlace {
    if name.contains("comment") { return .comments }
    if name.contains("notesslide") { return .notes }
    if name.hasPrefix("docprops/") || name == "meta.xml" { return .properties }
    return .text
  }

  package static func local(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
  }

  // MARK: - What goes by

  private mutating func enter(_ element: XMLScan.Element, _ document: inout Document) {
    let kind = Self.local(element.name)
    note(element, kind, &document)
    for (name, value) in element.attributes where isShown(Self.local(name).lowercased(), of: kind) {
      aside += value
      aside += [10, 10]
    }
    // A note may begin in the middle of a word.
    if Self.blocks.contains(kind), !text.isEmpty { text += [10, 10] }
    switch kind {
    case "tab": text.append(9)
    case "br", "cr", "line-break": text.append(10)
    case "s": if element.isEmpty { text.append(32) }
    case "noBreakHyphen": text.append(UInt8(ascii: "-"))
    case "r": run = (false, false)
    case "fld": fields += element.isEmpty ? 0 : 1
    case "notes": notes += element.isEmpty ? 0 : 1
    default: break
    }
    // A stranger may open a million: the innermost are what counts.
    if !element.isEmpty, open.count < 10_000 { open.append((kind, text.count)) }
  }

  private mutating func leave(_ kind: String, _ document: inout Document) {
    let start = open.last?.name == kind ? open.removeLast().start : text.count
    switch kind {
    case "r":
      if run.isHidden, run.hasText { document.traces.insert(.hidden) }
      run = (false, false)
    case "fld": fields = max(0, fields - 1)
    case "notes": notes = max(0, notes - 1)
    default: break
    }
    if isProperties { noteProperty(kind, text[start...], &document) }
    if text.count > start, !Self.inline.contains(kind) { text += [10, 10] }
  }

  private mutating func take(_ part: [UInt8], _ document: inout Document) {
    let isBlank = part.allSatisfy { $0 <= 32 }
    // Between the marks of a file that was set out for reading there is nothing but room.
    if isBlank, part.contains(10) { return }
    text += part
    guard !isBlank else { return }
    if open.last?.name == "t" || open.last?.name == "delText" { run.hasText = true }
    if notes > 0 || name.contains("notesslides/") && fields == 0 && open.last?.name == "t" {
      document.traces.insert(.notes)
    }
  }

  /// Whether an attribute holds words: those of links and pictures, of fields, of variables, and of the rows that a pivot
  /// table was made from.
  private func isShown(_ attribute: String, of kind: String) -> Bool {
    switch attribute {
    case "val": Self.valued.contains(kind)
    case "v": name.contains("pivotcache")
    default: Self.shown.contains(attribute)
    }
  }

  private static let shown: Set<String> = [
    "target", "href", "descr", "title", "alt", "instr", "string-value", "description",
  ]
  private static let valued: Set<String> = [
    "docVar", "default", "alias", "tag", "statusText", "helpText", "result", "listEntry",
  ]

  private static let blocks: Set<String> = [
    "p", "h", "annotation", "note", "txbxContent", "tc", "c", "si", "comment", "text-box",
  ]

  /// Marks within a word or a line: what stands before and behind them belongs together.
  private static let inline: Set<String> = [
    "t", "r", "span", "a", "hyperlink", "ins", "del", "delText", "smartTag", "moveFrom", "moveTo", "rPr",
    "fld",
    "sdt", "sdtContent", "fldSimple", "ruby", "rt", "rubyBase", "bookmark-ref", "text-input", "phoneticPr",
    "rPh",
    "dir", "bdo", "customXml", "meta", "s", "tab",
  ]
}

// MARK: - What is told of

extension OfficePart {
  private var isProperties: Bool { name.hasPrefix("docprops/") || name.hasSuffix("meta.xml") }

  fileprivate mutating func noteProperty(
    _ kind: String, _ value: ArraySlice<UInt8>, _ document: inout Document
  ) {
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case "creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager": document.note(author: text)
    case "Company": document.note(company: text)
    default: break
    }
  }

  fileprivate mutating func note(_ element: XMLScan.Element, _ kind: String, _ document: inout Document) {
    func isOn(_ attribute: String, _ values: Set<String> = ["1", "true", "on"]) -> Bool {
      element.attributes.contains {
        Self.local($0.name) == attribute && values.contains(String(decoding: $0.value, as: UTF8.self))
      }
    }
    for (name, value) in element.attributes where Self.local(name) == "author" {
      document.note(author: String(decoding: value, as: UTF8.self))
    }
    switch kind {
    case "encryption-data": isEncrypted = true
    case "ins", "del", "moveFrom", "moveTo", "delText":
      if name.hasPrefix("word/") { document.traces.insert(.changes) }
    case "changed-region", "tracked-changes", "deletion", "insertion":
      if kind == "changed-region" || kind == "deletion" || kind == "insertion" {
        document.traces.insert(.changes)
      }
    case "comment", "threadedComment", "cm", "annotation":
      if kind == "annotation" || name.contains("comment") { document.traces.insert(.comments) }
    case "style":
      style = element.attributes.first { Self.local($0.name) == "styleId" }.map {
        String(decoding: $0.value, as: UTF8.self)
      }
    case "pStyle", "rStyle":
      for (name, value) in element.attributes where Self.local(name) == "val" {
        styles.used.insert(String(decoding: value, as: UTF8.self))
      }
    case "vanish":
      guard !isOn("val", ["0", "false", "off"]) else { break }
      run.isHidden = true
      if let style { styles.hiding.insert(style) }
    case "change-info":
      if !open.contains(where: { $0.name == "annotation" }) { document.traces.insert(.changes) }
    case "sheet":
      if isOn("state", ["hidden", "veryHidden"]) { document.traces.insert(.hidden) }
    case "row", "col":
      if name.hasPrefix("xl/"), isOn("hidden") { document.traces.insert(.hidden) }
    case "sld":
      if isOn("show", ["0", "false", "off"]) { document.traces.insert(.hidden) }
    case "hidden-text", "hidden-paragraph": document.traces.insert(.hidden)
    default:
      if kind.hasSuffix("PrChange") { document.traces.insert(.changes) }
    }
    if name.hasSuffix("content.xml") || name.hasSuffix("styles.xml") && !name.hasPrefix("word/") {
      for (name, value) in element.attributes {
        switch (name, String(decoding: value, as: UTF8.self)) {
        case ("text:display", "none"), ("table:visibility", "collapse"), ("table:display", "false"),
          ("presentation:visibility", "hidden"):
          document.traces.insert(.hidden)
        default: break
        }
      }
    }
  }
}
