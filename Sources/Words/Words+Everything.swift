package import Domain

/// The page with everything about a region.
extension Words {
  package var everything: String { pick(nl: "Alles op één pagina", en: "Everything on one page") }

  package func everything(about site: String) -> String {
    pick(nl: "\(site): alles op één pagina", en: "\(site): everything on one page")
  }

  package func everythingSummary(made today: Datum, pages: Int) -> String {
    pick(
      nl: "Alles van deze regio bij elkaar, om te printen of te bewaren: \(about(pages: pages)) op papier. "
        + "Deze pagina is gemaakt op \(day(today)).",
      en: "Everything about this region in one place, to print or to keep: \(about(pages: pages)) on paper. "
        + "This page was made on \(day(today)).")
  }

  /// How many pages of A4 something takes, as far as can be said.
  package func about(pages: Int) -> String {
    pick(
      nl: "ongeveer \(pages) \(pages == 1 ? "pagina" : "pagina’s")",
      en: "about \(pages) \(pages == 1 ? "page" : "pages")")
  }

  package func toPrint(_ size: String) -> String {
    pick(nl: "om te printen, \(size)", en: "to print, \(size)")
  }

  /// The heading over the region’s own page.
  package var theRegion: String { pick(nl: "De regio", en: "The region") }

  /// Leads to what a source is.
  package func document(of source: String) -> String {
    pick(nl: "\(source): het document", en: "\(source): the document")
  }

  /// About how large something is; `bytes` is rounded already.
  package func about(bytes: Int) -> String {
    let size =
      bytes < 1_000_000
      ? "\(bytes / 1000) kB"
      : "\(bytes / 1_000_000)\(pick(nl: ",", en: "."))\(bytes % 1_000_000 / 100_000) MB"
    return pick(nl: "ongeveer \(size)", en: "about \(size)")
  }

}
