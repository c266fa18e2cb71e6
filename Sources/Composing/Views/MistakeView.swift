import Templating

/// “Klopt er iets niet?”: whom to tell.
struct MistakeView: View {
  /// Where to write; nil where no address is known.
  var melden: LinkView?
  /// The page that says more, where there is no address.
  var contact: LinkView?

  static func describe(_ parts: inout some Parts<MistakeView>) {
    parts.object("melden") { $0.melden }
    parts.object("contactpagina") { $0.contact }
  }
}
