/// Everything that is to be published, as one typed graph.
///
/// A class, though a value in all but name: every task of a build holds it, and a struct would count a
/// reference for each of its parts whenever it is passed on.
public final class Publication: Sendable {
  /// What the whole publication says about itself (`site.yml`).
  public struct Site: Sendable {
    /// The name.
    public let titel: String
    /// Who publishes it.
    public let afzender: String
    /// The web address of the portal, without a final slash.
    public let adres: String
    /// The language of the content.
    public let taal: String
    /// Shown on every page, such as that this is an example.
    public let melding: String?
    /// The address of the official statement of accessibility.
    public let toegankelijkheidsverklaring: String?
    /// Where a reader can ask.
    public let contact: String?
    /// Whether the sender is part of the government.
    public let isOverheid: Bool
    /// Whom to tell of a leak: a mail or web address, and until which day that holds.
    public let beveiliging: (contact: String, tot: Datum)?

    /// The site's settings.
    public init(
      titel: String, afzender: String, adres: String, taal: String, melding: String?,
      toegankelijkheidsverklaring: String?, contact: String?, isOverheid: Bool,
      beveiliging: (contact: String, tot: Datum)?
    ) {
      self.titel = titel
      self.afzender = afzender
      self.adres = adres
      self.taal = taal
      self.melding = melding
      self.toegankelijkheidsverklaring = toegankelijkheidsverklaring
      self.contact = contact
      self.isOverheid = isOverheid
      self.beveiliging = beveiliging
    }
  }

  /// A picture or document of the content; it is published where a page that is shown refers to it.
  public struct File: Sendable {
    /// Where it is read from.
    public let source: String
    /// The address within its site.
    public let path: String
    /// The region it belongs to; nil for a national one.
    public let regio: Int?
    /// How many bytes it holds.
    public let size: Int
    /// Whether a page that is not shown yet refers to it: a draft, or one whose day has not come.
    public let isAwaited: Bool

    /// A file at `path`.
    public init(source: String, path: String, regio: Int?, size: Int, isAwaited: Bool) {
      self.source = source
      self.path = path
      self.regio = regio
      self.size = size
      self.isAwaited = isAwaited
    }
  }

  /// A village or town, and the regions it belongs to.
  public struct Kern: Sendable {
    /// The name.
    public let naam: String
    /// The gemeente it lies in.
    public let gemeente: PageIndex
    /// One region, several when the whole gemeente lies in several, none when no source says.
    public let regios: [Int]

    /// A kern.
    public init(naam: String, gemeente: PageIndex, regios: [Int]) {
      self.naam = naam
      self.gemeente = gemeente
      self.regios = regios
    }
  }

  /// The settings.
  public let site: Site
  /// Every page that is published.
  public let pages: [Page]
  /// The regions' pages, in the order of `site.yml`.
  public let regios: [PageIndex]
  /// The pictures and documents that pages can refer to.
  public let files: [File]
  /// The kernen, by name.
  public let kernen: [Kern]
  /// Whether drafts and pages whose day has not come are among the pages: then nothing of it is for the public.
  public let isViewCopy: Bool
  /// Who names whom.
  public let relations: Relations

  /// A publication; `relations` are found from what the pages name.
  public init(
    site: Site, pages: [Page], regios: [PageIndex], files: [File], kernen: [Kern], isViewCopy: Bool = false
  ) {
    self.site = site
    self.pages = pages
    self.regios = regios
    self.files = files
    self.kernen = kernen
    self.isViewCopy = isViewCopy
    relations = Relations(between: pages)
  }

  /// The same publication with other texts: pages that differ in nothing else, also not in what they name.
  public init(_ other: Publication, pages: [Page]) {
    site = other.site
    self.pages = pages
    regios = other.regios
    files = other.files
    kernen = other.kernen
    isViewCopy = other.isViewCopy
    relations = other.relations
  }

  /// The page at `index`.
  public subscript(index: PageIndex) -> Page { pages[index.position] }
}
