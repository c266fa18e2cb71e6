import Building
import Diagnostics
import Foundation
import Testing

/// One kind of mistake: the files that make it, over the base site, and what the user then reads.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String

  static let folder = Site.fixtures + "/fouten"
  static let golden = "verwacht.txt"
  /// Names files of the base site that are missing, one a line.
  static let absent = "weg.txt"

  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map(
    Mistake.init)

  var testDescription: String { name }
  var folder: String { Self.folder + "/" + name }
  var expected: String? {
    FileManager.default.contents(atPath: folder + "/" + Self.golden).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func site() throws -> Site {
    let site = try Site()
    let absent =
      FileManager.default.contents(atPath: folder + "/" + Self.absent)
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
    if absent.contains("templates/") || FileManager.default.fileExists(atPath: folder + "/templates") {
      try site.lay(over: Site.templates, at: "templates")
    }
    try site.lay(over: folder) { $0 == Self.golden || $0 == Self.absent }
    for path in absent.split(separator: "\n") { try site.remove(String(path)) }
    return site
  }
}

/// Set to record what is printed as what is expected; read the difference before it is committed.
let isRecording = ProcessInfo.processInfo.environment["RESV_RECORD"] == "1"

@Suite struct MistakeTests {
  @Test(arguments: Mistake.all) func isToldAsExpected(_ mistake: Mistake) async throws {
    let site = try mistake.site()
    let report = await (try site.build()).run()
    let printed = site.printed(report.diagnostics)
    if isRecording {
      try Data(printed.utf8).write(to: URL(fileURLWithPath: mistake.folder + "/" + Mistake.golden))
    }
    #expect(printed == mistake.expected)
    #expect(site.exists("") == report.isWhole, "with errors nothing is published, without them all is")
  }

  @Test func fixturesAreWhole() {
    #expect(Mistake.all.count > 80)
    for mistake in Mistake.all {
      let files = Site.files(in: mistake.folder)
      #expect(files.contains(Mistake.golden), "no golden: \(mistake.name)")
      #expect(files.count > 1, "a golden without a fixture: \(mistake.name)")
    }
  }

  /// Every code has a fixture that makes it, or a test that does so when it runs.
  @Test func everyCodeIsMade() {
    let atRunTime: [Code: String] = [
      .fileUnreadable: "HostileFileTests.special", .fileNotUTF8: "HostileFileTests.bytes",
      .fileHasNUL: "HostileFileTests.bytes",
      .fileTooLarge: "HostileFileTests.fiftyMegabytes",
      .pictureRefused: "test_pictures.py", .documentTraces: "test_personal_data.py",
      .documentUnread: "test_personal_data.py",
      .linkLeavesContent: "HostileFileTests.links", .linkCircle: "HostileFileTests.links",
      .markdownTooDeep: "HostileTextTests.isRefusedInTime",
      .markdownTooWide: "HostileTextTests.isRefusedInTime",
      .markdownTooHard: "HostileTextTests.isRefusedInTime",
      .searchMissing: "test_zoeken.py", .searchFailed: "SearchTests.failingPagefindIsAnError",
      .searchForeign: "test_zoeken.py", .searchUnstable: "test_zoeken.py",
      .outputForeign: "OutputTests.foreign", .outputUnwritable: "OutputTests.unwritable",
      .outputBusy: "OutputTests.busy", .templateTooLarge: "TemplateTests.withoutEnd",
      .commandWrong: "test_opdracht.py", .previewMissing: "test_commands.py",
    ]
    let told = Mistake.all.compactMap(\.expected).joined()
    let missing = Code.allCases.filter { atRunTime[$0] == nil && !told.contains("[\($0.rawValue)]: ") }
    #expect(missing == [])
    let both = atRunTime.keys.filter { told.contains("[\($0.rawValue)]: ") }
    #expect(both == [], "these have a fixture now: take them out of the list")
  }
}
