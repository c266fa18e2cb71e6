import Domain
import Planning
import Templating
import Words

/// Makes what programs follow a site by: feeds, and the addresses for search engines.
struct FeedMaker: Maker {
  let context: Context

  /// News and decisions, newest first.
  func feed() -> FeedView {
    let articles = ContentType.allCases.filter(\.traits.isArticle)
    let pages = articles.flatMap { site.lists[$0] ?? [] }.sorted { left, right in
      let (one, other) = (publication[left].datum ?? today, publication[right].datum ?? today)
      return one == other ? left < right : one > other
    }.prefix(50)
    let entries = pages.map { index in
      let page = publication[index]
      let location = plan.location(of: index, from: site)
      return FeedView.Entry(
        titel: page.facts.titel, adres: location.site.address(of: location.path),
        datum: Self.moment(changed(index)), verschenen: page.datum.map(Self.moment),
        samenvatting: page.facts.samenvatting)
    }
    // The day comes from the content, not from the clock: the same content gives the same bytes.
    let updated = pages.map(changed).max() ?? Self.longAgo
    return FeedView(
      taal: publication.site.taal, titel: fullTitle(words.newsAndDecisions),
      afzender: publication.site.afzender,
      adres: site.address(of: .home), eigenAdres: site.address(of: .feed), datum: Self.moment(updated),
      berichten: entries)
  }

  /// What changed in the planning and in taking part: what was looked at last comes first.
  func planningFeed() -> FeedView {
    let pages = SitePlan.datedTypes.flatMap { site.lists[$0] ?? [] }
    let sorted = pages.sorted { left, right in
      let (one, other) = (changed(left), changed(right))
      return one == other ? left < right : one > other
    }.prefix(50)
    let entries = sorted.map { index in
      let location = plan.location(of: index, from: site)
      let said = [inList(index).map { $0 + "." }, publication[index].facts.samenvatting]
      return FeedView.Entry(
        titel: publication[index].facts.titel, adres: location.site.address(of: location.path),
        datum: Self.moment(changed(index)),
        samenvatting: said.compactMap { $0 }.joined(separator: " "))
    }
    return FeedView(
      taal: publication.site.taal, titel: fullTitle(words.planningAndParticipation),
      afzender: publication.site.afzender, adres: site.address(of: .home),
      eigenAdres: site.address(of: .planningFeed),
      datum: Self.moment(sorted.first.map(changed) ?? today), berichten: Array(entries))
  }

  /// The day that a page was looked at last, or else the day of its news or decision; never a day to come.
  ///
  /// Not the day of what it is about, which says nothing of when somebody changed it; nil where nobody knows.
  private func known(_ index: PageIndex) -> Datum? {
    let page = publication[index]
    let isDated = page.type.traits.isArticle
    let days = [page.facts.gecontroleerd, isDated ? page.datum : nil].compactMap { $0 }
    return days.filter { $0 <= today }.max()
  }

  /// For a page whose day of change nobody knows: a day that stays the same from build to build.
  private static let longAgo = Datum(secondsSince1970: 0)

  private func changed(_ index: PageIndex) -> Datum { known(index) ?? Self.longAgo }

  private static func moment(_ day: Datum) -> String { day.iso + "T00:00:00Z" }

  /// The addresses in a range of the planned pages that are this site’s own.
  func sitemap(_ range: Range<Int>) -> AddressesView {
    AddressesView(
      adressen: site.pages[range].filter { $0.isListed && isCanonical($0) }
        .map { LinkView(titel: site.address(of: $0.place)) })
  }

  private func isCanonical(_ page: PlannedPage) -> Bool {
    guard site.regio != nil, case .page(let index, let addition) = page.content else { return true }
    return publication[index].regio != nil || addition != nil
  }

  func sitemapIndex(parts: Int) -> AddressesView {
    AddressesView(adressen: (1...parts).map { LinkView(titel: site.address(of: .sitemap(part: $0))) })
  }

  /// The sitemaps that robots.txt names; the portal names those of the regions below its address too.
  func robots() -> RobotsView {
    let below =
      site.regio == nil ? plan.sites.dropFirst().filter { $0.adres.hasPrefix(site.adres + "/") } : []
    guard !publication.isViewCopy else { return RobotsView(adressen: [], isGesloten: true) }
    return RobotsView(
      adressen: ([site] + below).map { RobotsView.Line(adres: $0.address(of: .sitemap)) }, isGesloten: false)
  }
}
