package import Domain

/// The planning: what lies ahead, how exact it is, and what sources say of it.
extension Words {
  // MARK: - The next date

  private func on(_ today: Datum) -> String {
    pick(
      nl: "op \(day(today)), toen deze pagina werd gemaakt", en: "on \(day(today)), when this page was made")
  }

  package func noNextDate(made today: Datum) -> String {
    pick(
      nl: "De bronnen noemden geen volgende datum \(on(today)).",
      en: "The sources gave no next date \(on(today)).")
  }

  package func wasNextDate(made today: Datum) -> String {
    pick(nl: "Dit was de volgende datum \(on(today)).", en: "This was the next date \(on(today)).")
  }

  package func onlyIn(_ regions: [String]) -> String {
    pick(
      nl: "Dit geldt alleen in \(enumerated(regions)).", en: "This only applies in \(enumerated(regions)).")
  }

  /// The same, within brackets.
  package func only(in regions: [String]) -> String {
    pick(nl: "alleen in \(enumerated(regions))", en: "only in \(enumerated(regions))")
  }

  package var momentsDiffer: String {
    pick(nl: "De bronnen noemen verschillende momenten.", en: "The sources give different moments.")
  }

  package var noDayGiven: String { pick(nl: "De bron noemt geen dag.", en: "The source gives no day.") }

  /// What is under way beside the next date; each is a title with its moment.
  package func hasBegun(_ moments: [String]) -> String {
    let named = enumerated(moments, most: 3)
    return pick(nl: "Al begonnen: \(named).", en: "Already started: \(named).")
  }

  /// What is too vague to be the next date.
  package func mayComeFirst(_ moments: [String]) -> String {
    let named = enumerated(moments, most: 3)
    return pick(
      nl: "Misschien eerder, of al begonnen: \(named).",
      en: "May come earlier, or may have started already: \(named).")
  }

  // MARK: - Groups of the list

  package var phases: String { pick(nl: "Fasen", en: "Phases") }

  package var ahead: String { pick(nl: "Wat nog komt", en: "What is still to come") }

  package var behind: String {
    pick(nl: "Wat is geweest of al is begonnen", en: "What is past or has already started")
  }

  package var noMomentKnown: String { pick(nl: "Nog geen moment bekend", en: "No moment known yet") }

  // MARK: - One moment

  package var momentsDifferWarning: String {
    pick(
      nl: "Let op: de bronnen noemen verschillende momenten. Ze staan hieronder naast elkaar.",
      en: "Note: the sources give different moments. They stand side by side below.")
  }

  package var whatEachSourceSaysOfMoment: String {
    pick(nl: "Wat elke bron over het moment zegt", en: "What each source says about the moment")
  }

  /// The columns of that table.
  package var versionColumns: [String] { [singular(of: .bron), momentColumn, remark] }

  package var momentColumn: String { pick(nl: "Moment", en: "Moment") }

  /// How exact a moment is.
  package func precision(of wanneer: Wanneer, sources: Int) -> String {
    let named =
      sources > 1
      ? pick(nl: "De bronnen noemen", en: "The sources give")
      : pick(nl: "De bron noemt", en: "The source gives")
    return named + " " + precision(wanneer.kind)
  }

  private func precision(_ kind: Wanneer.Kind) -> String {
    switch kind {
    case .unknown: pick(nl: "geen moment", en: "no moment")
    case .range(.day, .day): pick(nl: "de eerste en de laatste dag", en: "the first and the last day")
    case .range: pick(nl: "een periode, geen dagen", en: "a period, not days")
    case .single(let limit, .day): precision(ofDay: limit)
    case .single(_, .part): pick(nl: "geen dag, wel een deel van een maand", en: "part of a month, not a day")
    case .single(_, .month): pick(nl: "geen dag, wel een maand", en: "a month, not a day")
    case .single(_, .quarter): pick(nl: "geen dag, wel een kwartaal", en: "a quarter, not a day")
    case .single(_, .partOfYear):
      pick(nl: "geen dag, wel een deel van een jaar", en: "part of a year, not a day")
    case .single(_, .year): pick(nl: "geen dag, wel een jaar", en: "a year, not a day")
    }
  }

  private func precision(ofDay limit: Wanneer.Limit?) -> String {
    switch limit {
    case .uiterlijk, .totEnMet: pick(nl: "een laatste dag", en: "a last day")
    case .vanaf, .per: pick(nl: "een eerste dag", en: "a first day")
    case .rond: pick(nl: "een dag als schatting", en: "a day as an estimate")
    case .voor, .tot: pick(nl: "de dag waarvóór het is", en: "the day before which it is")
    case .na: pick(nl: "de dag waarna het is", en: "the day after which it is")
    case nil: pick(nl: "een dag", en: "a day")
    }
  }
}
