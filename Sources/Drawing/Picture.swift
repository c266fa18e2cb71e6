import Bytes

/// The bytes of one picture, written in order.
///
/// Places across are in percent of the picture's width, those down in `em` of its text: so a picture fits any
/// width from 320 px up while its letters keep their size, and grows with the reader's own text size.
/// Both are whole hundredths, which print the same everywhere.
package struct Picture: ~Copyable {
  private var buffer = ByteBuffer(capacity: 1024)

  /// What has been drawn.
  package var bytes: [UInt8] { Array(buffer.bytes) }

  package mutating func add(_ markup: StaticString) { buffer.append(markup) }

  /// Text, escaped; a name of its own, since Swift takes a literal for a `String` where it may.
  package mutating func say(_ text: String) { HTMLEscaping.append(text, to: &buffer) }

  /// An attribute of whole hundredths: ` x="12.5%"`.
  package mutating func add(_ name: StaticString, _ hundredths: Int, _ unit: StaticString) {
    buffer.append(" ")
    buffer.append(name)
    buffer.append("=\"")
    if hundredths < 0 { buffer.append("-") }
    let size = abs(hundredths)
    say(String(size / 100))
    let rest = size % 100
    if rest > 0 {
      add(rest < 10 ? ".0" : ".")
      say(String(rest % 10 == 0 ? rest / 10 : rest))
    }
    buffer.append(unit)
    buffer.append("\"")
  }

  /// What a screen reader says of the picture: `name` makes the ids, and is used once on a page.
  package mutating func describe(_ name: StaticString, title: String, description: String) {
    add(" role=\"img\" aria-labelledby=\"")
    add(name)
    add("-t ")
    add(name)
    add("-d\"><title id=\"")
    add(name)
    add("-t\">")
    say(title)
    add("</title><desc id=\"")
    add(name)
    add("-d\">")
    say(description)
    add("</desc>")
  }

  /// Lines of text around the height `middle`, `x` across; `number` stands out behind the last.
  package mutating func label(
    _ lines: [String], x: Int, middle: Int, anchor: StaticString, number: Int? = nil
  ) {
    let lineHeight = 120
    // The letters reach from a third of their size below the middle to two thirds above.
    var baseline = middle - (lines.count - 1) * lineHeight / 2 + 35
    add("<text text-anchor=\"")
    add(anchor)
    add("\">")
    for (position, line) in lines.enumerated() {
      add("<tspan")
      add("x", x, "%")
      add("y", baseline, "em")
      add(">")
      say(line)
      if position == lines.count - 1, let number {
        add(" <tspan font-weight=\"700\">")
        say(String(number))
        add("</tspan>")
      }
      add("</tspan>")
      baseline += lineHeight
    }
    add("</text>")
  }
}
