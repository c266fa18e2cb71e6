/// Inputs that cost the cmark of Debian, or a careless walk, more than they are worth.
enum HostileInputs {
  /// A shape, by name, and how its text is made of a number of repeats.
  typealias Shape = (name: String, text: @Sendable (Int) -> String)

  private static func repeated(_ pieces: String...) -> Shape {
    (pieces.joined(separator: "…"), { count in pieces.map { String(repeating: $0, count: count) }.joined() })
  }

  private static func around(_ before: String, _ middle: String, _ after: String) -> Shape {
    (
      "\(before) … \(middle) … \(after)",
      { String(repeating: before, count: $0) + middle + String(repeating: after, count: $0) }
    )
  }

  private static func after(_ start: String, _ pieces: String...) -> Shape {
    (
      start.prefix(20) + " then " + pieces.joined(separator: "…"),
      { count in start + pieces.map { String(repeating: $0, count: count) }.joined() }
    )
  }

  /// Everything known to be slow in some version of cmark, and what fuzzing found in this one.
  static let shapes: [Shape] = [
    // Links and images.
    repeated("![[]()"), repeated("[a"), repeated("a]"), repeated("[ (]("), repeated("!["), repeated("![a]("),
    repeated("[a](<b"), repeated("[a](b"), repeated("[a](b 'c"), repeated("[a](b \"c"), repeated("[a](b (c"),
    repeated("[a]["), repeated("[a](("), repeated("[](x)"), repeated("[\n](x)"),
    around("[", "a", "]"), around("![", "a", "](b)"), around("[", "a", "](b)"), around("[a](", "b", ")"),
    after("[a]: u\n\n", "[a"), after("[a]: u\n\n", "[a", "]"), after("[a]: u\n\n", "[a][", "x"),
    after("[a]: u\n\n", "[a](b 'c"),
    (
      "one long definition",
      { "[a]: " + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a]", count: $0) }
    ),
    ("many definitions", { (0..<$0).map { "[\($0)]: u\n" }.joined() }),
    (
      "many definitions used",
      { n in (0..<n).map { "[\($0)]: u\n" }.joined() + "\n" + (0..<n).map { "[\($0)]" }.joined() }
    ),
    repeated("[a]: u 'x\n"), repeated("[a]: <u\n"),
    // Emphasis.
    repeated("a_ "), repeated("_a "), repeated("*a_ "), repeated("[ a_"), repeated("a**b_c*"),
    after("a**b", "c* "), after("a***b", "c** c_ "), around("*a **a ", "b", " a** a*"),
    around("*_", "a", "_*"),
    around("*", "a", "*"), around("_", "a", "_"), repeated("[^a]_ "), repeated("_a ", "[^a] "),
    repeated("a_ ", "[b](c) "),
    repeated("*a ", "a_* "), repeated("*a ", "_a*_ "),
    // What our own walk reads.
    repeated("~~a "), repeated("a~~ "), repeated("~~a ", "a~~ "), repeated("~~a~~ "), repeated("~~"),
    repeated("[a "),
    repeated("[a ", "b]{lang=en} "), repeated("[a]{lang=en} "), repeated("[a ", "b~~ "),
    repeated("*~~a ", "b~~* "),
    repeated("{lang=x}"), repeated("{"), repeated("{{"), repeated("[a]{lang="), repeated("> [!TIP]\n"),
    repeated("a <!-- -- b "), repeated(":a"), repeated(":aa:"), repeated("<a"), repeated("a] ("),
    repeated("[[a]] "),
    repeated("==a"), repeated("&#7;"), repeated("HWV@"), repeated("HWV ("), repeated("[^a b]"),
    repeated("**a ** "),
    repeated("• a\n"), repeated("a. b\n\n"), repeated("a|b\n"), repeated("a\tb\n"), repeated("[a]: b\n"),
    repeated("    a\n\n"),
    // Code.
    (
      "backticks of growing length",
      { (1..<min($0, 1_000)).map { "e" + String(repeating: "`", count: $0) }.joined() }
    ),
    repeated("`a``"), repeated("```\n"), repeated("~~~\n```\n"),
    // Raw HTML.
    repeated("a <![CDATA["), repeated("a <!--"), repeated("a <?"), repeated("a <!A "), repeated("a <a b='"),
    repeated("<"),
    after("</", "<!--"), repeated("a <ab:c"), repeated("<b>"), repeated("<div>\n\n"), repeated("<!--\n"),
    // Nesting.
    repeated(">"), repeated("> "), repeated("- "), repeated("* "), repeated("1. "), repeated("-\t"),
    repeated("- [ ] "),
    repeated("[^a]: "), repeated("- ", "!"), repeated("> ", "[^a]: b\n"),
    (
      "lists that each indent further",
      { (0..<min($0, 600)).map { String(repeating: "  ", count: $0) + "* a\n" }.joined() }
    ),
    (
      "empty lines in deep lists",
      { String(repeating: "- ", count: 90) + "a\n" + String(repeating: "\n", count: $0) }
    ),
    ("deep lists", { String(repeating: String(repeating: "- ", count: 90) + "x\n", count: $0 / 50) }),
    // Tables.
    (
      "short rows",
      {
        "|" + String(repeating: "a|", count: 199) + "\n|" + String(repeating: "-|", count: 199) + "\n"
          + String(repeating: "|a\n", count: $0)
      }
    ),
    (
      "as many rows as columns",
      {
        "|" + String(repeating: "a|", count: $0) + "\n|" + String(repeating: "-|", count: $0) + "\n"
          + String(repeating: "|a\n", count: $0)
      }
    ),
    repeated("|x", "\n", "|-"), repeated("|a|b|\n|-|\n"), repeated("a\na\na\n|-|-|\n"),
    after("a\n", "|-|-|\n"),
    repeated("|a|a|b|\n:-:\n"), repeated("aaa\rbbb\n-\u{B}\n"), repeated("|a|\n|-|\n|b|\n\n"),
    repeated("> |a|b|\n> |-|\n"),
    after("a", "\n:- "), repeated("a\n", ":-"), repeated("a\n", "\n|-|"),
    ("a long text before a table", { String(repeating: "a|b\n", count: $0) + "-|-\n" }),
    // Footnotes.
    repeated("[^a]"), repeated("[^"), repeated("[^", "]"), after("[^1]: u\n\n", "[^1]"),
    after("[^1]: x ", "[^1]"),
    (
      "many footnotes",
      { n in (0..<n).map { "[^\($0)]: u\n\n" }.joined() + (0..<n).map { "[^\($0)]" }.joined() }
    ),
    repeated("[^1]: x\n"), repeated("```\n[^1]: x\n```\n"),
    // What our own walk looks for.
    repeated("www.a,"), repeated("https://a.b "), repeated("HWV "), repeated("(HWV)"), repeated("## a\n"),
    repeated("# a\n"),
    repeated("a\n=\n"), repeated("&amp;"), repeated("&"), repeated("\\&"), repeated("&a;www.a "),
    repeated("'"),
    (
      "a long heading above many tables",
      {
        "## " + String(repeating: "a", count: $0) + "\n\n" + String(repeating: "|a|\n|-|\n\n", count: $0 / 10)
      }
    ),
    // Plain but much.
    repeated("a\n"), repeated("- a\n"), repeated("- a\n\n"), repeated("- a\n+ b\n"), repeated("\\\n"),
    repeated(" "), repeated("é"),
  ]
}
