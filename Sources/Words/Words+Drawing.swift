package import Domain

/// What stands beside a moment that is drawn wider than it is said.
extension Words {
  package func drawn(around day: Datum) -> String {
    pick(nl: "In de tekening: rond \(self.day(day))", en: "In the drawing: around \(self.day(day))")
  }

  package func drawn(_ first: Datum, through last: Datum) -> String {
    let days = days(first, through: last)
    return pick(nl: "In de tekening: van \(days)", en: "In the drawing: from \(days)")
  }

  package func drawn(through last: Datum) -> String {
    pick(
      nl: "In de tekening: tot en met \(day(last))", en: "In the drawing: up to and including \(day(last))")
  }

  package func drawn(from first: Datum) -> String {
    pick(nl: "In de tekening: vanaf \(day(first))", en: "In the drawing: from \(day(first))")
  }
}
