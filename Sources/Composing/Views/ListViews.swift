import Templating

/// The pages before and after one of a row.
struct TurnView: Sendable {
  var vorige: LinkView?
  var volgende: LinkView?
}

/// A page that is one of a row.
protocol TurnedView: HeadedView {
  var bladeren: TurnView { get }
}

extension Parts where Root: TurnedView {
  mutating func turned() {
    flag("heeft_bladeren") { $0.bladeren.vorige != nil || $0.bladeren.volgende != nil }
    object("vorige") { $0.bladeren.vorige }
    object("volgende") { $0.bladeren.volgende }
  }
}

/// One page of a list.
struct ListView: TextView, TurnedView {
  static let template = TemplateName.lijst

  let shell: Shell
  let heading: Heading
  let inhoud: [UInt8]
  let toevoeging: AdditionView?
  let herkomst: ProvenanceView
  /// What comes next, above the planning.
  let volgendeDatum: NextView?
  /// Another way to see what is in the list.
  let doel: LinkView?
  /// The letters of a long list.
  let letters: [LinkView]
  /// A time line.
  let stroken: StripsView?
  let groepen: [GroupView]
  /// Who works with whom.
  let beeld: PictureView?
  let tabellen: [TableView]
  let bladeren: TurnView
  let agenda: AgendaView?

  static func describe(_ parts: inout some Parts<ListView>) {
    parts.text()
    parts.turned()
    parts.object("volgende_datum") { $0.volgendeDatum }
    parts.object("doel") { $0.doel }
    parts.list("letters") { $0.letters }
    parts.flag("heeft_letters") { !$0.letters.isEmpty }
    parts.object("stroken") { $0.stroken }
    parts.list("groepen") { $0.groepen }
    parts.object("beeld") { $0.beeld }
    parts.list("tabellen") { $0.tabellen }
    parts.object("agenda") { $0.agenda }
  }
}

/// Activities against disciplines.
struct MatrixView: HeadedView {
  static let template = TemplateName.matrix

  let shell: Shell
  let heading: Heading
  let stroken: StripsView?
  let tabellen: [TableView]

  static func describe(_ parts: inout some Parts<MatrixView>) {
    parts.headed()
    parts.object("stroken") { $0.stroken }
    parts.list("tabellen") { $0.tabellen }
  }
}

/// “Waar hoor ik bij?”
struct PlaceFinderView: HeadedView {
  static let template = TemplateName.waar

  let shell: Shell
  let heading: Heading
  /// Which place belongs to which region.
  let plaatsen: PlacesView
  let tabellen: [TableView]

  static func describe(_ parts: inout some Parts<PlaceFinderView>) {
    parts.headed()
    parts.object("plaatsen") { $0.plaatsen }
    parts.list("tabellen") { $0.tabellen }
  }
}

/// Everything about a region.
struct EverythingView: HeadedView {
  static let template = TemplateName.alles

  let shell: Shell
  let heading: Heading
  let alles: [EverythingPartView]

  static func describe(_ parts: inout some Parts<EverythingView>) {
    parts.headed()
    parts.list("alles") { $0.alles }
  }
}

/// Search, and the list of all pages.
struct SearchPageView: TurnedView {
  static let template = TemplateName.zoeken

  let shell: Shell
  let heading: Heading
  let zoek: SearchView
  let bladeren: TurnView

  static func describe(_ parts: inout some Parts<SearchPageView>) {
    parts.headed()
    parts.turned()
    parts.object("zoek") { $0.zoek }
  }
}

/// The notice that a page has lapsed.
struct LapsedView: HeadedView {
  static let template = TemplateName.vervallen

  let shell: Shell
  let heading: Heading

  static func describe(_ parts: inout some Parts<LapsedView>) { parts.headed() }
}

/// An earlier address of a page.
struct RedirectView: PageView {
  static let template = TemplateName.omleiding

  let shell: Shell
  /// Where it leads.
  let doel: LinkView

  static func describe(_ parts: inout some Parts<RedirectView>) {
    parts.shell()
    parts.object("doel") { $0.doel }
  }
}

/// What a host shows where there is nothing.
struct NotFoundView: PageView {
  static let template = TemplateName.nietGevonden

  let shell: Shell
  let groepen: [GroupView]

  static func describe(_ parts: inout some Parts<NotFoundView>) {
    parts.shell()
    parts.list("groepen") { $0.groepen }
  }
}
