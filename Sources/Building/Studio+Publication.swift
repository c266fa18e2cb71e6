import Domain
import Imaging
import Parallel

extension Studio {
  /// What is known of every picture that a page refers to, and why others are refused.
  func pictures(of publication: Publication, jobs: Int) async -> (
    known: [Int: Picture], refused: [Int: PictureFailure]
  ) {
    let wanted = Set(publication.pages.lazy.filter { !$0.isExpired }.flatMap(\.files)).sorted()
    let found = await waitingMap(wanted, jobs: jobs) { position -> (Picture?, PictureFailure?) in
      do throws(PictureFailure) {
        return (try self.facts(of: publication.files[position].source), nil)
      } catch {
        return (nil, error)
      }
    }
    var known: [Int: Picture] = [:]
    var refused: [Int: PictureFailure] = [:]
    for (position, result) in zip(wanted, found) { (known[position], refused[position]) = result }
    return (known, refused)
  }
}
