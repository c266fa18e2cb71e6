/// “Klopt er iets niet?”: whom to tell.
struct MistakeView: View {
  /// Where to write; nil where no address is known.
  var melden: LinkView?
  /// The page that says more, where there is no address.
  var contact: LinkView?

  static let parts: [Part<MistakeView>] = [
    .object("melden") { $0.melden }, .object("contactpagina") { $0.contact },
  ]
}
