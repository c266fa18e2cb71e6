/// A part of the document with everything, below a heading of its own.
struct EverythingPartView: View {
  let titel: String
  let anker: String
  var stukken: [EverythingPieceView] = []
  /// What is only said in short.
  var termen: [TermView] = []

  static let parts: [Part<EverythingPartView>] = [
    .text("titel") { $0.titel }, .text("anker") { $0.anker }, .list("stukken") { $0.stukken },
    .list("termen") { $0.termen }, .flag("heeft_termen") { !$0.termen.isEmpty },
  ]
}

/// A whole page in the document.
struct EverythingPieceView: View {
  let titel: String
  let anker: String
  /// Whether the heading of the part is its own.
  var isAlone = false
  var taalTekst: String?
  var samenvatting: String?
  var waarschuwing: String?
  var feiten: [FactView] = []
  var tabellen: [TableView] = []
  var inhoud: [UInt8] = []
  /// What the region adds; nil where it adds nothing.
  var toevoeging: EverythingAdditionView?
  var bronnen: [LinkView] = []

  static let parts: [Part<EverythingPieceView>] = [
    .text("titel") { $0.titel }, .text("anker") { $0.anker }, .flag("alleen") { $0.isAlone },
    .text("taal_tekst") { $0.taalTekst }, .text("samenvatting") { $0.samenvatting },
    .text("waarschuwing") { $0.waarschuwing }, .list("feiten") { $0.feiten },
    .flag("heeft_feiten") { !$0.feiten.isEmpty }, .list("tabellen") { $0.tabellen },
    .markup("inhoud") { $0.inhoud }, .object("aanvulling") { $0.toevoeging }, .list("bronnen") { $0.bronnen },
    .flag("heeft_bronnen") { !$0.bronnen.isEmpty },
  ]
}

/// What a region adds to a page in the document.
struct EverythingAdditionView: View {
  let anker: String
  let inhoud: [UInt8]
  var feiten: [FactView] = []
  var tabellen: [TableView] = []

  static let parts: [Part<EverythingAdditionView>] = [
    .text("anker") { $0.anker }, .markup("inhoud") { $0.inhoud }, .list("feiten") { $0.feiten },
    .flag("heeft_feiten") { !$0.feiten.isEmpty }, .list("tabellen") { $0.tabellen },
  ]
}

/// A term with its meaning in short.
struct TermView: View {
  let titel: String
  let anker: String
  var voluit: String?
  var uitleg: String?
  /// Where it leads, such as a document elsewhere.
  var verwijzing: LinkView?
  /// How many pages use it.
  var gebruik: String?

  static let parts: [Part<TermView>] = [
    .text("titel") { $0.titel }, .text("anker") { $0.anker }, .text("voluit") { $0.voluit },
    .text("uitleg") { $0.uitleg }, .object("naar") { $0.verwijzing }, .text("gebruik") { $0.gebruik },
  ]
}
