import Templating

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

  static func describe(_ parts: inout some Parts<BesluitView>) {
    parts.list("punten") { $0.punten }
    parts.flag("heeft_punten") { !$0.punten.isEmpty }
    parts.object("kern") { $0.kern }
    parts.text("betekenis") { $0.betekenis }
    parts.flag("heeft_argumenten") { !$0.voor.isEmpty || !$0.tegen.isEmpty }
    parts.list("voor") { $0.voor }
    parts.flag("heeft_voor") { !$0.voor.isEmpty }
    parts.list("tegen") { $0.tegen }
    parts.flag("heeft_tegen") { !$0.tegen.isEmpty }
    parts.list("stukken") { $0.stukken }
    parts.flag("heeft_stukken") { !$0.stukken.isEmpty }
    parts.object("procedure") { $0.procedure }
  }
}

/// A reason for or against.
struct ArgumentView: View {
  let kop: String?
  let tekst: String

  static func describe(_ parts: inout some Parts<ArgumentView>) {
    parts.text("kop") { $0.kop }
    parts.text("tekst") { $0.tekst }
  }
}
