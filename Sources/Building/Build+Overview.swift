public import Domain
import Diagnostics
import Loading
import Planning

extension Build {
  /// What an editor needs to know of one file.
  public struct Row: Sendable {
    /// Where a page is in its life.
    public enum Stand: String, Sendable, CaseIterable {
      /// It is on the site; until its day, where it has one.
      case zichtbaar
      /// People can take part in what it is about; until its day, where that is known.
      case open
      /// It waits for its day.
      case wacht
      /// It waits for somebody.
      case concept
      /// Only its address is left, from its day on.
      case vervallen
      /// It cannot be read.
      case onleesbaar
    }

    /// Its title; empty where it cannot be read.
    public let titel: String
    /// As the user would type it.
    public let file: String
    /// The folder of its region; nil for a national page.
    public let regio: String?
    /// The function of who keeps it up to date.
    public let eigenaar: String?
    /// When its facts were last checked.
    public let gecontroleerd: Datum?
    /// Where it is in its life.
    public let stand: Stand
    /// The day that goes with that.
    public let day: Datum?
    /// How many messages there are about it.
    public let messages: Int
  }

  /// Every file of the content in the order of their names, with what a check says of them.
  public func overview() async -> (rows: [Row], regios: [String], report: Report) {
    let snapshot = await Snapshot(options.source, needsLook: false)
    let report = report(of: snapshot)
    var messages: [String: Int] = [:]
    for file in report.diagnostics.compactMap({ $0.place?.file }) { messages[file, default: 0] += 1 }
    var rows: [String: Row] = [:]
    if let publication = snapshot.plan?.publication {
      for page in publication.pages {
        // An activity that only a bijlage lists has no file of its own.
        if rows[page.file] != nil, page.type == .activiteit { continue }
        let regio = page.regio.map { publication[publication.regios[$0]].slug }
        rows[page.file] = Row(page, regio: regio, on: options.source.today, messages[page.file] ?? 0)
      }
    }
    for page in snapshot.waiting { rows[page.file] = Row(page, messages[page.file] ?? 0) }
    for (file, count) in messages where rows[file] == nil && file.hasSuffix(".md") {
      rows[file] = Row(
        titel: "", file: file, regio: nil, eigenaar: nil, gecontroleerd: nil, stand: .onleesbaar, day: nil,
        messages: count)
    }
    return (rows.values.sorted { $0.file < $1.file }, snapshot.sites.dropFirst().map(\.folder), report)
  }
}

extension Build.Row {
  fileprivate init(_ page: Page, regio: String?, on today: Datum, _ messages: Int) {
    var (stand, day) = (page.isExpired ? Stand.vervallen : .zichtbaar, page.facts.vervalt)
    if !page.isExpired, case .participatie(let participatie) = page.details,
      [.open, .misschienOpen].contains(participatie.stand(on: today))
    {
      (stand, day) = (.open, participatie.sluit?.latest)
    }
    self.init(
      titel: page.facts.titel, file: page.file, regio: regio, eigenaar: page.facts.eigenaar,
      gecontroleerd: page.facts.gecontroleerd, stand: stand, day: day, messages: messages)
  }

  fileprivate init(_ page: WaitingPage, _ messages: Int) {
    self.init(
      titel: page.titel, file: page.file, regio: page.regio, eigenaar: page.eigenaar,
      gecontroleerd: page.gecontroleerd, stand: page.day == nil ? .concept : .wacht, day: page.day,
      messages: messages)
  }
}
