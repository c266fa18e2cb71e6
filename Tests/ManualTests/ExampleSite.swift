import Building
import Diagnostics
import Domain
import Foundation

/// The examples of the manual as one small site on disk; gone when it is let go.
final class ExampleSite {
  private let folder: URL
  let root: String

  /// Writes every example that is marked `voorbeeld`, and the two files that the text has the editor put there.
  init(_ manual: Manual) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "resv-manual-\(UUID().uuidString)")
    root = folder.appending(path: "content").path()
    try write("x", to: "paginas/wijkgebouw.jpg")
    try write(
      """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
      trailer << /Root 1 0 R /Size 4 >>
      """, to: "paginas/jaarplan.pdf")
    for (number, fence) in manual.fences.enumerated() where fence.words.dropFirst().first == "voorbeeld" {
      // An example without a path is a text: it needs a page around it.
      if let path = fence.words.dropFirst(2).first {
        try write(fence.text, to: path)
      } else {
        try write(
          "---\ntitel: Voorbeeld \(number)\n---\n\n" + fence.text, to: "paginas/voorbeeld-\(number).md")
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: "content/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: .withoutOverwriting)
  }

  /// Builds it as on `day`.
  func build(on day: Datum, includesDrafts: Bool = false) async -> Build.Report {
    var options = Build.Options(today: day, jobs: 1)
    options.source.content = root
    options.source.templates = Manual.url.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "templates").path()
    options.output = folder.appending(path: "public").path()
    options.source.includesDrafts = includesDrafts
    return await Build(options).run()
  }

  /// The messages as an editor reads them who stands in the project's folder.
  func messages(_ diagnostics: [Diagnostic]) -> String {
    let printer = TextPrinter(in: .dutch) { try? String(contentsOfFile: $0, encoding: .utf8) }
    return printer.text(for: diagnostics).replacing(root, with: "content")
  }

  /// A file of the built site, as text.
  func output(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: "public/" + path), encoding: .utf8)
  }
}
