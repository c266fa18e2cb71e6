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
    let picture = """
      /9j/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4z\
      NDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy\
      MjL/wAARCAAGAAgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF\
      BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdI\
      SUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJ\
      ytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREA\
      AgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2\
      Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3\
      uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD5/ooooA//2Q==
      """
    try write(Data(base64Encoded: picture) ?? Data(), to: "paginas/wijkgebouw.jpg")
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

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  private func write(_ data: Data, to path: String) throws {
    let url = folder.appending(path: "content/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url, options: .withoutOverwriting)
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
