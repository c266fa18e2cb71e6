package import Domain

/// Where days stand across a time line.
///
/// A year in which much happens is given more room: on a phone months would else fall together. The years are
/// marked, so the reader sees it; the words beside the line say it too.
package struct TimeAxis {
  package let years: ClosedRange<Int>
  /// Where each year starts, and after the last where it ends; hundredths of a percent.
  private let starts: [Int]

  /// Room at both ends for what fades out.
  private static let margin = 300
  /// More years than this are drawn in steps.
  package static let longest = 400

  /// For the days that the moments cover; nil where none is known, or they lie too far apart to draw.
  package init?(over moments: [Wanneer], today: Datum) {
    let days = moments.flatMap { [$0.earliest, $0.latest].compactMap { $0 } }
    guard var first = days.min()?.year, var last = days.max()?.year else { return nil }
    // The day of the build has its mark where it is near enough to mean something.
    if (first - 2...last + 2).contains(today.year) {
      first = min(first, today.year)
      last = max(last, today.year)
    }
    guard last - first < Self.longest else { return nil }
    years = first...last
    var counts = [Int](repeating: 0, count: years.count)
    for moment in moments where !Self.isWholeYears(moment) {
      for day in Set([moment.earliest, moment.latest].compactMap { $0 }) { counts[day.year - first] += 1 }
    }
    let weights = counts.map { 10 + min(40, $0 * 3) }
    let total = weights.reduce(0, +)
    var sum = 0
    var starts = [Self.margin]
    for weight in weights {
      sum += weight
      starts.append(Self.margin + sum * (10_000 - 2 * Self.margin) / total)
    }
    self.starts = starts
  }

  /// Whether it says no more than years, and so asks for no room within one.
  private static func isWholeYears(_ moment: Wanneer) -> Bool {
    switch moment.kind {
    case .single(_, .year), .range(.year, .year), .unknown: true
    default: false
    }
  }

  /// Where the last year ends.
  package var end: Int { starts[years.count] }

  /// Where a year starts.
  package func start(of year: Int) -> Int { starts[year - years.lowerBound] }

  /// The start of a day.
  package func start(of day: Datum) -> Int { place(day, dayOfYear(day) - 1) }

  /// The end of a day.
  package func end(of day: Datum) -> Int { place(day, dayOfYear(day)) }

  /// The middle of a day; nil outside the years.
  package func middle(of day: Datum) -> Int? {
    years.contains(day.year) ? (start(of: day) + end(of: day)) / 2 : nil
  }

  private func place(_ day: Datum, _ days: Int) -> Int {
    let position = day.year - years.lowerBound
    let length = Datum.days(inMonth: 2, of: day.year) + 337
    return starts[position] + (starts[position + 1] - starts[position]) * days / length
  }

  private func dayOfYear(_ day: Datum) -> Int {
    (1..<day.month).reduce(day.day) { $0 + Datum.days(inMonth: $1, of: day.year) }
  }
}
