import Templating

/// “Klopt er iets niet?”: whom to tell.
struct MistakeView: View {
  /// Whether there is anybody to tell; else only what follows is said.
  let isReachable: Bool
  /// When the page was looked at last, and by whom.
  let gecontroleerd: String?
  let eigenaar: String?
  /// Where to write; nil where no address is known.
  let melden: LinkView?
  /// The page that says more, where there is no address.
  let contact: LinkView?

  static func describe(_ parts: inout some Parts<MistakeView>) {
    parts.flag("bereikbaar") { $0.isReachable }
    parts.text("gecontroleerd") { $0.gecontroleerd }
    parts.text("eigenaar") { $0.eigenaar }
    parts.object("melden") { $0.melden }
    parts.object("contactpagina") { $0.contact }
  }
}
