import Domain
import Exporting
import Planning
import Words

/// Makes feeds.
struct FeedMaker: Maker {
  let context: Context

  /// News and decisions, newest first.
  func feed() -> Feed {
    let articles = ContentType.allCases.filter(\.traits.isArticle)
    let pages = articles.flatMap { site.lists[$0] ?? [] }.sorted { left, right in
      let (one, other) = (publication[left].datum ?? today, publication[right].datum ?? today)
      return one == other ? left < right : one > other
    }.prefix(50)
    let entries = pages.map { index in
      let page = publication[index]
      let location = plan.location(of: index, from: site)
      return Feed.Entry(
        title: page.facts.titel, url: location.site.address(of: location.path),
        updated: Self.moment(changed(index)), published: page.datum.map(Self.moment),
        summary: page.facts.samenvatting)
    }
    // The day comes from the content, not from the clock: the same content gives the same bytes.
    let updated = pages.map(changed).max() ?? Self.longAgo
    return feed(words.newsAndDecisions, at: .feed, updated, entries)
  }

  /// What changed in the planning and in taking part: what was looked at last comes first.
  func planningFeed() -> Feed {
    let pages = SitePlan.datedTypes.flatMap { site.lists[$0] ?? [] }
    let sorted = pages.sorted { left, right in
      let (one, other) = (changed(left), changed(right))
      return one == other ? left < right : one > other
    }.prefix(50)
    let entries = sorted.map { index in
      let location = plan.location(of: index, from: site)
      let said = [inList(index).map { $0 + "." }, publication[index].facts.samenvatting]
      return Feed.Entry(
        title: publication[index].facts.titel, url: location.site.address(of: location.path),
        updated: Self.moment(changed(index)), published: nil,
        summary: said.compactMap { $0 }.joined(separator: " "))
    }
    return feed(
      words.planningAndParticipation, at: .planningFeed, sorted.first.map(changed) ?? today, entries)
  }

  private func feed(_ titel: String, at place: SitePath, _ updated: Datum, _ entries: [Feed.Entry]) -> Feed {
    Feed(
      language: publication.site.taal, title: fullTitle(titel), author: publication.site.afzender,
      page: site.address(of: .home), url: site.address(of: place), updated: Self.moment(updated),
      entries: entries)
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
}
