import Diagnostics
import Domain
import Inspecting
import Loading
import Planning
import Composing
import Theme

extension Snapshot {
  /// Loads, checks and plans everything; all that can be wrong with content and templates is among its diagnostics.
  public convenience init(_ options: Options) async {
    await self.init(options, needsLook: true)
  }

  /// Without its look, a snapshot has no files; it still tells its sites, and what is wrong with the content.
  convenience init(_ options: Options, needsLook: Bool) async {
    // Beside the loading: neither needs the other.
    async let templates = needsLook ? Look.templates(in: options.templates) : (nil, [])
    let loaded = await Loader(
      Loader.Options(
        content: options.content, today: options.today, includesDrafts: options.includesDrafts,
        jobs: options.jobs)
    ).load()
    var diagnostics = loaded.diagnostics
    let (set, found) = await templates
    diagnostics += found
    // Beside the planning, for the same reason.
    async let checked =
      needsLook
      ? Look.checked(set, folder: options.templates, themes: loaded.themes) : (look: nil, diagnostics: [])
    var plan: SitePlan?
    if let publication = loaded.publication {
      plan = await SitePlan(publication, jobs: options.jobs, diagnostics: &diagnostics)
    }
    if let plan {
      diagnostics += await Inspector.diagnostics(of: plan.documents, jobs: options.jobs)
    }
    let (look, problems) = await checked
    diagnostics += problems
    self.init(
      options, diagnostics: diagnostics.inPlaceOrder, drafts: loaded.drafts, scheduled: loaded.scheduled,
      plan: plan, look: look)
  }
}
