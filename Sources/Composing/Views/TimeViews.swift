import Templating

/// What comes next, as far as the sources say.
struct NextView: MarkedView {
  /// Nil where nothing lies ahead.
  var titel: String?
  var moment: String?
  var adres: Address = ""
  /// What the reader has to know with it: how vague it is, and the day that this was said on.
  let opmerking: String
  var merk = PageMark()

  static func describe(_ parts: inout some Parts<NextView>) {
    parts.mark()
    parts.text("titel") { $0.titel }
    parts.text("moment") { $0.moment }
    parts.address("adres") { $0.adres }
    parts.text("opmerking") { $0.opmerking }
  }
}

/// Where a way to take part is in its life.
struct StatusView: View {
  /// The name for the style sheet; the words alone say all of it.
  let soort: String
  let titel: String
  /// From when to when.
  let periode: String
  /// On which day this was so.
  let opmerking: String
  /// What was done with it, in pieces: words and links.
  let delen: [LinkView]

  static func describe(_ parts: inout some Parts<StatusView>) {
    parts.text("soort") { $0.soort }
    parts.text("titel") { $0.titel }
    parts.text("periode") { $0.periode }
    parts.text("opmerking") { $0.opmerking }
    parts.list("delen") { $0.delen }
    parts.flag("heeft_delen") { !$0.delen.isEmpty }
  }
}

/// The way into the reader's own calendar.
struct AgendaView: View {
  /// Nil where no moment is exact enough.
  var bestand: LinkView?
  /// The address to subscribe to.
  var abonneren: String?
  var uitleg: String?
  /// The feed of changes.
  var volgen: Address = ""

  static func describe(_ parts: inout some Parts<AgendaView>) {
    parts.object("bestand") { $0.bestand }
    parts.text("abonneren") { $0.abonneren }
    parts.text("uitleg") { $0.uitleg }
    parts.address("volgen") { $0.volgen }
  }
}
