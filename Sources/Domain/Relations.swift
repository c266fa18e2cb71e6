/// Who names whom: for every page, the pages that name it, per region.
///
/// Built once for all sites. Finding the pages of one region takes O(log n).
public struct Relations: Sendable {
  private struct Mention: Sendable, Comparable {
    /// The region of the naming page, or -1 for a national one.
    let regio: Int32
    let source: Int32

    static func < (left: Mention, right: Mention) -> Bool {
      (left.regio, left.source) < (right.regio, right.source)
    }
  }

  private let mentions: [[Mention]]

  init(between pages: [Page]) {
    var mentions = [[Mention]](repeating: [], count: pages.count)
    for (position, page) in pages.enumerated() where !page.isExpired {
      let regio = Int32(page.regio ?? -1)
      // A region's addition speaks for the page that it adds to.
      let source =
        if case .adds(let national) = page.role { national.position } else { position }
      for named in page.names where named.position != source {
        mentions[named.position].append(Mention(regio: regio, source: Int32(source)))
      }
    }
    for target in mentions.indices where mentions[target].count > 1 {
      mentions[target].sort()
    }
    self.mentions = mentions
  }

  /// The pages of `regio` (nil: the national ones) that name `page`, each once, in publication order.
  public func pages(naming page: PageIndex, of regio: Int?) -> [PageIndex] {
    let all = mentions[page.position]
    let wanted = Int32(regio ?? -1)
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].regio < wanted { low = middle + 1 } else { high = middle }
    }
    var found: [PageIndex] = []
    var last: Int32 = -1
    while low < all.count, all[low].regio == wanted {
      if all[low].source != last { found.append(PageIndex(Int(all[low].source))) }
      last = all[low].source
      low += 1
    }
    return found
  }

  /// Whether any page names `page`.
  public func isNamed(_ page: PageIndex) -> Bool { !mentions[page.position].isEmpty }

  /// The regions with pages of their own that name `page`, in order.
  public func regios(naming page: PageIndex) -> [Int] {
    var found: [Int] = []
    for mention in mentions[page.position] where mention.regio >= 0 && found.last != Int(mention.regio) {
      found.append(Int(mention.regio))
    }
    return found
  }
}
