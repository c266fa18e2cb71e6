import Domain
import Planning
import Templating
import Words

/// What every maker of a page works with: the plan, the site, and what is the same on many of its pages.
///
/// A class that never changes: each maker holds it, and a struct would count a reference for each of its parts.
final class Context: Sendable {
  let plan: SitePlan
  let site: PlannedSite
  let linker: Linker
  let captions: Captions
  let notes: SiteNotes
  let frames: Frames
  /// What the pages of the site load.
  let files: SiteAssets
  /// Whether a search index is made.
  let hasSearch: Bool
  /// What the site says by itself, in its language.
  let words: Words
  /// Where terms stand in texts, looked for by the first that asks.
  let termUses: Once<TermUses>

  init(
    plan: SitePlan, site: PlannedSite, linker: Linker, captions: Captions, notes: SiteNotes, frames: Frames,
    files: SiteAssets, hasSearch: Bool, words: Words, termUses: Once<TermUses>
  ) {
    self.plan = plan
    self.site = site
    self.linker = linker
    self.captions = captions
    self.notes = notes
    self.frames = frames
    self.files = files
    self.hasSearch = hasSearch
    self.words = words
    self.termUses = termUses
  }

  /// The same, for a page that is a document of many pages.
  func within(_ document: Document) -> Context {
    var linker = linker
    linker.document = document
    return Context(
      plan: plan, site: site, linker: linker, captions: captions, notes: notes, frames: frames, files: files,
      hasSearch: hasSearch, words: words, termUses: termUses)
  }
}

/// Makes the views of one kind of page, or of a part that many kinds have; knows which words and in which order, not HTML.
protocol Maker {
  var context: Context { get }
}

extension Maker {
  var plan: SitePlan { context.plan }
  var site: PlannedSite { context.site }
  var linker: Linker { context.linker }
  var captions: Captions { context.captions }
  /// The day of the build.
  var today: Datum { context.plan.today }
  var words: Words { context.words }
  var publication: Publication { context.plan.publication }

  /// More links than this under one heading help nobody; the list has the rest.
  static var longestGroup: Int { 50 }

  /// The title of a list: the one of its `index.md`, else the type's name.
  func listTitle(_ type: ContentType) -> String {
    introduction(of: type).map { publication[$0.page].facts.titel } ?? words.plural(of: type)
  }

  /// The `index.md` of a folder, and what the region adds to it.
  func introduction(of type: ContentType) -> (page: PageIndex, addition: PageIndex?)? {
    guard let folder = type.folder, let page = plan.introduction(of: folder, in: site) else { return nil }
    return (page, site.additions[page])
  }

  /// Whose moment counts in this site: that of the region’s addition, where it names one.
  func dated(_ page: PageIndex) -> PageIndex { publication.dated(page, addition: site.additions[page]) }

  /// What stands beside the title of a page in a list of this site.
  func inList(_ page: PageIndex) -> String? {
    // Most sites add to few pages, or to none.
    captions.inList(site.additions.isEmpty ? page : dated(page))
  }

  /// The pages that name a page, without the introductions of lists; of a term that none names, those it stands on.
  func pages(thatUse page: PageIndex) -> [PageIndex] {
    let naming = plan.pages(naming: page, in: site).filter { publication[$0].type != .sectie }
    guard publication[page].type == .begrip, naming.isEmpty else { return naming }
    let uses = context.termUses.value { TermUses(of: publication) }
    // Twins stand side by side once sorted, as in `SitePlan.pages(naming:in:)`.
    var last = page
    return uses.pages(with: page).compactMap(shownHere).sorted().filter { other in
      defer { last = other }
      return other != last && other != page
    }
  }

  /// The page of this site that shows what a page says; nil where none does.
  private func shownHere(_ page: PageIndex) -> PageIndex? {
    guard publication[page].regio == nil || publication[page].regio == site.regio else { return nil }
    if case .adds(let national) = publication[page].role {
      return site.additions[national] == page ? national : nil
    }
    return plan.isShown(page, in: site) && site.replacements[page] == nil ? page : nil
  }

  /// The heading of the names under a letter: `A`, `0–9`, or what is left.
  func heading(of letter: Alphabet.Letter) -> String {
    switch letter {
    case .letter(let byte): String(Unicode.Scalar(byte - 32))
    case .digit: "0–9"
    case .other: words.otherLetters
    }
  }

  /// Where the place finder stands; nil where there are no places to find.
  var placeFinderAddress: Address? {
    plan.plaatsen.isEmpty ? nil : linker.address(.placeFinder)
  }

  /// The list of all pages, on the page that searches.
  var allPagesAddress: Address {
    var address = linker.address(.search)
    address.path += "#_alles"
    return address
  }

  /// Every list of this site.
  var listLinks: [LinkView] {
    site.listedTypes.map {
      LinkView(titel: words.plural(of: $0), adres: linker.address(.list($0)))
    }
  }
}

extension Maker {
  // MARK: - Titles and the way to a page

  /// The title in a browser's tab: what it is, then where.
  func fullTitle(_ titel: String?, of type: ContentType? = nil) -> String {
    // Piece by piece: each `+` would make a text of its own.
    var full = ""
    full.reserveCapacity(160)
    if let titel {
      full += titel
      full += " – "
      if let type, type != .pagina {
        full += words.singular(of: type)
        full += " – "
      }
    }
    if site.regio != nil {
      full += site.titel
      full += " – "
    }
    full += publication.site.titel
    return full
  }

  func crumbs(to page: Page) -> [CrumbView] {
    if page.type == .regio { return crumbs([]) }
    // A page that has lapsed may have been the last of its list.
    guard page.type != .pagina, page.type.folder != nil, site.lists[page.type]?.isEmpty == false else {
      return crumbs([
        CrumbView(
          titel: page.facts.titel, adres: "", isHier: true,
          merk: PageMark(taal: TextLanguage(of: page, in: publication)))
      ])
    }
    return crumbs([
      CrumbView(titel: listTitle(page.type), adres: linker.address(.list(page.type)), isHier: false),
      CrumbView(
        titel: page.facts.titel, adres: "", isHier: true,
        merk: PageMark(taal: TextLanguage(of: page, in: publication))),
    ])
  }

  /// The portal, the region, and then `rest`.
  func crumbs(_ rest: [CrumbView]) -> [CrumbView] {
    var crumbs: [CrumbView] = []
    if site.regio != nil {
      crumbs.append(
        CrumbView(
          titel: publication.site.titel, adres: linker.address(.home, in: plan.sites[0]), isHier: false))
    }
    crumbs.append(
      CrumbView(
        titel: site.regio == nil ? words.home : site.titel, adres: linker.address(.home), isHier: rest.isEmpty
      ))
    return crumbs + rest
  }

  /// The portal, the region, and the page itself.
  func crumbs(here titel: String) -> [CrumbView] {
    crumbs([CrumbView(titel: titel, adres: "", isHier: true)])
  }
}
