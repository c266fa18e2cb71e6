import Diagnostics

/// A page's place in `Publication.pages`.
public struct PageIndex: Sendable, Hashable, Comparable {
  /// The position, from 0.
  public let position: Int

  /// The page at `position`.
  public init(_ position: Int) { self.position = position }

  /// In the order of the publication.
  public static func < (left: PageIndex, right: PageIndex) -> Bool { left.position < right.position }
}

/// Where a reference leads, once it has been found.
public enum Target: Sendable, Hashable {
  /// A page of the publication; for a page that a region adds to, the national one.
  case page(PageIndex, anchor: String?)
  /// An anchor on the page itself.
  case anchor(String)
  /// An address outside the publication, as written.
  case external(String)
  /// A file that is published as it is, by its place in `Publication.files`.
  case file(Int)
}

/// The text of a page as HTML with holes: what depends on the site it appears in is filled in later.
public struct Body: Sendable {
  /// Where something is to be filled in.
  public struct Hole: Sendable {
    /// What goes there.
    public let content: Content
    // Narrow, and behind the content: texts have thousands of holes, and all are kept.
    private let place: UInt32

    /// A hole at `offset`.
    public init(at offset: Int, _ content: Content) {
      self.content = content
      place = UInt32(offset)
    }

    /// The place in `html`, in bytes.
    public var offset: Int { Int(place) }
  }

  /// What goes into a hole.
  public enum Content: Sendable {
    /// The address of a target, as the value of an attribute.
    case address(Target)
    /// The address of the picture that stands in the text, by its place in `Publication.files`.
    case picture(Int)
    /// What goes before it, such as other kinds of it to choose from.
    case pictureStart(Int)
    /// More attributes for it: its size, and the widths to choose from.
    case pictureSize(Int)
    /// What goes behind it.
    case pictureEnd(Int)
    /// The title of a target, as text.
    case title(Target)
    /// The first use of a glossary term on the page, with the word as written.
    ///
    /// `explained` says that the author wrote the full form right before it.
    case term(PageIndex, word: String, explained: Bool)
    /// The start tag of a heading, by its place in `headings`: level and anchor depend on what it stands below.
    case headingStart(Int)
    /// The end tag of a heading, by its place in `headings`.
    case headingEnd(Int)
    /// What stands before an anchor that is no heading's, and before it in an address, in a document of several texts.
    case anchorPrefix
  }

  /// A heading, for the table of contents and for anchors.
  public struct Heading: Sendable {
    /// 2 to 6.
    public let level: Int
    /// The anchor.
    public let id: String
    /// The text as HTML, without links.
    public let html: String

    /// A heading of `level` at anchor `id`.
    public init(level: Int, id: String, html: String) {
      self.level = level
      self.id = id
      self.html = html
    }
  }

  /// HTML, with the holes cut out.
  public let html: [UInt8]
  /// The holes, by offset.
  public let holes: [Hole]
  /// The headings, in order.
  public let headings: [Heading]

  /// A text with its holes and headings.
  public init(html: [UInt8], holes: [Hole], headings: [Heading]) {
    self.html = html
    self.holes = holes
    self.headings = headings
  }

  /// The anchor of the section with what a region adds to a national text.
  public static let additionAnchor = "in-deze-regio"

  /// No text at all.
  public static let empty = Body(html: [], holes: [], headings: [])

  /// About how many bytes it takes when it is filled in.
  public var filledSize: Int {
    holes.reduce(html.count) { sum, hole in
      switch hole.content {
      case .headingStart(let number): sum + 10 + headings[number].id.utf8.count
      case .headingEnd: sum + 5
      case .anchorPrefix: sum
      case .address, .picture, .pictureStart, .pictureSize, .pictureEnd, .title, .term: sum + 60
      }
    }
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { html.isEmpty && holes.isEmpty }
}
