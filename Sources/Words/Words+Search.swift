/// Search: its page, and what can be chosen among.
extension Words {
  package var search: String { pick(nl: "Zoeken", en: "Search") }

  package func allPages(under letter: String) -> String {
    pick(nl: "Alle pagina’s: \(letter)", en: "All pages: \(letter)")
  }

  /// What belongs to no region.
  package var national: String { pick(nl: "Landelijk", en: "National") }
}
