import Domain
import Templating

/// The language of a text, where it is not that of the site; the template `taal` makes attributes of it.
struct TextLanguage: View, Equatable {
  let code: String
  let isRightToLeft: Bool

  /// The language of a page’s own text; nil where it is the publication’s.
  init?(of page: Page, in publication: Publication) {
    guard let code = page.facts.taal, code != publication.site.taal else { return nil }
    self.code = code
    isRightToLeft = page.facts.isRightToLeft
  }

  static func describe(_ parts: inout some Parts<TextLanguage>) {
    parts.text("taal_tekst") { $0.code }
    parts.flag("van_rechts") { $0.isRightToLeft }
  }
}
