/// Where in the content something stands: a file and, where known, a line and column.
///
/// Lines and columns count from 1; columns count Unicode scalars, as editors show them.
/// libyaml and cmark both report lines and columns, so no offsets are kept beside them.
public struct Place: Sendable, Hashable, Comparable {
  /// The path of the file, as the user would type it.
  public let file: String
  /// The line, from 1; 0 means the file as a whole.
  public let line: Int
  /// The column, from 1; 0 means the line as a whole.
  public let column: Int

  /// A place in `file`; leave out `line` for the file as a whole.
  public init(_ file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = line == 0 ? 0 : column
  }

  /// By file, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
