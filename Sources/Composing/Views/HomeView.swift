import Templating

/// What a home page shows beside its own text; each group is left out where there is nothing to show.
struct HomeView: View {
  /// The place finder; empty where there is none.
  let waar: Address
  /// The list of what citizens can take part in; empty where there is none.
  let meepraten: Address
  let taken: GroupView?
  let nieuws: GroupView?
  let meedoen: GroupView?
  let planning: GroupView?
  let besluiten: GroupView?
  let activiteiten: GroupView?
  let disciplines: GroupView?
  let wijkverbanden: GroupView?
  /// Everything on one page, for a region.
  let alles: LinkView?
  /// The regions, on the portal.
  var regios: [RegionCardView] = []
  /// The lists of the site, on the portal.
  var onderdelen: [LinkView] = []

  static func describe(_ parts: inout some Parts<HomeView>) {
    parts.address("waar") { $0.waar }
    parts.address("meepraten") { $0.meepraten }
    parts.object("taken") { $0.taken }
    parts.object("nieuws") { $0.nieuws }
    parts.object("meedoen") { $0.meedoen }
    parts.object("planning") { $0.planning }
    parts.object("besluiten") { $0.besluiten }
    parts.object("activiteiten") { $0.activiteiten }
    parts.object("disciplines") { $0.disciplines }
    parts.object("wijkverbanden") { $0.wijkverbanden }
    parts.object("alles") { $0.alles }
    parts.list("regios") { $0.regios }
    parts.flag("heeft_regios") { !$0.regios.isEmpty }
    parts.list("onderdelen") { $0.onderdelen }
  }
}

/// A region as the portal shows it.
struct RegionCardView: MarkedView {
  let titel: String
  let adres: Address
  let samenvatting: String?
  let merk: PageMark
  /// Those that take part; empty where no source names any.
  var gemeenten = ""
  var verzekeraar: String?

  static func describe(_ parts: inout some Parts<RegionCardView>) {
    parts.mark()
    parts.text("titel") { $0.titel }
    parts.address("adres") { $0.adres }
    parts.text("samenvatting") { $0.samenvatting }
    parts.text("gemeenten") { $0.gemeenten }
    parts.text("verzekeraar") { $0.verzekeraar }
  }
}
