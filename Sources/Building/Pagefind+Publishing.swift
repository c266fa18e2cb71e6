import Composing
import Diagnostics
import Planning
import Publishing
import Searching

extension Pagefind {
  /// Makes the index of the site in `folder` and writes its files; what goes wrong is the answer.
  func publish(_ snapshot: Snapshot, _ folder: String, by publisher: Publisher) -> (
    pages: Int, isStable: Bool, problem: Diagnostic?
  ) {
    guard let renderer = snapshot.renderer,
      let site = snapshot.plan?.sites.first(where: { $0.folder == folder })
    else { return (0, true, nil) }
    var count = 0
    let pages = renderer.searchTexts(of: site).lazy.map { text in
      count += 1
      return SearchPage(address: text.address, html: text.html)
    }
    do throws(SearchError) {
      let index = try index(pages, language: renderer.language)
      do throws(PublishError) {
        for file in index.files {
          try publisher.write(file.bytes, to: site.path(SitePath.searchIndex.path + file.path))
        }
      } catch {
        return (count, true, error.diagnostic)
      }
      return (count, index.isStable, nil)
    } catch {
      return (count, true, error.diagnostic)
    }
  }
}
