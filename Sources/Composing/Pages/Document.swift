import Domain

/// The pages that stand together in one document, where links between them stay within it.
final class Document: Sendable {
  private let isThere: [Bool]

  init(of pages: [PageIndex], count: Int) {
    var isThere = [Bool](repeating: false, count: count)
    for page in pages { isThere[page.position] = true }
    self.isThere = isThere
  }

  func holds(_ page: PageIndex) -> Bool { isThere[page.position] }
}
