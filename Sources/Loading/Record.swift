import Diagnostics
import Domain

/// The front matter of one file, checked against its schema.
struct Record: Sendable, Equatable {
  let values: [String: Value]
  let place: Place
}

/// One value of the front matter, with its place.
struct Value: Sendable, Equatable {
  indirect enum Content: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case day(Datum)
    case moment(Wanneer)
    case list([Value])
    case record(Record)
  }

  let content: Content
  let place: Place
}
