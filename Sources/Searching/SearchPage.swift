/// A page as the search index knows it.
public struct SearchPage: Sendable {
  /// Its address, from the root of the site, or the whole address of a page elsewhere.
  public let address: String
  /// What can be found of it: HTML made for the purpose, with Pagefind's attributes.
  public let html: [UInt8]

  /// A page at `address`.
  public init(address: String, html: [UInt8]) {
    self.address = address
    self.html = html
  }
}

/// A file of the search index: its path below the index's own folder, and its bytes.
public struct SearchFile: Sendable, Equatable {
  /// Such as `fragment/nl_4bda4d8.pf_fragment`.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// An index as it is published.
public struct SearchIndex: Sendable, Equatable {
  /// Its files, in order of path; none where there was no page.
  public let files: [SearchFile]
  /// Whether the same pages give the same bytes: not where Pagefind writes a form that is not known here.
  public let isStable: Bool
}
