import Composing
import Diagnostics
import Planning
import Publishing
public import Searching

extension Snapshot {
  /// The search index of the site in a folder: its files, by path below the output; no files of no site.
  ///
  /// Waits for the program: not for Swift's own threads.
  public func searchIndex(of folder: String, by pagefind: Pagefind) throws(SearchError) -> (
    files: [SearchFile], pages: Int, isStable: Bool
  ) {
    guard let renderer, let site = plan?.sites.first(where: { $0.folder == folder }) else {
      return ([], 0, true)
    }
    var count = 0
    let pages = renderer.searchTexts(of: site).lazy.map { text in
      count += 1
      return SearchPage(address: text.address, html: text.html)
    }
    let index = try pagefind.index(pages, language: renderer.language)
    let files = index.files.map { file in
      SearchFile(path: site.path(SitePath.searchIndex.path + file.path), bytes: file.bytes)
    }
    return (files, count, index.isStable)
  }
}

extension Pagefind {
  /// Makes the index of the site in `folder` and writes its files; what goes wrong is the answer.
  func publish(_ snapshot: Snapshot, _ folder: String, by publisher: Publisher) -> (
    pages: Int, isStable: Bool, problem: Diagnostic?
  ) {
    do throws(SearchError) {
      let index = try snapshot.searchIndex(of: folder, by: self)
      do throws(PublishError) {
        for file in index.files { try publisher.write(file.bytes, to: file.path) }
      } catch {
        return (index.pages, true, error.diagnostic)
      }
      return (index.pages, index.isStable, nil)
    } catch {
      return (0, true, error.diagnostic)
    }
  }
}
