import Diagnostics
import Domain
import Markdown

extension Resolver {
  /// What one link or image in a text leads to; nil with a diagnostic where it leads nowhere.
  mutating func target(
    of reference: Reference, on entry: Entry, at index: PageIndex, anchors: AnchorTable
  ) -> Target? {
    let destination = reference.destination
    if destination.hasPrefix("#") {
      return anchor(String(destination.dropFirst()), at: reference.place, on: entry, index, anchors)
    }
    if WebAddress.fileOfComputer(destination) != nil { return relative(reference, on: entry, anchors) }
    if let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")), isScheme(destination[..<colon]) {
      return withScheme(String(destination[..<colon]).lowercased(), reference, anchors)
    }
    return relative(reference, on: entry, anchors)
  }

  /// An anchor on the page itself; in a region's addition the author need not write its prefix.
  private mutating func anchor(
    _ name: String, at place: Place, on entry: Entry, _ index: PageIndex, _ anchors: AnchorTable
  ) -> Target? {
    let page = if case .adds(let national) = entry.role { national } else { index }
    let prefixed = AnchorTable.additionPrefix + name
    if case .adds = entry.role, anchors.has(prefixed, on: page, from: entry.regio) == true {
      return .anchor(prefixed)
    }
    guard let isKnown = anchors.has(name, on: page, from: entry.regio) else { return nil }
    if isKnown { return .anchor(name) }
    reportAnchor(name, of: page, from: entry.regio, at: place, anchors)
    return nil
  }

  private func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first | 32) else { return false }
    return text.utf8.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 || $0 == 43
    }
  }

  private mutating func withScheme(_ scheme: String, _ reference: Reference, _ anchors: AnchorTable)
    -> Target?
  {
    // No page and no other address can be shown as a picture.
    if reference.isImage {
      diagnostics.append(.imageElsewhere(at: reference.place))
      return nil
    }
    switch scheme {
    case "https", "http", "mailto", "tel":
      do throws(WebAddress.Problem) {
        return .external(try WebAddress(reference.destination, scheme: scheme).text)
      } catch {
        diagnostics.append(.address(reference.destination, error, at: reference.place))
        return nil
      }
    default:
      guard let type = ContentType.allCases.first(where: { $0.reference == scheme && $0.traits.hasPages })
      else {
        diagnostics.append(.referenceType(scheme, at: reference.place))
        return nil
      }
      let (name, anchor) = splitAnchor(reference.destination.dropFirst(scheme.utf8.count + 1))
      guard !name.isEmpty else {
        diagnostics.append(.nameMissing(type, at: reference.place))
        return nil
      }
      guard let page = page(type, named: name, at: reference.place) else { return nil }
      return target(page, anchor, reference, anchors)
    }
  }

  private mutating func relative(_ reference: Reference, on entry: Entry, _ anchors: AnchorTable) -> Target? {
    let (written, anchor) = splitAnchor(reference.destination[...])
    let folder = Self.folder(of: entry.relative)
    if let path = Self.join(folder, written), catalogue.skipped.contains(path) {
      diagnostics.append(.kindNotPublished(written, at: reference.place))
      return nil
    }
    if let name = WebAddress.fileOfComputer(reference.destination) {
      diagnostics.append(.fileOfComputer(reference.destination, name: name, at: reference.place))
      return nil
    }
    if !reference.isImage, let meant = WebAddress.meant(by: written), !isFile(written, from: folder) {
      diagnostics.append(.addressWithoutScheme(written, meant: meant, at: reference.place))
      return nil
    }
    guard !written.hasPrefix("/"), let path = Self.join(folder, written) else {
      diagnostics.append(.referenceOutside(written, at: reference.place))
      return nil
    }
    if let file = catalogue.attachments[path] {
      note(file: file)
      return .file(file)
    }
    if reference.isImage {
      diagnostics.append(
        .referenceDead(
          written, at: reference.place, near: mayGuess() ? catalogue.fileNames : [], path: path,
          from: Self.parts(of: folder)))
      return nil
    }
    switch catalogue.find(file: path, from: regio) {
    case .page(let page):
      note(page, named: written, at: reference.place)
      return target(page, anchor, reference, anchors)
    case .broken: return nil
    case .hidden(let reason):
      diagnostics.append(.referenceHidden(written, because: reason, at: reference.place))
    case .inRegio, .nothing:
      diagnostics.append(
        .referenceDead(
          written, at: reference.place, near: mayGuess() ? catalogue.fileNames : [], path: path,
          from: Self.parts(of: folder)))
    }
    return nil
  }

  /// The published file that a key names, by its path from the page; nil with a diagnostic where there is none.
  mutating func file(_ name: PlacedText?, on entry: Entry) -> Int? {
    guard let name else { return nil }
    let written = name.text
    let folder = Self.folder(of: entry.relative)
    guard !written.hasPrefix("/"), let path = Self.join(folder, written) else {
      diagnostics.append(.fileOutside(written, at: name.place))
      return nil
    }
    if let file = catalogue.attachments[path] {
      note(file: file)
      return file
    }
    diagnostics.append(
      .referenceDead(
        written, at: name.place, near: Array(catalogue.attachments.keys), path: path,
        from: Self.parts(of: folder)))
    return nil
  }

  /// Whether a path leads to a file that is published.
  private func isFile(_ written: String, from folder: Substring) -> Bool {
    Self.join(folder, written).map { catalogue.attachments[$0] != nil } ?? false
  }

  private mutating func target(
    _ page: PageIndex, _ anchor: String?, _ reference: Reference, _ anchors: AnchorTable
  ) -> Target {
    if let anchor, anchors.has(anchor, on: page, from: regio) == false {
      reportAnchor(anchor, of: page, from: regio, at: reference.place, anchors)
    }
    return .page(page, anchor: anchor)
  }

  private mutating func reportAnchor(
    _ name: String, of page: PageIndex, from regio: Int?, at place: Place, _ anchors: AnchorTable
  ) {
    let known = mayGuess() ? anchors.anchors(of: page, from: regio) : nil
    diagnostics.append(.referenceAnchor(name, at: place, known: known))
  }

  private func splitAnchor(_ text: Substring) -> (String, String?) {
    guard let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (String(text), nil) }
    return (String(text[..<hash]), String(text[text.utf8.index(after: hash)...]))
  }

  /// The folder of the file that a page is written in, below the content folder.
  static func folder(of relative: String?) -> Substring {
    let path = relative ?? ""
    return path[..<(path.utf8.lastIndex(of: slash) ?? path.startIndex)]
  }

  private static let slash = UInt8(ascii: "/")

  private static func parts(of path: Substring) -> [String] {
    path.utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path below the content folder; nil where it leads out of it. Over bytes: most links come this way.
  static func join(_ folder: Substring, _ relative: String) -> String? {
    var path = Array(folder.utf8)
    for part in relative.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if path.isEmpty { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        appendDecoded(part, to: &path)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Appends a part of an address with what `%20` and the like stand for.
  private static func appendDecoded(_ part: Substring.UTF8View, to path: inout [UInt8]) {
    var rest = part
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        path.append(value)
        rest = rest.dropFirst(2)
      } else {
        path.append(byte)
      }
    }
  }
}

/// The anchors of every page, to check references against.
struct AnchorTable: Sendable {
  /// By page; nil where the text could not be read.
  private var anchors: [Set<String>?]
  /// The anchors that a region's addition brings, by region and national page.
  private var additions: [[PageIndex: Set<String>]]

  /// What the anchors in the section that a region adds begin with, so that they differ from the national ones.
  static let additionPrefix = Body.additionAnchor + "-"

  init(entries: [Entry], documents: [MarkdownDocument?], regios: Int) {
    anchors = documents.map { $0.map { Set($0.headings.map(\.id)) } }
    additions = Array(repeating: [:], count: regios)
    for (position, entry) in entries.enumerated() {
      guard case .adds(let national) = entry.role, let regio = entry.regio else { continue }
      additions[regio][national] = (anchors[position] ?? []).union([Body.additionAnchor])
    }
  }

  /// Whether a page has an anchor that a page of `regio` can rely on; nil where its anchors are not known. O(1).
  func has(_ anchor: String, on page: PageIndex, from regio: Int?) -> Bool? {
    guard let own = anchors[page.position] else { return nil }
    return own.contains(anchor) || regio.flatMap { additions[$0][page]?.contains(anchor) } == true
  }

  /// The anchors of a page as a page of `regio` can rely on them; nil where they are not known.
  func anchors(of page: PageIndex, from regio: Int?) -> Set<String>? {
    guard let own = anchors[page.position] else { return nil }
    return own.union(regio.flatMap { additions[$0][page] } ?? [])
  }
}

extension Diagnostic {
  static func imageElsewhere(at place: Place) -> Diagnostic {
    Diagnostic(
      .imageMissing, at: place,
      Phrase(
        nl: "Deze afbeelding komt van een ander adres.", en: "This picture comes from another address."),
      help: Phrase(
        nl: "Zet het bestand in de map van de pagina en verwijs daarheen; dan volgt niemand uw bezoekers.",
        en: "Put the file into the page’s folder and refer to that; then nobody tracks your visitors."))
  }

  /// A file that is there, and of a kind that is not published; its own message says what to do with it.
  static func kindNotPublished(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceDead, at: place,
      Phrase(
        nl: "“\(written)” is van een soort die niet op de site komt.",
        en: "“\(written)” is of a kind that is not published."),
      help: Phrase(
        nl: "Bewaar het bestand als pdf of als afbeelding en verwijs daarheen, of haal deze verwijzing weg.",
        en: "Save the file as a PDF or a picture and refer to that, or take this reference out."))
  }

  /// A path that only the computer of whoever wrote it knows.
  static func fileOfComputer(_ written: String, name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceOutside, at: place,
      Phrase(
        nl: "“\(written)” is een plek op een computer, die bezoekers niet kunnen openen.",
        en: "“\(written)” is a place on a computer, which visitors cannot open."),
      help: Phrase(
        nl: "Zet het bestand in de map van deze pagina en verwijs met zijn naam: \(name).",
        en: "Put the file into this page’s folder and refer to it by its name: \(name)."))
  }

  static func nameMissing(_ type: ContentType, at place: Place) -> Diagnostic {
    Diagnostic(
      .referencePlaceholder, at: place,
      Phrase(
        nl: "Achter “\(type.reference):” staat geen naam.",
        en: "There is no name behind “\(type.reference):”."),
      help: Phrase(
        nl: "Schrijf daar een naam uit de map \(type.folder ?? "")/.",
        en: "Write a name from the folder \(type.folder ?? "")/ there."))
  }

  static func referenceType(_ scheme: String, at place: Place) -> Diagnostic {
    let types = ContentType.allCases.filter(\.traits.hasPages).map(\.reference)
    return Diagnostic(
      .referenceType, at: place,
      Phrase(nl: "“\(scheme):” is geen soort verwijzing.", en: "“\(scheme):” is no kind of reference."),
      help: .didYouMean(
        scheme, in: types + ["https", "http", "mailto", "tel"],
        otherwise: Phrase(
          nl: "Gebruik https:, mailto:, tel: of een van: \(types.joined(separator: ", ")).",
          en: "Use https:, mailto:, tel: or one of: \(types.joined(separator: ", ")).")))
  }

  static func fileOutside(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceOutside, at: place,
      Phrase(
        nl: "“\(path)” wijst naar een plek buiten de inhoud.", en: "“\(path)” leads out of the content."),
      help: Phrase(
        nl: "Zet het bestand in de map van deze pagina en schrijf hier zijn naam, zoals `nota.pdf`.",
        en: "Put the file into this page’s folder and write its name here, such as `nota.pdf`."))
  }

  static func referenceOutside(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceOutside, at: place,
      Phrase(
        nl: "“\(path)” wijst naar een plek buiten de inhoud.", en: "“\(path)” leads out of the content."),
      help: Phrase(
        nl:
          "Verwijs vanaf deze pagina naar een .md-bestand, zoals `../bronnen/naam.md`, of met een soort, zoals `bron:naam`.",
        en:
          "Refer from this page to an .md file, such as `../bronnen/name.md`, or with a type, such as `bron:name`."
      ))
  }

  /// The suggestion is written as the page in folder `base` has to write it.
  static func referenceDead(
    _ written: String, at place: Place, near files: [String], path: String, from base: [String]
  ) -> Diagnostic {
    let near = nearest(to: path, in: files).map { relative($0, from: base) }
    return Diagnostic(
      .referenceDead, at: place,
      Phrase(nl: "Er is geen bestand “\(written)”.", en: "There is no file “\(written)”."),
      help: near.map { Phrase(nl: "Bedoelt u “\($0)”?", en: "Did you mean “\($0)”?") }
        ?? Phrase(
          nl: "Gezocht is naar \(path) in de map met de inhoud.",
          en: "Looked for \(path) in the content folder."))
  }

  private static func relative(_ path: String, from base: [String]) -> String {
    var parts = path.split(separator: "/").map(String.init)
    var folders = base
    while let first = folders.first, parts.count > 1, parts[0] == first {
      folders.removeFirst()
      parts.removeFirst()
    }
    return String(repeating: "../", count: folders.count) + parts.joined(separator: "/")
  }

  /// No heading gives `anchor`; `known` are the anchors there are, nil where they are not to be listed.
  static func referenceAnchor(_ anchor: String, at place: Place, known: Set<String>?) -> Diagnostic {
    let sorted = known?.sorted() ?? []
    let list = sorted.prefix(12).joined(separator: ", ")
    let message = Phrase(
      nl: "Die pagina heeft geen kop “#\(anchor)”.", en: "That page has no heading “#\(anchor)”.")
    let otherwise: Phrase
    if known == nil {
      otherwise = Phrase(
        nl: "Neem de naam van een kop van die pagina over.", en: "Use the name of a heading of that page.")
    } else if list.isEmpty {
      otherwise = Phrase(nl: "Die pagina heeft geen koppen.", en: "That page has no headings.")
    } else {
      otherwise = Phrase(nl: "Wel zijn er: \(list).", en: "There are: \(list).")
    }
    return Diagnostic(
      .referenceAnchor, at: place, message, help: .didYouMean(anchor, in: sorted, otherwise: otherwise))
  }
}
