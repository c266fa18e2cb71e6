import Diagnostics
import Domain
import Markdown

/// Finds what one page refers to; every page it finds is noted as named by this page.
struct Resolver {
  let catalogue: Catalogue
  /// The region of the page that refers.
  let regio: Int?
  let disciplines: DisciplineList
  private(set) var names: [PageIndex] = []
  /// The files it refers to, by their place in `Publication.files`, each once.
  private(set) var files: [Int] = []
  private var known: Set<PageIndex> = []
  private var knownFiles: Set<Int> = []
  /// How many more mistakes of this page get the nearest name: each costs a look at all names there are, and nobody
  /// reads the hundredth.
  private var guesses = 100
  var diagnostics: [Diagnostic] = []
  /// The names of pages that are nowhere, and that no other name is like.
  private(set) var missing: [PageName] = []

  /// Whether its page is gone itself: then nobody follows what it refers to.
  private let isLapsed: Bool

  init(catalogue: Catalogue, regio: Int?, isLapsed: Bool = false) {
    self.isLapsed = isLapsed
    self.catalogue = catalogue
    self.regio = regio
    disciplines = DisciplineList(names: catalogue.disciplines)
  }

  /// Notes that this page names `page`.
  mutating func note(_ page: PageIndex) {
    if known.insert(page).inserted { names.append(page) }
  }

  /// Notes that this page names `page` in so many words; one that has lapsed leads readers nowhere.
  mutating func note(_ page: PageIndex, named name: String, at place: Place) {
    note(page)
    if !isLapsed, catalogue.lapsed.contains(page) { diagnostics.append(.referenceLapsed(name, at: place)) }
  }

  /// Whether one more mistake may be held against all names there are.
  mutating func mayGuess() -> Bool {
    guesses -= 1
    return guesses >= 0
  }

  /// Notes that this page refers to a file, which is the only reason to publish one.
  mutating func note(file: Int) {
    if knownFiles.insert(file).inserted { files.append(file) }
  }

  /// The page of a type by name, or nil with a diagnostic.
  mutating func page(_ type: ContentType, named name: String, at place: Place) -> PageIndex? {
    var wanted = name
    if type == .discipline, let code = disciplines.code(for: name) { wanted = code }
    switch catalogue.find(type, wanted, from: regio) {
    case .page(let index):
      note(index, named: name, at: place)
      return index
    case .broken: return nil
    case .hidden(let reason):
      diagnostics.append(.referenceHidden(name, because: reason, at: place))
    case .inRegio(let other):
      diagnostics.append(.referenceElsewhere(type, name, regio: other, at: place))
    case .nothing where type == .discipline:
      if let words = disciplines.knownWords(in: name) {
        diagnostics.append(.disciplineComma(name, names: words, at: place))
      } else {
        diagnostics.append(.disciplineUnknown(name, at: place, near: mayGuess() ? disciplines.names : [:]))
      }
    case .nothing:
      let names = mayGuess() ? catalogue.names(of: type, from: regio) : []
      if isFileName(name), Phrase.didYouMean(name, in: names) == nil {
        missing.append(PageName(type: type, name: name, place: place))
      } else {
        diagnostics.append(.referenceUnknown(type, name, at: place, near: names))
      }
    }
    return nil
  }

  /// Whether a file of a page can have this name.
  private func isFileName(_ name: String) -> Bool {
    slug(name) == name && (1...SourceTree.longestName).contains(name.utf8.count)
  }

  /// The page that a key names.
  mutating func page(_ written: PageName?) -> PageIndex? {
    written.flatMap { page($0.type, named: $0.name, at: $0.place) }
  }

  /// The regions that a key lists, by their numbers; nil where it is left out: all of them.
  mutating func regios<Of>(_ key: RecordKey<Of, [PageName]>, of record: Record<Of>) -> [Int]? {
    guard record.place(of: key) != nil else { return nil }
    return pages(record[key]).compactMap { catalogue.number(ofRegioPage: $0) }
  }

  /// The pages that a key lists, each once.
  mutating func pages(_ written: [PageName]) -> [PageIndex] {
    var found: [PageIndex] = []
    for name in written {
      guard let page = page(name), !found.contains(page) else { continue }
      found.append(page)
    }
    return found
  }
}

extension Diagnostic {
  static func referenceUnknown(_ type: ContentType, _ written: String, at place: Place, near names: [String])
    -> Diagnostic
  {
    // `nota.md`, `bronnen/nota` and `bron:nota` name what is called `nota`.
    var bare = written.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? written
    if bare.hasSuffix(".md") { bare = String(bare.dropLast(3)) }
    let isKnown = bare != written && names.contains(bare.lowercased())
    let folder = type.folder ?? ""
    let file = type.traits.standing == .home ? "\(folder)/\(bare)/index.md" : "\(folder)/\(bare).md"
    return Diagnostic(
      .referenceUnknown, at: place,
      Phrase(
        nl: "Er is geen \(type.reference) “\(written)”.", en: "There is no \(type.reference) “\(written)”."),
      help: isKnown
        ? Phrase(nl: "Bedoelt u “\(bare.lowercased())”?", en: "Did you mean “\(bare.lowercased())”?")
        : .didYouMean(
          written, in: names,
          otherwise: Phrase(
            nl: "Gebruik een naam uit de map \(folder)/, of maak \(file).",
            en: "Use a name from the folder \(folder)/, or create \(file).")))
  }

  static func referenceHidden(_ name: String, because reason: Phrase, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceHidden, at: place,
      Phrase(
        nl: "“\(name)” staat niet op de site: \(reason.dutch).",
        en: "“\(name)” is not on the site: \(reason.english)."),
      help: Phrase(
        nl: "Maak die pagina zichtbaar, of haal deze verwijzing tot dan weg.",
        en: "Make that page visible, or remove this reference until then."))
  }

  static func referenceLapsed(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .referenceLapsed, .warning, at: place,
      Phrase(
        nl: "“\(name)” is vervallen: wie hierheen gaat, leest alleen dat.",
        en: "“\(name)” has lapsed: readers find no more than that there."),
      help: Phrase(
        nl: "Haal de verwijzing weg, of verwijs naar de pagina die er nu voor is.",
        en: "Remove the reference, or refer to the page that takes its place."))
  }

  static func referenceElsewhere(_ type: ContentType, _ name: String, regio: String, at place: Place)
    -> Diagnostic
  {
    Diagnostic(
      .referenceUnknown, at: place,
      Phrase(
        nl: "“\(type.reference):\(name)” bestaat alleen in de regio \(regio).",
        en: "“\(type.reference):\(name)” exists in the region \(regio) only."),
      help: Phrase(
        nl: "Verwijs naar de regio, of maak een landelijke pagina.",
        en: "Refer to the region, or make a national page."))
  }
}
