public import Domain

/// A place within a page that is no heading of a text: the one home of every such anchor.
///
/// Each holds a `_`, which no slug and no anchor of a text does: so no two are alike.
public struct Anchor: Sendable, Hashable {
  /// Its id.
  public let name: String

  private init(_ name: String) { self.name = name }

  /// Where the names under a letter start, in each list from A to Z.
  public static func letter(_ letter: Alphabet.Letter) -> Anchor { Anchor("_" + letter.name) }

  /// Part `number`, from 1, of the document with everything about a region.
  public static func part(_ number: Int) -> Anchor { Anchor("_deel-\(number)") }

  /// The same part with its heading, which can be put on paper alone.
  public static func chapter(_ number: Int) -> Anchor { Anchor("_hoofdstuk-\(number)") }

  /// A page in a document of several.
  public static func page(_ page: Page) -> Anchor { Anchor(page.type.reference + "_" + page.slug) }

  /// What stands before the anchors of a page's text in a document of several.
  public var prefix: String { name + "_" }

  /// The section that a region adds to a page, in a document of several.
  public var addition: Anchor { Anchor(prefix + Body.additionAnchor) }

  /// What a decision means, as the templates of decisions have it.
  public static let betekenis = Anchor("_betekenis")
  /// The arguments for it.
  public static let voor = Anchor("_voor")
  /// The arguments against it.
  public static let tegen = Anchor("_tegen")
  /// The documents that belong to it.
  public static let stukken = Anchor("_stukken")
  /// How it was decided.
  public static let procedure = Anchor("_procedure")
}
