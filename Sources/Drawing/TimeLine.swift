package import Domain
package import Words

/// The parts of a time line: one axis, and a strip per moment that repeats its lines.
///
/// What is the same in every strip (lines of the years, marks, soft ends) stands in the axis once; a strip
/// only says where.
package struct TimeLine {
  package let axis: TimeAxis
  package let today: Datum
  package let words: Words

  package init(axis: TimeAxis, today: Datum, words: Words) {
    self.axis = axis
    self.today = today
    self.words = words
  }

  /// Narrower bands are drawn this wide at least, so that they can be seen; hundredths of a percent.
  private static let narrowest = 240

  /// The axis with its years, and all that strips use.
  package func head(title: String, description: String) -> [UInt8] {
    var svg = Picture()
    svg.add("<svg class=\"as\" width=\"100%\" height=\"3.4em\"")
    svg.describe("_as", title: title, description: description)
    svg.add("<defs>")
    for (name, stops) in Self.gradients { Self.gradient(name, stops, to: &svg) }
    Self.symbols(to: &svg)
    svg.add("<g id=\"_jaren\">")
    // Of hundreds of years only some get a line.
    let step = (axis.years.count + 39) / 40
    for year in stride(from: axis.years.lowerBound, through: axis.years.upperBound + 1, by: step) {
      let x = year > axis.years.upperBound ? axis.end : axis.start(of: year)
      svg.add("<line class=\"b-jaar\"")
      svg.add("x1", x, "%")
      svg.add("x2", x, "%")
      svg.add(" y2=\"100%\"/>")
    }
    if let x = axis.middle(of: today) {
      svg.add("<line class=\"b-nu\"")
      svg.add("x1", x, "%")
      svg.add("x2", x, "%")
      svg.add(" y2=\"100%\"/>")
    }
    svg.add("</g></defs><svg y=\"1.5em\" width=\"100%\" height=\"1.9em\"><use href=\"#_jaren\"/></svg>")
    labels(step, to: &svg)
    svg.add("</svg>")
    return svg.bytes
  }

  private func labels(_ step: Int, to svg: inout Picture) {
    // Where a phone has no room for a label it is left out; a wider screen shows it.
    var phone = -10_000
    var wide = -10_000
    for year in stride(from: axis.years.lowerBound, through: axis.years.upperBound, by: step) {
      let x = axis.start(of: year)
      guard x - wide >= 620 else { continue }
      wide = x
      svg.add("<text y=\"2.9em\" dx=\".3em\"")
      svg.add("x", x, "%")
      if x - phone >= 1300, x <= 8700 {
        phone = x
      } else {
        svg.add(" class=\"b-ruim\"")
      }
      svg.add(">")
      svg.say(String(year))
      svg.add("</text>")
    }
    guard let x = axis.middle(of: today) else { return }
    svg.add("<text font-weight=\"700\" y=\"1.1em\"")
    svg.add("x", x, "%")
    svg.add(x > 5000 ? " text-anchor=\"end\" dx=\".4em\">" : " dx=\"-.4em\">")
    // No more than the day: a phone has no room for a word beside it.
    svg.say(words.day(today))
    svg.add("</text>")
  }

  /// The strip of one moment, or of none; it says nothing that does not stand in words beside it.
  package func strip(_ mark: TimeMark?) -> [UInt8] {
    var svg = Picture()
    svg.add("<svg class=\"strook\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#_jaren\"/>")
    switch mark {
    case .day(let day): Self.use("#_dag", x: axis.middle(of: day) ?? 0, to: &svg)
    case .until(let last, let isSoft):
      Self.use(isSoft ? "#_tot-vaag" : "#_tot", x: axis.end(of: last), to: &svg)
    case .from(let first, let isSoft):
      Self.use(isSoft ? "#_vanaf-vaag" : "#_vanaf", x: axis.start(of: first), to: &svg)
    case .band(let first, let last, let softStart, let softEnd):
      band(axis.start(of: first), axis.end(of: last), softStart, softEnd, to: &svg)
    case nil: break
    case .unknown: svg.add("<text x=\"50%\" y=\"50%\" dy=\".35em\" text-anchor=\"middle\">?</text>")
    }
    svg.add("</svg>")
    return svg.bytes
  }

  private func band(_ first: Int, _ last: Int, _ softStart: Bool, _ softEnd: Bool, to svg: inout Picture) {
    let width = max(last - first, Self.narrowest)
    svg.add("<svg y=\"50%\" overflow=\"visible\"><rect y=\"-7\" height=\"14\" stroke=\"none\"")
    svg.add("x", (first + last - width) / 2, "%")
    svg.add("width", width, "%")
    switch (softStart, softEnd) {
    // What is hardly wider than its soft ends is nothing but soft.
    case (true, true): svg.add(width < 400 ? " fill=\"url(#_waas)\"/>" : " fill=\"url(#_zacht)\"/>")
    case (true, false): svg.add(" fill=\"url(#_zacht-begin)\"/>")
    case (false, true): svg.add(" fill=\"url(#_zacht-eind)\"/>")
    case (false, false): svg.add(" class=\"b-vast\"/>")
    }
    svg.add("</svg>")
  }

  private static func use(_ symbol: StaticString, x: Int, to svg: inout Picture) {
    svg.add("<use href=\"")
    svg.add(symbol)
    svg.add("\" y=\"50%\"")
    svg.add("x", x, "%")
    svg.add("/>")
  }

  // MARK: - What strips use

  /// The marks, around the point that they stand at: a day is a sharp diamond; “uiterlijk” and “vanaf” have one
  /// end, which is dashed where it is no day.
  private static func symbols(to svg: inout Picture) {
    svg.add("<g id=\"_dag\"><path class=\"b-vast\" d=\"M0-9 9 0 0 9-9 0z\"/></g>")
    for (name, end) in [("_tot", "b-eind"), ("_tot-vaag", "b-eind b-vaag")] as [(StaticString, StaticString)]
    {
      symbol(name, end, "<rect x=\"-44\" fill=\"url(#_op)\"", to: &svg)
      svg.add("</g>")
    }
    for (name, end) in [("_vanaf", "b-eind"), ("_vanaf-vaag", "b-eind b-vaag")]
      as [(StaticString, StaticString)]
    {
      symbol(name, end, "<rect fill=\"url(#_af)\"", to: &svg)
      svg.add("<path d=\"M38-5l7 5-7 5\"/></g>")
    }
  }

  /// What fades out, and the end where it does not.
  private static func symbol(
    _ name: StaticString, _ end: StaticString, _ band: StaticString, to svg: inout Picture
  ) {
    svg.add("<g id=\"")
    svg.add(name)
    svg.add("\">")
    svg.add(band)
    svg.add(" y=\"-7\" width=\"44\" height=\"14\" stroke=\"none\"/><path class=\"")
    svg.add(end)
    svg.add("\" d=\"M0-11V11\"/>")
  }

  /// How much of the colour shows along a band: place and strength, in percent.
  private static let gradients: [(StaticString, [(Int, Int)])] = [
    ("_zacht", [(0, 0), (15, 80), (85, 80), (100, 0)]), ("_zacht-begin", [(0, 0), (15, 80)]),
    ("_waas", [(0, 0), (50, 100), (100, 0)]), ("_zacht-eind", [(85, 80), (100, 0)]),
    ("_op", [(0, 0), (100, 90)]), ("_af", [(0, 90), (100, 0)]),
  ]

  private static func gradient(_ name: StaticString, _ stops: [(Int, Int)], to svg: inout Picture) {
    svg.add("<linearGradient id=\"")
    svg.add(name)
    svg.add("\">")
    for (place, strength) in stops {
      svg.add("<stop")
      svg.add("offset", place * 100, "%")
      svg.add("stop-opacity", strength, "")
      svg.add("/>")
    }
    svg.add("</linearGradient>")
  }
}
