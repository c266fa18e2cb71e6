package import Domain

/// Calendars, and the way into the reader’s own.
extension Words {
  /// What made a calendar, and in which language (RFC 5545, 3.7.3).
  package var calendarProduct: String { pick(nl: "-//resv//Planning//NL", en: "-//resv//Timetable//EN") }

  package func planning(of site: String) -> String {
    pick(nl: "Planning van \(site)", en: "Timetable for \(site)")
  }

  package func putInCalendar(_ title: String, bytes: Int) -> String {
    pick(
      nl: "Zet “\(title)” in uw agenda (agendabestand, ics, \(size(bytes)))",
      en: "Add “\(title)” to your calendar (calendar file, ics, \(size(bytes)))")
  }

  package func planningFile(of site: String, bytes: Int) -> String {
    pick(
      nl: "\(planning(of: site)) (agendabestand, ics, \(size(bytes)))",
      en: "\(planning(of: site)) (calendar file, ics, \(size(bytes)))")
  }

  package var sourcesDisagreeOnDay: String {
    pick(
      nl: "De bronnen noemen niet dezelfde dag. Daarom is er geen agendabestand.",
      en: "The sources do not give the same day. That is why there is no calendar file.")
  }

  package var tooVagueForCalendar: String {
    pick(
      nl: "Deze datum is te vaag voor een agenda. Daarom is er geen agendabestand.",
      en: "This date is too vague for a calendar. That is why there is no calendar file.")
  }

  package var noExactDays: String {
    pick(
      nl: "Er is geen agendabestand: de bronnen noemen geen vaste dagen.",
      en: "There is no calendar file: the sources give no exact days.")
  }

  package var noCalendarYet: String {
    pick(
      nl: "Er is nog geen agendabestand: dit is nog niet openbaar.",
      en: "There is no calendar file yet: this is not public yet.")
  }

  package func onlyExactDays(_ count: Int, of all: Int) -> String {
    pick(
      nl: "In de agenda staan alleen dagen die vaststaan: \(count) van de \(all). "
        + "De andere momenten zijn te vaag, of de bronnen verschillen.",
      en: "The calendar only has days that are certain: \(count) of the \(all). "
        + "The other moments are too vague, or the sources differ.")
  }

  package var nothingAhead: String {
    pick(nl: "Er staat nu niets in dat nog komt.", en: "At present it has nothing that is still to come.")
  }

  // MARK: - Entries

  package func when(_ wanneer: Wanneer) -> String {
    pick(nl: "Wanneer: \(moment(wanneer))", en: "When: \(moment(wanneer))")
  }

  package var sourcesSayOtherwise: String {
    pick(nl: "De bronnen zeggen het niet hetzelfde:", en: "The sources do not say the same:")
  }

  package func moreAboutThis(at address: String) -> String { "\(moreAboutThis): \(address)" }
}
