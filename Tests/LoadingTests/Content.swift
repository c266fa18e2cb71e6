import Diagnostics
import Domain
import Foundation
import Loading
import Testing

/// A content folder of its own in a temporary place.
final class Content: Sendable {
  let root: String

  /// The day that it is loaded on, unless a test is about days.
  static let today = "2026-11-21"

  /// The base site of the fixtures; `base: false` starts with settings alone.
  init(base: Bool = true) throws {
    root = NSTemporaryDirectory() + "/resv-" + UUID().uuidString
    if base {
      let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/basis/content").path
      try FileManager.default.copyItem(atPath: fixtures, toPath: root)
    } else {
      try put("titel: Proef\nafzender: ons\nadres: https://proef.example\n", at: "site.yml")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func put(_ text: String, at path: String) throws { try put(Data(text.utf8), at: path) }

  func put(_ data: Data, at path: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// A page with a front matter of `keys`.
  func page(_ path: String, _ keys: String = "titel: Proef", _ text: String = "Een tekst.") throws {
    try put("---\n\(keys)\n---\n\n\(text)\n", at: path)
  }

  func load(on day: String = Content.today) async throws -> Loader.Outcome {
    await Loader(
      Loader.Options(content: root, today: try #require(Datum(iso: day)), includesDrafts: false, jobs: 1)
    ).load()
  }

  /// What is wrong, in the order that it is told in.
  func told(on day: String = Content.today) async throws -> [Diagnostic] {
    try await load(on: day).diagnostics.inPlaceOrder
  }

  func printed(_ diagnostics: [Diagnostic]) -> String {
    TextPrinter(in: .dutch).text(for: diagnostics).replacingOccurrences(of: root + "/", with: "")
  }

  /// Does what the fixes of `diagnostics` say, from the last line to the first.
  func follow(_ diagnostics: [Diagnostic]) throws {
    for diagnostic in diagnostics.reversed() {
      let fix = try #require(diagnostic.fix)
      let path = try #require(diagnostic.place?.file)
      let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      var lines = text.components(separatedBy: "\n")
      let old = fix.old.components(separatedBy: "\n")
      let range = (fix.line - 1)..<(fix.line - 1 + old.count)
      #expect(Array(lines[range]) == old)
      lines.replaceSubrange(range, with: [fix.new])
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    }
  }
}
