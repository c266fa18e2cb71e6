/// What a page has to know of a picture to show it without moving the text around it, and no larger than it need be.
public struct Picture: Sendable, Hashable {
  /// In pixels, upright.
  public let width: Int
  /// In pixels, upright.
  public let height: Int
  /// The widths that it is offered in, ascending; none where it is published as it is.
  public let widths: [Int]
  /// The ending of its kind: `jpg`, `png`, `webp`, `gif`, `avif` or `svg`.
  public let kind: String

  /// A picture.
  public init(width: Int, height: Int, widths: [Int], kind: String) {
    self.width = width
    self.height = height
    self.widths = widths
    self.kind = kind
  }

  /// The kinds that it is offered in: its own (false), and WebP beside it (true).
  public var kinds: [Bool] { kind == "webp" ? [false] : [false, true] }

  /// How high it is at a width.
  public func height(at width: Int) -> Int { max(1, (height * width + self.width / 2) / self.width) }

  /// The path of the picture at `path` in another width or kind.
  public static func path(of path: String, width: Int, isWebP: Bool) -> String {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    return "\(path[..<dot])-\(width)\(isWebP ? ".webp" : String(path[dot...]))"
  }
}
