import Templating

/// A page that shows a text of an author, with what comes with it.
protocol TextView: HeadedView {
  var inhoud: [UInt8] { get }
  /// What the region adds; nil where it adds nothing.
  var toevoeging: AdditionView? { get }
  var herkomst: ProvenanceView { get }
}

/// What a region adds to a national page: its text, and what its front matter says differently.
struct AdditionView: Sendable {
  let titel: String
  let taal: TextLanguage?
  let inhoud: [UInt8]
  var verschillen = FactsView(feiten: [], tabellen: [])
}

/// What a page rests on, and whose it is.
struct ProvenanceView: Sendable {
  var bronnen: [LinkView] = []
  /// Whether it should name a source, and does not.
  var isZonderBronnen = false
  var tekst: String?
}

extension Parts where Root: TextView {
  /// What a page with a text shows: title, text, addition and sources.
  mutating func text() {
    headed()
    markup("inhoud") { $0.inhoud }
    markup("toevoeging") { $0.toevoeging?.inhoud ?? [] }
    object("toevoeging_taal") { $0.toevoeging?.taal }
    text("toevoeging_titel") { $0.toevoeging?.titel }
    object("toevoeging_feiten") { $0.toevoeging?.verschillen }
    list("bronnen") { $0.herkomst.bronnen }
    flag("heeft_bronnen") { !$0.herkomst.bronnen.isEmpty }
    flag("zonder_bronnen") { $0.herkomst.isZonderBronnen }
    flag("heeft_herkomst") {
      !$0.herkomst.bronnen.isEmpty || $0.herkomst.isZonderBronnen || $0.herkomst.tekst != nil
    }
    text("herkomst") { $0.herkomst.tekst }
  }
}

/// A page of content, whatever its type: national, regional, or both.
struct ContentView: TextView, FactualView {
  static let template = TemplateName.pagina

  let shell: Shell
  let heading: Heading
  let inhoudsopgave: [ContentsView]
  let inhoud: [UInt8]
  let toevoeging: AdditionView?
  let feiten: [FactView]
  let tabellen: [TableView]
  /// Where a way to take part is in its life.
  let stand: StatusView?
  let agenda: AgendaView?
  let besluit: BesluitView?
  /// Who works with whom.
  let beeld: PictureView?
  let groepen: [GroupView]
  /// What the groups have in common; nil where there are none.
  let groepenTitel: String?
  let herkomst: ProvenanceView

  static func describe(_ parts: inout some Parts<ContentView>) {
    parts.text()
    parts.list("inhoudsopgave") { $0.inhoudsopgave }
    parts.flag("heeft_inhoudsopgave") { !$0.inhoudsopgave.isEmpty }
    parts.facts()
    parts.object("stand") { $0.stand }
    parts.object("agenda") { $0.agenda }
    parts.object("besluit") { $0.besluit }
    parts.object("beeld") { $0.beeld }
    parts.list("groepen") { $0.groepen }
    parts.text("groepen_titel") { $0.groepenTitel }
  }
}

/// The home of a region.
struct RegionView: TextView, FactualView {
  static let template = TemplateName.regio

  let shell: Shell
  let heading: Heading
  let inhoud: [UInt8]
  let toevoeging: AdditionView?
  let feiten: [FactView]
  let tabellen: [TableView]
  let thuis: HomeView
  let volgendeDatum: NextView
  /// Who makes up the region.
  let partners: PictureView
  let herkomst: ProvenanceView

  static func describe(_ parts: inout some Parts<RegionView>) {
    parts.text()
    parts.facts()
    parts.object("thuis") { $0.thuis }
    parts.object("volgende_datum") { $0.volgendeDatum }
    parts.object("partners") { $0.partners }
  }
}

/// The home of the portal.
struct PortalView: TextView {
  static let template = TemplateName.portaal

  let shell: Shell
  let heading: Heading
  let inhoud: [UInt8]
  let toevoeging: AdditionView?
  let thuis: HomeView
  let volgendeDatum: NextView
  let herkomst: ProvenanceView

  static func describe(_ parts: inout some Parts<PortalView>) {
    parts.text()
    parts.object("thuis") { $0.thuis }
    parts.object("volgende_datum") { $0.volgendeDatum }
  }
}
