/// Who works together, as lines that are wider where more is shared.
///
/// Names stand in rows, so that they fit a phone and never overlap; a circle leaves no room for them.
package enum Webs {
  /// Larger webs are a tangle; words and tables have them.
  package static let mostNodes = 24

  /// What fits beside a node on a phone, in hundredths of an em.
  package static let nameWidth = 1090

  /// A line between two of the names.
  package struct Tie: Equatable {
    package let from: Int
    package let to: Int
    package let count: Int

    package init(from: Int, to: Int, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  private static let row = 270

  /// All names below each other, with an arc for each pair that shares something.
  package static func arcs(_ names: [[String]], _ ties: [Tie], title: String, description: String) -> [UInt8]
  {
    var svg = Picture()
    svg.add("<svg class=\"web\" width=\"100%\"")
    svg.add("height", names.count * row, "em")
    svg.describe("_web", title: title, description: description)
    // Cut off on the left, each ellipse shows one half.
    svg.add("<svg x=\"55%\" width=\"45%\" height=\"100%\">")
    let most = ties.map(\.count).max() ?? 1
    let longest = ties.map { $0.to - $0.from }.max() ?? 1
    // The thin ones last, on top of the wide ones.
    for tie in ties.sorted(by: { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }) {
      svg.add("<ellipse stroke-opacity=\".6\"")
      svg.add("cy", (tie.from + tie.to + 1) * row / 2, "em")
      svg.add("ry", (tie.to - tie.from) * row / 2, "em")
      svg.add("rx", 1500 + 8100 * (tie.to - tie.from) / longest, "%")
      width(of: tie.count, most, to: &svg)
      svg.add("/>")
    }
    svg.add("</svg>")
    for (position, name) in names.enumerated() {
      let middle = position * row + row / 2
      svg.label(name, x: 5100, middle: middle, anchor: "end")
      svg.add("<circle class=\"b-vast\" cx=\"55%\" r=\".45em\"")
      svg.add("cy", middle, "em")
      svg.add("/>")
    }
    svg.add("</svg>")
    return svg.bytes
  }

  /// One name, with a line to each of the others and how much it shares with them.
  package static func fan(
    _ name: String, _ others: [(name: [String], count: Int)], title: String, description: String
  ) -> [UInt8] {
    var svg = Picture()
    let height = max(others.count, 2) * row
    svg.add("<svg class=\"web\" width=\"100%\"")
    svg.add("height", height, "em")
    svg.describe("_web", title: title, description: description)
    let most = others.map(\.count).max() ?? 1
    let offset = (height - others.count * row) / 2 + row / 2
    for (position, other) in others.enumerated() {
      svg.add("<line stroke-opacity=\".6\" x1=\"18%\" x2=\"41%\"")
      svg.add("y1", height / 2, "em")
      svg.add("y2", offset + position * row, "em")
      width(of: other.count, most, to: &svg)
      svg.add("/>")
    }
    for (position, other) in others.enumerated() {
      let middle = offset + position * row
      svg.add("<circle class=\"b-vast\" cx=\"41%\" r=\".45em\"")
      svg.add("cy", middle, "em")
      svg.add("/>")
      svg.label(
        other.name, x: 4450, middle: middle, anchor: "start",
        number: other.count)
    }
    svg.add("<circle class=\"b-vast\" cx=\"18%\" r=\".8em\"")
    svg.add("cy", height / 2, "em")
    svg.add("/>")
    let own = TextLines.cut(name, width: 820, most: 3)
    svg.add("<g class=\"b-rand\">")
    svg.label(own, x: 1800, middle: height / 2 + 110 + own.count * 60, anchor: "middle")
    svg.add("</g></svg>")
    return svg.bytes
  }

  /// From a hair to a rope; in pixels, since a line is no text.
  private static func width(of count: Int, _ most: Int, to svg: inout Picture) {
    svg.add("stroke-width", most == 1 ? 200 : 125 + 775 * (count - 1) / (most - 1), "")
  }
}
