import Domain
import Planning
import Templating
import Words

/// Writes the addresses of one page: relative, so that a site works wherever it is put.
struct Linker: Sendable {
  let plan: SitePlan
  let site: PlannedSite
  /// From the page to the root of its site: `../../`, or an absolute path for a page that is shown anywhere.
  let root: String
  /// The page's own file within its site; empty for a page that is shown anywhere.
  let file: String
  /// Whether pages are opened without a server: then an address names the file that it shows.
  var opensFromDisk = false
  /// The document that the page is, where it holds others.
  var document: Document?
  /// What stands before the anchors of the text, in a document of several.
  var anchorPrefix = ""

  /// For the page in `file` within `site`.
  init(_ plan: SitePlan, _ site: PlannedSite, file: String) {
    self.plan = plan
    self.site = site
    self.file = file
    var depth = 0
    let bytes = file.utf8.span
    for position in bytes.indices where bytes[position] == UInt8(ascii: "/") { depth += 1 }
    root = Self.steps(depth)
  }

  /// For a page that a host shows at any address, such as `404.html`.
  init(anywhereIn plan: SitePlan, _ site: PlannedSite) {
    self.plan = plan
    self.site = site
    file = ""
    let path = site.adres.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    root = "/" + path.map { $0 + "/" }.joined()
  }

  private static func steps(_ depth: Int) -> String {
    switch depth {
    case 0: ""
    case 1: "../"
    case 2: "../../"
    default: String(repeating: "../", count: depth)
    }
  }

  /// The address of a place in the page's own site.
  func address(_ place: SitePath) -> Address { address(ofFile: place.path) }

  /// The address of a place in any site; absolute where either site has a web address of its own.
  func address(_ place: SitePath, in other: PlannedSite) -> Address { address(ofFile: place.path, in: other) }

  /// The address of a path in the page's own site.
  func address(ofFile path: String) -> Address {
    address(root: root, path)
  }

  private func address(root: String, _ path: String) -> Address {
    if opensFromDisk, path.isEmpty || path.hasSuffix("/") {
      return Address(root: root, path: path + "index.html")
    }
    return Address(root: root, path: root.isEmpty && path.isEmpty ? "./" : path)
  }

  /// The address of a path in any site; absolute where either site has a web address of its own.
  func address(ofFile path: String, in other: PlannedSite) -> Address {
    if other.regio == site.regio { return address(ofFile: path) }
    if !opensFromDisk, hasOwnAddress(other) || hasOwnAddress(site) {
      return Address(root: other.adres + "/", path: path)
    }
    let up = site.folder.isEmpty ? root : root + "../"
    let root = up + (other.folder.isEmpty ? "" : other.folder + "/")
    return address(root: root, path)
  }

  private func hasOwnAddress(_ site: PlannedSite) -> Bool {
    guard let regio = site.regio,
      case .regio(let details) = plan.publication[plan.publication.regios[regio]].details
    else { return false }
    return details.adres != nil
  }

  /// The address of a page, in this site if it is shown here.
  func address(of page: PageIndex) -> Address {
    if let place = place(of: page) { return Address(root: "#", path: place.name) }
    let location = plan.location(of: page, from: site)
    return address(location.path, in: location.site)
  }

  /// The anchor of a page within the document, where it stands there.
  private func place(of page: PageIndex) -> Anchor? {
    guard let document else { return nil }
    let shown = site.replacements[page] ?? page
    return document.holds(shown) ? Anchor.page(plan.publication[shown]) : nil
  }

  /// The address of what a reference leads to.
  func address(of target: Target) -> Address {
    switch target {
    case .page(let page, nil): return address(of: page)
    case .page(let page, let anchor?):
      if let place = place(of: page) { return Address(root: "#", path: place.prefix + anchor) }
      // A page that has lapsed is a notice without headings.
      let isExpired = plan.publication[site.replacements[page] ?? page].isExpired
      var address = address(of: page)
      if !isExpired { address.path += "#" + anchor }
      return address
    case .anchor(let anchor): return Address(root: "#", path: anchorPrefix + anchor)
    case .external(let address): return Address(address)
    case .file(let position):
      let file = plan.publication.files[position]
      // Authors may call their files what they like, also `rapport #2.pdf`.
      return address(
        ofFile: PercentEncoding.encoded(file.path, also: UInt8(ascii: "/")), in: plan.site(of: file.regio))
    }
  }

  /// A link to a page, by its title.
  func link(to page: PageIndex, bijschrift: String? = nil) -> LinkView {
    LinkView(
      titel: plan.publication[page].facts.titel, adres: address(of: page), bijschrift: bijschrift,
      merk: mark(of: page))
  }

  /// What stands beside the title of a page; nothing for nearly all.
  func mark(of page: PageIndex) -> PageMark {
    let publication = plan.publication
    let facts = publication[page].facts
    guard facts.taal != nil || publication.isViewCopy else { return PageMark() }
    return PageMark(
      taal: TextLanguage(of: publication[page], in: publication),
      nietOpenbaar: publication.isViewCopy
        ? Words(of: publication.site).notPublic(publication[page], on: plan.today) : nil)
  }
}
