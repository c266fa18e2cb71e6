import Templating
import Words

/// A link with what a list says about it.
struct LinkView: MarkedView, Equatable {
  let titel: String
  /// Empty for what is no link.
  var adres: Address = ""
  var samenvatting: String?
  /// What stands beside the title, such as a date.
  var bijschrift: String?
  var merk = PageMark()

  static func describe(_ parts: inout some Parts<LinkView>) {
    parts.mark()
    parts.text("titel") { $0.titel }
    parts.address("adres") { $0.adres }
    parts.text("samenvatting") { $0.samenvatting }
    parts.text("bijschrift") { $0.bijschrift }
  }
}

/// A step of the breadcrumb.
struct CrumbView: MarkedView {
  let titel: String
  let adres: Address
  let isHier: Bool
  var merk = PageMark()

  static func describe(_ parts: inout some Parts<CrumbView>) {
    parts.mark()
    parts.text("titel") { $0.titel }
    parts.address("adres") { $0.adres }
    parts.flag("hier") { $0.isHier }
  }
}

/// A line of the table of contents.
struct ContentsView: View {
  let anker: String
  let html: String
  let isOnderdeel: Bool

  static func describe(_ parts: inout some Parts<ContentsView>) {
    parts.text("anker") { $0.anker }
    parts.markup("kop") { Array($0.html.utf8) }
    parts.flag("onderdeel") { $0.isOnderdeel }
  }
}

/// A fact with its name: one or more values, each with or without a link.
struct FactView: View, Equatable {
  let feit: Feit
  /// How the page calls it.
  let naam: String
  let waarden: [LinkView]
  /// Whether the sources leave it open.
  let isOpen: Bool
  /// Whether the values are the pieces of one sentence.
  var isSentence = false

  init(_ feit: Feit, naam: String, waarden: [LinkView], isOpen: Bool) {
    self.feit = feit
    self.naam = naam
    self.waarden = waarden
    self.isOpen = isOpen
  }

  static func describe(_ parts: inout some Parts<FactView>) {
    parts.text("naam") { $0.naam }
    parts.list("waarden") { $0.waarden }
    parts.flag("open") { $0.isOpen }
    parts.flag("zin") { $0.isSentence }
  }
}

/// What has facts and tables.
protocol FactualView: View {
  var feiten: [FactView] { get }
  var tabellen: [TableView] { get }
}

extension Parts where Root: FactualView {
  /// What the templates `feiten` and `tabellen` show.
  mutating func facts() {
    list("feiten") { $0.feiten }
    flag("heeft_feiten") { !$0.feiten.isEmpty }
    list("tabellen") { $0.tabellen }
  }
}

/// Facts and tables that stand apart from the page’s own.
struct FactsView: FactualView {
  let feiten: [FactView]
  let tabellen: [TableView]

  static func describe(_ parts: inout some Parts<FactsView>) {
    parts.facts()
  }
}

/// What starts with one letter.
struct LetterView<Item: View>: View {
  let letter: String
  let anker: String
  let items: [Item]

  static func describe(_ parts: inout some Parts<LetterView<Item>>) {
    parts.text("letter") { $0.letter }
    parts.text("anker") { $0.anker }
    parts.list("items") { $0.items }
  }
}

/// A group of links below a heading.
struct GroupView: View {
  let titel: String
  let items: [LinkView]
  /// Where the rest is, when these are only the first.
  var meer: LinkView?
  /// Where links within the page lead.
  var anker: String?

  static func describe(_ parts: inout some Parts<GroupView>) {
    parts.text("titel") { $0.titel }
    parts.text("anker") { $0.anker }
    parts.list("items") { $0.items }
    parts.object("meer") { $0.meer }
  }
}

/// A table with a caption; the first cell of each row is its header.
struct TableView: View, Equatable {
  struct Cell: View, Equatable {
    let links: [LinkView]
    /// The name of its column: a phone shows the cells of a row below each other.
    fileprivate(set) var kolom: String?

    init(_ text: String) { links = text.isEmpty ? [] : [LinkView(titel: text)] }
    init(links: [LinkView]) { self.links = links }

    static func describe(_ parts: inout some Parts<Cell>) {
      parts.list("links") { $0.links }
      parts.text("kolom") { $0.kolom }
    }
  }

  struct Row: View, Equatable {
    let kop: Cell
    fileprivate(set) var cellen: [Cell]

    static func describe(_ parts: inout some Parts<Row>) {
      parts.object("kop") { $0.kop }
      parts.list("cellen") { $0.cellen }
    }
  }

  let titel: String
  let koppen: [LinkView]
  let rijen: [Row]
  /// What is to be said below it.
  let noot: String?

  init(titel: String, koppen: [LinkView], rijen: [Row], noot: String? = nil) {
    self.titel = titel
    self.koppen = koppen
    self.noot = noot
    self.rijen = rijen.map { Self.named($0, koppen) }
  }

  /// A row whose cells know their columns; empty cells are not shown below each other.
  private static func named(_ row: Row, _ koppen: [LinkView]) -> Row {
    var row = row
    for (position, kop) in koppen.dropFirst().enumerated()
    where position < row.cellen.count && !row.cellen[position].links.isEmpty {
      row.cellen[position].kolom = kop.titel
    }
    return row
  }

  static func describe(_ parts: inout some Parts<TableView>) {
    parts.text("titel") { $0.titel }
    parts.list("koppen") { $0.koppen }
    parts.list("rijen") { $0.rijen }
    parts.text("noot") { $0.noot }
  }
}
