import Domain
import Planning
import Templating
import Words

/// Makes the links to the pages that name a page, under a heading per type.
struct RelatedMaker: Maker {
  let context: Context

  func groups(naming page: PageIndex) -> [GroupView] {
    let all = pages(thatUse: page)
    // A discipline’s activities stand in a table; one that only speaks of it stands apart.
    let isDiscipline = publication[page].type == .discipline
    let spoken = isDiscipline ? all.filter { isOnlySpoken(of: page, in: $0) } : []
    var groups = groups(of: isDiscipline ? all.filter { publication[$0].type != .activiteit } : all)
    if !spoken.isEmpty {
      groups.append(
        GroupView(titel: words.onlyNamedWithActivities, items: spoken.map { linker.link(to: $0) }))
    }
    if site.regio == nil {
      // A region that does not show the page has no address for it.
      let regios = publication.relations.regios(naming: page).filter {
        plan.isShown(page, in: plan.site(of: $0))
      }
      if !regios.isEmpty, publication[page].type != .regio {
        groups.append(
          GroupView(
            titel: words.inTheRegions,
            items: regios.map { regio in
              let other = plan.site(of: regio)
              return LinkView(
                // With the page's own title: the region's name alone leads to the region's home.
                titel: "\(other.titel): \(publication[page].facts.titel)",
                adres: linker.address(.page(publication[page]), in: other))
            }))
      }
    }
    return groups
  }

  private func isOnlySpoken(of discipline: PageIndex, in page: PageIndex) -> Bool {
    publication[page].type == .activiteit
      && !DetailMaker(context: context).takesPart(discipline, in: page)
  }

  private func groups(of pages: [PageIndex]) -> [GroupView] {
    let ordered = plan.ordered(pages)
    var groups: [GroupView] = []
    var start = 0
    while start < ordered.count {
      let type = publication[ordered[start]].type
      let end = ordered[start...].firstIndex { publication[$0].type != type } ?? ordered.count
      groups.append(group(of: type, ordered[start..<end]))
      start = end
    }
    return groups
  }

  private func group(of type: ContentType, _ items: ArraySlice<PageIndex>) -> GroupView {
    // Without a list there is nowhere else to find the rest.
    let most = site.lists[type] == nil ? items.count : Self.longestGroup
    let shown = items.prefix(most).map { linker.link(to: $0, bijschrift: inList($0)) }
    let more =
      items.count > shown.count
      ? LinkView(
        titel: words.allPagesUnder(listTitle(type)), adres: linker.address(.list(type)))
      : nil
    return GroupView(titel: words.plural(of: type), items: shown, meer: more)
  }
}
