import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// No input takes long: what would is refused before cmark sees it.
@Suite(.serialized) struct LimitsTests {
  /// The processor time that reading a text takes, in seconds: other tests run beside this one.
  private static func seconds(toRead text: String) -> (time: Double, reading: Reading) {
    let vocabulary = Vocabulary([("HWV", "hecht wijkverband", 0)])
    let start = processorTime()
    let reading = Reading(text, vocabulary: vocabulary)
    return (processorTime() - start, reading)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  #if DEBUG
    /// A debug build is many times slower than what users have, and machines differ: measured against ordinary
    /// text of nearly the largest size, which took 0.3 s where no input here took 1.8 s.
    static let second = 15 * seconds(toRead: times(ordinary, Limits.bytes / ordinary.utf8.count)).time
  #else
    static let second = 1.0
  #endif
  private static let ordinary =
    "De wijkverpleging en de *huisarts* werken samen in een [HWV](discipline:wv), zo staat het er.\n\n"

  @Test(arguments: HostileInputs.shapes.indices) func noInputTakesLong(shape: Int) {
    let (name, text) = HostileInputs.shapes[shape]
    for count in [5_000, 50_000] {
      let (time, reading) = Self.seconds(toRead: text(count))
      #expect(time < Self.second, "\(name.debugDescription) × \(count): \(time) s")
      if reading.document == nil {
        let refusals = ["bestand-te-groot", "tekst-te-diep", "tabel-te-breed", "tekst-te-ingewikkeld"]
        #expect(reading.diagnostics.contains { refusals.contains($0.code.rawValue) })
      }
    }
  }

  /// A text that stays just within a limit, the one that goes just over it, and the code that says so.
  struct Edge: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: Code
    let text: @Sendable (_ isOver: Bool) -> String

    init(_ name: String, _ code: Code, _ text: @escaping @Sendable (_ isOver: Bool) -> String) {
      testDescription = name
      self.code = code
      self.text = text
    }
  }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let edges: [Edge] = [
    Edge("bytes", .fileTooLarge) { times("a b\n", Limits.bytes / 4) + ($0 ? "x" : "") },
    Edge("depth of quotes", .markdownTooDeep) { times("> ", Limits.depth + ($0 ? 1 : 0)) + "a" },
    Edge("depth of lists on a line", .markdownTooDeep) { times("- ", Limits.depth + ($0 ? 1 : 0)) + "a" },
    Edge("depth of lists by indenting", .markdownTooDeep) { isOver in
      (0..<(Limits.depth + (isOver ? 1 : 0))).map { times("  ", $0) + "- a\n" }.joined()
    },
    Edge("depth and lines", .markdownTooDeep) {
      times("- ", Limits.depth) + "a" + times("\n", Limits.depthWork / Limits.depth - ($0 ? 0 : 1)) + "b"
    },
    Edge("bars on a line", .markdownTooWide) {
      times("a|", Limits.barsOnLine + ($0 ? 1 : 0)) + "\n" + times("-|", Limits.barsOnLine) + "\n"
    },
    Edge("cells", .markdownTooWide) {
      let row = times("|", Limits.barsOnLine - 1) + "\n"
      let rows = Limits.cells / Limits.barsOnLine - 2
      return row + times("|-", Limits.barsOnLine - 1) + "\n" + times("|\n", rows + ($0 ? 1 : 0))
    },
    Edge("text above a table", .markdownTooHard) {
      // The row itself counts too: n lines of two bytes and a last one of three.
      let lines = Int(Double(Limits.tableWork / 2).squareRoot()) - 30
      return times("a\n", lines + ($0 ? 10 : 0)) + ":-\n"
    },
    Edge("lines that could start a table", .markdownTooHard) { times("|a|b|\n|-|\n", $0 ? 600 : 500) },
    Edge("emphasis", .markdownTooHard) {
      let some = times("*_", Limits.emphasisTogether / 4) + "a" + times("_*", Limits.emphasisTogether / 4)
      return times(some + "\n\n", Limits.emphasis / Limits.emphasisTogether) + ($0 ? "*" : "")
    },
    Edge("emphasis in one paragraph", .markdownTooHard) {
      let (openers, closers) = (Limits.emphasisTogether * 2 / 3, Limits.emphasisTogether / 3)
      return times("*a ", openers) + times("a_* ", closers / 2) + ($0 ? "****" : "")
    },
    Edge("emphasis before links", .markdownTooHard) {
      times("_a ", Limits.emphasisWork / 5_000) + times("[^a] ", 5_000) + ($0 ? "*" : "")
    },
    Edge("images", .markdownTooHard) {
      times("![", Limits.images + ($0 ? 1 : 0)) + times("[](b)", Limits.brackets - Limits.images - 1)
    },
    Edge("brackets", .markdownTooHard) { times("[a](b) ", Limits.brackets + ($0 ? 1 : 0)) },
    Edge("angle brackets", .markdownTooHard) { times("<b>", Limits.brackets + ($0 ? 1 : 0)) },
    Edge("declarations", .markdownTooHard) {
      times("a <?", Limits.declarations + ($0 ? 1 : 0)) + times("x", Limits.bytes - 1_000)
    },
    Edge("definitions", .markdownTooHard) {
      // The definition counts from its line's start to the end of the line, and has a bracket of its own.
      "[a]: " + times("u", 9_994) + "\n\n" + times("[a]", Limits.definitionWork / 10_000 - 1 + ($0 ? 1 : 0))
    },
  ]

  @Test(arguments: edges) func whatIsWithinALimitTakesNotLong(edge: Edge) {
    let (time, reading) = Self.seconds(toRead: edge.text(false))
    #expect(reading.document != nil, "\(reading.findings)")
    #expect(time < Self.second, "\(time) s")
  }

  @Test(arguments: edges) func whatIsOverALimitIsRefusedAtOnce(edge: Edge) {
    let (time, reading) = Self.seconds(toRead: edge.text(true))
    #expect(reading.document == nil)
    #expect(reading.diagnostics.map(\.code) == [edge.code])
    #expect(time < Self.second / 4, "\(time) s")
  }

  @Test func aRefusalNamesTheLine() {
    let text = "a\n\n" + Self.times("> ", 101) + "b\n"
    #expect(Reading(text, firstLine: 7).findings == ["9:0 tekst-te-diep"])
  }
}
