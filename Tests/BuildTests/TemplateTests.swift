import Building
import Diagnostics
import Foundation
import Testing

/// Templates are checked when they are loaded; `fouten/template-…` has what is said of mistakes.
@Suite struct TemplateTests {
  private func site() throws -> Site {
    let site = try Site()
    try site.lay(over: Site.templates, at: "templates")
    return site
  }

  private func diagnostics(_ site: Site) async throws -> [Diagnostic] {
    await (try site.build()).check().diagnostics
  }

  /// A part is checked with every view that it is shown with; the same mistake is told once.
  @Test func aMistakeInAPartIsToldOnce() async throws {
    let site = try site()
    try site.put("{{geheel_onbekend}}", at: "templates/verwijzing.mustache")
    #expect(try await diagnostics(site).map(\.code) == [.templateVariable])
  }

  /// Each kind of page has a view of its own: a part fits where each page that has it can show what it names.
  @Test(arguments: [
    ("matrix", "{{{inhoud}}}"), ("niet-gevonden", "{{>stand}}"), ("pagina", "{{#zoek}}{{/zoek}}"),
    ("omleiding", "{{>titel}}"), ("waar", "{{#heeft_bladeren}}{{/heeft_bladeren}}"),
  ]) func aNameOfAnotherPage(_ name: String, _ text: String) async throws {
    let site = try site()
    try site.put("{{<basis}}{{$inhoud}}\n\(text)\n{{/inhoud}}{{/basis}}", at: "templates/\(name).mustache")
    let codes = try await diagnostics(site).map(\.code)
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == .templateVariable })
  }

  /// It is there, so that nobody who includes it makes a mistake.
  @Test(arguments: ["kop", "verwijzing"]) func aTemplateThatIsNoText(_ name: String) async throws {
    let site = try site()
    try site.put(Data([0xFF, 0xFE]), at: "templates/\(name).mustache")
    #expect(try await diagnostics(site).map(\.code) == [.fileUnreadable])
  }

  @Test func mistakesInColoursAreToldAtOnce() async throws {
    let site = try site()
    try site.put("{{geheel_onbekend}}", at: "templates/verwijzing.mustache")
    try site.put("{", at: "content/thema.tokens.json")
    #expect(try await Set(diagnostics(site).map(\.code)) == [.templateVariable, .themeInvalid])
  }

  @Test func noTemplatesAtAll() async throws {
    let site = try Site()
    let report = await (try site.build { $0.source.templates = site.root + "/weg" }).run()
    #expect(report.diagnostics.map(\.code) == [.templateMissing])
    #expect(!site.exists(""))
  }

  /// 10,000 sections within each other: refused before they use up the stack.
  @Test(.timeLimit(.minutes(1))) func deepTemplates() async throws {
    let site = try site()
    let deep = ["{{#onderdelen}}", "{{/onderdelen}}"].map { String(repeating: $0, count: 10_000) }.joined()
    try site.put(deep, at: "templates/voet.mustache")
    let codes = Set(try await diagnostics(site).map(\.code))
    #expect(codes == [.templateUnclosed])
  }

  /// Styles and scripts that cannot be read are no reason to publish pages without them.
  @Test(arguments: ["stijl", "script"]) func folderThatCannotBeListed(_ name: String) async throws {
    let site = try Site(base: false)
    try site.lay(over: Site.templates, at: "templates")
    try site.remove("templates/" + name)
    try site.put("geen map", at: "templates/" + name)
    let report = await (try site.build()).run()
    #expect(report.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(report.diagnostics.first?.place?.file == site.root + "/templates/" + name)
    #expect(!site.exists("index.html"))
  }

  /// A page template in a block of another, partials that include the next one twice, a chain of thousands of partials:
  /// each is told, and none uses up time or the stack.
  @Test(.timeLimit(.minutes(1)), arguments: ["circle", "twice", "chain", "wide"])
  func withoutEnd(_ kind: String) async throws {
    let site = try Site(base: false)
    try site.lay(over: Site.templates, at: "templates")
    func part(_ number: Int, _ text: String) throws {
      try site.put(text, at: "templates/p\(number).mustache")
    }
    switch kind {
    case "circle":
      let text = try String(contentsOfFile: site.root + "/templates/vervallen.mustache", encoding: .utf8)
      try site.put(
        text.replacing("{{>titel}}", with: "{{>titel}}\n{{>pagina}}", maxReplacements: 1),
        at: "templates/vervallen.mustache")
    case "twice":
      for number in 0..<29 { try part(number, "{{>p\(number + 1)}}{{>p\(number + 1)}}") }
      try part(29, "x")
    case "chain":
      for number in 0..<2_000 { try part(number, "{{>p\(number + 1)}}") }
      try part(2_000, "x")
    default:
      for number in 0..<6 { try part(number, String(repeating: "{{>p\(number + 1)}}", count: 20)) }
      try part(6, "x")
    }
    if kind != "circle" {
      let foot = try String(contentsOfFile: site.root + "/templates/voet.mustache", encoding: .utf8)
      try site.put(foot + "{{>p0}}\n", at: "templates/voet.mustache")
    }
    let report = await (try site.build()).check()
    #expect(Set(report.diagnostics.map(\.code)) == [kind == "circle" ? .templateCircle : .templateTooLarge])
    #expect(report.diagnostics.count <= 2)
  }
}
