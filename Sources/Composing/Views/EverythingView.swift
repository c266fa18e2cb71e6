import Templating

/// A part of the document with everything, below a heading of its own.
struct EverythingPartView: View {
  let titel: String
  let anker: String
  /// The anchor of the part as a whole: where it is chosen, nothing else is printed.
  let hoofdstuk: String
  /// About how many pages it takes on paper, and how that is said.
  let paginas: Int
  let omvang: String
  let stukken: [EverythingPieceView]
  /// What is only said in short.
  let termen: [TermView]

  static func describe(_ parts: inout some Parts<EverythingPartView>) {
    parts.text("titel") { $0.titel }
    parts.text("anker") { $0.anker }
    parts.text("hoofdstuk") { $0.hoofdstuk }
    parts.text("omvang") { $0.omvang }
    parts.list("stukken") { $0.stukken }
    parts.list("termen") { $0.termen }
    parts.flag("heeft_termen") { !$0.termen.isEmpty }
  }
}

/// A whole page in the document.
struct EverythingPieceView: FactualView {
  let titel: String
  let anker: String
  /// Whether the heading of the part is its own.
  let isAlone: Bool
  let taal: TextLanguage?
  let samenvatting: String?
  let waarschuwing: String?
  let feiten: [FactView]
  let tabellen: [TableView]
  let inhoud: [UInt8]
  /// What the region adds; nil where it adds nothing.
  let toevoeging: EverythingAdditionView?
  let bronnen: [LinkView]

  static func describe(_ parts: inout some Parts<EverythingPieceView>) {
    parts.text("titel") { $0.titel }
    parts.text("anker") { $0.anker }
    parts.flag("alleen") { $0.isAlone }
    parts.text("taal_tekst") { $0.taal?.code }
    parts.flag("van_rechts") { $0.taal?.isRightToLeft == true }
    parts.text("samenvatting") { $0.samenvatting }
    parts.text("waarschuwing") { $0.waarschuwing }
    parts.facts()
    parts.markup("inhoud") { $0.inhoud }
    parts.object("aanvulling") { $0.toevoeging }
    parts.list("bronnen") { $0.bronnen }
    parts.flag("heeft_bronnen") { !$0.bronnen.isEmpty }
  }
}

/// What a region adds to a page in the document.
struct EverythingAdditionView: FactualView {
  let anker: String
  let taal: TextLanguage?
  let inhoud: [UInt8]
  let feiten: [FactView]
  let tabellen: [TableView]

  static func describe(_ parts: inout some Parts<EverythingAdditionView>) {
    parts.text("anker") { $0.anker }
    parts.object("taal_aanvulling") { $0.taal }
    parts.markup("inhoud") { $0.inhoud }
    parts.facts()
  }
}

/// A term with its meaning in short.
struct TermView: View {
  let titel: String
  let anker: String
  let voluit: String?
  let uitleg: String?
  /// Where it leads, such as a document elsewhere.
  let verwijzing: LinkView?

  static func describe(_ parts: inout some Parts<TermView>) {
    parts.text("titel") { $0.titel }
    parts.text("anker") { $0.anker }
    parts.text("voluit") { $0.voluit }
    parts.text("uitleg") { $0.uitleg }
    parts.object("naar") { $0.verwijzing }
  }
}
