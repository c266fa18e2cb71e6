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

  static let parts: [Part<HomeView>] = [
    .address("waar") { $0.waar }, .address("meepraten") { $0.meepraten },
    .object("taken") { $0.taken }, .object("nieuws") { $0.nieuws }, .object("meedoen") { $0.meedoen },
    .object("planning") { $0.planning }, .object("besluiten") { $0.besluiten },
    .object("activiteiten") { $0.activiteiten }, .object("disciplines") { $0.disciplines },
    .object("wijkverbanden") { $0.wijkverbanden }, .object("alles") { $0.alles },
    .list("regios") { $0.regios },
    .flag("heeft_regios") { !$0.regios.isEmpty }, .list("onderdelen") { $0.onderdelen },
  ]
}

/// A region as the portal shows it.
struct RegionCardView: View {
  let titel: String
  let adres: Address
  let samenvatting: String?
  /// Those that take part; empty where no source names any.
  var gemeenten = ""
  var verzekeraar: String?

  static let parts: [Part<RegionCardView>] = [
    .text("titel") { $0.titel }, .address("adres") { $0.adres }, .text("samenvatting") { $0.samenvatting },
    .text("gemeenten") { $0.gemeenten }, .text("verzekeraar") { $0.verzekeraar },
  ]
}
