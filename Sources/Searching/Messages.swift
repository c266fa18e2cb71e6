import FoundationEssentials

/// What Pagefind is asked: JSON in base 64, with a comma at its end.
///
/// Source of the format: the client that comes with Pagefind 1.5.
struct Request: Encodable {
  struct Settings: Encodable {
    let force_language: String
  }

  struct Payload: Encodable {
    let type: String
    var config: Settings?
    var index_id: Int?
    var url: String?
    var file_contents: String?
  }

  let message_id: Int
  let payload: Payload

  var bytes: [UInt8] {
    // Only text and numbers: there is nothing in it that cannot be encoded.
    let json = (try? JSONEncoder().encode(self)) ?? Data()
    return Array(json.base64EncodedData()) + [UInt8(ascii: ",")]
  }
}

/// What Pagefind answers.
struct Answer: Decodable {
  struct File: Decodable {
    let path: String
    let content: String
  }

  struct Payload: Decodable {
    let type: String
    let index_id: Int?
    let files: [File]?
    let message: String?
  }

  let payload: Payload

  /// Nil for what is no answer.
  init?(_ bytes: [UInt8]) {
    guard let json = Data(base64Encoded: Data(bytes)),
      let answer = try? JSONDecoder().decode(Answer.self, from: json)
    else { return nil }
    self = answer
  }
}
