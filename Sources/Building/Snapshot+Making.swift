import Diagnostics
import Domain
import Imaging
import Inspecting
import Loading
import Planning
import Composing
import Theme

extension Snapshot {
  /// Loads, checks and plans everything; all that can be wrong with content and templates is among its diagnostics.
  ///
  /// After an earlier snapshot that remembers, only what changed since is read: `changed` are files and folders, as
  /// paths from where those of the options are named. Its files and diagnostics are the same as without.
  public convenience init(_ options: Options, after last: Snapshot? = nil, changed: Set<String> = []) async {
    await self.init(options, after: last, changed: changed, needsLook: true)
  }

  /// Without its look, a snapshot has no files; it still tells its sites, and what is wrong with the content.
  convenience init(
    _ options: Options, after last: Snapshot? = nil, changed: Set<String> = [], needsLook: Bool
  ) async {
    let last = last.flatMap { $0.options.content == options.content ? $0 : nil }
    // Beside the loading: neither needs the other.
    async let templates =
      needsLook ? Look.Files(in: options.templates, after: last?.look, changed: changed) : nil
    let loaded = await Loader(
      Loader.Options(
        content: options.content, today: options.today, includesDrafts: options.includesDrafts,
        jobs: options.jobs, remembers: options.remembers)
    ).load(after: last?.loaded, changed: changed)
    var diagnostics = loaded.diagnostics
    let files = await templates
    diagnostics += files?.diagnostics ?? []
    // Beside the planning, for the same reason.
    async let checked = files?.look(with: loaded.themes) ?? (look: nil, diagnostics: [])
    var plan: SitePlan?
    var planned: [Diagnostic] = []
    let studio = Studio(cache: options.cache)
    if let publication = loaded.publication {
      if loaded.isOnlyTexts, let last, let other = last.plan,
        other.today == options.today
      {
        plan = SitePlan(other, publication)
        planned = last.planned
      } else {
        let pictures = await studio.pictures(of: publication, jobs: options.jobs)
        let fresh = await SitePlan(
          publication, pictures: pictures.known, today: options.today, jobs: options.jobs,
          diagnostics: &planned)
        planned += fresh.publishedFiles.compactMap { pictures.refused[$0]?.diagnostic }
        planned += await Inspector.diagnostics(
          of: fresh.documents, jobs: options.jobs, cache: options.cache)
        plan = fresh
      }
    }
    diagnostics += planned
    let (look, problems) = await checked
    diagnostics += problems
    self.init(
      options, diagnostics: diagnostics.inPlaceOrder, loaded: loaded, plan: plan,
      planned: planned, look: look, studio: studio)
  }
}
