/// The clock of a place: what day it is there.
public struct Tijdzone: Sendable {
  /// The name that `site.yml` has where it says nothing.
  public static let standardName = "Europe/Amsterdam"

  /// The Netherlands, known without any file.
  ///
  /// Source of the rule: directive 2000/84/EC. Summer time lasts from the last Sunday of March to the last Sunday
  /// of October, 01:00 UTC; it holds from 1996 on.
  public static let amsterdam = Tijdzone(before: 3_600, [], ClockRule(posix: "CET-1CEST,M3.5.0,M10.5.0/3"))

  /// From when on which number of seconds east of UTC holds, in order.
  private let changes: [(from: Int, offset: Int)]
  /// What held before the first change.
  private let before: Int
  /// What holds after the last change.
  private let rule: ClockRule?

  private init(before: Int, _ changes: [(from: Int, offset: Int)], _ rule: ClockRule?) {
    self.before = before
    self.changes = changes
    self.rule = rule
  }

  /// The day that it is there `seconds` after 1970-01-01T00:00Z.
  public func day(at seconds: Int) -> Datum { Datum(secondsSince1970: seconds + offset(at: seconds)) }

  private func offset(at seconds: Int) -> Int {
    // Few are asked for, and those of today stand at the end.
    guard let position = changes.lastIndex(where: { $0.from <= seconds }) else {
      return changes.isEmpty ? rule?.offset(at: seconds) ?? before : before
    }
    if position == changes.count - 1, let rule { return rule.offset(at: seconds) }
    return changes[position].offset
  }

  /// Reads a zone file; nil where it is none.
  ///
  /// Source of the form: RFC 8536. Files of the first version have no rule at their end, and seconds of 32 bits.
  public init?(zoneFile bytes: [UInt8]) {
    guard var header = ZoneHeader(bytes, at: 0) else { return nil }
    if header.version >= 2 {
      guard let second = ZoneHeader(bytes, at: header.end(4)) else { return nil }
      header = second
    }
    let width = header.version >= 2 ? 8 : 4
    let end = header.end(width)
    guard end <= bytes.count, header.types > 0 else { return nil }
    let kinds = header.start + header.times * width
    let offsets = kinds + header.times
    func offset(_ kind: Int) -> Int {
      kind < header.types ? ZoneHeader.number(bytes, at: offsets + 6 * kind, width: 4) : 0
    }
    changes = (0..<header.times).map {
      (
        ZoneHeader.number(bytes, at: header.start + $0 * width, width: width),
        offset(Int(bytes[kinds + $0]))
      )
    }
    before = offset(0)
    let footer = bytes[end...].drop { $0 == 10 }.prefix { $0 != 10 }
    rule = header.version >= 2 ? ClockRule(posix: String(decoding: footer, as: UTF8.self)) : nil
  }
}

/// How many of each a block of a zone file holds.
private struct ZoneHeader {
  let version: Int
  /// Where the times start.
  let start: Int
  let times: Int
  let types: Int
  private let others: (signs: Int, leaps: Int, standards: Int, universals: Int)

  init?(_ bytes: [UInt8], at position: Int) {
    guard position + 44 <= bytes.count, bytes[position..<position + 4].elementsEqual("TZif".utf8) else {
      return nil
    }
    func count(_ place: Int) -> Int { Self.number(bytes, at: position + 20 + 4 * place, width: 4) }
    version = bytes[position + 4] == 0 ? 1 : Int(bytes[position + 4]) - 48
    start = position + 44
    (times, types) = (count(3), count(4))
    others = (count(5), count(2), count(1), count(0))
    let all = [times, types, others.signs, others.leaps, others.standards, others.universals]
    guard all.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
  }

  /// Where the block ends, if its times are `width` bytes.
  func end(_ width: Int) -> Int {
    start + times * (width + 1) + types * 6 + others.signs + others.leaps * (width + 4) + others.standards
      + others.universals
  }

  /// A number with a sign, its first byte the largest.
  static func number(_ bytes: [UInt8], at position: Int, width: Int) -> Int {
    let bits = bytes[position..<position + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return width == 8
      ? Int(Int64(bitPattern: bits)) : Int(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
  }
}
