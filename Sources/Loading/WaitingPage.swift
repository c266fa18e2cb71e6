public import Domain

/// A page that is left out for now: a draft, one whose day has not come, or one of a region that is not shown.
public struct WaitingPage: Sendable {
  /// What it is about.
  public let type: ContentType
  /// Its file, as the user would type it.
  public let file: String
  /// The folder of its region; nil for a national page.
  public let regio: String?
  /// Its title.
  public let titel: String
  /// The function of who keeps it up to date.
  public let eigenaar: String?
  /// When its facts were last checked.
  public let gecontroleerd: Datum?
  /// The day that it waits for; nil for a draft, which waits for somebody.
  public let day: Datum?
}
