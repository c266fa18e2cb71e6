import Testing

@testable import Searching

/// Filters of an index in whatever order Pagefind's hash table had them.
@Suite struct StableFiltersTests {
  private static let mark = Array("pagefind_dcd".utf8)
  private static func text(_ text: String) -> [UInt8] { CBORReader.text(Array(text.utf8)) }
  private static func array(_ items: [[UInt8]]) -> [UInt8] { CBORReader.head(items.count) + items.joined() }

  /// An index of two filters, its tables in the order that is given.
  private static func index(
    values: [String] = ["a", "b", "c"], filters: [String] = ["regio", "soort"], parts: Int = 6,
    change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) -> [SearchFile] {
    var files: [String: [UInt8]] = [:]
    var pairs: [[UInt8]] = []
    for (number, name) in filters.enumerated() {
      // Pagefind names the file after its bytes, so that another order has another name.
      let file = "nl_\(String(values.joined().hashValue, radix: 16).suffix(4))\(number)\(name.count)"
      let table = array([text(name), array(values.map { array([text($0), array([[1], [2]])]) })])
      files["filter/\(file).pf_filter"] = gzip(mark + table)
      pairs.append(array([text(name), text(file)]))
    }
    let meta = array(
      [text("1.5.2"), array([]), array([]), array(pairs)] + [[UInt8]](repeating: array([]), count: parts - 4))
    files["pagefind.nl_0123456789.pf_meta"] = gzip(mark + meta)
    files["pagefind-entry.json"] = Array(#"{"languages":{"nl":{"hash":"nl_0123456789"}}}"#.utf8)
    files["pagefind.js"] = Array("// script".utf8)
    change(&files)
    return files.map { SearchFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
  }

  private func sorted(_ files: [SearchFile]?) -> [SearchFile]? { files?.sorted { $0.path < $1.path } }

  @Test func anyOrderGivesTheSameBytes() throws {
    let one = try #require(sorted(StableFilters.applied(to: Self.index())))
    for values in [["c", "b", "a"], ["b", "a", "c"]] {
      for filters in [["regio", "soort"], ["soort", "regio"]] {
        let other = sorted(StableFilters.applied(to: Self.index(values: values, filters: filters)))
        #expect(other == one)
      }
    }
    #expect(one.count == 5)
  }

  @Test func otherValuesGiveOtherNames() throws {
    let one = try #require(StableFilters.applied(to: Self.index()))
    let other = try #require(StableFilters.applied(to: Self.index(values: ["a", "b", "d"])))
    let names = Set(one.map(\.path)).intersection(other.map(\.path))
    #expect(names == ["pagefind.js", "pagefind-entry.json"])
  }

  @Test func theEntryLeadsToTheNewFiles() throws {
    let files = try #require(StableFilters.applied(to: Self.index()))
    let meta = try #require(files.first { $0.path.hasSuffix(".pf_meta") })
    let entry = try #require(files.first { $0.path == "pagefind-entry.json" })
    let name = meta.path.dropFirst("pagefind.".count).dropLast(".pf_meta".count)
    #expect(name.count == "nl_0123456789".count && name != "nl_0123456789")
    #expect(String(decoding: entry.bytes, as: UTF8.self) == #"{"languages":{"nl":{"hash":"\#(name)"}}}"#)
    for file in files where file.path.hasPrefix("filter/") {
      let name = file.path.dropFirst("filter/".count).dropLast(".pf_filter".count)
      #expect(meta.bytes.firstRange(of: Self.text(String(name))) != nil)
      #expect(file.bytes.starts(with: Self.mark))
    }
  }

  private static let changes: [(name: String, index: [SearchFile])] = [
    ("no entry", index { $0["pagefind-entry.json"] = nil }),
    ("an entry that names another", index { $0["pagefind-entry.json"] = Array("{}".utf8) }),
    ("not compressed", index { $0["pagefind.nl_0123456789.pf_meta"] = Array("tekst".utf8) }),
    (
      "another mark",
      index { $0["pagefind.nl_0123456789.pf_meta"] = gzip(Array("pagefind_xyz".utf8) + array([])) }
    ),
    (
      "a meta of three parts",
      index { $0["pagefind.nl_0123456789.pf_meta"] = gzip(mark + array([[0], [0], [0]])) }
    ),
    ("a filter that is a number", index { $0["filter/nl_aa.pf_filter"] = gzip(mark + [1]) }),
    (
      "a filter with three parts",
      index { $0["filter/nl_aa.pf_filter"] = gzip(mark + array([text("a"), array([]), [0]])) }
    ),
    (
      "a filter that goes on",
      index { $0["filter/nl_aa.pf_filter"] = gzip(mark + array([text("a"), array([])]) + [0]) }
    ),
    (
      "a meta that goes on",
      index {
        if let meta = $0["pagefind.nl_0123456789.pf_meta"], let bytes = Gzip.content(of: meta) {
          $0["pagefind.nl_0123456789.pf_meta"] = gzip(bytes + [0])
        }
      }
    ),
    (
      "a filter without its file",
      index { files in files.keys.filter { $0.hasPrefix("filter/") }.forEach { files[$0] = nil } }
    ),
  ]

  @Test(arguments: changes.indices) func whatIsNotAsExpectedIsLeftAlone(_ number: Int) {
    let (name, index) = Self.changes[number]
    #expect(StableFilters.applied(to: index) == nil, "\(name)")
  }
}
