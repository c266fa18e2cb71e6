/// Why front matter cannot be read, and where: line and column from 1, columns in Unicode scalars.
public enum WrittenProblem: Error, Sendable {
  /// It does not consist of keys with values.
  case notMapping(line: Int, column: Int)
  /// It uses an alias, which is refused: nested ones grow without bound ("billion laughs").
  case alias(line: Int, column: Int)
  /// This key stands there twice; the place is the one of the second.
  case duplicate(key: String, line: Int, column: Int)
  /// It is no YAML, with what libyaml says of it.
  case invalid(String, line: Int, column: Int)
}
