/// What is wrong with front matter, and where: line and column from 1, columns in Unicode scalars.
public struct WrittenProblem: Error, Sendable, Equatable {
  /// The kinds of mistakes.
  public enum Kind: Sendable, Equatable {
    /// It does not consist of keys with values.
    case notMapping
    /// It uses an alias, which is refused: nested ones grow without bound ("billion laughs").
    case alias
    /// This key stands there twice; the place is the one of the second.
    case duplicate(key: String, firstLine: Int)
    /// No space stands behind the colon of a key.
    case spaceMissing(key: String)
    /// A tab or a no-break space stands where YAML wants spaces.
    case oddSpace
    /// A key stands further to the right, or less far, than the ones it belongs with.
    case keyMisplaced(key: String)
    /// A list item stands elsewhere than the items it belongs with.
    case itemMisplaced
    /// List items below a key that has a value already.
    case itemUnderValue(key: String)
    /// A list item that begins with something else than a hyphen and a space.
    case itemMark(String)
    /// A line that is no key, no item and no part of a value.
    case colonMissing
    /// A `#` behind a value: YAML drops it with all that follows.
    case comment
    /// A value begins with a sign that YAML takes for something else.
    case sign(String)
    /// A colon with a space behind it, within a value.
    case colonInValue
    /// A value such as `'s Avonds`, whose apostrophe opens a quotation.
    case apostrophe
    /// A quotation is never closed.
    case quoteUnclosed
    /// Something follows a quotation.
    case quoteInside
    /// A backslash in double quotes, which YAML takes for the beginning of a code.
    case escape
    /// A bracket is never closed.
    case bracketUnclosed
    /// A value over several lines whose line ends or paragraphs would be lost.
    case linesLost
    /// Quotation marks of printed text around all of a value: YAML takes them for a part of it.
    case curlyQuotes
    /// What libyaml says of it, in English.
    case unreadable(String)
  }

  /// The lines that should stand there instead.
  public struct Mended: Sendable, Equatable {
    /// The first line to replace.
    public let line: Int
    /// The lines that stand there now, with line feeds between them.
    public let old: String
    /// The lines that should.
    public let new: String

    init(line: Int, old: String, new: String) {
      (self.line, self.old, self.new) = (line, old, new)
    }
  }

  /// What is wrong.
  public let kind: Kind
  /// The line.
  public let line: Int
  /// The column; 0 for the line as a whole.
  public let column: Int
  /// What to write; nil where there is no one answer.
  public let mended: Mended?
  /// Whether the front matter can be read all the same.
  public let isWarning: Bool

  init(_ kind: Kind, line: Int, column: Int, mended: Mended? = nil, isWarning: Bool = false) {
    (self.kind, self.line, self.column, self.mended) = (kind, line, column, mended)
    self.isWarning = isWarning
  }
}
