/// Everything that the template of a page can show.
struct PageView: View {
  var taal = "nl"
  /// The language of the page's own text, where it differs.
  var taalTekst: String?
  var titel = ""
  /// The title with the site’s name: unique over all sites.
  var titelVolledig = ""
  var samenvatting: String?
  /// The address that search engines should keep.
  var canoniek = ""
  var isVerborgen = false
  /// The parts that are the same on many pages, rendered once.
  var kop = ""
  var voet = ""
  var stijl = ""
  var feed = ""
  var feedTitel = ""
  var kruimels: [CrumbView] = []
  /// What kind of page it is.
  var soort: String?
  var bijschrift: String?
  /// A remark above the text that readers must not miss.
  var waarschuwing: String?
  var inhoudsopgave: [ContentsView] = []
  var inhoud = ""
  /// What the region adds, with its heading.
  var toevoeging = ""
  var toevoegingTitel: String?
  var feiten: [FactView] = []
  var tabellen: [TableView] = []
  var groepen: [GroupView] = []
  var bronnen: [LinkView] = []
  var herkomst: String?
  var gecontroleerd: String?
  var eigenaar: String?
  var vorige: LinkView?
  var volgende: LinkView?
  /// Where an earlier address leads.
  var doel: LinkView?

  static let table = FieldTable<PageView>([
    "taal": .text(\.taal), "taal_tekst": .text(\.taalTekst), "titel": .text(\.titel),
    "titel_volledig": .text(\.titelVolledig), "samenvatting": .text(\.samenvatting),
    "canoniek": .text(\.canoniek), "verborgen": .flag(\.isVerborgen), "kop": .markup(\.kop),
    "voet": .markup(\.voet), "stijl": .text(\.stijl), "feed": .text(\.feed), "feed_titel": .text(\.feedTitel),
    "kruimels": .list(\.kruimels), "soort": .text(\.soort), "bijschrift": .text(\.bijschrift),
    "waarschuwing": .text(\.waarschuwing), "inhoudsopgave": .list(\.inhoudsopgave),
    "heeft_inhoudsopgave": .flag { !$0.inhoudsopgave.isEmpty }, "inhoud": .markup(\.inhoud),
    "toevoeging": .markup(\.toevoeging), "toevoeging_titel": .text(\.toevoegingTitel),
    "feiten": .list(\.feiten), "heeft_feiten": .flag { !$0.feiten.isEmpty }, "tabellen": .list(\.tabellen),
    "groepen": .list(\.groepen), "bronnen": .list(\.bronnen), "heeft_bronnen": .flag { !$0.bronnen.isEmpty },
    "herkomst": .text(\.herkomst), "gecontroleerd": .text(\.gecontroleerd), "eigenaar": .text(\.eigenaar),
    "heeft_bladeren": .flag { $0.vorige != nil || $0.volgende != nil }, "vorige": .object(\.vorige),
    "volgende": .object(\.volgende), "doel": .object(\.doel),
  ])
}

/// What the parts around every page of a site can show.
struct FrameView: View {
  let siteTitel: String
  let afzender: String
  let melding: String?
  let start: String
  let portaal: LinkView?
  let menu: [CrumbView]
  let voetmenu: [LinkView]

  static let table = FieldTable<FrameView>([
    "site_titel": .text(\.siteTitel), "afzender": .text(\.afzender), "melding": .text(\.melding),
    "start": .text(\.start), "portaal": .object(\.portaal), "menu": .list(\.menu),
    "voetmenu": .list(\.voetmenu),
  ])
}

/// An Atom feed (RFC 4287).
struct FeedView: View {
  struct Entry: View {
    let titel: String
    let adres: String
    let datum: String
    let samenvatting: String?

    static let table = FieldTable<Entry>([
      "titel": .text(\.titel), "adres": .text(\.adres), "datum": .text(\.datum),
      "samenvatting": .text(\.samenvatting),
    ])
  }

  let taal: String
  let titel: String
  let afzender: String
  let adres: String
  let eigenAdres: String
  let datum: String
  let berichten: [Entry]

  static let table = FieldTable<FeedView>([
    "taal": .text(\.taal), "titel": .text(\.titel), "afzender": .text(\.afzender), "adres": .text(\.adres),
    "eigen_adres": .text(\.eigenAdres), "datum": .text(\.datum), "berichten": .list(\.berichten),
  ])
}

/// Addresses for search engines: a sitemap, its index, or robots.txt.
struct AddressesView: View {
  let adressen: [LinkView]

  static let table = FieldTable<AddressesView>(["adressen": .list(\.adressen)])
}
