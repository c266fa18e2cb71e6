package import Bytes

/// Where a link leads: a path, after what leads from the page to the root of the path.
///
/// In two parts: nearly all are only written into a page, and joining them first would cost as much again.
public struct Address: Sendable, Equatable, ExpressibleByStringLiteral {
  /// `../../`, or the address of a site with its slash.
  public var root = ""
  /// What follows the root; without one, the whole address.
  public var path: String

  /// An address in two parts.
  public init(root: String, path: String) {
    self.root = root
    self.path = path
  }

  /// An address that is whole already.
  public init(_ address: String) { path = address }
  /// An address that is whole already.
  public init(stringLiteral address: String) { path = address }

  /// Appends it, escaped.
  package func append(to html: inout ByteBuffer) {
    HTMLEscaping.append(root, to: &html)
    HTMLEscaping.append(path, to: &html)
  }
}
