/// What a preview is asked for; `resv` hands it to the program that serves, as JSON.
public struct PreviewOptions: Codable, Sendable {
  /// The content folder.
  public var content: String
  /// The templates folder.
  public var templates: String
  /// The day that it is, as `2026-11-01`; nil for the day of each moment.
  public var dag: String?
  /// Where made pictures are kept; nil where they are not.
  public var cache: String?
  /// How many tasks work at once.
  public var jobs: Int
  /// The Pagefind to make search indexes with, where one is named.
  public var pagefind: String?
  /// Whether the sites have no search.
  public var zonderZoeken = false
  /// Where `make install` put what belongs to the program; nil where it did not.
  public var installation: String?
  /// The port to serve at; nil for the first that is free.
  public var port: Int?
  /// The name or address of this computer that others reach it by; nil for nobody but this computer.
  public var host: String?
  /// Whether a browser is opened.
  public var opens = false
  /// Whether files are looked at again and again, instead of the system telling what changed.
  public var polls = false
  /// Whether the terminal speaks Dutch.
  public var speaksDutch: Bool

  /// Options of the usual kind.
  public init(content: String, templates: String, jobs: Int, speaksDutch: Bool) {
    (self.content, self.templates, self.jobs, self.speaksDutch) = (content, templates, jobs, speaksDutch)
  }
}

extension PreviewOptions {
  /// The ports that are tried where none is named.
  public static let ports = 8000...8099
}
