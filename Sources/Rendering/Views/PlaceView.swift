/// The table of every kern and gemeente with its region.
struct PlacesView: View {
  let bijschrift: String
  /// Which regions cannot be found here.
  let noot: String?
  let letters: [PlaceLetterView]

  static let parts: [Part<PlacesView>] = [
    .text("bijschrift") { $0.bijschrift }, .text("noot") { $0.noot }, .list("letters") { $0.letters },
  ]
}

/// The places that start with one letter.
struct PlaceLetterView: View {
  let letter: String
  let anker: String
  let rijen: [PlaceRowView]

  static let parts: [Part<PlaceLetterView>] = [
    .text("letter") { $0.letter }, .text("anker") { $0.anker }, .list("rijen") { $0.rijen },
  ]
}

/// One place: which region, or that it is not known and whom to ask.
struct PlaceRowView: View {
  /// What kind of answer it is: a word that the script knows too.
  enum Soort: String {
    case kern, gemeente, verdeeld
  }

  let naam: String
  let soort: Soort
  let gemeente: LinkView
  var regios: [LinkView] = []
  /// The page that says more about a place without a region.
  var meer: LinkView?
  /// Whether it belongs to the region of this site.
  var isEigen = false

  static let parts: [Part<PlaceRowView>] = [
    .text("naam") { $0.naam }, .text("soort") { $0.soort.rawValue },
    .flag("is_kern") { $0.soort == .kern }, .flag("verdeeld") { $0.soort == .verdeeld },
    .object("gemeente") { $0.gemeente }, .list("regios") { $0.regios },
    .flag("bekend") { !$0.regios.isEmpty }, .object("meer") { $0.meer }, .flag("eigen") { $0.isEigen },
  ]
}
