public import Domain

/// One site: the portal, or a region's own.
///
/// A class, though a value in all but name: every link of every page asks for it.
public final class PlannedSite: Sendable {
  /// The number of the region; nil for the portal.
  public let regio: Int?
  /// The folder in the output: empty for the portal, `zwolle` for a region.
  public let folder: String
  /// The web address, without a final slash.
  public let adres: String
  /// The name.
  public let titel: String
  /// Every file: first `sorted` of them by path, then the sitemaps, which name the places of the others, and then the
  /// pictures and documents, by path again.
  public let pages: [PlannedPage]
  private let sorted: Int
  /// Where the pictures and documents begin in `pages`.
  private let filesStart: Int
  /// The pages that lists show, per type, in the order of the list.
  public let lists: [ContentType: [PageIndex]]
  /// The lists of what has a place in time, in the order that the day of the build gives: ahead or open first.
  public let timely: [ContentType: [PageIndex]]
  /// What the region adds to national pages.
  public let additions: [PageIndex: PageIndex]
  /// What takes the place of national pages here.
  public let replacements: [PageIndex: PageIndex]
  /// The pages of its calendar: those with exact days, in the order of their lists.
  public let agenda: [PageIndex]
  /// The pages of the menus, in order.
  public let menus: [Menu: [PageIndex]]
  /// Which disciplines work together in the activities that are listed here.
  public let samenwerking: Samenwerking
  /// All pages, by letter.
  public let alphabet: SiteAlphabet

  init(
    regio: Int?, folder: String, adres: String, titel: String, pages: [PlannedPage], sorted: Int,
    files: [PlannedPage] = [],
    lists: [ContentType: [PageIndex]], timely: [ContentType: [PageIndex]],
    additions: [PageIndex: PageIndex],
    replacements: [PageIndex: PageIndex], agenda: [PageIndex],
    menus: [Menu: [PageIndex]], samenwerking: Samenwerking, alphabet: SiteAlphabet
  ) {
    self.regio = regio
    self.folder = folder
    self.adres = adres
    self.titel = titel
    self.pages = pages + files
    filesStart = pages.count
    self.sorted = sorted
    self.lists = lists
    self.timely = timely
    self.additions = additions
    self.replacements = replacements
    self.agenda = agenda
    self.menus = menus
    self.samenwerking = samenwerking
    self.alphabet = alphabet
  }

  /// The place in `pages` of a file of this site, such as `disciplines/wv/index.html`; nil where none is planned.
  public func position(of file: String) -> Int? {
    position(of: file, in: 0..<sorted) ?? position(of: file, in: filesStart..<pages.count)
      ?? pages[sorted..<filesStart].firstIndex { $0.file == file }
  }

  private func position(of file: String, in range: Range<Int>) -> Int? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].file < file { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && pages[low].file == file ? low : nil
  }

  /// The same site with files that its pages, or those of other sites, refer to.
  func adding(_ files: [PlannedPage]) -> PlannedSite {
    guard !files.isEmpty else { return self }
    return PlannedSite(
      regio: regio, folder: folder, adres: adres, titel: titel, pages: pages, sorted: sorted,
      files: files.sorted { $0.file < $1.file }, lists: lists, timely: timely,
      additions: additions, replacements: replacements, agenda: agenda, menus: menus,
      samenwerking: samenwerking, alphabet: alphabet)
  }

  /// The types that have a list here, in menu order.
  public var listedTypes: [ContentType] {
    ContentType.listed.filter { lists[$0]?.isEmpty == false }
  }
}
