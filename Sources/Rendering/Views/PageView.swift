/// Everything that the template of a page can show.
struct PageView: View {
  var taal = "nl"
  /// The language of the page's own text, where it differs.
  var taalTekst: String?
  var titel = ""
  /// The title with the site’s name: unique over all sites.
  var titelVolledig = ""
  var samenvatting: String?
  var zoekwoorden: String?
  /// The address that search engines should keep.
  var canoniek = ""
  var isVerborgen = false
  /// The parts that are the same on many pages, rendered once.
  var kop: [UInt8] = []
  var voet: [UInt8] = []
  /// What the head of every page says: the style sheet, the icon, the colours, the feed.
  var hoofd: [UInt8] = []
  /// The script that this page alone needs.
  var script: ScriptView?
  var kruimels: [CrumbView] = []
  /// What kind of page it is.
  var soort: String?
  var bijschrift: String?
  /// A remark above the text that readers must not miss.
  var waarschuwing: String?
  var inhoudsopgave: [ContentsView] = []
  var inhoud: [UInt8] = []
  /// What the region adds, with its heading.
  var toevoeging: [UInt8] = []
  var toevoegingTitel: String?
  /// What the region’s own front matter says differently.
  var toevoegingFeiten: [FactView] = []
  var toevoegingTabellen: [TableView] = []
  var feiten: [FactView] = []
  var tabellen: [TableView] = []
  var groepen: [GroupView] = []
  /// The letters of a long list.
  var letters: [LinkView] = []
  /// What the groups have in common, where they stand under one heading.
  var groepenTitel: String?
  var bronnen: [LinkView] = []
  /// Whether it should name a source, and does not.
  var isZonderBronnen = false
  var herkomst: String?
  var gecontroleerd: String?
  var eigenaar: String?
  var vorige: LinkView?
  var volgende: LinkView?
  /// Which place belongs to which region.
  var plaatsen: PlacesView?
  /// Everything about a region.
  var alles: [EverythingPartView] = []
  /// Search, and the list of all pages.
  var zoek: SearchView?
  /// Where to tell that something is not right.
  var klopt: MistakeView?
  /// Where an earlier address leads.
  var doel: LinkView?
  /// What comes next, on a home and above the planning.
  var volgendeDatum: NextView?
  var stand: StatusView?
  var agenda: AgendaView?
  var besluit: BesluitView?
  /// What programs read of the page.
  var siteTitel = ""
  var ogSoort = "website"
  var ogTaal = "nl_NL"
  var jsonLD: [UInt8] = []
  /// What only a home page has.
  var thuis: HomeView?
  /// A time line, or activities against disciplines.
  var stroken: StripsView?
  /// Who works with whom.
  var beeld: PictureView?
  /// Who makes up a region.
  var partners: PictureView?

  static let parts: [Part<PageView>] = [
    .text("taal") { $0.taal }, .text("taal_tekst") { $0.taalTekst }, .text("titel") { $0.titel },
    .text("titel_volledig") { $0.titelVolledig }, .text("samenvatting") { $0.samenvatting },
    .text("zoekwoorden") { $0.zoekwoorden },
    .text("canoniek") { $0.canoniek }, .flag("verborgen") { $0.isVerborgen }, .markup("kop") { $0.kop },
    .markup("voet") { $0.voet }, .markup("hoofd_thema") { $0.hoofd }, .object("script") { $0.script },
    .list("kruimels") { $0.kruimels }, .text("soort") { $0.soort }, .text("bijschrift") { $0.bijschrift },
    .text("waarschuwing") { $0.waarschuwing }, .list("inhoudsopgave") { $0.inhoudsopgave },
    .flag("heeft_inhoudsopgave") { !$0.inhoudsopgave.isEmpty }, .markup("inhoud") { $0.inhoud },
    .markup("toevoeging") { $0.toevoeging }, .text("toevoeging_titel") { $0.toevoegingTitel },
    .object("toevoeging_feiten") { FactsView(feiten: $0.toevoegingFeiten, tabellen: $0.toevoegingTabellen) },
    .list("feiten") { $0.feiten }, .flag("heeft_feiten") { !$0.feiten.isEmpty },
    .list("tabellen") { $0.tabellen },
    .list("letters") { $0.letters }, .flag("heeft_letters") { !$0.letters.isEmpty },
    .list("groepen") { $0.groepen }, .text("groepen_titel") { $0.groepenTitel },
    .list("bronnen") { $0.bronnen },
    .flag("heeft_bronnen") { !$0.bronnen.isEmpty }, .flag("zonder_bronnen") { $0.isZonderBronnen },
    .flag("heeft_herkomst") { !$0.bronnen.isEmpty || $0.isZonderBronnen || $0.herkomst != nil },
    .text("herkomst") { $0.herkomst }, .text("gecontroleerd") { $0.gecontroleerd },
    .text("eigenaar") { $0.eigenaar },
    .flag("heeft_bladeren") { $0.vorige != nil || $0.volgende != nil }, .object("vorige") { $0.vorige },
    .object("volgende") { $0.volgende }, .object("doel") { $0.doel },
    .object("plaatsen") { $0.plaatsen }, .object("zoek") { $0.zoek }, .list("alles") { $0.alles },
    .object("klopt") { $0.klopt },
    .object("volgende_datum") { $0.volgendeDatum }, .object("stand") { $0.stand },
    .object("agenda") { $0.agenda }, .object("besluit") { $0.besluit },
    .text("site_titel") { $0.siteTitel }, .text("og_soort") { $0.ogSoort }, .text("og_taal") { $0.ogTaal },
    .markup("json_ld") { $0.jsonLD },
    .object("thuis") { $0.thuis },
    .object("stroken") { $0.stroken }, .object("beeld") { $0.beeld }, .object("partners") { $0.partners },
  ]
}

/// A script of a page, and the hash that browsers check it with.
struct ScriptView: View {
  let adres: Address
  let integriteit: String

  static let parts: [Part<ScriptView>] = [
    .address("adres") { $0.adres }, .text("integriteit") { $0.integriteit },
  ]
}

/// What the head of every page of a site says.
struct HeadView: View {
  let stijl: Address
  let integriteit: String
  let favicon: Address
  let manifest: Address
  /// The colour around the page in a browser, in the light and the dark look.
  let kleurLicht: String
  let kleurDonker: String
  let feed: Address
  let feedTitel: String

  static let parts: [Part<HeadView>] = [
    .address("stijl") { $0.stijl }, .text("integriteit") { $0.integriteit },
    .address("favicon") { $0.favicon }, .address("manifest") { $0.manifest },
    .text("kleur_licht") { $0.kleurLicht }, .text("kleur_donker") { $0.kleurDonker },
    .address("feed") { $0.feed }, .text("feed_titel") { $0.feedTitel },
  ]
}

/// Facts and tables that stand apart from the page’s own.
struct FactsView: View {
  let feiten: [FactView]
  let tabellen: [TableView]

  static let parts: [Part<FactsView>] = [
    .list("feiten") { $0.feiten }, .flag("heeft_feiten") { !$0.feiten.isEmpty },
    .list("tabellen") { $0.tabellen },
  ]
}

/// What the parts around every page of a site can show.
struct FrameView: View {
  let siteTitel: String
  let afzender: String
  let melding: String?
  let start: Address
  let portaal: LinkView?
  /// What most visitors come for.
  let menu: [CrumbView]
  /// Everything that the site has a list of.
  let onderdelen: [LinkView]
  let voetmenu: [LinkView]
  let feed: Address
  /// The page that searches, or else only lists all pages.
  let zoeken: Address
  /// Whether there is anything to search with.
  let heeftZoekindex: Bool
  /// Whether this is the page that searches.
  let isZoekpagina: Bool

  static let parts: [Part<FrameView>] = [
    .text("site_titel") { $0.siteTitel }, .text("afzender") { $0.afzender }, .text("melding") { $0.melding },
    .address("start") { $0.start }, .object("portaal") { $0.portaal }, .list("menu") { $0.menu },
    .list("onderdelen") { $0.onderdelen }, .list("voetmenu") { $0.voetmenu }, .address("feed") { $0.feed },
    .address("zoeken") { $0.zoeken },
    .flag("zoekvak") { $0.heeftZoekindex && !$0.isZoekpagina },
    .flag("zonder_zoekindex") { !$0.heeftZoekindex && !$0.isZoekpagina },
  ]
}

/// An Atom feed (RFC 4287).
struct FeedView: View {
  struct Entry: View {
    let titel: String
    let adres: String
    /// When it last changed.
    let datum: String
    /// When it appeared, where that is known.
    var verschenen: String?
    let samenvatting: String?

    static let parts: [Part<Entry>] = [
      .text("titel") { $0.titel }, .text("adres") { $0.adres }, .text("datum") { $0.datum },
      .text("verschenen") { $0.verschenen },
      .text("samenvatting") { $0.samenvatting },
    ]
  }

  let taal: String
  let titel: String
  let afzender: String
  let adres: String
  let eigenAdres: String
  let datum: String
  let berichten: [Entry]

  static let parts: [Part<FeedView>] = [
    .text("taal") { $0.taal }, .text("titel") { $0.titel }, .text("afzender") { $0.afzender },
    .text("adres") { $0.adres },
    .text("eigen_adres") { $0.eigenAdres }, .text("datum") { $0.datum }, .list("berichten") { $0.berichten },
  ]
}

/// Addresses for search engines: a sitemap, its index, or robots.txt.
struct AddressesView: View {
  let adressen: [LinkView]

  static let parts: [Part<AddressesView>] = [.list("adressen") { $0.adressen }]
}
