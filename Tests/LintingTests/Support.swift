import Diagnostics
import Linting
import Markdown

/// What rules say of a text.
struct Linted {
  let diagnostics: [Diagnostic]
  /// All that is told of it, also by the reader of Markdown itself.
  let all: [Diagnostic]
  let html: String

  init(_ text: String) {
    var found: [Diagnostic] = []
    var all: [Diagnostic] = []
    let document = readMarkdown(
      MarkdownSource(file: "a.md", text: Array(text.utf8), firstLine: 1), vocabulary: .empty,
      options: MarkdownOptions(), diagnostics: &all
    ) { source in
      found = lint(source)
      return found
    }
    diagnostics = found
    self.all = all
    html = String(decoding: document?.html ?? [], as: UTF8.self)
  }

  /// `line:column code`, for each message.
  var findings: [String] {
    diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.rawValue)" }
  }

  var helps: [String] { diagnostics.map { $0.help?.dutch ?? "" } }
}

extension String {
  /// The text with the lines that messages are about written as their help says: “Schrijf “…”.”
  func following(_ diagnostics: [Diagnostic]) -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for diagnostic in diagnostics {
      guard let place = diagnostic.place, let help = diagnostic.help?.dutch, help.hasPrefix("Schrijf “"),
        help.hasSuffix("”.")
      else { continue }
      lines[place.line - 1] = String(help.dropFirst("Schrijf “".count).dropLast(2))
    }
    return lines.joined(separator: "\n")
  }
}
