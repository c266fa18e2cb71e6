import Bytes

/// Writes an XML document, an element a line; nothing in a text can end what it stands in.
struct XMLWriter: ~Copyable {
  private var written = ByteBuffer(capacity: 4096)

  init() { written.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

  /// Everything that was written, in UTF-8.
  var bytes: [UInt8] { Array(written.bytes) }

  /// An element with others in it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ inside: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    written.append(">\n")
    inside(&self)
    end(name)
    written.append("\n")
  }

  /// An element that holds a text.
  mutating func element(_ name: StaticString, _ text: String) {
    whole(name, text)
    written.append("\n")
  }

  /// An element that holds nothing but another, which holds a text.
  mutating func element(_ name: StaticString, of inner: StaticString, _ text: String) {
    start(name, [:])
    written.append(">")
    whole(inner, text)
    end(name)
    written.append("\n")
  }

  /// An element that holds nothing.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    start(name, attributes)
    written.append("/>\n")
  }

  private mutating func whole(_ name: StaticString, _ text: String) {
    start(name, [:])
    written.append(">")
    HTMLEscaping.append(text, to: &written)
    end(name)
  }

  private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    written.append("<")
    written.append(name)
    for (attribute, value) in attributes {
      written.append(" ")
      written.append(attribute)
      written.append("=\"")
      HTMLEscaping.append(value, to: &written)
      written.append("\"")
    }
  }

  private mutating func end(_ name: StaticString) {
    written.append("</")
    written.append(name)
    written.append(">")
  }
}
