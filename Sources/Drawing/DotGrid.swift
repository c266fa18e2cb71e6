/// Activities against disciplines: a head with a name per column, and a strip of dots per row.
package struct DotGrid {
  /// The names above the columns.
  package let columns: [String]

  package init(columns: [String]) { self.columns = columns }

  /// More columns than this would stand too close on a phone, more rows make a picture that nobody scans.
  package static let mostColumns = 24
  package static let mostRows = 60

  /// The names, on their sides, and the lines that the rows share.
  package func head(title: String, description: String) -> [UInt8] {
    var svg = Picture()
    let names = columns.map { TextLines.cut($0, width: 1700, most: 1).first ?? "" }
    let tallest = names.map { TextLines.width(of: $0) }.max() ?? 0
    svg.add("<svg class=\"as\" width=\"100%\"")
    svg.add("height", tallest + 100, "em")
    svg.describe("_kolommen", title: title, description: description)
    svg.add("<defs><g id=\"_lijnen\">")
    for column in columns.indices {
      svg.add("<line class=\"b-jaar\" y2=\"100%\"")
      svg.add("x1", middle(of: column), "%")
      svg.add("x2", middle(of: column), "%")
      svg.add("/>")
    }
    svg.add("</g></defs>")
    for (column, name) in names.enumerated() {
      // Without a transform: on paper the head stands on each sheet, where browsers forget those.
      svg.add("<text class=\"b-naam\" text-anchor=\"end\" y=\"100%\" dy=\"-.4em\"")
      svg.add("x", middle(of: column), "%")
      svg.add(">")
      svg.say(name)
      svg.add("</text>")
    }
    svg.add("</svg>")
    return svg.bytes
  }

  /// The dots of one row: a place that takes part is full, the others show the line only.
  package func strip(_ taking: [Bool]) -> [UInt8] {
    var svg = Picture()
    svg.add("<svg class=\"strook\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#_lijnen\"/>")
    for (column, takes) in taking.enumerated() where takes {
      svg.add("<circle class=\"b-vast\" r=\"6\" cy=\"50%\"")
      svg.add("cx", middle(of: column), "%")
      svg.add("/>")
    }
    svg.add("</svg>")
    return svg.bytes
  }

  private func middle(of column: Int) -> Int { (2 * column + 1) * 5000 / max(1, columns.count) }
}
