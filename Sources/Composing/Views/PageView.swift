import Templating

/// A page: what stands around every one of them, and what its own template shows of it.
protocol PageView: View {
  /// The template that shows it.
  static var template: TemplateName { get }
  var shell: Shell { get }
}

/// What every page has: its head, what stands around it, the way to it, and whom to tell of a mistake.
struct Shell: Sendable {
  let taal: String
  let titel: String
  /// The title with the site’s name: unique over all sites.
  let titelVolledig: String
  let samenvatting: String?
  let zoekwoorden: String?
  /// The address that search engines should keep.
  let canoniek: String
  let isVerborgen: Bool
  /// Why the page itself is not public yet; nil where it is.
  let nietOpenbaar: String?
  /// The parts that are the same on many pages, rendered once.
  let frame: Frames.Frame
  /// The script that this page alone needs.
  let script: ScriptView?
  let kruimels: [CrumbView]
  /// Where to tell that something is not right.
  let klopt: MistakeView?
  /// What programs read of the page.
  let siteTitel: String
  let ogSoort: String
  let ogTaal: String
  let jsonLD: [UInt8]
}

extension Parts where Root: PageView {
  /// What the template `basis` and its parts show.
  mutating func shell() {
    text("taal") { $0.shell.taal }
    text("titel") { $0.shell.titel }
    text("titel_volledig") { $0.shell.titelVolledig }
    text("samenvatting") { $0.shell.samenvatting }
    text("zoekwoorden") { $0.shell.zoekwoorden }
    text("canoniek") { $0.shell.canoniek }
    flag("verborgen") { $0.shell.isVerborgen }
    text("niet_openbaar") { $0.shell.nietOpenbaar }
    markup("kop") { $0.shell.frame.kop }
    markup("voet") { $0.shell.frame.voet }
    markup("hoofd_thema") { $0.shell.frame.hoofd }
    object("script") { $0.shell.script }
    list("kruimels") { $0.shell.kruimels }
    object("klopt") { $0.shell.klopt }
    text("site_titel") { $0.shell.siteTitel }
    text("og_soort") { $0.shell.ogSoort }
    text("og_taal") { $0.shell.ogTaal }
    markup("json_ld") { $0.shell.jsonLD }
  }
}

/// A page whose title has more with it than a summary.
protocol HeadedView: PageView {
  var heading: Heading { get }
}

/// What stands around the title of a page.
struct Heading: Sendable {
  /// What kind of page it is.
  var soort: String?
  /// The language of the page's own text, where it differs.
  var taal: TextLanguage?
  var bijschrift: String?
  /// A remark above the text that readers must not miss.
  var waarschuwing: String?
}

extension Parts where Root: HeadedView {
  /// What every page with a title shows: the shell, and what the template `titel` adds.
  mutating func headed() {
    shell()
    text("soort") { $0.heading.soort }
    text("taal_tekst") { $0.heading.taal?.code }
    flag("van_rechts") { $0.heading.taal?.isRightToLeft == true }
    text("bijschrift") { $0.heading.bijschrift }
    text("waarschuwing") { $0.heading.waarschuwing }
  }
}
