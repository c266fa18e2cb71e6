import Domain
import Loading
import Planning

extension Snapshot {
  /// What changes by itself on the first day after its own on which anything does; empty where nothing ever will.
  var nextChanges: [Change] {
    let today = options.today
    let shown = plan?.publication.pages.flatMap { $0.changes(after: today) } ?? []
    let awaited = waiting.compactMap { page in
      page.day.map { Change($0, .publiceren, file: page.file, titel: page.titel) }
    }
    let coming = shown + awaited
    let first = coming.map(\.day).min()
    return Set(coming.filter { $0.day == first }).sorted()
  }
}
