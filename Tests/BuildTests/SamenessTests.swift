import Building
import Foundation
import Glibc
import Testing

/// The same content gives the same bytes.
@Suite struct SamenessTests {
  /// The names of files that differ.
  private func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  @Test func atAnyNumberOfJobs() async throws {
    let site = try Site()
    try await site.built("een") { $0.source.jobs = 1 }
    try await site.built("acht") { $0.source.jobs = 8 }
    let one = site.tree("een")
    #expect(one.count > 100)
    #expect(differences(one, site.tree("acht")) == [])
  }

  @Test func mistakesAreTheSameAtAnyNumberOfJobs() async throws {
    let site = try #require(Mistake.all.first { $0.name == "alles-tegelijk" }).site()
    let one = await (try site.build { $0.source.jobs = 1 }).check().diagnostics
    let eight = await (try site.build { $0.source.jobs = 8 }).check().diagnostics
    #expect(one.count > 10 && one == eight)
  }

  @Test(arguments: ["zwolle", "midden-ijssel"]) func aRegionAloneAndInTheWhole(_ regio: String) async throws {
    let site = try Site()
    let report = try await site.built("alleen") { $0.regios = [regio] }
    #expect(report.regios == 1)
    let alone = site.tree("alleen").filter { !$0.key.hasPrefix(".") }
    let whole = try await Site.base.value.tree().filter { $0.key.hasPrefix(regio + "/") }
    #expect(alone.count > 30)
    #expect(differences(alone, whole) == [])
  }

  /// Regions that are built one after the other into one output make the whole.
  @Test func regionsBuiltApartIntoOneOutput() async throws {
    let site = try Site()
    for regio in ["zwolle", "midden-ijssel"] { try await site.built { $0.regios = [regio] } }
    let apart = site.tree()
    let whole = try await Site.base.value.tree()
    #expect(apart.count > 60)
    #expect(apart.filter { whole[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func aSecondRunRewritesNothing() async throws {
    let site = try Site()
    let first = try await site.built()
    func times() -> [String: timespec] {
      var times: [String: timespec] = [:]
      for file in Site.files(in: site.root + "/public") {
        var status = stat()
        if lstat(site.root + "/public/" + file, &status) == 0 { times[file] = status.st_mtim }
      }
      return times
    }
    let before = times()
    let second = try await site.built()
    #expect(first.written > 100 && first.unchanged == 0)
    #expect((second.written, second.removed) == (0, 0))
    #expect(second.unchanged == first.written)
    let after = times()
    #expect(before.count > 100 && before.keys.sorted() == after.keys.sorted())
    for (file, time) in before {
      #expect(
        after[file]?.tv_sec == time.tv_sec && after[file]?.tv_nsec == time.tv_nsec, "\(file) was rewritten")
    }
  }
}
