import Building
import Diagnostics
import Domain
import Foundation
import Testing

/// A snapshot answers for every file that a build publishes, with the same bytes, and for no other.
@Suite struct SnapshotTests {
  static func options(_ site: Site) throws -> Snapshot.Options {
    var options = Snapshot.Options(today: try #require(Datum(iso: Site.today)), jobs: 2)
    options.content = site.root + "/content"
    options.templates =
      FileManager.default.fileExists(atPath: site.root + "/templates")
      ? site.root + "/templates" : Site.templates
    return options
  }

  /// The bytes of every file, by path.
  static func bytes(of snapshot: Snapshot) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for file in snapshot.files() {
      found[file.path] =
        switch try #require(snapshot.contents(of: file)) {
        case .bytes(let bytes): bytes
        case .failure(let problem): throw Site.Unreadable(problem.message.dutch)
        case .copy(let path): Array(try #require(FileManager.default.contents(atPath: path)))
        }
    }
    return found
  }

  @Test func holdsWhatABuildPublishes() async throws {
    let site = try Site()
    try await site.built()
    let snapshot = await Snapshot(try Self.options(site))
    let bytes = try Self.bytes(of: snapshot)
    let published = Site.files(in: site.root + "/public").filter { !$0.hasSuffix(".resv-manifest") }
    #expect(published == bytes.keys.sorted())
    for path in published {
      #expect(
        bytes[path].map { Data($0) } == FileManager.default.contents(atPath: site.root + "/public/" + path))
    }
  }

  @Test func findsEachFileByItsPath() async throws {
    let snapshot = await Snapshot(try Self.options(try Site()))
    for file in snapshot.files() { #expect(snapshot.file(at: file.path)?.path == file.path) }
    for path in [
      "", "/", "index", "weg/index.html", "zwolle", "zwolle/", "../site.yml", "zwolle/sitemap-9.xml",
    ] {
      #expect(snapshot.file(at: path) == nil, "\(path)")
    }
  }

  @Test func withErrorsThereAreNoFiles() async throws {
    let site = try Site()
    try site.page("paginas/proef.md", "titel: Proef", "[weg](nieuws:weg)")
    let snapshot = await Snapshot(try Self.options(site))
    #expect(!snapshot.isWhole && snapshot.files().isEmpty && snapshot.file(at: "index.html") == nil)
    #expect(snapshot.diagnostics.contains { $0.severity == .error } && snapshot.sites.count > 1)
  }
}
