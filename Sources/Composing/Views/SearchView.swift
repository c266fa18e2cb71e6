import Templating

/// The page that searches: a form for the script, and the list of all pages for everybody.
struct SearchView: View {
  /// The folder of the search index; empty where there is none.
  let index: Address
  /// The root of the site, which the addresses in the index start from.
  let wortel: Address
  /// This page.
  let adres: Address
  /// The place finder; empty where there is none.
  let waar: Address
  /// Every letter, each with its place on this page or its own.
  let letters: [LinkView]
  /// The names by letter; none on the first page of a divided list.
  let groepen: [LetterView<SearchNameView>]

  static func describe(_ parts: inout some Parts<SearchView>) {
    parts.flag("heeft_index") { !$0.index.path.isEmpty }
    parts.address("index") { $0.index }
    parts.address("wortel") { $0.wortel }
    parts.address("adres") { $0.adres }
    parts.address("waar") { $0.waar }
    parts.list("letters") { $0.letters }
    parts.list("groepen") { $0.groepen }
  }
}

/// A page under its title, or under another name that leads to it.
struct SearchNameView: MarkedView {
  /// The other name; nil where the title stands here itself.
  let anders: String?
  let titel: String
  let adres: Address
  let soort: String
  let merk: PageMark

  static func describe(_ parts: inout some Parts<SearchNameView>) {
    parts.mark()
    parts.text("anders") { $0.anders }
    parts.text("titel") { $0.titel }
    parts.address("adres") { $0.adres }
    parts.text("soort") { $0.soort }
  }
}
