import Diagnostics
import Domain

extension Publication {
  /// Ties the pages together and checks what only shows when all of them are there.
  convenience init(
    settings: SiteSettings, pages: [Page], entries: [Entry], tree: SourceTree, catalogue: Catalogue,
    awaited: Set<Int>, isViewCopy: Bool, diagnostics: inout [Diagnostic]
  ) {
    let regios = catalogue.regios.compactMap { regio -> PageIndex? in
      if case .page(let page) = catalogue.find(.regio, regio, from: nil) { page } else { nil }
    }
    self.init(
      site: settings.site, pages: pages, regios: regios,
      files: tree.attachments.filter(catalogue.shows).enumerated().map { position, file in
        let parts = file.relative.split(separator: "/").dropFirst(file.regio == nil ? 0 : 2)
        return File(
          source: file.path, path: parts.joined(separator: "/").lowercased(),
          regio: file.regio.flatMap { catalogue.number(ofRegio: $0) },
          size: FileStatus(of: realPath(file.path) ?? file.path)?.size ?? 0,
          isAwaited: awaited.contains(position))
      },
      kernen: KernTable(pages: pages, entries: entries, regios: regios).kernen(diagnostics: &diagnostics),
      isViewCopy: isViewCopy)
  }
}

/// Which kern belongs to which region.
private struct KernTable {
  let pages: [Page]
  let entries: [Entry]
  let regios: [PageIndex]

  /// Every kern of every gemeente; one that two regions claim, or that its gemeente does not have, is a mistake.
  func kernen(diagnostics: inout [Diagnostic]) -> [Publication.Kern] {
    var claims: [PageIndex: [String: (regio: Int, place: Place)]] = [:]
    var whole: [PageIndex: [Int]] = [:]
    for (number, index) in regios.enumerated() {
      guard case .regio(let regio) = pages[index.position].details else { continue }
      for record in entries[index.position].own()[RegioKeys.gemeenten] {
        // By name and not by position: a gemeente that was not found is missing in `gemeenten` only.
        guard let name = record[DeelnameKeys.gemeente]?.name,
          let gemeente = regio.gemeenten.first(where: { pages[$0.gemeente.position].slug == name })?.gemeente
        else { continue }
        let kernen = record[DeelnameKeys.kernen]
        if kernen.isEmpty { whole[gemeente, default: []].append(number) }
        for kern in kernen { claim(kern, of: gemeente, by: number, &claims, &diagnostics) }
      }
    }
    var kernen: [Publication.Kern] = []
    for (position, page) in pages.enumerated() {
      guard case .gemeente(let gemeente) = page.details, !page.isExpired else { continue }
      let index = PageIndex(position)
      for naam in gemeente.kernen {
        let claimed = claims[index]?[naam].map { [$0.regio] }
        // A gemeente that is named whole by one region and in part by others: its other kernen are the one's.
        kernen.append(Publication.Kern(naam: naam, gemeente: index, regios: claimed ?? whole[index] ?? []))
      }
    }
    return kernen.sorted { ($0.naam.lowercased(), $0.gemeente) < ($1.naam.lowercased(), $1.gemeente) }
  }

  private func claim(
    _ kern: PlacedText, of gemeente: PageIndex, by regio: Int,
    _ claims: inout [PageIndex: [String: (regio: Int, place: Place)]], _ diagnostics: inout [Diagnostic]
  ) {
    guard case .gemeente(let details) = pages[gemeente.position].details else { return }
    let naam = kern.text
    guard details.kernen.contains(naam) else {
      diagnostics.append(
        .kernUnknown(
          naam, gemeente: pages[gemeente.position].facts.titel, at: kern.place, known: details.kernen))
      return
    }
    if let first = claims[gemeente]?[naam], first.regio != regio {
      diagnostics.append(
        .kernTwice(
          naam, regio: pages[regios[first.regio].position].facts.titel, at: kern.place, first: first.place))
      return
    }
    claims[gemeente, default: [:]][naam] = (regio, kern.place)
  }
}

extension Diagnostic {
  static func kernTwice(_ naam: String, regio: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .kernTwice, at: place,
      Phrase(
        nl: "De kern “\(naam)” hoort al bij de regio \(regio) (\(first.file), regel \(first.line)).",
        en: "The kern “\(naam)” already belongs to the region \(regio) (\(first.file), line \(first.line))."),
      help: Phrase(
        nl: "Een kern hoort bij één regio. Haal haar bij een van de twee weg.",
        en: "A kern belongs to one region. Remove it from one of the two."))
  }

  static func kernUnknown(_ naam: String, gemeente: String, at place: Place, known: [String]) -> Diagnostic {
    Diagnostic(
      .kernUnknown, at: place,
      Phrase(
        nl: "De gemeente \(gemeente) heeft geen kern “\(naam)”.",
        en: "The gemeente \(gemeente) has no kern “\(naam)”."),
      help: .didYouMean(
        naam, in: known,
        otherwise: Phrase(
          nl: "Zet de kern bij `kernen:` op de pagina van de gemeente.",
          en: "Add the kern to `kernen:` on the page of the gemeente.")))
  }
}
