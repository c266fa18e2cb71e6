import Domain
import Templating

/// What a link says of the page it leads to besides its title: the language, and that it is not public.
struct PageMark: Sendable, Equatable {
  /// The language of the title, where it is not that of the site.
  var taal: TextLanguage?
  /// What a view copy says of a page that is not public yet.
  var nietOpenbaar: String?
}

/// A view that names a page by its title.
protocol MarkedView: View {
  var merk: PageMark { get }
}

extension Parts where Root: MarkedView {
  /// What the templates `taal` and `kijkmerk` put beside a title.
  mutating func mark() {
    text("taal_tekst") { $0.merk.taal?.code }
    flag("van_rechts") { $0.merk.taal?.isRightToLeft == true }
    text("niet_openbaar") { $0.merk.nietOpenbaar }
  }
}
