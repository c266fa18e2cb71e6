import Building
import Diagnostics
import Domain
import Foundation
import Testing

/// A snapshot made from an earlier one and what changed since holds the same as one made from nothing.
@Suite struct ReloadTests {
  /// The example content with its templates, in a folder of its own.
  private static func example() throws -> Site {
    let site = try Site(base: false)
    try site.lay(over: Site.templates + "/../content", at: "content")
    try site.lay(over: Site.templates, at: "templates")
    return site
  }

  private static func options(_ site: Site) throws -> Snapshot.Options {
    var options = try SnapshotTests.options(site)
    options.remembers = true
    return options
  }

  /// What differs between two snapshots; nil where nothing does.
  private static func difference(
    _ one: Snapshot, _ other: Snapshot, in isCompared: (String) -> Bool = { _ in true }
  ) throws -> String? {
    guard one.diagnostics.map(text) == other.diagnostics.map(text) else {
      let (left, right) = (Set(one.diagnostics.map(text)), Set(other.diagnostics.map(text)))
      return "messages: " + left.symmetricDifference(right).sorted().joined(separator: "\n")
    }
    guard one.isWhole == other.isWhole, one.drafts == other.drafts, one.scheduled == other.scheduled else {
      return "state"
    }
    let (left, right) = (one.files(), other.files())
    let paths = left.map(\.path)
    guard paths == right.map(\.path) else {
      return "files: \(Set(paths).symmetricDifference(right.map(\.path)).sorted())"
    }
    for (file, twin) in zip(left, right) where isCompared(file.path) {
      if try bytes(of: file, in: one) != bytes(of: twin, in: other) { return "bytes of \(file.path)" }
    }
    return nil
  }

  private static func bytes(of file: Snapshot.File, in snapshot: Snapshot) throws -> [UInt8] {
    switch try #require(snapshot.contents(of: file)) {
    case .bytes(let bytes): bytes
    case .failure(let problem): throw Site.Unreadable(problem.message.dutch)
    case .copy(let path): Array(try #require(FileManager.default.contents(atPath: path)))
    }
  }

  private static func text(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.place.map { "\($0)" } ?? "") \(diagnostic.code) \(diagnostic.message.dutch)"
  }

  /// Whether every file is compared after every edit, as in the slow tests; else a part of them, which differs from edit
  /// to edit, and all after each 30th.
  private static let comparesAll = ProcessInfo.processInfo.environment["RESV_SLOW"] != nil

  /// Edits of every kind, each on top of the others, in the slow tests 300; `RESV_SEED` repeats a run.
  @Test func anyEditsGiveWhatAFreshOneGives() async throws {
    let seed = ProcessInfo.processInfo.environment["RESV_SEED"].flatMap(UInt64.init) ?? 20_261_127
    var edits = RandomEdits(site: try Self.example(), seed: seed)
    let options = try Self.options(edits.site)
    var last = await Snapshot(options)
    try #require(last.isWhole)
    let count = Self.comparesAll ? 300 : 60
    var whole = 0
    var kinds: Set<RandomEdits.Kind> = []
    for number in 1...count {
      let (kind, changed) = try edits.next()
      kinds.insert(kind)
      last = await Snapshot(options, after: last, changed: changed)
      let fresh = await Snapshot(options)
      if fresh.isWhole { whole += 1 }
      let isWhole = Self.comparesAll || number % 30 == 0
      let difference = try Self.difference(last, fresh) { path in
        isWhole || changed.contains { $0.hasSuffix(path) }
          || path.utf8.reduce(number) { $0 &* 31 &+ Int($1) } % 20 == 0
      }
      #expect(difference == nil, "edit \(number) (\(kind)) of seed \(seed): \(changed)")
      if difference != nil { return }
    }
    // Edits that only ever broke the site, or were all of a kind, would show little.
    #expect(whole * 3 > count * 2 && kinds.count * 4 > RandomEdits.Kind.allCases.count * 3)
  }

  @Test func anotherDayGivesWhatAFreshOneGives() async throws {
    let site = try Self.example()
    var options = try Self.options(site)
    let last = await Snapshot(options)
    for day in ["2026-07-15", "2027-01-01", "2031-01-01"] {
      options.today = try #require(Datum(iso: day))
      let other = await Snapshot(options, after: last)
      #expect(try Self.difference(other, await Snapshot(options)) == nil, "\(day)")
    }
    options.includesDrafts = true
    #expect(try Self.difference(await Snapshot(options, after: last), await Snapshot(options)) == nil)
  }

  @Test func anEditOfATextReadsNothingElse() async throws {
    let site = try Self.example()
    let options = try Self.options(site)
    let last = await Snapshot(options)
    // What was not announced is not read: the file is broken behind its back.
    try site.put("geen front matter", at: "content/begrippen/hwv.md")
    let file = site.root + "/content/index.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "\nNog een regel.\n").write(toFile: file, atomically: true, encoding: .utf8)
    let next = await Snapshot(options, after: last, changed: [file])
    #expect(next.isWhole)
    let page = try #require(next.file(at: "index.html"))
    guard case .bytes(let bytes)? = next.contents(of: page) else { throw Site.Unreadable("index.html") }
    #expect(String(decoding: bytes, as: UTF8.self).contains("Nog een regel."))
  }
}
