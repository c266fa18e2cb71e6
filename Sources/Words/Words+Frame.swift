package import Domain

/// What stands around every page: its titles, the way to it, and the links at its head and foot.
extension Words {
  package var home: String { pick(nl: "Start", en: "Home") }

  package var allPages: String { pick(nl: "Alle pagina’s van A tot Z", en: "All pages from A to Z") }

  /// What a view copy says of a page that is not public: a draft, or one that waits for a day.
  package func notPublic(_ page: Page, on today: Datum) -> String? {
    let later = page.facts.publiceren.flatMap { $0 > today ? $0 : nil }.map {
      pick(nl: "komt op \(self.day($0)) op de site", en: "appears on \(self.day($0))")
    }
    if page.isDraft { return pick(nl: "Concept", en: "Draft") + (later.map { ": " + $0 } ?? "") }
    return later.map { pick(nl: "Nog niet openbaar: ", en: "Not public yet: ") + $0 }
  }

  package var newsAndDecisions: String { pick(nl: "Nieuws en besluiten", en: "News and decisions") }

  package var planningAndParticipation: String {
    pick(nl: "Planning en meedoen", en: "Timetable and taking part")
  }

  package var accessibilityStatement: String {
    pick(nl: "Toegankelijkheidsverklaring", en: "Accessibility statement")
  }

  /// Where to ask: an address, a telephone number, or words.
  package func contact(_ contact: String) -> String { "Contact: \(contact)" }

  // MARK: - Pages of a list

  package func page(_ number: Int, of count: Int) -> String {
    pick(nl: "Pagina \(number) van \(count)", en: "Page \(number) of \(count)")
  }

  /// A title in a browser’s tab, for one of the pages that have it.
  package func title(_ title: String, page number: Int, of count: Int) -> String {
    pick(nl: "\(title), pagina \(number) van \(count)", en: "\(title), page \(number) of \(count)")
  }

  package func previousPage(_ number: Int) -> String {
    pick(nl: "Vorige pagina (\(number))", en: "Previous page (\(number))")
  }

  package func nextPage(_ number: Int) -> String {
    pick(nl: "Volgende pagina (\(number))", en: "Next page (\(number))")
  }

  // MARK: - Pages that stand where a page no longer is

  package func lapsed(_ title: String) -> String { pick(nl: "Vervallen: \(title)", en: "Lapsed: \(title)") }

  package func lapsed(on day: Datum) -> String {
    pick(nl: "Deze pagina is vervallen op \(self.day(day)).", en: "This page lapsed on \(self.day(day)).")
  }

  package func moved(_ title: String) -> String { pick(nl: "Verhuisd: \(title)", en: "Moved: \(title)") }

  package var pageNotFound: String { pick(nl: "Deze pagina is er niet", en: "This page does not exist") }

  package var searchOn: String { pick(nl: "Verder zoeken", en: "Where to look next") }

  package func homePage(of site: String) -> String {
    pick(nl: "Voorpagina: \(site)", en: "Home page: \(site)")
  }

  // MARK: - Whose text it is

  package var inThisRegion: String { pick(nl: "In deze regio", en: "In this region") }

  /// Of a page that a region adds to; `isNational` where the rest of it holds everywhere.
  package func partIsOfRegion(_ region: String, isNational: Bool) -> String {
    pick(
      nl: "Het deel “\(inThisRegion)” is van de regio \(region)."
        + (isNational ? " De rest van de tekst is landelijk." : ""),
      en: "The part “\(inThisRegion)” comes from the region \(region)."
        + (isNational ? " The rest of the text is national." : ""))
  }

  package func textIsOfRegion(_ region: String) -> String {
    pick(nl: "Deze tekst is van de regio \(region).", en: "This text comes from the region \(region).")
  }

  package var textIsNational: String { pick(nl: "Deze tekst is landelijk.", en: "This text is national.") }
}
