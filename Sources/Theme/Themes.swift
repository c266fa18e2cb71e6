public import Diagnostics

/// The look of every site, checked.
public struct Themes: Sendable {
  /// A file of tokens as it was read.
  public struct File: Sendable {
    /// The path, as the user would type it.
    public let path: String
    /// What it holds.
    public let text: String

    /// A file at `path`.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The look of the portal, and of regions without a file of their own.
  public let national: Theme
  /// The looks of the regions that have a file of their own, by folder.
  public let regional: [String: Theme]

  /// The looks that the files give: resv’s own first, over it the nation’s, over that each region’s, by folder.
  ///
  /// Nil where one of the files has a mistake, or two colours have too little contrast.
  public init?(
    base: File, national: File?, regional: [String: File], diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    let layers = [base, national].compactMap { $0 }.enumerated().map { number, file in
      TokenLayer(file.text, file: file.path, number: number, diagnostics: &found)
    }
    let below = layers.compactMap { $0 }
    let isWhole = below.count == layers.count
    let theme = isWhole ? Self.theme(of: below, &found) : nil
    var themes: [String: Theme] = [:]
    for (regio, file) in regional.sorted(by: { $0.key < $1.key }) {
      guard let layer = TokenLayer(file.text, file: file.path, number: 2, diagnostics: &found), isWhole
      else { continue }
      themes[regio] = Self.theme(of: below + [layer], &found)
    }
    diagnostics += found
    guard !found.hasErrors, let theme else { return nil }
    self.national = theme
    self.regional = themes
  }

  private static func theme(of layers: [TokenLayer], _ diagnostics: inout [Diagnostic]) -> Theme? {
    guard let set = TokenSet(layers, diagnostics: &diagnostics) else { return nil }
    let found = ContrastCheck(set: set).diagnostics
    diagnostics += found
    return found.hasErrors ? nil : Theme(set)
  }
}
