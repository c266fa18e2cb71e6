import Testing

@testable import Templating

@Suite struct CompactCSSTests {
  private func compact(_ css: String) -> String {
    String(decoding: CompactCSS(Array(css.utf8)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("a { b: c }\n", "a{b: c}\n"), ("\n\n  a {\n    b: c;\n\n  }\n", "a{\nb: c;\n}\n"),
    ("a, b > c { d: e f; g: h(i, j) }", "a,b > c{d: e f;g: h(i,j)}"),
    ("@media (a: b) and (c) { d :e { f: g } }", "@media (a: b) and (c){d :e{f: g}}"),
    ("/* x */a", "a"),
    ("a/* x */b", "ab"), ("a /* x\n y */ b", "a  b"), ("/* a */\n\n/* b */\nc", "c"), ("a\r\n\tb", "a\r\nb"),
    ("/***/a", "a"),
    ("/* nooit gesloten", ""), ("a / b * c", "a / b * c"),
  ]) func withoutCommentsAndIndents(_ css: String, _ expected: String) {
    #expect(compact(css) == expected)
  }

  /// A string is text for readers: nothing in it is layout.
  @Test(arguments: [
    #"a::before{content: "/* blijft */"}"#, #"a{content: '  \'  /* x */ '}"#,
    #"a{content: "\\";b: url("a  b")}"#,
    "a{content: \"a, { b; c }", "a{content: \"open", #"a{content: "x\"#,
  ]) func stringsStayAsTheyAre(_ css: String) {
    #expect(compact(css) == css)
  }

  @Test func twiceIsAsOnce() {
    let css = "/* kop */\n@media print {\n  a { color: red } /* x */\n\n    b { c: \"  d\" }\n}\n"
    #expect(compact(compact(css)) == compact(css))
  }
}
