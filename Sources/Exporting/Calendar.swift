package import Words

/// A calendar of things that last whole days (RFC 5545).
package struct Calendar: Sendable {
  /// One thing; days are written as `20260715`.
  package struct Event: Sendable {
    let uid: String
    let stamp: String
    let sequence: String
    let first: String
    let end: String
    let summary: String
    let description: String
    let url: String

    /// A thing from the day `first` up to, and without, the day `end`, as it was known on the day `stamp`.
    package init(
      uid: String, stamp: String, sequence: String, first: String, end: String, summary: String,
      description: String, url: String
    ) {
      self.uid = uid
      self.stamp = stamp
      self.sequence = sequence
      self.first = first
      self.end = end
      self.summary = summary
      self.description = description
      self.url = url
    }
  }

  let name: String
  let events: [Event]
  let words: Words

  package init(name: String, events: [Event], in words: Words) {
    self.name = name
    self.words = words
    self.events = events
  }

  /// The file, in UTF-8.
  package var encoded: [UInt8] {
    var writer = CalendarWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// How many bytes the file has, without making it.
  package var size: Int {
    var writer = CalendarWriter(onlyCounts: true)
    write(to: &writer)
    return writer.count
  }

  private func write(to calendar: inout CalendarWriter) {
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", words.calendarProduct)
    calendar.line("CALSCALE", "GREGORIAN")
    calendar.text("NAME", name)
    calendar.text("X-WR-CALNAME", name)
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    for event in events { Self.write(event, to: &calendar) }
    calendar.line("END", "VCALENDAR")
  }

  private static func write(_ event: Event, to calendar: inout CalendarWriter) {
    calendar.line("BEGIN", "VEVENT")
    calendar.line("UID", event.uid)
    calendar.line("DTSTAMP", event.stamp + "T000000Z")
    calendar.line("SEQUENCE", event.sequence)
    calendar.line("DTSTART;VALUE=DATE", event.first)
    calendar.line("DTEND;VALUE=DATE", event.end)
    calendar.text("SUMMARY", event.summary)
    calendar.text("DESCRIPTION", event.description)
    calendar.line("URL", event.url)
    calendar.line("TRANSP", "TRANSPARENT")
    calendar.line("END", "VEVENT")
  }
}
