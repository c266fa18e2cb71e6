/// Who makes up a region: a trunk with a branch per party.
///
/// What is known has a full dot; what is meant but not signed half of one; what no source says an open, dashed one.
package struct PartnerTree {
  /// How firmly a party stands in the sources.
  package enum State: Equatable {
    case firm, intended, open
  }

  /// A party, or how many of them there are.
  package struct Member: Equatable {
    package let name: String
    package var remark: String?
    package let state: State

    package init(name: String, remark: String? = nil, state: State) {
      self.name = name
      self.remark = remark
      self.state = state
    }
  }

  /// Parties of one kind.
  package struct Group: Equatable {
    package let name: String
    package let members: [Member]

    package init(name: String, members: [Member]) {
      self.name = name
      self.members = members
    }
  }

  /// More members of one kind than this are counted, not drawn.
  package static let longestGroup = 12

  package let name: String
  package let groups: [Group]

  package init(name: String, groups: [Group]) {
    self.name = name
    self.groups = groups
  }

  private static let trunk = 70
  private static let line = 120

  /// What stands at which height.
  private enum Item {
    case heading(String, y: Int)
    case dot(State, y: Int)
    case text([String], y: Int, isRemark: Bool)
  }

  package func drawing(title: String, description: String) -> [UInt8] {
    let head = TextLines.cut(name, width: 1700, most: 2)
    let box = head.count * Self.line + 90
    let (items, last, height) = layout(below: box)
    var svg = Picture()
    svg.add("<svg class=\"partners\" width=\"100%\"")
    svg.add("height", height, "em")
    svg.describe("_partners", title: title, description: description)
    svg.add("<line")
    Self.span(x: Self.trunk, from: box, to: last, &svg)
    svg.add("<rect class=\"b-romp\" stroke=\"none\" rx=\"4\" width=\"100%\"")
    svg.add("height", box, "em")
    svg.add("/><g font-weight=\"700\">")
    Self.text(head, x: Self.trunk, y: box / 2 - (head.count - 1) * Self.line / 2, &svg)
    svg.add("</g>")
    for item in items { Self.draw(item, &svg) }
    svg.add("</svg>")
    return svg.bytes
  }

  /// The items, the height of the last branch, and that of the whole.
  private func layout(below box: Int) -> ([Item], last: Int, height: Int) {
    var items: [Item] = []
    var y = box + 40
    var last = box
    for group in groups {
      y += 160
      items.append(.heading(group.name, y: y))
      for member in group.members {
        y += 160
        last = y
        items.append(.dot(member.state, y: y))
        for (text, isRemark) in [(member.name, false), (member.remark, true)] {
          guard let text else { continue }
          if isRemark { y += Self.line }
          let lines = TextLines.cut(text, width: 1480, most: 3)
          items.append(.text(lines, y: y, isRemark: isRemark))
          y += (lines.count - 1) * Self.line
        }
      }
      y += 40
    }
    return (items, last, y + 60)
  }

  private static func draw(_ item: Item, _ svg: inout Picture) {
    switch item {
    case .heading(let name, let y):
      svg.add("<g font-weight=\"700\">")
      text([name], x: 190, y: y, &svg)
      svg.add("</g>")
    case .dot(let state, let y):
      svg.add("<svg overflow=\"visible\"")
      svg.add("x", trunk, "em")
      svg.add("y", y, "em")
      switch state {
      case .firm: svg.add("><circle class=\"b-vast\" r=\"7\"/></svg>")
      case .intended:
        svg.add("><circle class=\"b-leeg\" r=\"7\"/>")
        svg.add("<path class=\"b-vast\" d=\"M0-7a7 7 0 0 0 0 14z\"/></svg>")
      case .open: svg.add("><circle class=\"b-leeg b-vaag\" r=\"7\"/></svg>")
      }
    case .text(let lines, let y, let isRemark):
      svg.add(isRemark ? "<g font-style=\"italic\">" : "<g>")
      text(lines, x: 190, y: y, &svg)
      svg.add("</g>")
    }
  }

  private static func span(x: Int, from: Int, to: Int, _ svg: inout Picture) {
    svg.add("x1", x, "em")
    svg.add("x2", x, "em")
    svg.add("y1", from, "em")
    svg.add("y2", to, "em")
    svg.add("/>")
  }

  /// Lines, the first of which has its middle at `y`.
  private static func text(_ lines: [String], x: Int, y: Int, _ svg: inout Picture) {
    svg.add("<text>")
    for (number, words) in lines.enumerated() {
      svg.add("<tspan")
      svg.add("x", x, "em")
      svg.add("y", y + 35 + number * line, "em")
      svg.add(">")
      svg.say(words)
      svg.add("</tspan>")
    }
    svg.add("</text>")
  }
}
