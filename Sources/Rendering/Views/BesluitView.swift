/// A decision in the order that a citizen reads it: what, when and by whom, what it means, why.
struct BesluitView: View {
  let punten: [LinkView]
  /// The date, and who decided.
  let kern: FactsView
  let betekenis: String?
  let voor: [ArgumentView]
  let tegen: [ArgumentView]
  let stukken: [LinkView]
  /// How it came about: last, since few come for it.
  let procedure: FactsView

  static let parts: [Part<BesluitView>] = [
    .list("punten") { $0.punten }, .flag("heeft_punten") { !$0.punten.isEmpty },
    .object("kern") { $0.kern }, .text("betekenis") { $0.betekenis },
    .flag("heeft_argumenten") { !$0.voor.isEmpty || !$0.tegen.isEmpty },
    .list("voor") { $0.voor }, .flag("heeft_voor") { !$0.voor.isEmpty },
    .list("tegen") { $0.tegen }, .flag("heeft_tegen") { !$0.tegen.isEmpty },
    .list("stukken") { $0.stukken }, .flag("heeft_stukken") { !$0.stukken.isEmpty },
    .object("procedure") { $0.procedure },
  ]
}

/// A reason for or against.
struct ArgumentView: View {
  let kop: String?
  let tekst: String

  static let parts: [Part<ArgumentView>] = [.text("kop") { $0.kop }, .text("tekst") { $0.tekst }]
}
