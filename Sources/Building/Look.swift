import Composing
import Diagnostics
import Templating
import Theme

/// How pages look: templates, and colours and type over them.
struct Look: Sendable {
  let templates: TemplateSet
  let themes: Themes

  /// The templates in a folder, or what is wrong with them; needs nothing of the content.
  static func templates(in folder: String) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let set = TemplateSet(folder: folder, diagnostics: &diagnostics)
    return (set, diagnostics)
  }

  /// The look that the themes give over the templates in `folder`; nil when there are errors in either.
  static func checked(
    _ templates: TemplateSet?, folder: String, themes files: [(regio: String?, path: String, text: String)]
  ) -> (look: Look?, diagnostics: [Diagnostic]) {
    // A mistake in a template hides none in the colours: all are told at once.
    guard let base = templates?.theme ?? TemplateSet.theme(in: folder) else { return (nil, []) }
    var national: Themes.File?
    var regional: [String: Themes.File] = [:]
    for (regio, path, text) in files {
      let file = Themes.File(path: path, text: text)
      if let regio { regional[regio] = file } else { national = file }
    }
    var diagnostics: [Diagnostic] = []
    let themes = Themes(base: base, national: national, regional: regional, diagnostics: &diagnostics)
    guard let templates, let themes else { return (nil, diagnostics) }
    return (Look(templates: templates, themes: themes), diagnostics)
  }
}
