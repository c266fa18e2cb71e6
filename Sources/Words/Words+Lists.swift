package import Domain

/// Lists, what stands beside the titles in them, and where the rest is.
extension Words {
  /// `Oost, West en Zuid`.
  package func enumerated(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + pick(nl: " en ", en: " and ") + last
  }

  /// The first `most` of them, and how many more there are.
  package func enumerated(_ names: [String], most: Int) -> String {
    names.count <= most
      ? enumerated(names)
      : names.prefix(most).joined(separator: ", ") + " " + andMore(names.count - most)
  }

  package func andMore(_ count: Int) -> String { pick(nl: "en nog \(count)", en: "and \(count) more") }

  /// Leads from the first of a list to all of it.
  package func allUnder(_ list: String) -> String {
    pick(nl: "Alles onder \(list)", en: "Everything under \(list)")
  }

  package func allPagesUnder(_ list: String) -> String {
    pick(nl: "Alle pagina’s onder \(list)", en: "All pages under \(list)")
  }

  /// The names that start with none of our letters.
  package var otherLetters: String { pick(nl: "Overige", en: "Other") }

  // MARK: - Terms

  package func usedOn(pages count: Int) -> String {
    pick(nl: "op ", en: "on ")
      + self.count(count, nl: ("pagina", "pagina’s"), en: ("page", "pages"))
  }

  package var notWrittenInFull: String {
    pick(nl: "Geen van de bronnen schrijft dit voluit", en: "None of the sources gives the full form")
  }

  // MARK: - Pages that name a page

  /// What stands above the pages that name a page of a type: sources and terms are used.
  package func headingOfUses(of type: ContentType) -> String {
    switch type {
    case .bron, .begrip: pick(nl: "Gebruikt op", en: "Used on")
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .mijlpaal,
      .participatie, .besluit, .nieuws, .bijlage, .pagina, .sectie:
      moreAboutThis
    }
  }

  var moreAboutThis: String { pick(nl: "Meer hierover", en: "More about this") }

  package var inTheRegions: String { pick(nl: "In de regio’s", en: "In the regions") }

  package var onlyNamedWithActivities: String {
    pick(nl: "Alleen genoemd bij deze activiteiten", en: "Only mentioned in these activities")
  }

  // MARK: - Lists of which a region has nothing of its own

  /// What a region calls a list of which nothing is its own; nil where it bears its own name all the same.
  package func national(_ type: ContentType) -> String? {
    switch type {
    case .activiteit:
      pick(nl: "Voorbeelden van activiteiten (landelijk)", en: "Examples of activities (national)")
    case .discipline: pick(nl: "Disciplines (landelijk)", en: "Disciplines (national)")
    case .regio, .gemeente, .hoofdtaak, .wijkverband, .governance, .mijlpaal, .participatie, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      nil
    }
  }

  // MARK: - Groups of pages on who decides and who pays

  package func heading(of soort: Governance.Soort) -> String {
    switch soort {
    case .uitleg: pick(nl: "Uitleg", en: "Explanation")
    case .ontwerpcriterium: pick(nl: "Ontwerpcriteria", en: "Design criteria")
    case .organisatievorm: pick(nl: "Organisatievormen", en: "Forms of organisation")
    case .kassier: treasurer
    case .mandaat: pick(nl: "Mandaat per discipline", en: "Mandate by discipline")
    case .financiering: pick(nl: "Geld", en: "Money")
    case .bouwsteen: pick(nl: "Bouwstenen van een RESV-plan", en: "Building blocks of a RESV plan")
    case .succesfactor:
      pick(
        nl: "Succesfactoren van een hecht wijkverband",
        en: "What makes a neighbourhood partnership succeed")
    case .basisfunctionaliteit: pick(nl: "Basisfunctionaliteiten", en: "Basic functions")
    case .scenario: pick(nl: "Scenario’s van de NZa", en: "NZa scenarios")
    }
  }
}
