import Diagnostics
import Domain
import Markdown
import Words

/// Decides which files become pages, and how regional and national ones stand to each other.
struct Assembly {
  private let tree: SourceTree
  private let options: Loader.Options
  private(set) var catalogue: Catalogue
  private(set) var entries: [Entry] = []
  /// Reads the texts, with the words of the glossary.
  private(set) var reader: TextReader
  /// What is read of texts to know which entries there are, by position: the bijlagen.
  private(set) var texts: [Int: ParsedText] = [:]
  private(set) var terms: TermNumbers
  private(set) var drafts = 0
  private(set) var scheduled = 0
  private var raw: [RawPage] = []
  /// The pages that are left out for now.
  private var waiting: [RawPage] = []
  /// The file of each entry; nil for an activity that only a bijlage lists.
  private var sources: [RawPage?] = []
  private var dated: [Diagnostic] = []
  private let regios: [String]
  /// Regions whose own page is a draft or scheduled: none of their pages is shown.
  private var hiddenRegios: Set<String> = []
  private var brokenRegios: Set<String> = []
  /// The positions of the national pages that have a file: they come first, in the order of the files.
  private var national: [Catalogue.Key: PageIndex] = [:]
  private let language: Words
  private let last: Loaded?
  /// How long the facts of a page may go unchecked; nil where nobody is to be told.
  private let period: Termijn?

  init(
    tree: SourceTree, regios: [String], in language: Words, checkedEvery period: Termijn?,
    after last: Loaded?,
    options: Loader.Options
  ) {
    self.period = period
    self.tree = tree
    self.language = language
    self.last = last
    terms = last?.terms ?? TermNumbers()
    reader = TextReader(.empty, TermNumbers(), in: language, after: nil)
    self.options = options
    self.regios = regios
    catalogue = Catalogue()
  }

  /// Takes in one file as read; nil where it could not be.
  mutating func add(_ source: SourceFile, _ page: RawPage?) {
    guard let page else {
      if source.type.traits.standing == .home { brokenRegios.insert(source.slug) }
      catalogue.markBroken(source)
      return
    }
    let record = page.record
    if let start = record[PageKeys.publiceren], let end = record[PageKeys.vervalt], end <= start,
      let place = record.place(of: PageKeys.vervalt)
    {
      dated.append(.dateOrder(start: start, end: end, at: place))
    }
    checkSecret(page)
    if record[PageKeys.concept] == true, !options.includesDrafts {
      drafts += 1
      waiting.append(page)
      hide(source, Phrase(nl: "de pagina is een concept", en: "the page is a draft"))
    } else if let day = record[PageKeys.publiceren], day > options.today, !options.includesDrafts {
      scheduled += 1
      waiting.append(page)
      hide(
        source,
        Phrase(
          nl: "de pagina komt pas op \(Words(.nl).day(day)) op de site",
          en: "the page appears on \(day.iso) only")
      )
    } else {
      checkDays(of: page)
      raw.append(page)
    }
  }

  /// A decision that is not public has no place in the content, as a draft neither.
  private mutating func checkSecret(_ page: RawPage) {
    guard page.source.type == .besluit else { return }
    let own = page.own(BesluitKeys.self)
    if own[BesluitKeys.openbaar] == false, let place = own.place(of: BesluitKeys.openbaar) {
      dated.append(.decisionSecret(at: place))
    }
  }

  /// Whether somebody looked at the facts of a page that is shown, and not too long ago.
  private mutating func checkFacts(of page: RawPage) {
    guard let period, let due = period.before(options.today), !isExpired(page) else { return }
    let record = page.record
    let place = record.place(of: PageKeys.gecontroleerd)
    guard let place, let checked = record[PageKeys.gecontroleerd] else {
      dated.append(.neverChecked(at: Place(page.source.path)))
      return
    }
    if checked < due { dated.append(.checkedLongAgo(checked, period, at: place)) }
  }

  /// What a page that is shown says of its days.
  private mutating func checkDays(of page: RawPage) {
    checkFacts(of: page)
    switch page.source.type {
    case .besluit:
      checkDay(BesluitKeys.datum, of: page)
    case .nieuws:
      let own = page.own(NieuwsKeys.self)
      let day = own[NieuwsKeys.datum]
      if day > options.today, let place = own.place(of: NieuwsKeys.datum) {
        dated.append(.newsToCome(day, at: place))
      }
      checkDay(NieuwsKeys.datum, of: page)
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .mijlpaal,
      .participatie, .begrip, .bijlage, .bron, .pagina, .sectie:
      break
    }
  }

  /// Whether a page lapses on its own day, or before it.
  private mutating func checkDay<Own: TypeKeys>(_ key: RecordKey<Own, Datum>, of page: RawPage) {
    let own = page.own(Own.self)
    guard own.place(of: key) != nil, let end = page.record[PageKeys.vervalt], end <= own[key],
      let place = page.record.place(of: PageKeys.vervalt)
    else { return }
    dated.append(.expiresFirst(end, before: own[key], at: place))
  }

  private mutating func hide(_ source: SourceFile, _ reason: Phrase) {
    catalogue.hide(source, because: reason)
    if source.type.traits.standing == .home { hiddenRegios.insert(source.slug) }
  }

  /// Makes the entries, once every file has been added.
  mutating func finish(diagnostics: inout [Diagnostic]) {
    diagnostics += dated
    dropPagesOfHiddenRegios(&diagnostics)
    for page in raw { diagnostics += page.personal }
    catalogue.add(disciplines: DisciplineList.names(of: disciplineNames))
    for (position, page) in raw.lazy.filter({ $0.source.regio == nil }).enumerated() {
      national[Catalogue.Key(type: page.source.type, slug: page.source.slug)] = PageIndex(position)
    }
    let vocabulary = makeVocabulary(&diagnostics)
    reader = TextReader(vocabulary, terms, in: language, after: last)
    let bijlagen = readBijlagen(&diagnostics)
    entries = makeEntries(bijlagen, listedActivities(bijlagen, &diagnostics), &diagnostics)
    catalogue.add(entries)
  }

  /// Numbers the regions that are shown; the pages of the others are left out.
  private mutating func dropPagesOfHiddenRegios(_ diagnostics: inout [Diagnostic]) {
    let own = Set(raw.filter { $0.source.type.traits.standing == .home }.map(\.source.slug))
    catalogue.number(regios.filter(own.contains))
    let files = tree.attachments.filter { catalogue.shows($0) }
    catalogue.add(attachments: files)
    catalogue.add(skipped: tree.skipped)
    for regio in regios
    where !own.contains(regio) && !hiddenRegios.contains(regio) && !brokenRegios.contains(regio) {
      diagnostics.append(.regioMissing(tree.shown("regios/\(regio)/index.md"), regio: regio))
    }
    raw.removeAll { page in
      guard let regio = page.source.regio, !own.contains(regio) else { return false }
      if hiddenRegios.contains(regio) {
        drafts += 1
        waiting.append(page)
        catalogue.hide(
          page.source,
          because: Phrase(nl: "de regio is nog niet zichtbaar", en: "the region is not shown yet"))
      } else {
        catalogue.markBroken(page.source)
      }
      return true
    }
  }

  /// What is left out for now.
  var waitingPages: [WaitingPage] {
    waiting.map { page in
      let record = page.record
      let day = record[PageKeys.publiceren]
      let isDraft = record[PageKeys.concept] == true || !(day.map { $0 > options.today } ?? false)
      return WaitingPage(
        type: page.source.type, file: page.source.path, regio: page.source.regio,
        titel: record[PageKeys.titel] ?? page.source.slug, eigenaar: record[PageKeys.eigenaar],
        gecontroleerd: record[PageKeys.gecontroleerd], day: isDraft ? nil : day)
    }
  }

  /// The files that pages refer to which are left out for now, by their place in `Publication.files`.
  func awaitedFiles() -> Set<Int> {
    guard !catalogue.attachments.isEmpty else { return [] }
    return waiting.reduce(into: []) { $0.formUnion($1.files(in: catalogue)) }
  }

  /// Hands over the files of the entries, and keeps none of them.
  mutating func takeSources() -> [RawPage?] {
    let taken = sources
    (sources, raw, waiting) = ([], [], [])
    return taken
  }

  private var disciplineNames: [(code: String, names: [String])] {
    raw.filter { $0.source.type == .discipline && $0.source.regio == nil }.map {
      let titel = $0.record[PageKeys.titel].map { [$0] } ?? []
      return ($0.source.slug, titel + $0.own()[DisciplineKeys.aliassen])
    } + catalogue.keptNames(of: .discipline).map { ($0, []) }
  }

  /// A bijlage that has been read before the others: which activities there are is said in its text.
  private typealias Bijlage = (page: RawPage, entry: Entry, text: ParsedText)

  private func readBijlagen(_ diagnostics: inout [Diagnostic]) -> [Bijlage] {
    raw.filter { $0.source.type == .bijlage }.map { page in
      let entry = entry(for: page, listed: nil, &diagnostics)
      return (page, entry, reader.text(of: entry, from: page))
    }
  }

  private func listedActivities(_ bijlagen: [Bijlage], _ diagnostics: inout [Diagnostic])
    -> [ListedActivity]
  {
    let list = DisciplineList(names: catalogue.disciplines)
    var all: [ListedActivity] = []
    for (page, _, text) in bijlagen {
      guard let outline = text.document?.outline else { continue }
      all += ListedActivity.all(in: page, outline, disciplines: list, diagnostics: &diagnostics)
    }
    return all
  }

  private mutating func makeEntries(
    _ bijlagen: [Bijlage], _ listed: [ListedActivity], _ diagnostics: inout [Diagnostic]
  ) -> [Entry] {
    let bijlagen = Dictionary(bijlagen.map { ($0.page.source.path, $0) }) { first, _ in first }
    var listedByKey: [String: ListedActivity] = [:]
    for activity in listed {
      let key = "\(activity.regio ?? "")/\(activity.slug)"
      if let first = listedByKey[key] {
        diagnostics.append(.activityTwice(activity.titel, at: activity.place, first: first.place))
      } else {
        listedByKey[key] = activity
      }
    }
    var entries: [Entry] = []
    // National pages first, also those that only a bijlage lists: regional ones have to find what they add to.
    for isNational in [true, false] {
      for page in raw where (page.source.regio == nil) == isNational {
        sources.append(page)
        if let bijlage = bijlagen[page.source.path] {
          texts[entries.count] = bijlage.text
          entries.append(bijlage.entry)
          continue
        }
        let listed =
          page.source.type == .activiteit
          ? listedByKey.removeValue(forKey: "\(page.source.regio ?? "")/\(page.source.slug)") : nil
        entries.append(entry(for: page, listed: listed, &diagnostics))
      }
      let others = listedByKey.values.filter { ($0.regio == nil) == isNational }
      for activity in others.sorted(by: { ($0.place, $0.slug) < ($1.place, $1.slug) }) {
        if isNational {
          national[Catalogue.Key(type: .activiteit, slug: activity.slug)] = PageIndex(entries.count)
        }
        sources.append(nil)
        entries.append(entry(for: activity))
      }
    }
    return entries
  }

  private func entry(for page: RawPage, listed: ListedActivity?, _ diagnostics: inout [Diagnostic]) -> Entry {
    let source = page.source
    return Entry(
      type: source.type, slug: source.slug, regio: source.regio.flatMap { catalogue.number(ofRegio: $0) },
      file: source.path, relative: source.relative, record: page.record, firstLine: page.firstLine,
      role: role(of: page, &diagnostics), isExpired: isExpired(page), listed: listed)
  }

  private func isExpired(_ page: RawPage) -> Bool {
    page.record[PageKeys.vervalt].map { $0 <= options.today } ?? false
  }

  /// An activity that has no file of its own.
  private func entry(for activity: ListedActivity) -> Entry {
    Entry(
      type: .activiteit, slug: activity.slug, regio: activity.regio.flatMap { catalogue.number(ofRegio: $0) },
      file: activity.file, relative: nil, record: Record(Values([:], at: activity.place)),
      firstLine: activity.place.line, role: .own, isExpired: false, listed: activity)
  }

  private func role(of page: RawPage, _ diagnostics: inout [Diagnostic]) -> Page.Role {
    let key = Catalogue.Key(type: page.source.type, slug: page.source.slug)
    let national = page.source.regio == nil ? nil : national[key]
    let replaces = page.record[PageKeys.vervangt] == true
    guard let national, page.source.type.traits.standing != .home else {
      if replaces, page.source.regio == nil || !catalogue.isKept(page.source.type, page.source.slug) {
        diagnostics.append(
          .replacesNothing(
            page.source.relative, at: page.record.place(of: PageKeys.vervangt) ?? Place(page.source.path)))
      }
      return .own
    }
    return replaces ? .replaces(national) : .adds(to: national)
  }

  /// The abbreviations to look for in texts: those of the national glossary.
  private mutating func makeVocabulary(_ diagnostics: inout [Diagnostic]) -> Vocabulary {
    var words: [(word: String, expansion: String?, page: PageIndex)] = []
    var owners: [String: Place] = [:]
    for (position, page) in raw.lazy.filter({ $0.source.regio == nil }).enumerated() {
      guard page.source.type == .begrip, !isExpired(page) else { continue }
      let own = page.own(BegripKeys.self)
      guard let word = own[BegripKeys.afkorting] else { continue }
      if let first = owners.updateValue(word.place, forKey: word.text) {
        diagnostics.append(.termTwice(word.text, at: word.place, first: first))
      }
      words.append((word.text, own[BegripKeys.voluit], PageIndex(position)))
    }
    terms.set(words)
    return Vocabulary(words.map { ($0.word, $0.expansion, terms.number(of: $0.word) ?? -1) })
  }
}

extension Catalogue {
  /// The number of the region whose page this is.
  func number(ofRegioPage page: PageIndex) -> Int? {
    regios.firstIndex { regio in
      if case .page(page) = find(.regio, regio, from: nil) { true } else { false }
    }
  }
}
