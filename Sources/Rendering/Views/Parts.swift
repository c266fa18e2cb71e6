/// A link with what a list says about it.
struct LinkView: View {
  let titel: String
  /// Empty for what is no link.
  var adres = ""
  var samenvatting: String?
  /// What stands beside the title, such as a date.
  var bijschrift: String?

  static let table = FieldTable<LinkView>([
    "titel": .text(\.titel),
    "adres": .text(\.adres),
    "samenvatting": .text(\.samenvatting),
    "bijschrift": .text(\.bijschrift),
  ])
}

/// A step of the breadcrumb.
struct CrumbView: View {
  let titel: String
  let adres: String
  let isHier: Bool

  static let table = FieldTable<CrumbView>([
    "titel": .text(\.titel), "adres": .text(\.adres), "hier": .flag(\.isHier),
  ])
}

/// A line of the table of contents.
struct ContentsView: View {
  let anker: String
  let html: String
  let isOnderdeel: Bool

  static let table = FieldTable<ContentsView>([
    "anker": .text(\.anker), "kop": .markup(\.html), "onderdeel": .flag(\.isOnderdeel),
  ])
}

/// A fact with its name: one or more values, each with or without a link.
struct FactView: View {
  let naam: String
  let waarden: [LinkView]
  /// Whether the sources leave it open.
  var isOpen = false

  static let table = FieldTable<FactView>([
    "naam": .text(\.naam), "waarden": .list(\.waarden), "open": .flag(\.isOpen),
  ])
}

/// A group of links below a heading.
struct GroupView: View {
  let titel: String
  let items: [LinkView]
  /// Where the rest is, when these are only the first.
  var meer: LinkView?

  static let table = FieldTable<GroupView>([
    "titel": .text(\.titel), "items": .list(\.items), "meer": .object(\.meer),
  ])
}

/// A table with a caption; the first cell of each row is its header.
struct TableView: View {
  struct Cell: View {
    let links: [LinkView]

    init(_ text: String) { links = text.isEmpty ? [] : [LinkView(titel: text)] }
    init(links: [LinkView]) { self.links = links }

    static let table = FieldTable<Cell>(["links": .list(\.links)])
  }

  struct Row: View {
    let kop: Cell
    let cellen: [Cell]

    static let table = FieldTable<Row>(["kop": .object(\.kop), "cellen": .list(\.cellen)])
  }

  let titel: String
  let koppen: [LinkView]
  let rijen: [Row]
  /// What is to be said below it.
  var noot: String?

  static let table = FieldTable<TableView>([
    "titel": .text(\.titel), "koppen": .list(\.koppen), "rijen": .list(\.rijen), "noot": .text(\.noot),
  ])
}
