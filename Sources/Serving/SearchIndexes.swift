import Building
import Domain
import Parallel
import Searching
import Synchronization

/// The search indexes of the sites, each made when somebody first searches, and made anew when the texts have changed.
///
/// An index is a set of files that belong together: all that a page asks for come from the one that it began with.
final class SearchIndexes: Sendable {
  private typealias Made = Result<[String: [UInt8]], SearchError>

  private let pagefind: Pagefind
  private let state = Mutex<[String: (generation: Int, task: Task<Made, Never>)]>([:])

  init(_ pagefind: Pagefind) { self.pagefind = pagefind }

  /// The file at a path below the output; nil where the index has none. Throws where it cannot be made.
  func file(at path: String, of folder: String, in snapshot: Snapshot, _ generation: Int)
    async throws(SearchError)
    -> [UInt8]?
  {
    // A search begins with this file: from here on there may be a newer index.
    let begins = path.hasSuffix("pagefind/pagefind.js")
    let key = "\(snapshot.options.today.iso) \(folder)"
    let task = state.withLock { indexes in
      if let known = indexes[key], !begins || known.generation == generation { return known.task }
      let task = Task { [pagefind] in await Self.make(folder, of: snapshot, by: pagefind) }
      indexes[key] = (generation, task)
      return task
    }
    return try await task.value.get()[path]
  }

  private static func make(_ folder: String, of snapshot: Snapshot, by pagefind: Pagefind) async -> Made {
    let made = await waitingMap([folder], jobs: 1) { folder -> Made in
      do throws(SearchError) {
        let index = try snapshot.searchIndex(of: folder, by: pagefind)
        return .success(Dictionary(index.files.map { ($0.path, $0.bytes) }) { first, _ in first })
      } catch {
        return .failure(error)
      }
    }
    return made.first ?? .success([:])
  }
}
