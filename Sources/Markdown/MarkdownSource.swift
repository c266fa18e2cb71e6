/// The body of one Markdown file, without its front matter.
public struct MarkdownSource: Sendable {
  /// The path of the file, as the user would type it.
  public let file: String
  /// The body: valid UTF-8, no NUL, lines that end in LF.
  public let text: [UInt8]
  /// The line of the file on which the body starts, from 1.
  public let firstLine: Int

  /// A body that starts on line `firstLine` of `file`; the caller has checked that it is UTF-8 without NUL, and that
  /// no CR is left in it: cmark ends a line at each, and lines have to be counted alike.
  public init(file: String, text: [UInt8], firstLine: Int) {
    self.file = file
    self.text = text
    self.firstLine = firstLine
  }
}

/// The language of the words that the HTML itself needs: “Voetnoot”, “Gereed”.
public enum DocumentLanguage: Sendable, Hashable {
  /// Dutch.
  case dutch
  /// English.
  case english
}

/// How one body is to be read.
public struct MarkdownOptions: Sendable {
  /// How many levels every heading goes down; an overlay below another text uses 1.
  public var headingShift: Int = 0
  /// What stands before every id of a heading or footnote, so that two bodies can share a page.
  public var idPrefix: String = ""
  /// The title of the page, which no heading has to repeat; empty where it is not known.
  public var title: String = ""
  /// Whether the headings and lists are read as an outline too.
  public var outlines: Bool = false
  /// The language of the words for footnotes, tables and task items.
  public var language: DocumentLanguage = .dutch

  /// The options of an ordinary Dutch page.
  public init() {}
}
