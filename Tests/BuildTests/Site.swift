import Building
import Diagnostics
import Domain
import Foundation
import Testing

/// A project of its own in a temporary folder: content, templates and what is built from them.
final class Site: Sendable {
  let root: String

  /// The day that every test builds for, unless it is about days.
  static let today = "2026-11-21"
  static let fixtures = Site.folder("Fixtures", beside: #filePath)
  static let templates = Site.folder("../templates", beside: #filePath)

  /// The site that mistakes are laid over; `base: false` starts with settings alone.
  init(base: Bool = true) throws {
    root = NSTemporaryDirectory() + "/resv-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    if base {
      try lay(over: Self.fixtures + "/basis/content", at: "content")
    } else {
      try put("titel: Proef\nafzender: ons\nadres: https://proef.example\n", at: "content/site.yml")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private static func folder(_ name: String, beside file: String) -> String {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    return tests.appendingPathComponent(name).standardizedFileURL.path
  }

  /// Copies every file below `folder` to `place`, over what is there.
  func lay(over folder: String, at place: String = "", except name: (String) -> Bool = { _ in false }) throws
  {
    for inner in Self.files(in: folder) where !name(inner) {
      guard let data = FileManager.default.contents(atPath: folder + "/" + inner) else {
        throw Unreadable(inner)
      }
      try put(data, at: place.isEmpty ? inner : place + "/" + inner)
    }
  }

  struct Unreadable: Error {
    let file: String

    init(_ file: String) { self.file = file }
  }

  func put(_ text: String, at path: String) throws { try put(Data(text.utf8), at: path) }

  func put(_ data: Data, at path: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// A page below `content/`, with a front matter of `keys` besides a title.
  func page(_ path: String, _ keys: String = "titel: Proef", _ text: String = "Een tekst.") throws {
    try put("---\n\(keys)\n---\n\n\(text)\n", at: "content/" + path)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

  /// Every file below `folder`, sorted.
  static func files(in folder: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  // MARK: - Building

  func build(_ output: String = "public", change: (inout Build.Options) -> Void = { _ in }) throws -> Build {
    var options = Build.Options(today: try #require(Datum(iso: Self.today)), jobs: 2)
    options.source.content = root + "/content"
    options.source.templates =
      FileManager.default.fileExists(atPath: root + "/templates") ? root + "/templates" : Self.templates
    options.output = root + "/" + output
    change(&options)
    return Build(options)
  }

  /// Builds, and expects that nothing is wrong.
  @discardableResult
  func built(
    _ output: String = "public", at location: SourceLocation = #_sourceLocation,
    change: (inout Build.Options) -> Void = { _ in }
  ) async throws -> Build.Report {
    let report = await (try build(output, change: change)).run()
    #expect(report.diagnostics.isEmpty, "\(printed(report.diagnostics))", sourceLocation: location)
    return report
  }

  /// What a user would read, with paths as if the command were given in this folder.
  func printed(_ diagnostics: [Diagnostic]) -> String {
    TextPrinter(in: .dutch) { file in
      FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    }.text(for: diagnostics).replacingOccurrences(of: root + "/", with: "")
  }

  /// The text of a built file.
  func output(_ path: String, in folder: String = "public") throws -> String {
    guard let data = FileManager.default.contents(atPath: root + "/\(folder)/" + path) else {
      throw Unreadable(path)
    }
    return String(decoding: data, as: UTF8.self)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/public/" + path) }

  /// Every published file with its bytes.
  func tree(_ folder: String = "public") -> [String: Data] {
    let names = Self.files(in: root + "/" + folder).filter { !$0.hasPrefix(".") }
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: root + "/\(folder)/" + $0) ?? Data())
      })
  }

  /// The base site, built once for all tests that only look at it.
  static let base = Task {
    let site = try Site()
    try await site.built()
    return site
  }
}
