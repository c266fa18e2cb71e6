import Templating

/// The table of every kern and gemeente with its region.
struct PlacesView: View {
  let bijschrift: String
  /// Which regions cannot be found here.
  let noot: String?
  let letters: [LetterView<PlaceRowView>]

  static func describe(_ parts: inout some Parts<PlacesView>) {
    parts.text("bijschrift") { $0.bijschrift }
    parts.text("noot") { $0.noot }
    parts.list("letters") { $0.letters }
  }
}

/// One place: which region, or that it is not known and whom to ask.
struct PlaceRowView: View {
  /// What kind of answer it is: a word that the script knows too.
  enum Soort: String {
    case kern, gemeente, verdeeld
  }

  let naam: String
  let soort: Soort
  /// Whether kernen of the gemeente are named.
  let hasKernen: Bool
  let gemeente: LinkView
  let regios: [LinkView]
  /// The page that says more about a place without a region.
  let meer: LinkView?
  /// Whether it belongs to the region of this site.
  let isEigen: Bool

  static func describe(_ parts: inout some Parts<PlaceRowView>) {
    parts.text("naam") { $0.naam }
    parts.text("soort") { $0.soort.rawValue }
    parts.flag("is_kern") { $0.soort == .kern }
    parts.flag("verdeeld") { $0.soort == .verdeeld }
    parts.flag("kernen") { $0.hasKernen }
    parts.object("gemeente") { $0.gemeente }
    parts.list("regios") { $0.regios }
    parts.flag("bekend") { !$0.regios.isEmpty }
    parts.object("meer") { $0.meer }
    parts.flag("eigen") { $0.isEigen }
  }
}
