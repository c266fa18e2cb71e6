import Domain

/// A page that will be published, before its references have been found.
final class Entry: Sendable {
  let type: ContentType
  let slug: String
  /// The number of its region; nil for a national page.
  let regio: Int?
  /// Its file, as the user would type it.
  let file: String
  /// The path of its file below the content folder; nil for an activity that only a bijlage lists.
  let relative: String?
  let record: Record<PageKeys>
  let firstLine: Int
  let role: Page.Role
  let isExpired: Bool
  /// What a bijlage says about this activity.
  let listed: ListedActivity?

  init(
    type: ContentType, slug: String, regio: Int?, file: String, relative: String?, record: Record<PageKeys>,
    firstLine: Int,
    role: Page.Role, isExpired: Bool, listed: ListedActivity?
  ) {
    self.type = type
    self.slug = slug
    self.regio = regio
    self.file = file
    self.relative = relative
    self.record = record
    self.firstLine = firstLine
    self.role = role
    self.isExpired = isExpired
    self.listed = listed
  }

  /// What it says by the keys of its type alone.
  func own<Own: TypeKeys>(_ keys: Own.Type = Own.self) -> Record<Own> { record.own(of: type) }

  var titel: String { record[PageKeys.titel] ?? listed?.titel ?? slug }
}
