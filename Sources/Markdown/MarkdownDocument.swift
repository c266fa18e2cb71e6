public import Diagnostics

/// One body as HTML with holes, and what it names: parsed once, filled in by every page that shows it.
public struct MarkdownDocument: Sendable {
  /// The HTML, as UTF-8, with the holes cut out.
  public let html: [UInt8]
  /// Where something is to be filled in, ascending by offset.
  public let holes: [Hole]
  /// The headings, in document order.
  public let headings: [Heading]
  /// The links and images, in document order; holes point at them by index.
  public let references: [Reference]
  /// What its headings and lists say; nil unless it was asked for.
  public let outline: ListOutline?
}

/// A place in the HTML where the page that shows it fills something in.
public struct Hole: Sendable {
  /// What is to be filled in.
  public enum Content: Sendable {
    /// The value of the `href` or `src` of `references[i]`, escaped by whoever fills it in.
    case address(Int)
    /// The text of `references[i]`, whose link text was empty, escaped by whoever fills it in.
    case title(Int)
    /// What goes before the `<img>` of `references[i]`; usually nothing.
    case pictureStart(Int)
    /// More attributes for the `<img>` of `references[i]`, such as its size, each with a space before it.
    case pictureSize(Int)
    /// What goes behind the `<img>` of `references[i]`.
    case pictureEnd(Int)
    /// The first use of a vocabulary term; `word` is not in the HTML. `explained`: the full form stands beside
    /// it already, so it needs no expansion.
    case term(Int, word: String, explained: Bool)
    /// The start tag of `headings[i]`, with its level and its id.
    case headingStart(Int)
    /// The end tag of `headings[i]`.
    case headingEnd(Int)
    /// What stands before the id of a footnote, or before it in an address, where texts share a page; usually nothing.
    case anchorPrefix

    /// Whether it says nothing by itself, for it belongs to the number of a footnote.
    var isOfFootnote: Bool { if case .anchorPrefix = self { true } else { false } }
  }

  /// What is to be filled in.
  public let content: Content
  // Narrow, and behind the content: texts have thousands of holes, and all are kept.
  private let place: UInt32

  init(offset: Int, content: Content) {
    self.content = content
    place = UInt32(offset)
  }

  /// The byte of `html` before which the content goes.
  public var offset: Int { Int(place) }
}

/// A heading of a document.
public struct Heading: Sendable {
  /// The level it is shown at, 2 to 6.
  public let level: Int
  /// Its id, unique within the document, prefix included.
  public let id: String
  /// Its text as HTML: emphasis and code are kept; links, images and footnotes are not.
  public let html: String
  /// Its plain text, not escaped.
  public let text: String
  /// Where it starts.
  public let place: Place
}

/// A link or image of a document.
public struct Reference: Sendable {
  /// The destination as written, entities and backslashes decoded, percent signs left alone.
  public let destination: String
  /// The plain text of the link, or the alternative text of the image; may be empty.
  public let text: String
  /// Whether it is an image.
  public let isImage: Bool
  /// Where its `[`, `![` or `<` stands.
  public let place: Place
}
