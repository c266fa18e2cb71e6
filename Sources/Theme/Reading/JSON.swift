import Diagnostics

/// A value of a JSON text, with the place it was read from.
struct JSON: Sendable {
  struct Member: Sendable {
    let name: String
    let place: Place
    let value: JSON
  }

  enum Content: Sendable {
    case object([Member])
    case array([JSON])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null
  }

  let content: Content
  let place: Place

  /// The members, where it is an object.
  var members: [Member]? { if case .object(let members) = content { members } else { nil } }
  /// The text, where it is one.
  var text: String? { if case .text(let text) = content { text } else { nil } }
  /// The number, where it is one.
  var number: Double? { if case .number(let number) = content { number } else { nil } }

  /// The value of a member, where it is an object that has it.
  subscript(name: String) -> JSON? { members?.first { $0.name == name }?.value }
}
