import Diagnostics
import Rendering
import Theme

/// How pages look: templates, and colours and type over them.
struct Look: Sendable {
  let templates: TemplateSet
  let themes: Themes

  /// Reads and checks both; nil when there are errors.
  init?(
    templates folder: String, themes files: [(regio: String?, path: String, text: String)],
    diagnostics: inout [Diagnostic]
  ) {
    guard let templates = TemplateSet(folder: folder, diagnostics: &diagnostics) else { return nil }
    var national: Themes.File?
    var regional: [String: Themes.File] = [:]
    for (regio, path, text) in files {
      let file = Themes.File(path: path, text: text)
      if let regio { regional[regio] = file } else { national = file }
    }
    guard
      let themes = Themes(
        base: templates.theme, national: national, regional: regional, diagnostics: &diagnostics)
    else { return nil }
    self.templates = templates
    self.themes = themes
  }
}
