public import Domain
import YAML

/// What a value in the front matter may be.
public indirect enum FieldKind: Sendable {
  case text
  case number
  case flag
  /// One day: `2026-07-15`, or `15 juli 2026`.
  case day
  /// A moment with its own precision: `medio juli 2026`.
  case moment
  /// A length of time: `6 maanden`.
  case period
  /// A web address, with `https://`.
  case address
  /// The address of a site, which paths are put behind: scheme, host and path.
  case siteAddress
  /// Why something may stand there: words, and not just yes.
  case reason
  /// Whom to ask: a mail or web address, or words that say how.
  case contact
  /// A language code such as `nl` or `en`.
  case language
  case choice([String])
  /// The name of a page of a type.
  case page(ContentType)
  case list(FieldKind)
  case records([Field])
}

/// One key of the front matter.
public struct Field: Sendable {
  /// The key, as it is written.
  public let name: String
  /// What its value may be.
  public let kind: FieldKind
  /// Whether a page cannot do without it.
  public let isRequired: Bool
  /// What it is for, in Dutch; the editors' manual is made from it.
  public let explanation: String
  /// A value, for messages and the manual.
  public let example: String

  /// A key; `example` is one of its kind unless said otherwise.
  public init(
    _ name: String, _ kind: FieldKind, required: Bool = false, example: String? = nil, _ explanation: String
  ) {
    self.name = name
    self.example = example ?? kind.example
    self.kind = kind
    self.isRequired = required
    self.explanation = explanation
  }
}

/// The keys of a content type: declared once, used for checking, for messages and for the editors' manual.
public struct Schema: Sendable {
  /// The keys that every page has.
  public static let common: [Field] = PageKeys.all

  /// The keys of `type` alone.
  public let own: [Field]
  /// All keys, the common ones first.
  public let all: [Field]
  /// The keys by name.
  let byName: [String: Field]
  /// What helps to tell what somebody meant to write.
  let known: KnownKeys

  init(own: [Field], common: [Field] = Schema.common) {
    self.own = own
    all = common + own
    byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    let within: [Field] = all.flatMap { field -> [Field] in
      if case .records(let fields) = field.kind { fields } else { [] }
    }
    let every = all + within
    known = KnownKeys(
      all: Set(every.map(\.name)),
      lists: Set(every.filter { if case .list = $0.kind { true } else { false } }.map(\.name)),
      records: Set(every.filter { if case .records = $0.kind { true } else { false } }.map(\.name)),
      required: Set(every.filter(\.isRequired).map(\.name)))
  }

  /// The schema of a content type.
  public static func schema(of type: ContentType) -> Schema {
    schemas[type] ?? Schema(own: type.keys.all)
  }

  private static let schemas = Dictionary(
    uniqueKeysWithValues: ContentType.allCases.map { ($0, Schema(own: $0.keys.all)) })

  /// The settings of the whole publication, in `site.yml`.
  public static let site = Schema(own: SiteKeys.all, common: [])
}
