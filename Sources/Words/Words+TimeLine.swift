package import Domain

/// The time line above the planning.
extension Words {
  package var timeLine: String { pick(nl: "Tijdlijn", en: "Timeline") }

  package var moments: String { pick(nl: "Momenten", en: "Moments") }

  package var notKnownWhen: String { pick(nl: "Nog niet bekend wanneer", en: "Not known yet when") }

  /// How to read it; `isTodayShown` where the day of the build is marked.
  package func timeLineExplained(isTodayShown: Bool) -> String {
    pick(
      nl: "Een jaar waarin veel gebeurt, is breder getekend. Elk moment staat er ook in woorden bij."
        + (isTodayShown ? " De stippellijn is de dag waarop deze pagina is gemaakt." : ""),
      en: "A year in which a lot happens is drawn wider. Each moment is also given in words."
        + (isTodayShown ? " The dotted line is the day on which this page was made." : ""))
  }

  package func timeLine(of years: ClosedRange<Int>) -> String {
    let (first, last) = (years.lowerBound, years.upperBound)
    return first == last
      ? pick(nl: "Tijdlijn van \(first)", en: "Timeline of \(first)")
      : pick(nl: "Tijdlijn van \(first) tot en met \(last)", en: "Timeline from \(first) to \(last)")
  }

  /// The picture in words; `today` where the day of the build is marked.
  package func timeLineDescription(today: Datum?) -> String {
    pick(
      nl: "De jaren staan naast elkaar. Elke regel hieronder is een fase of een moment, met in "
        + "woorden wanneer dat is." + (today.map { " De stippellijn staat bij \(day($0))." } ?? ""),
      en:
        "The years stand side by side. Each row below is a phase or a moment, with words that say when it is."
        + (today.map { " The dotted line is at \(day($0))." } ?? ""))
  }
}
