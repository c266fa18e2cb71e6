import Templating

/// A picture with what says the same in words.
struct PictureView: View {
  let titel: String
  /// How to read it.
  let uitleg: String
  let tekening: [UInt8]
  /// The same facts, where no table beside it has them.
  var items: [LinkView] = []
  var meer: LinkView?

  static func describe(_ parts: inout some Parts<PictureView>) {
    parts.text("titel") { $0.titel }
    parts.text("uitleg") { $0.uitleg }
    parts.markup("tekening") { $0.tekening }
    parts.list("items") { $0.items }
    parts.flag("heeft_items") { !$0.items.isEmpty }
    parts.object("meer") { $0.meer }
  }
}

/// Rows of words, each with its strip of one picture.
struct StripsView: View {
  /// A row: what it is about, and what stands in its strip.
  struct Row: MarkedView {
    let titel: String
    var adres: Address = ""
    var merk = PageMark()
    /// The moment as it was written, or who takes part.
    let tekst: String
    /// What the strip shows of it, where that is more than the words say.
    var noot: String?
    var strook: [UInt8] = []
    /// Whether the sources say different things; `versies` then has each.
    var isAnders = false
    var versies: [Row] = []

    static func describe(_ parts: inout some Parts<Row>) {
      parts.mark()
      parts.text("titel") { $0.titel }
      parts.address("adres") { $0.adres }
      parts.text("tekst") { $0.tekst }
      parts.text("noot") { $0.noot }
      parts.markup("strook") { $0.strook }
      parts.flag("anders") { $0.isAnders }
      parts.flag("heeft_versies") { !$0.versies.isEmpty }
      parts.list("versies") { $0.versies.map(Version.init) }
    }
  }

  /// What one source says, or the region.
  struct Version: View {
    let row: Row

    static func describe(_ parts: inout some Parts<Version>) {
      parts.text("titel") { $0.row.titel }
      parts.text("tekst") { $0.row.tekst }
      parts.text("noot") { $0.row.noot }
      parts.markup("strook") { $0.row.strook }
    }
  }

  /// Rows under a heading of their own.
  struct Group: View {
    let titel: String
    let rijen: [Row]

    static func describe(_ parts: inout some Parts<Group>) {
      parts.text("titel") { $0.titel }
      parts.list("rijen") { $0.rijen }
    }
  }

  let titel: String
  let uitleg: String
  /// The axis, or the names of the columns; empty where nothing can be drawn.
  let kop: [UInt8]
  let groepen: [Group]
  /// Whether marks need a key.
  var isTijdlijn = false

  static func describe(_ parts: inout some Parts<StripsView>) {
    parts.text("titel") { $0.titel }
    parts.text("uitleg") { $0.uitleg }
    parts.markup("kop") { $0.kop }
    parts.list("groepen") { $0.groepen }
    parts.flag("tijdlijn") { $0.isTijdlijn }
  }
}
