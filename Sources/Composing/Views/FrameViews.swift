import Templating

/// A script of a page, and the hash that browsers check it with.
struct ScriptView: View {
  let adres: Address
  let integriteit: String?

  static func describe(_ parts: inout some Parts<ScriptView>) {
    parts.address("adres") { $0.adres }
    parts.text("integriteit") { $0.integriteit }
  }
}

/// What the head of every page of a site says.
struct HeadView: View {
  let stijl: Address
  let integriteit: String?
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
  /// Whether this shows what is not public yet.
  let isKijkversie: Bool
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
    parts.flag("kijkversie") { $0.isKijkversie }
    parts.address("zoeken") { $0.zoeken }
    parts.flag("zoekvak") { $0.heeftZoekindex && !$0.isZoekpagina }
    parts.flag("zonder_zoekindex") { !$0.heeftZoekindex && !$0.isZoekpagina }
  }
}
