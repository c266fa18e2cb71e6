/// Where a link leads: a path, after what leads from the page to the root of the path.
///
/// In two parts: nearly all are only written into a page, and joining them first would cost as much again.
struct Address: Sendable, Equatable, ExpressibleByStringLiteral {
  /// `../../`, or the address of a site with its slash.
  var root = ""
  var path: String

  init(root: String, path: String) {
    self.root = root
    self.path = path
  }

  init(_ address: String) { path = address }
  init(stringLiteral address: String) { path = address }

  /// Appends it, escaped.
  func append(to html: inout ByteBuffer) {
    HTMLEscaping.append(root, to: &html)
    HTMLEscaping.append(path, to: &html)
  }
}
