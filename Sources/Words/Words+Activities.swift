import Domain

/// Activities and disciplines: who works with whom, as tables and as pictures.
extension Words {
  package func activities(_ count: Int) -> String {
    self.count(count, nl: ("activiteit", "activiteiten"), en: ("activity", "activities"))
  }

  package func disciplines(_ count: Int) -> String {
    self.count(count, nl: ("discipline", "disciplines"), en: ("discipline", "disciplines"))
  }

  package func inActivities(_ count: Int) -> String { "in " + activities(count) }

  package var allDisciplines: String { pick(nl: "Alle disciplines", en: "All disciplines") }

  /// Said where a picture would only confuse.
  package var tooMuchToDraw: String {
    pick(
      nl: "Dit is te veel om te tekenen. De tabel hieronder heeft alles.",
      en: "This is too much to draw. The table below has all of it.")
  }

  // MARK: - The activities of a discipline

  package func throughGroup(_ group: String) -> String {
    pick(nl: "Via de groep \(group)", en: "Through the group \(group)")
  }

  package var noOtherDiscipline: String {
    pick(nl: "Geen andere discipline genoemd", en: "No other discipline named")
  }

  package var activityColumns: [String] {
    [singular(of: .activiteit), pick(nl: "Samen met", en: "Together with"), singular(of: .hoofdtaak)]
  }

  package func moreActivities(_ count: Int) -> String {
    pick(
      nl: "Er zijn nog \(count) activiteiten; ze staan in de lijst van alle activiteiten.",
      en: count == 1
        ? "There is 1 more activity; it is in the list of all activities."
        : "There are \(count) more activities; they are in the list of all activities.")
  }

  // MARK: - Activities against disciplines

  package var activitiesByDiscipline: String {
    pick(nl: "Activiteiten per discipline", en: "Activities by discipline")
  }

  package var activitiesByDisciplineSummary: String {
    pick(
      nl: "Welke discipline is bij welke activiteit betrokken?",
      en: "Which discipline is involved in which activity?")
  }

  /// In a cell: the source names this discipline with this activity.
  package var isNamed: String { pick(nl: "ja", en: "yes") }

  package var emptyCell: String {
    pick(
      nl: "Een lege cel betekent: de bron noemt deze discipline niet bij de activiteit.",
      en: "An empty cell means: the source does not name this discipline for the activity.")
  }

  package var whoIsNamedWhere: String {
    pick(nl: "Wie noemt de bron bij welke activiteit?", en: "Whom does the source name for which activity?")
  }

  package var dotsExplained: String {
    pick(
      nl: "Een stip betekent: de bron noemt deze discipline bij de activiteit. De namen staan ook bij elke "
        + "activiteit.",
      en: "A dot means: the source names this discipline for the activity. The names also stand with each "
        + "activity.")
  }

  package func activitiesAndDisciplines(_ activities: Int, _ disciplines: Int) -> String {
    self.activities(activities) + pick(nl: " en ", en: " and ") + self.disciplines(disciplines)
  }

  package func dotsDescription(_ disciplines: [String]) -> String {
    let names = disciplines.joined(separator: ", ")
    return pick(
      nl: "Elke kolom is een discipline: \(names). Elke regel hieronder is "
        + "een activiteit, met in woorden wie de bron erbij noemt.",
      en: "Each column is a discipline: \(names). Each row below is "
        + "an activity, with words that say whom the source names for it.")
  }

  package var otherActivities: String { pick(nl: "Overige activiteiten", en: "Other activities") }

  // MARK: - Who works with whom

  package var whoWorksWithWhom: String { pick(nl: "Wie werkt met wie?", en: "Who works with whom?") }

  package var arcsExplained: String {
    pick(
      nl: "Een boog betekent: deze twee doen samen mee aan een activiteit. Hoe dikker de boog, hoe meer "
        + "activiteiten. De aantallen staan in de tabel.",
      en: "An arc means: these two take part in an activity together. The thicker the arc, the more "
        + "activities. The table has the numbers.")
  }

  package func web(of disciplines: Int) -> String {
    pick(nl: "Web van \(disciplines) disciplines", en: "Web of \(disciplines) disciplines")
  }

  /// The web in words; `shared` is in how many activities the two with the widest arc take part together.
  package func webDescription(ties: Int, widest: (one: String, other: String), shared: Int) -> String {
    pick(
      nl: "Er zijn \(ties) verbindingen. De dikste is die van \(widest.one) en "
        + "\(widest.other): samen in \(activities(shared)). De tabel heeft alle aantallen.",
      en: (ties == 1 ? "There is 1 connection" : "There are \(ties) connections")
        + ". The thickest is that of \(widest.one) and "
        + "\(widest.other): together in \(activities(shared)). The table has all the numbers.")
  }

  package var webTable: String {
    pick(
      nl: "Wie werkt met wie, en in hoeveel activiteiten",
      en: "Who works with whom, and in how many activities")
  }

  package var webColumns: [String] {
    [
      singular(of: .discipline),
      pick(nl: "Werkt samen met (aantal activiteiten)", en: "Works with (number of activities)"),
    ]
  }

  package func firstDisciplines(_ count: Int) -> String {
    pick(
      nl: "Dit zijn de eerste \(count). De pagina van elke discipline heeft alle namen.",
      en: "These are the first \(count). The page of each discipline has all the names.")
  }

  // MARK: - With whom one works

  package var worksWith: String { pick(nl: "Werkt samen met", en: "Works with") }

  /// How to read it; `drawn` is how many are drawn where that is not all of them.
  package func fanExplained(drawn: Int?) -> String {
    pick(
      nl: "Deze disciplines staan bij dezelfde activiteiten. Hoe dikker de lijn, hoe meer activiteiten."
        + (drawn.map { " Getekend zijn de \($0) waarmee dat het vaakst is." } ?? ""),
      en: "These disciplines are named for the same activities. The thicker the line, the more activities."
        + (drawn.map { " Drawn are the \($0) that this is most often the case for." } ?? ""))
  }

  package func andOthers(_ name: String, _ count: Int) -> String {
    pick(
      nl: "\(name) en \(count) andere discipline\(count == 1 ? "" : "s")",
      en: "\(name) and \(count) other discipline\(count == 1 ? "" : "s")")
  }

  package func fanDescription(of name: String) -> String {
    pick(
      nl: "Van \(name) gaat een lijn naar elke discipline uit de lijst hiernaast of hieronder.",
      en: "A line goes from \(name) to each discipline in the list beside or below it.")
  }
}
