import Testing

/// HTML or XML cut into tags and text, by rules that know nothing of how it was made.
struct Markup {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  /// Start tags, in order.
  private(set) var tags: [Tag] = []
  /// The text between the tags, decoded.
  private(set) var texts: [String] = []
  /// What is no HTML: an attribute without quotes, an unknown entity, a stray `<`.
  private(set) var problems: [String] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let end = scalars[index...].firstIndex(of: "<") ?? scalars.count
      if end > index { texts.append(decoded(scalars[index..<end])) }
      index = end
      guard index < scalars.count else { break }
      index = tag(in: scalars, at: index + 1)
    }
  }

  private mutating func tag(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    var index = start
    func isName(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || "-:0123456789".unicodeScalars.contains(scalar)
    }
    guard index < scalars.count, isName(scalars[index]) else {
      // A closing tag, a document type or a processing instruction.
      guard index < scalars.count, "/!?".unicodeScalars.contains(scalars[index]) else {
        problems.append("< at \(start)")
        return index
      }
      return (scalars[index...].firstIndex(of: ">") ?? scalars.count - 1) + 1
    }
    func word() -> String {
      let from = index
      while index < scalars.count, isName(scalars[index]) { index += 1 }
      return scalars[from..<index].map(String.init).joined()
    }
    let name = word()
    var attributes: [String: String] = [:]
    while index < scalars.count, scalars[index] != ">" {
      guard isName(scalars[index]) else {
        if !" \n/".unicodeScalars.contains(scalars[index]) {
          problems.append("\(scalars[index]) in <\(name)>")
        }
        index += 1
        continue
      }
      let key = word()
      guard index + 1 < scalars.count, scalars[index] == "=", scalars[index + 1] == "\"" else {
        // The one attribute of ours that is said by being there.
        if name == "script", key == "defer" {
          attributes[key] = ""
        } else {
          problems.append("attribute \(key) of <\(name)>")
        }
        continue
      }
      let end = scalars[(index + 2)...].firstIndex(of: "\"") ?? scalars.count - 1
      attributes[key] = decoded(scalars[(index + 2)..<end])
      index = end + 1
    }
    tags.append(Tag(name: name, attributes: attributes))
    return index + 1
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'", "apos": "'", "nbsp": "\u{A0}",
  ]

  private mutating func decoded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    var rest = scalars
    while let scalar = rest.popFirst() {
      guard scalar == "&" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let name = rest.prefix { $0 != ";" }.prefix(8).map(String.init).joined()
      if let meant = Self.entities[name] {
        text += meant
        rest = rest.dropFirst(name.unicodeScalars.count + 1)
      } else {
        problems.append("&\(name)")
      }
    }
    return text
  }
}

/// The reader itself: it has to see what must not be there.
@Suite struct MarkupTests {
  @Test(arguments: [
    "<p>1 < 2</p>", "<p>&script;</p>", "<a href=x>", "<a href='x'>", "<a \"onclick>", "<p>a & b</p>",
  ])
  func findsProblems(_ text: String) { #expect(!Markup(text).problems.isEmpty) }

  @Test func findsTagsAndAttributes() {
    let markup = Markup("<p>W<script>x</script></p><a href=\"&quot;\" onclick=\"y\">&lt;b&gt;</a>")
    #expect(markup.tags.map(\.name) == ["p", "script", "a"] && markup.problems == [])
    #expect(markup.tags[2].attributes == ["href": "\"", "onclick": "y"])
    #expect(markup.texts == ["W", "x", "<b>"])
  }
}
