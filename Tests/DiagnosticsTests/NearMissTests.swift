import Testing

@testable import Diagnostics

@Suite struct NearMissTests {
  @Test(arguments: [
    ("zwole", ["zwolle", "zeist"], "zwolle"), ("ZWOLLE", ["zwolle"], "zwolle"),
    ("wzolle", ["zwolle"], "zwolle"),
    ("zwollee", ["zwolle"], "zwolle"), ("ha", ["hu", "hb"], "hb"), ("ab", ["ba"], "ba"),
    ("regiobeeld-2026", ["regiobeeld-2025", "regiobeeld"], "regiobeeld-2025"),
    ("huisartsenzorg", ["huisratsenzrog"], "huisratsenzrog"), ("", ["a"], "a"),
  ])
  func findsWhatWasMeant(name: String, candidates: [String], wanted: String) {
    #expect(nearest(to: name, in: candidates) == wanted)
  }

  @Test(arguments: [
    ("zwolle", ["kampen"]), ("ab", ["cd"]), ("zwolle", ["zwartewaterland"]),
    ("abcdefghijkl", ["abcdxxxxijkl"]),
    ("naam", []),
  ])
  func proposesNothingFarOff(name: String, candidates: [String]) {
    #expect(nearest(to: name, in: candidates) == nil)
  }

  /// The band gives what the whole table would, for every pair of short words of three letters.
  @Test func theBandIsExact() {
    let words = (0..<250).map { number in
      String((0..<(1 + number % 6)).map { "abc"[(number / (1 + $0 * 2)) % 3] })
    }
    for one in words.prefix(80) {
      for other in words where whole(Array(one), Array(other)) <= min(3, max(1, one.count / 3)) {
        #expect(nearest(to: one, in: [other]) == other, "\(one) \(other)")
      }
      for other in words where whole(Array(one), Array(other)) > min(3, max(1, one.count / 3)) {
        #expect(nearest(to: one, in: [other]) == nil, "\(one) \(other)")
      }
    }
  }

  private func whole(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for i in a.indices {
      for j in b.indices {
        var distance = min(table[i][j + 1], table[i + 1][j]) + 1
        distance = min(distance, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          distance = min(distance, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = distance
      }
    }
    return table[a.count][b.count]
  }

  @Test func aLongNameIsNoTypingError() {
    let long = String(repeating: "a", count: 100_000)
    let start = ContinuousClock.now
    #expect(nearest(to: long, in: [long + "b"]) == nil)
    #expect(nearest(to: "aaaa", in: Array(repeating: long, count: 1_000)) == nil)
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}

extension String {
  fileprivate subscript(index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}
