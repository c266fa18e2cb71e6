/// Writes diagnostics for programs: a JSON array, one object each, in place order.
public struct JSONPrinter: Sendable {
  private let language: Language

  /// A printer whose messages are in `language`.
  public init(in language: Language) {
    self.language = language
  }

  /// The diagnostics as a JSON array that ends in a newline; an empty array where there are none.
  public func text(for diagnostics: [Diagnostic]) -> String {
    var json = "["
    for (index, diagnostic) in diagnostics.inPlaceOrder.enumerated() {
      json += index == 0 ? "\n  {\n" : ",\n  {\n"
      json += "    \"code\" : \"\(diagnostic.code.rawValue)\",\n"
      if let place = diagnostic.place {
        json += "    \"column\" : \(max(1, place.column)),\n"
        append("file", place.file, to: &json)
      }
      if let fix = diagnostic.fix {
        json += "    \"fix\" : {\n      \"line\" : \(fix.line),\n"
        append("new", fix.new, to: &json)
        append("old", fix.old, to: &json)
        json.removeLast(2)
        json += "\n    },\n"
      }
      if let help = diagnostic.help { append("help", help.text(in: language), to: &json) }
      if let place = diagnostic.place { json += "    \"line\" : \(max(1, place.line)),\n" }
      append("message", diagnostic.message.text(in: language), to: &json)
      json += "    \"severity\" : \"\(diagnostic.severity.rawValue)\"\n  }"
    }
    return json + (json.utf8.count > 1 ? "\n]\n" : "]\n")
  }

  private func append(_ key: String, _ value: String, to json: inout String) {
    json += "    \"\(key)\" : \""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case _ where scalar.isTreacherous:
        // A terminal shows JSON too.
        for unit in scalar.utf16 {
          let digits = String(unit, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\",\n"
  }
}
