/// What comes next, as far as the sources say.
struct NextView: View {
  /// Nil where nothing lies ahead.
  var titel: String?
  var moment: String?
  var adres: Address = ""
  /// What the reader has to know with it: how vague it is, and the day that this was said on.
  let opmerking: String

  static let parts: [Part<NextView>] = [
    .text("titel") { $0.titel }, .text("moment") { $0.moment }, .address("adres") { $0.adres },
    .text("opmerking") { $0.opmerking },
  ]
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
  let terugkoppeling: String?

  static let parts: [Part<StatusView>] = [
    .text("soort") { $0.soort }, .text("titel") { $0.titel }, .text("periode") { $0.periode },
    .text("opmerking") { $0.opmerking }, .text("terugkoppeling") { $0.terugkoppeling },
  ]
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

  static let parts: [Part<AgendaView>] = [
    .object("bestand") { $0.bestand }, .text("abonneren") { $0.abonneren }, .text("uitleg") { $0.uitleg },
    .address("volgen") { $0.volgen },
  ]
}
