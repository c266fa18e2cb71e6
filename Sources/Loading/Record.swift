import Diagnostics
import Domain

/// The front matter of one file, checked against its schema.
struct Record: Sendable, Equatable {
  let values: [String: Value]
  let place: Place

  func value(_ key: String) -> Value? { values[key] }

  func text(_ key: String) -> String? {
    if case .text(let text)? = values[key]?.content { return text }
    return nil
  }

  func number(_ key: String) -> Int? {
    if case .number(let number)? = values[key]?.content { return number }
    return nil
  }

  func flag(_ key: String) -> Bool? {
    if case .flag(let flag)? = values[key]?.content { return flag }
    return nil
  }

  func day(_ key: String) -> Datum? {
    if case .day(let day)? = values[key]?.content { return day }
    return nil
  }

  func moment(_ key: String) -> Wanneer? {
    if case .moment(let moment)? = values[key]?.content { return moment }
    return nil
  }

  func list(_ key: String) -> [Value] {
    if case .list(let list)? = values[key]?.content { return list }
    return []
  }

  func texts(_ key: String) -> [String] {
    list(key).compactMap { if case .text(let text) = $0.content { text } else { nil } }
  }

  func records(_ key: String) -> [Record] {
    list(key).compactMap { if case .record(let record) = $0.content { record } else { nil } }
  }

  func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    text(key).flatMap(Choice.init)
  }
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
