import Diagnostics
import Domain
import Markdown

extension RawPage {
  /// The pictures and documents that a page refers to which does not become one for now.
  ///
  /// Only to know that somebody wants them: its mistakes are told when it is shown.
  func files(in catalogue: Catalogue) -> Set<Int> {
    var unheard: [Diagnostic] = []
    let document = readMarkdown(
      MarkdownSource(file: source.path, text: text, firstLine: firstLine), vocabulary: .empty,
      options: MarkdownOptions(), diagnostics: &unheard)
    let linked = document?.references.map(\.destination) ?? []
    let attached =
      source.type == .besluit ? own()[BesluitKeys.bijlagen].compactMap { $0[StukKeys.bestand]?.text } : []
    let folder = Resolver.folder(of: source.relative)
    return Set(
      (linked + attached).compactMap { written in
        Resolver.join(folder, written).flatMap { catalogue.attachments[$0] }
      })
  }
}
