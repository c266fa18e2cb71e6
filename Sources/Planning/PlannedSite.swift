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
  /// Every file: first `sorted` of them by path, then the sitemaps, which name the places of the others.
  public let pages: [PlannedPage]
  private let sorted: Int
  /// The pages that lists show, per type, in the order of the list.
  public let lists: [ContentType: [PageIndex]]
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
    lists: [ContentType: [PageIndex]], additions: [PageIndex: PageIndex],
    replacements: [PageIndex: PageIndex], agenda: [PageIndex],
    menus: [Menu: [PageIndex]], samenwerking: Samenwerking, alphabet: SiteAlphabet
  ) {
    self.regio = regio
    self.folder = folder
    self.adres = adres
    self.titel = titel
    self.pages = pages
    self.sorted = sorted
    self.lists = lists
    self.additions = additions
    self.replacements = replacements
    self.agenda = agenda
    self.menus = menus
    self.samenwerking = samenwerking
    self.alphabet = alphabet
  }

  /// The place in `pages` of a file of this site, such as `disciplines/wv/index.html`; nil where none is planned.
  public func position(of file: String) -> Int? {
    var low = 0
    var high = sorted
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].file < file { low = middle + 1 } else { high = middle }
    }
    if low < sorted, pages[low].file == file { return low }
    return pages[sorted...].firstIndex { $0.file == file }
  }

  /// The types that have a list here, in menu order.
  public var listedTypes: [ContentType] {
    ContentType.listed.filter { lists[$0]?.isEmpty == false }
  }
}
