import Testing

@testable import Markdown

@Suite struct ConcurrencyTests {
  static func page(_ number: Int) -> String {
    var dice = Dice(UInt64(number + 1))
    let pieces = [
      "## Kop\n\n", "Een *alinea* met [een link](a.md) en HWV.\n\n", "- [x] a\n- [ ] b\n  - c\n\n",
      "| a | b |\n|---|--:|\n| c | d |\n\n",
      "> citaat ~~weg~~ www.a.nl\n\n", "`code` en **vet**[^1]\n\n", "```swift\nlet a = 1\n```\n\n",
    ]
    return (0..<20).map { _ in dice.pick(pieces) }.joined() + "[^1]: noot\n"
  }

  /// With other extensions attached, one in two documents came out wrong here.
  @Test func twoThreadsReadWhatOneReads() async {
    let count = 2_000
    let vocabulary = Vocabulary([("HWV", nil, 0)])
    let pages = (0..<count).map(Self.page)
    let serial = pages.map { Reading($0, vocabulary: vocabulary).html }
    let parallel = await withTaskGroup(of: [(Int, String)].self) { group in
      for half in 0..<4 {
        group.addTask {
          stride(from: half, to: count, by: 4).map { ($0, Reading(pages[$0], vocabulary: vocabulary).html) }
        }
      }
      var results = [String](repeating: "", count: count)
      for await part in group { for (index, html) in part { results[index] = html } }
      return results
    }
    #expect(Set(serial).count > count / 2)
    #expect(parallel == serial)
  }
}
