import Diagnostics
import Glibc
import Testing

@testable import Searching

/// What a Pagefind that writes something new leads to, told by a script that answers as it would.
@Suite struct PagefindTests {
  private static func answer(_ payload: String) -> String {
    let json = #"{"message_id":1,"payload":\#(payload)}"#
    return "printf '%s,' \"$(printf '%s' '\(json)' | base64 -w0)\""
  }

  private func index(_ script: String, pages: Int = 1) throws(SearchError) -> SearchIndex {
    var path = Array("/tmp/resv-pagefind-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    defer { unlink(path) }
    _ = fchmod(file, 0o700)
    let text = "#!/bin/sh\n\(script)\nexec sleep 60\n"
    _ = write(file, text, text.utf8.count)
    close(file)
    let name = path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    return try Pagefind(path: name, patience: 5, largest: 1 << 20).index(
      (0..<pages).map { SearchPage(address: "\($0)/", html: Array("<p>x".utf8)) }, language: "nl")
  }

  @Test func whatIsNewIsLeftAsItCame() throws {
    let files =
      #"[{"path":"filter/x.pf_filter","content":"bmlldXc="},{"path":"pagefind-entry.json","content":"e30="},{"path":"pagefind.js","content":"anM="}]"#
    let index = try index(
      [
        Self.answer(#"{"type":"NewIndex","index_id":1}"#), Self.answer(#"{"type":"IndexedFile"}"#),
        Self.answer(#"{"type":"GetFiles","files":\#(files)}"#),
      ].joined(separator: "; sleep 0.3; "))
    #expect(!index.isStable)
    #expect(
      index.files == [
        SearchFile(path: "filter/x.pf_filter", bytes: Array("nieuw".utf8)),
        SearchFile(path: "pagefind-entry.json", bytes: Array("{}".utf8)),
        SearchFile(path: "pagefind.js", bytes: Array("js".utf8)),
      ])
  }

  @Test func theWarningNamesTheVersion() {
    #expect(Diagnostic.searchUnstable.severity == .warning)
    #expect(Diagnostic.searchUnstable.help?.text(in: .dutch).contains("Pagefind 1.5.2") == true)
  }
}
