import Diagnostics
import Domain

/// The keys of one kind of record: of every page, of a content type, of `site.yml`, or of a part in a list.
protocol Keys: SendableMetatype {
  /// All of them, in the order of the manual.
  static var all: [Field] { get }
}

/// The keys that a content type adds to those of every page.
protocol TypeKeys: Keys {
  static var type: ContentType { get }
}

extension Keys {
  /// A key of these: `Key("titel", .text, …)`.
  typealias Key<Read: Sendable> = RecordKey<Self, Read>
}

/// One key of the front matter: stated once, listed in its schema, and read by that statement.
///
/// Which record it is of, and what it gives, are part of its type: no name can be misspelt and no kind mistaken where
/// it is read, and no record is asked for what it cannot have.
struct RecordKey<Of: Keys, Read: Sendable>: Sendable {
  /// What the schema, its messages and the manual say of it.
  let field: Field
  let read: @Sendable (Value?) -> Read
}

extension RecordKey {
  /// A key that may be left out; it gives nil then.
  init<Item>(_ name: String, _ kind: Kind<Item>, example: String? = nil, _ explanation: String)
  where Read == Item? {
    field = Field(name, kind.kind, example: example, explanation)
    read = { $0.flatMap(kind.read) }
  }

  /// A key that is required: what it is part of cannot stand without it, and its reader has to leave that out.
  init<Item>(_ name: String, required kind: Kind<Item>, _ explanation: String) where Read == Item? {
    field = Field(name, kind.kind, required: true, explanation)
    read = { $0.flatMap(kind.read) }
  }

  /// A key that is required; that it is missing has been reported as an error, so `standIn` is never published.
  ///
  /// It lets the rest of a page with this mistake be checked all the same.
  init(_ name: String, required kind: Kind<Read>, standIn: Read, _ explanation: String) {
    field = Field(name, kind.kind, required: true, explanation)
    read = { $0.flatMap(kind.read) ?? standIn }
  }

  /// A key that holds a list; empty where it is left out.
  init<Item>(_ name: String, _ list: ListKind<Item>, example: String? = nil, _ explanation: String)
  where Read == [Item] {
    field = Field(name, list.kind, example: example, explanation)
    read = { value in
      guard case .list(let items)? = value?.content else { return [] }
      return items.compactMap(list.read)
    }
  }
}

/// What one value may be, and what it is read as.
struct Kind<Item: Sendable>: Sendable {
  let kind: FieldKind
  fileprivate let read: @Sendable (Value) -> Item?
}

/// What the items of a list may be, and what each is read as.
struct ListKind<Item: Sendable>: Sendable {
  let kind: FieldKind
  fileprivate let read: @Sendable (Value) -> Item?
}

/// The name of a page as it is written, of the type that its key is for.
struct PageName: Sendable, Equatable {
  let type: ContentType
  let name: String
  let place: Place
}

/// A text, and where it is written.
struct PlacedText: Sendable, Equatable {
  let text: String
  let place: Place
}

extension Kind where Item == String {
  static var text: Kind { words(.text) }
  static var address: Kind { words(.address) }
  static var siteAddress: Kind { words(.siteAddress) }
  static var contact: Kind { words(.contact) }
  static var reason: Kind { words(.reason) }
  static var language: Kind { words(.language) }

  /// One of several words that no type of the domain has.
  static func oneOf(_ choices: [String]) -> Kind { words(.choice(choices)) }

  private static func words(_ kind: FieldKind) -> Kind { Kind(kind: kind, read: \.text) }
}

extension Kind where Item == PlacedText {
  static var placedText: Kind {
    Kind(kind: .text) { value in value.text.map { PlacedText(text: $0, place: value.place) } }
  }
}

extension Kind where Item == Int {
  static var number: Kind {
    Kind(kind: .number) { if case .number(let number) = $0.content { number } else { nil } }
  }
}

extension Kind where Item == Bool {
  static var flag: Kind {
    Kind(kind: .flag) { if case .flag(let flag) = $0.content { flag } else { nil } }
  }
}

extension Kind where Item == Datum {
  static var day: Kind {
    Kind(kind: .day) { if case .day(let day) = $0.content { day } else { nil } }
  }
}

extension Kind where Item == Wanneer {
  static var moment: Kind {
    Kind(kind: .moment) { if case .moment(let moment) = $0.content { moment } else { nil } }
  }
}

extension Kind where Item == Termijn {
  static var period: Kind {
    Kind(kind: .period) { if case .period(let period) = $0.content { period } else { nil } }
  }
}

extension Kind where Item: RawRepresentable<String> & CaseIterable {
  /// One of the words of a type of the domain.
  static func choice(_ type: Item.Type) -> Kind {
    Kind(kind: .choice(Item.allCases.map(\.rawValue))) { $0.text.flatMap(Item.init) }
  }
}

extension Kind where Item == PageName {
  /// The name of a page of a type.
  static func page(_ type: ContentType) -> Kind {
    Kind(kind: .page(type)) { value in
      value.text.map { PageName(type: type, name: $0, place: value.place) }
    }
  }
}

extension ListKind {
  static func list(_ item: Kind<Item>) -> ListKind { ListKind(kind: .list(item.kind), read: item.read) }
}

extension ListKind {
  /// Records with keys of their own.
  static func records<Of: Keys>(_ keys: Of.Type) -> ListKind where Item == Record<Of> {
    ListKind(kind: .records(Of.all)) {
      if case .record(let values) = $0.content { Record(values) } else { nil }
    }
  }
}

extension Value {
  fileprivate var text: String? { if case .text(let text) = content { text } else { nil } }
}
