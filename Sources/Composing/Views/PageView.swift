import Templating

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

  static func describe(_ parts: inout some Parts<PageView>) {
    parts.text("taal") { $0.taal }
    parts.text("taal_tekst") { $0.taalTekst }
    parts.text("titel") { $0.titel }
    parts.text("titel_volledig") { $0.titelVolledig }
    parts.text("samenvatting") { $0.samenvatting }
    parts.text("zoekwoorden") { $0.zoekwoorden }
    parts.text("canoniek") { $0.canoniek }
    parts.flag("verborgen") { $0.isVerborgen }
    parts.markup("kop") { $0.kop }
    parts.markup("voet") { $0.voet }
    parts.markup("hoofd_thema") { $0.hoofd }
    parts.object("script") { $0.script }
    parts.list("kruimels") { $0.kruimels }
    parts.text("soort") { $0.soort }
    parts.text("bijschrift") { $0.bijschrift }
    parts.text("waarschuwing") { $0.waarschuwing }
    parts.list("inhoudsopgave") { $0.inhoudsopgave }
    parts.flag("heeft_inhoudsopgave") { !$0.inhoudsopgave.isEmpty }
    parts.markup("inhoud") { $0.inhoud }
    parts.markup("toevoeging") { $0.toevoeging }
    parts.text("toevoeging_titel") { $0.toevoegingTitel }
    parts.object("toevoeging_feiten") {
      FactsView(feiten: $0.toevoegingFeiten, tabellen: $0.toevoegingTabellen)
    }
    parts.list("feiten") { $0.feiten }
    parts.flag("heeft_feiten") { !$0.feiten.isEmpty }
    parts.list("tabellen") { $0.tabellen }
    parts.list("letters") { $0.letters }
    parts.flag("heeft_letters") { !$0.letters.isEmpty }
    parts.list("groepen") { $0.groepen }
    parts.text("groepen_titel") { $0.groepenTitel }
    parts.list("bronnen") { $0.bronnen }
    parts.flag("heeft_bronnen") { !$0.bronnen.isEmpty }
    parts.flag("zonder_bronnen") { $0.isZonderBronnen }
    parts.flag("heeft_herkomst") { !$0.bronnen.isEmpty || $0.isZonderBronnen || $0.herkomst != nil }
    parts.text("herkomst") { $0.herkomst }
    parts.text("gecontroleerd") { $0.gecontroleerd }
    parts.text("eigenaar") { $0.eigenaar }
    parts.flag("heeft_bladeren") { $0.vorige != nil || $0.volgende != nil }
    parts.object("vorige") { $0.vorige }
    parts.object("volgende") { $0.volgende }
    parts.object("doel") { $0.doel }
    parts.object("plaatsen") { $0.plaatsen }
    parts.object("zoek") { $0.zoek }
    parts.list("alles") { $0.alles }
    parts.object("klopt") { $0.klopt }
    parts.object("volgende_datum") { $0.volgendeDatum }
    parts.object("stand") { $0.stand }
    parts.object("agenda") { $0.agenda }
    parts.object("besluit") { $0.besluit }
    parts.text("site_titel") { $0.siteTitel }
    parts.text("og_soort") { $0.ogSoort }
    parts.text("og_taal") { $0.ogTaal }
    parts.markup("json_ld") { $0.jsonLD }
    parts.object("thuis") { $0.thuis }
    parts.object("stroken") { $0.stroken }
    parts.object("beeld") { $0.beeld }
    parts.object("partners") { $0.partners }
  }
}

/// A script of a page, and the hash that browsers check it with.
struct ScriptView: View {
  let adres: Address
  let integriteit: String

  static func describe(_ parts: inout some Parts<ScriptView>) {
    parts.address("adres") { $0.adres }
    parts.text("integriteit") { $0.integriteit }
  }
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

  static func describe(_ parts: inout some Parts<HeadView>) {
    parts.address("stijl") { $0.stijl }
    parts.text("integriteit") { $0.integriteit }
    parts.address("favicon") { $0.favicon }
    parts.address("manifest") { $0.manifest }
    parts.text("kleur_licht") { $0.kleurLicht }
    parts.text("kleur_donker") { $0.kleurDonker }
    parts.address("feed") { $0.feed }
    parts.text("feed_titel") { $0.feedTitel }
  }
}

/// Facts and tables that stand apart from the page’s own.
struct FactsView: View {
  let feiten: [FactView]
  let tabellen: [TableView]

  static func describe(_ parts: inout some Parts<FactsView>) {
    parts.list("feiten") { $0.feiten }
    parts.flag("heeft_feiten") { !$0.feiten.isEmpty }
    parts.list("tabellen") { $0.tabellen }
  }
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

  static func describe(_ parts: inout some Parts<FrameView>) {
    parts.text("site_titel") { $0.siteTitel }
    parts.text("afzender") { $0.afzender }
    parts.text("melding") { $0.melding }
    parts.address("start") { $0.start }
    parts.object("portaal") { $0.portaal }
    parts.list("menu") { $0.menu }
    parts.list("onderdelen") { $0.onderdelen }
    parts.list("voetmenu") { $0.voetmenu }
    parts.address("feed") { $0.feed }
    parts.address("zoeken") { $0.zoeken }
    parts.flag("zoekvak") { $0.heeftZoekindex && !$0.isZoekpagina }
    parts.flag("zonder_zoekindex") { !$0.heeftZoekindex && !$0.isZoekpagina }
  }
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

    static func describe(_ parts: inout some Parts<Entry>) {
      parts.text("titel") { $0.titel }
      parts.text("adres") { $0.adres }
      parts.text("datum") { $0.datum }
      parts.text("verschenen") { $0.verschenen }
      parts.text("samenvatting") { $0.samenvatting }
    }
  }

  let taal: String
  let titel: String
  let afzender: String
  let adres: String
  let eigenAdres: String
  let datum: String
  let berichten: [Entry]

  static func describe(_ parts: inout some Parts<FeedView>) {
    parts.text("taal") { $0.taal }
    parts.text("titel") { $0.titel }
    parts.text("afzender") { $0.afzender }
    parts.text("adres") { $0.adres }
    parts.text("eigen_adres") { $0.eigenAdres }
    parts.text("datum") { $0.datum }
    parts.list("berichten") { $0.berichten }
  }
}

/// What robots.txt names: plain text, in which nothing is escaped.
struct RobotsView: View {
  struct Line: View {
    let adres: String

    static func describe(_ parts: inout some Parts<Line>) {
      parts.markup("adres") { Array($0.adres.utf8) }
    }
  }

  let adressen: [Line]

  static func describe(_ parts: inout some Parts<RobotsView>) {
    parts.list("adressen") { $0.adressen }
  }
}

/// Addresses for search engines: a sitemap, or its index.
struct AddressesView: View {
  let adressen: [LinkView]

  static func describe(_ parts: inout some Parts<AddressesView>) {
    parts.list("adressen") { $0.adressen }
  }
}
