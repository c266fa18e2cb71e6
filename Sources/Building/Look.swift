import Composing
import Diagnostics
import Templating
import Theme

/// How pages look: templates, and colours and type over them.
struct Look: Sendable {
  let folder: String
  let templates: TemplateSet
  let themes: Themes
  // What is to be said of them all the same.
  private let templateDiagnostics: [Diagnostic]
  private let themeDiagnostics: [Diagnostic]
  private let themeFiles: [ThemeFile]

  private struct ThemeFile: Sendable, Equatable {
    let regio: String?
    let path: String
    let text: String
  }

  /// The templates of a folder, or what is wrong with them; needs nothing of the content.
  struct Files: Sendable {
    let folder: String
    let templates: TemplateSet?
    let diagnostics: [Diagnostic]
    /// An earlier look with the same templates.
    private let last: Look?

    /// Reads the folder, unless nothing in it changed since an earlier look.
    init(in folder: String, after last: Look?, changed: Set<String>) {
      self.folder = folder
      let isChanged = changed.contains {
        $0 == folder || $0.hasPrefix(folder + "/") || folder.hasPrefix($0 + "/")
      }
      if let last, last.folder == folder, !isChanged {
        (templates, diagnostics, self.last) = (last.templates, last.templateDiagnostics, last)
        return
      }
      var diagnostics: [Diagnostic] = []
      templates = TemplateSet(folder: folder, diagnostics: &diagnostics)
      self.diagnostics = diagnostics
      self.last = nil
    }

    /// The look that the themes give over the templates; nil when there are errors in either.
    func look(
      with themes: [(regio: String?, path: String, text: String)]
    ) -> (look: Look?, diagnostics: [Diagnostic]) {
      let files = themes.map { ThemeFile(regio: $0.regio, path: $0.path, text: $0.text) }
      if let last, last.themeFiles == files { return (last, last.themeDiagnostics) }
      // A mistake in a template hides none in the colours: all are told at once.
      guard let base = templates?.theme ?? TemplateSet.theme(in: folder) else { return (nil, []) }
      var national: Themes.File?
      var regional: [String: Themes.File] = [:]
      for file in files {
        let theme = Themes.File(path: file.path, text: file.text)
        if let regio = file.regio { regional[regio] = theme } else { national = theme }
      }
      var diagnostics: [Diagnostic] = []
      let made = Themes(base: base, national: national, regional: regional, diagnostics: &diagnostics)
      guard let templates, let made else { return (nil, diagnostics) }
      let look = Look(
        folder: folder, templates: templates, themes: made, templateDiagnostics: self.diagnostics,
        themeDiagnostics: diagnostics, themeFiles: files)
      return (look, diagnostics)
    }
  }
}
