import Diagnostics
import Domain

/// The front matter of one file, checked against its schema; or one part of a list in it.
///
/// `Of` says which keys it has been checked against: a key of another record does not compile.
struct Record<Of: Keys>: Sendable, Equatable {
  let values: Values

  init(_ values: Values) { self.values = values }

  /// What stands at a key.
  subscript<Read>(key: RecordKey<Of, Read>) -> Read { key.read(values[key.field.name]) }

  /// Where the value of a key stands; nil where it is left out, or was refused.
  func place<Read>(of key: RecordKey<Of, Read>) -> Place? { values[key.field.name]?.place }
}

extension Record where Of == PageKeys {
  /// What a page of `type` says by the keys of that type alone.
  func own<Own: TypeKeys>(of type: ContentType) -> Record<Own> {
    assert(type == Own.type, "\(Own.self) are not the keys of a \(type)")
    return Record<Own>(values)
  }
}

/// Values by the names of their keys.
struct Values: Sendable, Equatable {
  private let byName: [String: Value]
  let place: Place

  init(_ byName: [String: Value], at place: Place) {
    self.byName = byName
    self.place = place
  }

  subscript(name: String) -> Value? { byName[name] }
}

/// One value of the front matter, with its place.
struct Value: Sendable, Equatable {
  indirect enum Content: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case day(Datum)
    case moment(Wanneer)
    case period(Termijn)
    case list([Value])
    case record(Values)
  }

  let content: Content
  let place: Place
}
