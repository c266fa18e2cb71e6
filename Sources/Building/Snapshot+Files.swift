public import Diagnostics
import Imaging
import Planning
import Composing

extension Snapshot {
  /// One file that it holds.
  public struct File: Sendable {
    /// The place of its site.
    let site: Int
    /// Its own place.
    let position: Position
    /// Where it stands below the output folder, such as `zwolle/disciplines/wv/index.html`.
    public let path: String

    enum Position: Sendable {
      case page(Int)
      case asset(Int)
    }
  }

  /// What a file holds.
  public enum Contents: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of the file at this path.
    case copy(of: String)
    /// Nothing: what went wrong when they were made.
    case failure(Diagnostic)
  }

  /// Every file of the sites in these folders, or of all; none where anything is wrong.
  ///
  /// Those that take long come first: whoever began one last would let the others wait. Search indexes are made of
  /// these files, and are not among them.
  public func files(of folders: Set<String>? = nil) -> [File] {
    guard let renderer, let plan else { return [] }
    var (long, others): ([File], [File]) = ([], [])
    for (number, site) in plan.sites.enumerated() where folders?.contains(site.folder) ?? true {
      for (position, page) in site.pages.enumerated() {
        let file = File(site: number, position: .page(position), path: site.path(page.file))
        if page.isLong { long.append(file) } else { others.append(file) }
      }
      for (position, asset) in renderer.assets(of: site).enumerated() {
        others.append(File(site: number, position: .asset(position), path: site.path(asset.path)))
      }
    }
    return long + others
  }

  /// The file at a path below the output folder; nil where none is planned.
  public func file(at path: String) -> File? {
    guard let renderer, let plan else { return nil }
    let top = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let number = top.count == 2 ? plan.sites.dropFirst().firstIndex { $0.folder == top[0] } : nil
    let site = plan.sites[number ?? 0]
    let inside = number == nil ? path : String(top[1])
    if let position = site.position(of: inside) {
      return File(site: number ?? 0, position: .page(position), path: path)
    }
    return renderer.assets(of: site).firstIndex { $0.path == inside }.map {
      File(site: number ?? 0, position: .asset($0), path: path)
    }
  }

  /// What can be found of each page of the site in a folder, as HTML for the search index.
  package func searchTexts(of folder: String) -> [[UInt8]] {
    guard let renderer, let site = plan?.sites.first(where: { $0.folder == folder }) else { return [] }
    return renderer.searchTexts(of: site).map(\.html)
  }

  private func picture(_ order: Studio.Order) -> Contents {
    do throws(PictureFailure) {
      return .bytes(try studio.picture(order))
    } catch {
      return .failure(error.diagnostic)
    }
  }

  /// Every picture that the files need, to be made before them, on threads that may wait.
  func pictures(of files: [File]) -> [File] {
    guard plan?.pictures.isEmpty == false else { return [] }
    return files.filter(isMadeElsewhere)
  }

  /// Whether another program may have to make what the file holds: whoever asks for it waits.
  public func isMadeElsewhere(_ file: File) -> Bool {
    guard let plan, case .page(let position) = file.position else { return false }
    return switch plan.sites[file.site].pages[position].content {
    case .picture: true
    case .file(let position): plan.pictures[position] != nil
    case .page, .expired, .portal, .list, .matrix, .placeFinder, .everything, .search, .redirect, .notFound,
      .feed,
      .planningFeed, .calendar, .event, .favicon, .webManifest, .securityText, .robots, .sitemap,
      .sitemapIndex:
      false
    }
  }

  /// What a file of this snapshot holds, made when it is asked for; nil for a file of another one.
  public func contents(of file: File) -> Contents? {
    guard let renderer, let plan, file.site < plan.sites.count else { return nil }
    let site = plan.sites[file.site]
    switch file.position {
    case .page(let position):
      guard position < site.pages.count else { return nil }
      return switch renderer.output(of: site.pages[position], in: site) {
      case .text(let bytes): .bytes(bytes)
      case .copy(let source): .copy(of: source)
      case .picture(let source, let width, let isWebP):
        picture(Studio.Order(path: source, width: width, isWebP: isWebP))
      }
    case .asset(let position):
      let assets = renderer.assets(of: site)
      return position < assets.count ? .bytes(assets[position].bytes) : nil
    }
  }
}

extension PlannedSite {
  /// A file of this site, below the output folder.
  func path(_ file: String) -> String { folder.isEmpty ? file : folder + "/" + file }
}
