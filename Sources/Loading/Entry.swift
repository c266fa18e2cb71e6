import Diagnostics
import Domain

/// A page that will be published, before its references have been found.
struct Entry: Sendable {
  let type: ContentType
  let slug: String
  /// The number of its region; nil for a national page.
  let regio: Int?
  /// Its file, as the user would type it.
  let file: String
  /// The path of its file below the content folder; nil for an activity that only a bijlage lists.
  let relative: String?
  let record: Record
  let firstLine: Int
  let role: Page.Role
  let isExpired: Bool
  /// What a bijlage says about this activity.
  let listed: ListedActivity?

  var titel: String { record.text("titel") ?? listed?.titel ?? slug }

  /// Where its name stands, for messages about the page as a whole.
  var place: Place { record.value("titel")?.place ?? listed?.place ?? Place(file, line: 1) }
}
