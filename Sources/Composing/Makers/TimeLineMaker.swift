import Domain
import Drawing
import Planning
import Templating
import Words

/// Makes the time line above the planning.
struct TimeLineMaker: Maker {
  let context: Context

  /// The moments of one page of the planning; nil where none of them is known well enough to draw.
  func timeLine(of items: [PageIndex]) -> StripsView? {
    let moments = items.compactMap { index -> (PageIndex, Mijlpaal)? in
      if case .mijlpaal(let mijlpaal) = publication[index].details.seen(from: site.regio) {
        (index, mijlpaal)
      } else {
        nil
      }
    }
    let all = moments.flatMap { index, mijlpaal in
      [mijlpaal.wanneer] + mijlpaal.versies.map(\.wanneer) + [regionalMoment(of: index)].compactMap { $0 }
    }
    guard let axis = TimeAxis(over: all, today: today) else { return nil }
    let line = TimeLine(axis: axis, today: today, words: words)
    let groups = [(words.phases, Mijlpaal.Soort.fase), (words.moments, .mijlpaal)].compactMap {
      titel, soort in
      let rows = moments.filter { $1.soort == soort && $1.wanneer.kind != .unknown }
        .map { row(of: $0, $1, on: line) }
      return rows.isEmpty ? nil : StripsView.Group(titel: titel, rijen: rows)
    }
    let isTodayShown = axis.middle(of: today) != nil
    let unknown = moments.filter { $1.wanneer.kind == .unknown }.map { row(of: $0, $1, on: line) }
    return StripsView(
      titel: words.timeLine,
      uitleg: words.timeLineExplained(isTodayShown: isTodayShown),
      kop: line.head(
        title: words.timeLine(of: axis.years),
        description: words.timeLineDescription(today: isTodayShown ? today : nil)),
      groepen: groups
        + (unknown.isEmpty ? [] : [StripsView.Group(titel: words.notKnownWhen, rijen: unknown)]),
      isTijdlijn: true)
  }

  /// What the region says differently about the moment of a national page.
  private func regionalMoment(of index: PageIndex) -> Wanneer? {
    guard let addition = site.additions[index], case .mijlpaal(let own) = publication[addition].details,
      case .mijlpaal(let national) = publication[index].details,
      own.wanneer.kind != .unknown, !own.wanneer.agrees(with: national.wanneer)
    else { return nil }
    return own.wanneer
  }

  private func row(of index: PageIndex, _ mijlpaal: Mijlpaal, on line: TimeLine) -> StripsView.Row {
    let mark = TimeMark(mijlpaal.wanneer)
    let page = publication[index]
    var versions = mijlpaal.isConflict ? self.versions(of: mijlpaal, on: line) : []
    if let own = regionalMoment(of: index) {
      versions.append(version(words.inThisRegion, own, on: line))
    }
    return StripsView.Row(
      titel: page.facts.titel, adres: linker.address(of: index), merk: linker.mark(of: index),
      tekst: words.moment(mijlpaal.wanneer),
      // Where sources differ each has a strip of its own, and what the page says is one of them.
      noot: mijlpaal.isConflict ? nil : mark.note(in: words),
      strook: line.strip(mijlpaal.isConflict ? nil : mark), isAnders: mijlpaal.isConflict, versies: versions)
  }

  /// What the sources say, those that say the same together.
  private func versions(of mijlpaal: Mijlpaal, on line: TimeLine) -> [StripsView.Row] {
    var said: [(bronnen: [PageIndex], wanneer: Wanneer)] = []
    for versie in mijlpaal.versies {
      if let same = said.firstIndex(where: { $0.wanneer.agrees(with: versie.wanneer) }) {
        if !said[same].bronnen.contains(versie.bron) { said[same].bronnen.append(versie.bron) }
      } else {
        said.append(([versie.bron], versie.wanneer))
      }
    }
    return said.map { bronnen, wanneer in
      version(bronnen.map { publication[$0].facts.titel }.joined(separator: "; "), wanneer, on: line)
    }
  }

  private func version(_ titel: String, _ wanneer: Wanneer, on line: TimeLine) -> StripsView.Row {
    let mark = TimeMark(wanneer)
    return StripsView.Row(
      titel: titel, tekst: words.moment(wanneer), noot: mark.note(in: words), strook: line.strip(mark))
  }
}
