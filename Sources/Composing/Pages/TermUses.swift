import Domain

/// On which pages those terms of the glossary stand as a word that no page leads to.
///
/// A link counts as a use by itself (`SitePlan.pages(naming:in:)`); but a term without an abbreviation is marked in no
/// text, and no link says “kwartaal”. Its names are looked for as whole words: inflected forms are not found, so a use
/// that is not found proves nothing. All texts are gone through for it, so not for terms that are named anyway.
struct TermUses: Sendable {
  /// The pages per term, in the order of the publication.
  private let pages: [PageIndex: [PageIndex]]

  init(of publication: Publication) {
    let names = Names(of: publication)
    var found: [PageIndex: [PageIndex]] = [:]
    for (position, page) in publication.pages.enumerated()
    where !names.isEmpty && page.type != .sectie && !page.isExpired {
      for term in names.terms(in: Self.words(of: page)) {
        found[term, default: []].append(PageIndex(position))
      }
    }
    pages = found
  }

  /// The pages that a term stands on, perhaps its own.
  func pages(with term: PageIndex) -> [PageIndex] { pages[term] ?? [] }

  /// What a page says, as text.
  private static func words(of page: Page) -> [UInt8] {
    let said = [page.facts.titel, page.facts.samenvatting ?? ""] + page.details.moments.map(\.text)
    var text: [UInt8] = []
    text.reserveCapacity(page.body.html.count + 512)
    for words in said {
      text += words.utf8
      text.append(UInt8(ascii: "\n"))
    }
    appendText(of: page.body.html, to: &text)
    return text
  }

  /// HTML without its tags, with `&amp;` as it is read.
  private static func appendText(of html: [UInt8], to text: inout [UInt8]) {
    var isTag = false
    var position = 0
    while position < html.count {
      let byte = html[position]
      position += 1
      if isTag {
        isTag = byte != UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "<") {
        isTag = true
        // What stands on both sides of a tag may be one word: `<b>R</b>ESV` is none that anybody looks for.
        text.append(UInt8(ascii: "\n"))
      } else {
        text.append(byte)
        if byte == UInt8(ascii: "&"), html[position...].starts(with: "amp;".utf8) { position += 4 }
      }
    }
  }
}

/// The names of all terms, found by the two bytes that they start with.
private struct Names {
  private struct Name {
    let bytes: [UInt8]
    /// Whether `Kwartaal` is `kwartaal`; `HWV` is not `hwv`.
    let isFolded: Bool
    let term: PageIndex
  }

  private var names: [Name] = []
  private var byStart = [[Int32]](repeating: [], count: 1 << 16)

  var isEmpty: Bool { names.isEmpty }

  init(of publication: Publication) {
    for (position, page) in publication.pages.enumerated() where !page.isExpired {
      guard case .begrip(let begrip) = page.details else { continue }
      if case .adds = page.role { continue }
      guard !publication.relations.isNamed(PageIndex(position)) else { continue }
      // What stands in brackets explains the name: “Kwartaal (Q1, Q3)”.
      let titel = page.facts.titel.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
      let all = [titel, begrip.afkorting, begrip.voluit].compactMap { $0 } + begrip.synoniemen
      for name in Set(all) { add(name, PageIndex(position)) }
    }
  }

  private mutating func add(_ text: String, _ term: PageIndex) {
    let isFolded = text.utf8.dropFirst().contains { (97...122).contains($0) }
    let bytes = text.utf8.map { isFolded ? Self.folded($0) : $0 }
    guard bytes.count > 1 else { return }
    byStart[Self.start(bytes[0], bytes[1])].append(Int32(names.count))
    names.append(Name(bytes: bytes, isFolded: isFolded, term: term))
  }

  /// The terms that stand in `text`, each once, in the order of the publication.
  func terms(in text: [UInt8]) -> [PageIndex] {
    var found: Set<PageIndex> = []
    text.withUnsafeBufferPointer { text in
      var isInside = false
      for position in text.indices.dropLast() {
        let byte = text[position]
        defer { isInside = Self.isOfWord(byte) }
        guard !isInside else { continue }
        for number in byStart[Self.start(byte, text[position + 1])] {
          let name = names[Int(number)]
          if !found.contains(name.term), Self.stands(name, in: text, at: position) { found.insert(name.term) }
        }
      }
    }
    return found.sorted()
  }

  private static func stands(_ name: Name, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + name.bytes.count
    guard end <= text.count, end == text.count || !isOfWord(text[end]) else { return false }
    for (offset, byte) in name.bytes.enumerated() {
      let other = text[start + offset]
      guard (name.isFolded ? folded(other) : other) == byte else { return false }
    }
    return true
  }

  private static func start(_ one: UInt8, _ two: UInt8) -> Int { Int(folded(one)) << 8 | Int(folded(two)) }

  private static func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }

  /// Letters, digits, and the bytes of letters with accents; curly quotes and dashes start with E2.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) || (48...57).contains(byte) || (0xC3...0xC9).contains(byte)
  }
}
