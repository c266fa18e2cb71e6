import Building
import Domain
import FoundationEssentials

/// How long a new snapshot takes after an edit, and its page after that: `reloading CONTENT TEMPLATES FILE ROUNDS`.
///
/// Works on a copy of the content folder that the caller made: FILE, a page below it, is changed again and again.
@main
struct Reloading {
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 5, let rounds = Int(words[4]), let today = Datum(iso: "2026-11-21") else {
      throw Failure.usage
    }
    var options = Snapshot.Options(today: today, jobs: 2)
    (options.content, options.templates, options.remembers) = (words[1], words[2], true)
    let file = words[1] + "/" + words[3]
    let address = words[3].replacing("regios/", with: "", maxReplacements: 1).replacing(
      ".md", with: "/index.html")
    guard let text = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) })
    else { throw Failure.unreadable(file) }
    let clock = ContinuousClock()
    var snapshot = await Snapshot(options)
    var fresh: [Duration] = []
    for _ in 0..<3 { fresh.append(await clock.measure { _ = await Snapshot(options) }) }
    report("fresh snapshot", fresh)
    let edits: [(name: String, edit: (Int) -> String)] = [
      ("after an edit of a text", { text + "\nRegel \($0).\n" }),
      ("after an edit of a heading", { text + "\n## Kop \($0)\n\nTekst.\n" }),
      (
        "after an edit of a title",
        { text.replacing("\ntitel: ", with: "\ntitel: \($0) ", maxReplacements: 1) }
      ),
    ]
    for (name, edit) in edits {
      var times: [Duration] = []
      var pages: [Duration] = []
      for round in 0..<rounds {
        try Data(edit(round).utf8).write(to: URL(filePath: file))
        times.append(
          await clock.measure { snapshot = await Snapshot(options, after: snapshot, changed: [file]) })
        pages.append(
          try clock.measure {
            guard let found = snapshot.file(at: address), case .bytes? = snapshot.contents(of: found) else {
              throw Failure.unreadable(address)
            }
          })
      }
      report(name, times)
      report(name + ", its page", pages)
    }
    let other = file.replacing(".md", with: "-nieuw.md")
    var times: [Duration] = []
    for round in 0..<rounds {
      if round % 2 == 0 {
        try Data(text.utf8).write(to: URL(filePath: other))
      } else {
        try FileManager.default.removeItem(atPath: other)
      }
      times.append(
        await clock.measure { snapshot = await Snapshot(options, after: snapshot, changed: [other]) })
    }
    report("after a page came or went", times)
  }

  enum Failure: Error {
    case usage
    case unreadable(String)
  }

  /// The median and the 95th of a hundred, in milliseconds.
  private static func report(_ name: String, _ times: [Duration]) {
    let sorted = times.map { Double($0.components.attoseconds) / 1e15 + Double($0.components.seconds) * 1000 }
      .sorted()
    let (middle, late) = (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 95 / 100)])
    print("\(name): median \((middle * 10).rounded() / 10) ms, p95 \((late * 10).rounded() / 10) ms")
  }
}
