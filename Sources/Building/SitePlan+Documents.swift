import Domain
import Inspecting
import Planning

extension SitePlan {
  /// The files that are published, by their place in `Publication.files`.
  var publishedFiles: [Int] {
    sites.flatMap(\.pages).compactMap { page -> Int? in
      if case .file(let position) = page.content { position } else { nil }
    }
  }

  /// The files that are published, each with the pages that refer to it and do not say why it may hold personal data.
  var documents: [Inspector.Subject] {
    let published = publishedFiles
    guard !published.isEmpty else { return [] }
    var silent: [Int: [String]] = [:]
    for page in publication.pages where !page.isExpired && page.bevatGegevens == nil {
      for file in page.files { silent[file, default: []].append(page.file) }
    }
    return published.map {
      Inspector.Subject(path: publication.files[$0].source, silentPages: silent[$0] ?? [])
    }
  }
}
