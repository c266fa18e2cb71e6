import Domain
import Foundation
import Testing

/// Which day it is where, compared with what Foundation makes of the same zone.
@Suite struct TijdzoneTests {
  private func zone(_ name: String) throws -> Tijdzone {
    let file = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/" + name))
    return try #require(Tijdzone(zoneFile: [UInt8](file)))
  }

  private static let names = [
    "Europe/Amsterdam", "America/Curacao", "America/Kralendijk", "America/New_York", "Europe/Dublin",
    "Europe/London",
    "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
    "Pacific/Kiritimati", "America/St_Johns", "America/Santiago", "Africa/Cairo", "Etc/GMT+12", "UTC",
  ]

  @Test(arguments: names)
  func isTheDayThere(_ name: String) throws {
    let zone = try zone(name), expected = try #require(TimeZone(identifier: name))
    // 1975 to 2037, at all times of the day.
    for seconds in stride(from: 157_766_400, to: 2_145_916_800, by: 160_031) {
      let offset = expected.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
      let day = Datum(secondsSince1970: seconds + offset)
      if zone.day(at: seconds) != day { Issue.record("\(name) at \(seconds): \(zone.day(at: seconds).iso)") }
    }
  }

  /// The rule that is known without a file says the same as the file.
  @Test func theNetherlandsAreKnown() throws {
    let zone = try zone(Tijdzone.standardName)
    for seconds in stride(from: 820_454_400, to: 4_000_000_000, by: 40_013) {
      if zone.day(at: seconds) != Tijdzone.amsterdam.day(at: seconds) { Issue.record("\(seconds)") }
    }
  }

  @Test(arguments: ["", "TZif", "TZif2" + String(repeating: "\u{7F}", count: 60)])
  func whatIsNoZoneFileIsNone(_ text: String) { #expect(Tijdzone(zoneFile: Array(text.utf8)) == nil) }

  /// Cut anywhere, it is none or another, and never a crash.
  @Test func aFileThatIsCutDoesNoHarm() throws {
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Dublin")))
    for count in 0..<whole.count {
      _ = Tijdzone(zoneFile: Array(whole.prefix(count)))?.day(at: 1_800_000_000)
    }
  }
}
