import Building
import Domain
import Foundation
import Testing

/// A program that stays up and builds again and again must not grow.
///
/// In a process of its own, because other tests at the same time would change what is measured.
struct LeakTests {
  @Test func `a thousand builds in one process leak nothing`() async throws {
    let outcome = try await #require(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let site = try LeakingSite()
      for round in 1...LeakingSite.warmUp { try await site.build(round) }
      let before = try Memory.now
      for round in (LeakingSite.warmUp + 1)...LeakingSite.rounds { try await site.build(round) }
      let after = try Memory.now
      site.remove()
      let verdict = after.isNoMore(than: before) ? "no leak" : "leak"
      FileHandle.standardError.write(Data("\(verdict): \(before), then \(after)".utf8))
    }
    let said = String(decoding: outcome.standardErrorContent, as: UTF8.self)
    #expect(said.hasPrefix("no leak:"), "\(said)")
  }
}

/// A tiny site with something of everything that is parsed into memory of C: tables, notes, lists, links.
private struct LeakingSite {
  /// The first builds fill caches and pools, and grow for good.
  static let warmUp = 200
  static let rounds = 1_000

  private let site: Site

  init() throws {
    site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost]\n", at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("begrippen/abc.md", "titel: ABC\nafkorting: ABC\nvoluit: alle bomen vellen")
  }

  /// Builds with a text of its own, so that files are written, taken over and deleted; each tenth has an error.
  func build(_ round: Int) async throws {
    let isBroken = round.isMultiple(of: 10)
    try site.page(
      "paginas/tekst.md", "titel: Tekst",
      """
      ## Ronde \(round)

      Wat is ABC?[^1] Zie [Oost](regio:\(isBroken ? "oots" : "oost")).

      | Kop | Nog een |
      | --- | --- |
      | `code` | **vet** |

      - [x] gedaan

      [^1]: Een noot.
      """)
    var options = Build.Options(today: try #require(Datum(iso: Site.today)), jobs: 4)
    options.source.content = site.root + "/content"
    options.source.templates = Site.templates
    options.output = site.root + "/public"
    let report = await Build(options).run()
    guard report.isWhole != isBroken else { throw Unexpected(report: report) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: site.root) }

  private struct Unexpected: Error {
    let report: Build.Report
  }
}

/// What this process holds.
private struct Memory: CustomStringConvertible {
  /// Bytes in memory, as the kernel counts them.
  let resident: Int
  /// Open files and folders.
  let descriptors: Int

  static var now: Memory {
    get throws {
      let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
      return Memory(
        resident: try #require(Int(pages)) * Int(sysconf(Int32(_SC_PAGESIZE))),
        descriptors: try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count)
    }
  }

  /// Growth by less than 1 MiB, which fragments of the allocator may take, and no file left open.
  ///
  /// Over 800 builds that is 1.3 KB a build: less than the syntax tree of one page, or than its text.
  func isNoMore(than before: Memory) -> Bool {
    resident - before.resident < 1 << 20 && descriptors <= before.descriptors
  }

  var description: String { "\(resident / 1024) KiB resident, \(descriptors) descriptors" }
}
