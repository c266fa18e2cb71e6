/// A picture with what says the same in words.
struct PictureView: View {
  let titel: String
  /// How to read it.
  let uitleg: String
  let tekening: [UInt8]
  /// The same facts, where no table beside it has them.
  var items: [LinkView] = []
  var meer: LinkView?

  static let parts: [Part<PictureView>] = [
    .text("titel") { $0.titel }, .text("uitleg") { $0.uitleg }, .markup("tekening") { $0.tekening },
    .list("items") { $0.items }, .flag("heeft_items") { !$0.items.isEmpty }, .object("meer") { $0.meer },
  ]
}

/// Rows of words, each with its strip of one picture.
struct StripsView: View {
  /// A row: what it is about, and what stands in its strip.
  struct Row: View {
    let titel: String
    var adres: Address = ""
    /// The moment as it was written, or who takes part.
    let tekst: String
    /// What the strip shows of it, where that is more than the words say.
    var noot: String?
    var strook: [UInt8] = []
    /// Whether the sources say different things; `versies` then has each.
    var isAnders = false
    var versies: [Row] = []

    static let parts: [Part<Row>] = [
      .text("titel") { $0.titel }, .address("adres") { $0.adres }, .text("tekst") { $0.tekst },
      .text("noot") { $0.noot }, .markup("strook") { $0.strook }, .flag("anders") { $0.isAnders },
      .flag("heeft_versies") { !$0.versies.isEmpty }, .list("versies") { $0.versies.map(Version.init) },
    ]
  }

  /// What one source says, or the region.
  struct Version: View {
    let row: Row

    static let parts: [Part<Version>] = [
      .text("titel") { $0.row.titel }, .text("tekst") { $0.row.tekst }, .text("noot") { $0.row.noot },
      .markup("strook") { $0.row.strook },
    ]
  }

  /// Rows under a heading of their own.
  struct Group: View {
    let titel: String
    let rijen: [Row]

    static let parts: [Part<Group>] = [.text("titel") { $0.titel }, .list("rijen") { $0.rijen }]
  }

  let titel: String
  let uitleg: String
  /// The axis, or the names of the columns; empty where nothing can be drawn.
  let kop: [UInt8]
  let groepen: [Group]
  /// Whether marks need a key.
  var isTijdlijn = false

  static let parts: [Part<StripsView>] = [
    .text("titel") { $0.titel }, .text("uitleg") { $0.uitleg }, .markup("kop") { $0.kop },
    .list("groepen") { $0.groepen }, .flag("tijdlijn") { $0.isTijdlijn },
  ]
}
