import Building
import Diagnostics
import Domain

extension Reporter {
  /// More than this nobody reads at the end of a run.
  private static let most = 5

  /// What waits for which day, and when something changes next by itself; empty where nothing does.
  func days(_ report: Build.Report) -> String {
    var lines = report.waiting.prefix(Self.most).map { page in
      words.pick(nl: "Wacht op \(page.day.dutch)", en: "Waits for \(page.day.iso)") + ": \(page.file.visible)"
    }
    if report.waiting.count > Self.most { lines.append(more(report.waiting.count - Self.most)) }
    return (lines + next(report)).map { $0 + "\n" }.joined()
  }

  private func next(_ report: Build.Report) -> [String] {
    guard let first = report.nextChanges.first else { return [] }
    let head = words.pick(
      nl: "Er verandert vanzelf weer iets op \(first.day.dutch); bouw dan opnieuw:",
      en: "Something changes by itself on \(first.day.iso); build again then:")
    let changes = report.nextChanges.prefix(Self.most).map { change in
      "  \(change.file.visible): \(change.reason.phrase.text(in: words.language))"
    }
    let rest = report.nextChanges.count - Self.most
    return [head] + changes + (rest > 0 ? ["  " + more(rest)] : [])
  }

  private func more(_ count: Int) -> String {
    words.pick(
      nl: "En nog \(count). Typ `resv overzicht` voor alles.",
      en: "And \(count) more. Type `resv overzicht` for all."
    )
  }
}

extension Change.Reason {
  /// What happens, after the name of a page.
  var phrase: Phrase {
    switch self {
    case .publiceren: Phrase(nl: "verschijnt", en: "appears")
    case .vervalt: Phrase(nl: "vervalt", en: "lapses")
    case .opent: Phrase(nl: "meedoen opent", en: "taking part opens")
    case .sluit: Phrase(nl: "meedoen sluit", en: "taking part closes")
    case .begint: Phrase(nl: "kan zijn begonnen", en: "may have begun")
    case .voorbij: Phrase(nl: "is voorbij", en: "has passed")
    case .gecontroleerd: Phrase(nl: "de dag van nakijken komt", en: "the day of checking comes")
    }
  }
}
