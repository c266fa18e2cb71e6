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
  let groepen: [SearchLetterView]

  static let parts: [Part<SearchView>] = [
    .flag("heeft_index") { !$0.index.path.isEmpty }, .address("index") { $0.index },
    .address("wortel") { $0.wortel }, .address("adres") { $0.adres }, .address("waar") { $0.waar },
    .list("letters") { $0.letters }, .list("groepen") { $0.groepen },
  ]
}

/// The names that start with one letter.
struct SearchLetterView: View {
  let letter: String
  let anker: String
  let namen: [SearchNameView]

  static let parts: [Part<SearchLetterView>] = [
    .text("letter") { $0.letter }, .text("anker") { $0.anker }, .list("namen") { $0.namen },
  ]
}

/// A page under its title, or under another name that leads to it.
struct SearchNameView: View {
  /// The other name; nil where the title stands here itself.
  let anders: String?
  let titel: String
  let adres: Address
  let soort: String

  static let parts: [Part<SearchNameView>] = [
    .text("anders") { $0.anders }, .text("titel") { $0.titel }, .address("adres") { $0.adres },
    .text("soort") { $0.soort },
  ]
}
