import Diagnostics
import Planning
import Publishing
import Rendering
import Searching

extension Pagefind {
  /// Makes the index of one site and writes its files; what goes wrong is the answer.
  func publish(_ renderer: Renderer, _ site: PlannedSite, by publisher: Publisher) -> (
    pages: Int, problem: Diagnostic?
  ) {
    var count = 0
    let pages = renderer.searchTexts(of: site).lazy.map { text in
      count += 1
      return SearchPage(address: text.address, html: text.html)
    }
    do throws(SearchError) {
      let files = try index(pages, language: renderer.language)
      do throws(PublishError) {
        for file in files {
          try publisher.write(file.bytes, to: site.path(PlannedPage.searchIndexPath + file.path))
        }
      } catch {
        return (count, error.diagnostic)
      }
      return (count, nil)
    } catch {
      return (count, error.diagnostic)
    }
  }
}
