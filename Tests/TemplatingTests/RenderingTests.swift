import Diagnostics
import Glibc
import Testing

@testable import Templating

private struct Part: View {
  let naam: String

  static func describe(_ parts: inout some Parts<Part>) {
    parts.text("naam") { $0.naam }
    parts.text("titel") { _ in nil }
  }
}

private struct Whole: View {
  var titel: String? = "Kop"
  var html: [UInt8] = []
  var toont = false
  var delen: [Part] = []
  var een: Part?

  static func describe(_ parts: inout some Parts<Whole>) {
    parts.text("titel") { $0.titel }
    parts.address("adres") { _ in Address(root: "../", path: "a&b/") }
    parts.markup("html") { $0.html }
    parts.flag("toont") { $0.toont }
    parts.list("delen") { $0.delen }
    parts.object("een") { $0.een }
  }
}

/// Templates of a few words, checked and filled in.
@Suite struct RenderingTests {
  /// What `template` makes of `view`, beside the templates in `parts`; or the codes of what is wrong with it.
  private func made(_ template: String, of view: Whole = Whole(), parts: [String: String] = [:]) -> String {
    var trees: [String: [TemplateNode]] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, text) in parts.merging(["blad": template], uniquingKeysWith: { $1 }) {
      trees[name] = TemplateNode.tree(of: Array(text.utf8), file: name, diagnostics: &diagnostics)
    }
    let words = [("groet", "Dag & \"hallo\""), ("naar_inhoud", "Naar de inhoud")]
    var compiler = TemplateCompiler(trees: trees, words: words.map(\.0))
    let program = compiler.program(of: "blad", view: ViewType(Whole.self))
    diagnostics += compiler.diagnostics
    guard diagnostics.isEmpty else { return diagnostics.map(\.code.rawValue).joined(separator: " ") }
    let said = TemplateWords(words.map(\.1))
    return String(decoding: program.render(ViewRecord(of: view), saying: said), as: UTF8.self)
  }

  @Test(arguments: ["", "tekst", "a { b } c", "<p>é</p>\n", "}} { {"]) func whatHasNoTagsStays(_ text: String)
  {
    #expect(made(text) == text)
  }

  @Test(arguments: [
    ("{{woord groet}}", "Dag &amp; &quot;hallo&quot;"),
    ("{{ woord  groet }}!", "Dag &amp; &quot;hallo&quot;!"),
    ("a {{woord naar_inhoud}} b", "a Naar de inhoud b"),
    ("{{#delen}}{{woord naar_inhoud}}{{^laatste}}, {{/laatste}}{{/delen}}", "Naar de inhoud, Naar de inhoud"),
    ("{{woord naar_inhuod}}", "template-variabele"), ("{{woord titel}}", "template-variabele"),
    ("{{woordgroet}}", "template-variabele"), ("{{{woord groet}}}", "template-variabele"),
    ("{{#woord groet}}{{/woord groet}}", "template-variabele"),
  ]) func wordsOfTheSite(_ template: String, _ said: String) {
    #expect(made(template, of: Whole(delen: [Part(naam: "a"), Part(naam: "b")])) == said)
  }

  @Test func textIsEscapedAndHTMLIsNot() {
    let view = Whole(titel: "<b> & \"x\" 'y'", html: Array("<i>x</i>".utf8))
    #expect(
      made("{{titel}}", of: view) == "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;"
        || made("{{titel}}", of: view).hasPrefix("&lt;b&gt; &amp; "))
    #expect(!made("{{titel}}", of: view).contains("<"))
    #expect(made("{{{html}}}|{{adres}}", of: view) == "<i>x</i>|../a&amp;b/")
  }

  @Test func sections() {
    let view = Whole(toont: true, delen: [Part(naam: "een"), Part(naam: "twee")], een: Part(naam: "los"))
    #expect(made("{{#toont}}ja{{/toont}}{{^toont}}nee{{/toont}}", of: view) == "ja")
    #expect(made("{{#toont}}ja{{/toont}}{{^toont}}nee{{/toont}}") == "nee")
    #expect(made("{{#delen}}{{naam}},{{/delen}}{{^delen}}geen{{/delen}}", of: view) == "een,twee,")
    #expect(made("{{#delen}}{{naam}},{{/delen}}{{^delen}}geen{{/delen}}") == "geen")
    #expect(
      made("{{#een}}[{{naam}}]{{/een}}", of: view) == "[los]" && made("{{#een}}[{{naam}}]{{/een}}") == "")
    #expect(made("{{#titel}}<{{titel}}>{{/titel}}") == "<Kop>")
    #expect(made("{{#titel}}<{{titel}}>{{/titel}}", of: Whole(titel: nil)) == "")
  }

  @Test func partsAreFilledInWhereTheyStand() {
    let view = Whole(delen: [Part(naam: "a"), Part(naam: "b")])
    #expect(made("{{#delen}}{{>regel}}{{/delen}}", of: view, parts: ["regel": "<{{naam}}>"]) == "<a><b>")
    #expect(made("{{>kop}}{{>kop}}", parts: ["kop": "{{titel}}!"]) == "Kop!Kop!")
  }

  @Test(arguments: [
    ("{{weg}}", "template-variabele"), ("{{naam}}", "template-variabele"),
    ("{{#delen}}{{toonde}}{{/delen}}", "template-variabele"),
    ("{{#weg}}{{/weg}}", "template-variabele"), ("{{delen}}", "template-escaping"),
    ("{{>weg}}", "template-deel"),
    ("{{html}}", "template-escaping"), ("{{{titel}}}", "template-escaping"), ("{{#toont}}", "template-open"),
    ("{{/toont}}", "template-open"), ("{{titel", "template-open"), ("{{#toont}}{{/titel}}", "template-open"),
    ("{{>blad}}", "template-kringloop"),
  ]) func mistakesAreTold(_ template: String, _ code: String) {
    #expect(made(template).split(separator: " ").first.map(String.init) == code, "\(made(template))")
  }

  @Test func aCircleOfMany() {
    #expect(made("{{>a}}", parts: ["a": "{{>b}}", "b": "{{>c}}", "c": "{{>a}}"]) == "template-kringloop")
  }
}
