import Domain

/// What templates say by themselves; a template names a word as `{{woord naam}}`.
extension Words {
  /// A word by its name in templates.
  struct Named: Sendable {
    let name: String
    let said: @Sendable (Words) -> String

    /// A word that templates alone say.
    init(_ name: String, nl: String, en: String) {
      self.init(name) { $0.pick(nl: nl, en: en) }
    }

    /// A word that makers say too.
    init(_ name: String, said: @escaping @Sendable (Words) -> String) {
      self.name = name
      self.said = said
    }
  }

  private static let inTemplates =
    around + anyPage + decisions + homes + lists + places + search

  /// The names that templates may use.
  package static let templateNames = inTemplates.map(\.name)

  /// What each of them says, in the same order.
  package var templateTexts: [String] { Self.inTemplates.map { $0.said(self) } }

  /// What stands around every page.
  static let around: [Named] = [
    Named("kijkversie", nl: "Kijkversie", en: "View copy"),
    Named(
      "kijkversie_uitleg",
      nl: "Kijkversie: hier staan ook concepten en pagina’s die nog niet openbaar zijn. Niet om te delen.",
      en: "View copy: drafts and pages that are not public yet are shown too. Not to be shared."),
    Named("naar_inhoud", nl: "Naar de inhoud", en: "Skip to main content"),
    Named("over_deze_site", nl: "Over deze site", en: "About this site"),
    Named("hoofdmenu", nl: "Hoofdmenu", en: "Main menu"),
    Named("menu", nl: "Menu", en: "Menu"),
    Named("kruimelpad", nl: "Kruimelpad", en: "Breadcrumb"),
    Named("op_deze_site", nl: "Op deze site", en: "On this site"),
    Named("over_afzender", nl: "Over deze site en de afzender", en: "About this site and its publisher"),
    Named("nieuws_volgen", nl: "Nieuws en besluiten volgen (Atom)", en: "Follow news and decisions (Atom)"),
    Named("alle_regios", nl: "Alle regio’s:", en: "All regions:"),
    Named("uitgave_van", nl: "Deze site is een uitgave van", en: "This site is published by"),
    Named("zoek_op_site", nl: "Zoek op deze site", en: "Search this site"),
    Named("zoek", nl: "Zoek", en: "Search"),
    Named("alle_paginas") { $0.allPages },
  ]

  /// What many kinds of pages have.
  static let anyPage: [Named] = [
    Named("op_deze_pagina", nl: "Op deze pagina", en: "On this page"),
    Named("over_deze_pagina", nl: "Over deze pagina", en: "About this page"),
    Named("steunt_op", nl: "Deze pagina steunt op:", en: "This page is based on:"),
    Named("geen_bron", nl: "Bij deze pagina staat geen bron.", en: "No source is given for this page."),
    Named("klopt_het", nl: "Klopt er iets niet?", en: "Is there anything wrong with this page?"),
    Named("nagekeken_op", nl: "Deze pagina is nagekeken op", en: "This page was last checked on"),
    Named("nagekeken_door", nl: "door:", en: "by:"),
    Named(
      "fout_melden",
      nl: "Ziet u een fout of ontbreekt er iets?",
      en: "Have you found a mistake, or is something missing?"),
    Named(
      "geen_meldadres",
      nl: "Een adres om fouten te melden is nog niet bekend.",
      en: "There is no address yet for reporting mistakes."),
    Named(
      "wie_waarover",
      nl: "Wie waarover gaat, leest u op de pagina",
      en: "To find out who deals with what, read"),
    Named("volgende_datum", nl: "Volgende datum", en: "Next date"),
    Named("in_uw_agenda", nl: "In uw agenda", en: "In your calendar"),
    Named(
      "abonneren",
      nl:
        "Wilt u ook wijzigingen krijgen? Kies in uw agenda voor abonneren op een agenda. Plak daar dit adres:",
      en:
        "To receive changes too, choose in your calendar to subscribe to a calendar. Paste this address there:"
    ),
    Named(
      "planning_volgen",
      nl: "Wijzigingen in de planning volgen (Atom)",
      en: "Follow changes to the timetable (Atom)"),
    Named("inbreng") { $0.name(of: .terugkoppeling) },
    Named("verhuisd", nl: "Deze pagina is verhuisd", en: "This page has moved"),
    Named("nu_op", nl: "U vindt haar nu op:", en: "You can now find it at:"),
    Named(
      "geen_pagina",
      nl: "Op dit adres staat niets. Misschien zit er een typefout in, of is de pagina weggehaald.",
      en: "There is nothing at this address. It may have been mistyped, or the page may have been removed."),
    Named(
      "vervallen",
      nl:
        "De inhoud staat niet meer op deze site. Het adres blijft bestaan, zodat verwijzingen blijven werken.",
      en: "The content is no longer on this site. The address remains, so that links to it still work."),
  ]

  /// What pages of decisions say.
  static let decisions: [Named] = [
    Named("wat_besloten") { $0.name(of: .beslispunten) },
    Named("wat_betekent") { $0.whatItMeans },
    Named("argumenten_voor") { $0.name(of: .argumentenVoor) },
    Named("argumenten_tegen") { $0.name(of: .argumentenTegen) },
    Named("bijlagen") { $0.plural(of: .bijlage) },
    Named("hoe_besloten") { $0.howItWasDecided },
  ]
}
