public import Diagnostics
public import Domain
import Imaging
import Loading
import Planning
import Composing

/// A whole publication as it stands at one moment: loaded, checked, planned, with its look; in memory, and never
/// changed.
///
/// It answers for every planned address with its bytes, and makes just those. A build publishes all of them.
public final class Snapshot: Sendable {
  /// What a snapshot is made of.
  public struct Options: Sendable {
    /// The content folder.
    public var content = "content"
    /// The templates folder.
    public var templates = "templates"
    /// The day that it is.
    public var today: Datum
    /// Whether drafts are shown.
    public var includesDrafts = false
    /// Whether the sites have a search index, which is made of a snapshot and stands beside its files.
    public var hasSearch = false
    /// Whether its pages are opened from a disk: their links name files, and nothing is checked against a hash, which
    /// browsers do for served files only.
    public var opensFromDisk = false
    /// Whether it keeps what a next one can take over, such as every text.
    public var remembers = false
    /// Where made pictures are kept; nil where they are not. Anybody may delete it at any time.
    public var cache: String?
    /// How many tasks work at once.
    public var jobs: Int

    /// Options with the usual folders.
    public init(today: Datum, jobs: Int) {
      self.today = today
      self.jobs = jobs
    }
  }

  /// A site that it holds.
  public struct Site: Sendable {
    /// The folder in the output: empty for the portal, `zwolle` for a region.
    public let folder: String
    /// The name.
    public let titel: String
  }

  /// What it is made of.
  public let options: Options
  /// Everything that is wrong, in place order.
  public let diagnostics: [Diagnostic]
  /// How many pages are left out because they are drafts.
  public let drafts: Int
  /// How many pages are left out because their day has not come.
  public let scheduled: Int
  /// What those are.
  let waiting: [WaitingPage]
  /// What a next snapshot can take over.
  let loaded: Loaded?
  /// Its templates and colours; nil where something is wrong with them.
  let look: Look?
  /// Which files stand where; nil where the content cannot be read at all.
  let plan: SitePlan?
  /// What is wrong with that.
  let planned: [Diagnostic]
  /// What makes pictures.
  let studio: Studio
  /// What makes their bytes; nil where anything is wrong that keeps a page from being shown.
  let renderer: Renderer?

  init(
    _ options: Options, diagnostics: [Diagnostic], loaded: Loader.Outcome, plan: SitePlan?,
    planned: [Diagnostic], look: Look?, studio: Studio
  ) {
    self.studio = studio
    self.options = options
    self.diagnostics = diagnostics
    drafts = loaded.drafts
    scheduled = loaded.scheduled
    waiting = loaded.waiting
    self.loaded = loaded.loaded
    self.look = look
    self.plan = plan
    self.planned = planned
    renderer =
      if let plan, let look, !diagnostics.hasErrors {
        Renderer(
          plan, templates: look.templates, themes: look.themes,
          hasSearch: options.hasSearch, opensFromDisk: options.opensFromDisk)
      } else {
        nil
      }
  }

  /// Whether nothing is wrong but what warnings tell: only then it has files.
  public var isWhole: Bool { renderer != nil }

  /// The portal, then the regions in order.
  public var sites: [Site] { plan?.sites.map { Site(folder: $0.folder, titel: $0.titel) } ?? [] }
}
