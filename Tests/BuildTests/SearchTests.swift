import Building
import Diagnostics
import Foundation
import Testing

/// A Pagefind that is there and does not do what it should.
struct BrokenPagefind: Sendable, CustomTestStringConvertible {
  let name: String
  let script: String
  let told: String
  var isExecutable = true

  var testDescription: String { name }

  static let all = [
    BrokenPagefind(
      name: "dies", script: "echo 'kapot: geen geheugen' >&2; exit 3", told: "kapot: geen geheugen"),
    BrokenPagefind(name: "hangs", script: "exec sleep 60", told: "gaf 1 seconden geen antwoord"),
    BrokenPagefind(
      name: "hangs after reading", script: "cat >/dev/null; exec sleep 60", told: "geen antwoord"),
    BrokenPagefind(name: "talks rubbish", script: "printf 'onzin,'; exec sleep 60", told: "niet te lezen"),
    BrokenPagefind(
      name: "floods", script: "yes onzin, | head -c 3000000; exec sleep 60", told: "niet te lezen"),
    BrokenPagefind(
      name: "drips", script: "while :; do printf x; sleep 0.1; done", told: "was na 2 seconden nog niet klaar"
    ),
    BrokenPagefind(
      name: "leaves a child that holds its answers open", script: "sleep 60 & exit 3", told: "stopte te vroeg"
    ),
    BrokenPagefind(
      name: "closes its complaints and hangs", script: "exec 2>&-; exec sleep 60", told: "geen antwoord"),
    BrokenPagefind(
      name: "only complains", script: "while :; do echo au >&2; done", told: "geen antwoord"),
    BrokenPagefind(
      name: "ends its answers and complains on", script: "exec 1>&-; exec yes au >&2",
      told: "stopte te vroeg"),
    BrokenPagefind(
      name: "never ends its answer", script: "exec yes onzin", told: "gaf meer dan 1 MB antwoord"),
    BrokenPagefind(
      name: "refuses",
      script: "printf '%s,' \"$(printf '%s' '\(refusal)' | base64 -w0)\"; exec sleep 60",
      told: "weigerde: te veel"),
    BrokenPagefind(
      name: "has no index",
      script: "printf '%s,' \"$(printf '%s' '\(nothing)' | base64 -w0)\"; exec sleep 60",
      told: "niet te lezen"),
    BrokenPagefind(name: "is no program", script: "", told: "start niet", isExecutable: false),
  ]

  private static let refusal = #"{"message_id":1,"payload":{"type":"Error","message":"te veel"}}"#
  private static let nothing = #"{"message_id":1,"payload":{"type":"GetFiles","files":[]}}"#
}

@Suite struct SearchTests {
  @Test(.timeLimit(.minutes(1)), arguments: BrokenPagefind.all)
  func failingPagefindIsAnError(_ broken: BrokenPagefind) async throws {
    let site = try Site(base: false)
    try site.page("paginas/over.md")
    try site.put("#!/bin/sh\n\(broken.script)\n", at: "pagefind")
    let path = site.root + "/pagefind"
    try FileManager.default.setAttributes(
      [.posixPermissions: broken.isExecutable ? 0o755 : 0o644], ofItemAtPath: path)
    let report = await (try site.build { $0.search = .pagefind(named: path, patience: 1, largest: 1 << 20) })
      .run()
    #expect(report.diagnostics.map(\.code) == [.searchFailed])
    #expect(report.diagnostics.first?.severity == .error)
    #expect(site.printed(report.diagnostics).contains(broken.told), "\(site.printed(report.diagnostics))")
    #expect(!site.exists(""), "nothing is published")
  }

  /// One word of a megabyte costs no more than a page of words.
  @Test(.timeLimit(.minutes(1))) func longWordsAreNoCompounds() async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md", "titel: Proef", String(repeating: "a", count: 1_000_000))
    try site.put("#!/bin/sh\nexit 3\n", at: "pagefind")
    let path = site.root + "/pagefind"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let report = await (try site.build { $0.search = .pagefind(named: path, patience: 1, largest: 1 << 20) })
      .run()
    #expect(report.diagnostics.map(\.code) == [.searchFailed])
  }

  @Test func withoutAnIndexEveryPageLeadsToTheList() async throws {
    let site = try Site(base: false)
    try site.page("paginas/over.md", "titel: Éénmalig", "Een tekst.")
    try site.page(
      "begrippen/azwa.md",
      "titel: AZWA\nafkorting: AZWA\nvoluit: Aanvullend akkoord\nsynoniemen: [Zorgakkoord]")
    try site.page("disciplines/ha.md", "titel: Huisarts\naliassen: [huisartsenzorg]")
    try await site.built()
    let home = try site.output("over/index.html")
    #expect(home.contains("<a href=\"../zoeken/#_alles\">Alle pagina’s van A tot Z</a>"))
    #expect(!home.contains("<form"))
    let list = try site.output("zoeken/index.html")
    #expect(!list.contains("<form") && !list.contains("<script src"))
    #expect(list.contains("<h1>Alle pagina’s van A tot Z</h1>"))
    // Under its letter without the accent, and under each other name.
    #expect(list.contains("<h3 id=\"_e\">E</h3>\n<ul class=\"namen\">\n<li><a href=\"../over/\">Éénmalig"))
    for other in ["Aanvullend akkoord", "Zorgakkoord"] {
      #expect(list.contains("<li>\(other): zie <a href=\"../begrippen/azwa/\">AZWA "))
    }
    for other in ["ha", "huisartsenzorg"] {
      #expect(list.contains("<li>\(other): zie <a href=\"../disciplines/ha/\">Huisarts "))
    }
    #expect(!list.contains("<li>AZWA: zie"), "no second line for the title itself")
  }

  @Test func longListIsCutByLetter() async throws {
    let site = try Site(base: false)
    for number in 1...401 { try site.page("begrippen/w-\(number).md", "titel: Woord \(number)") }
    try site.page("begrippen/aap.md", "titel: Aap")
    try site.page("begrippen/nul.md", "titel: 0-meting")
    try await site.built()
    let first = try site.output("zoeken/index.html")
    #expect(
      first.contains(
        "<li><a href=\"../zoeken/w/\">W</a></li>\n<li><a href=\"../zoeken/cijfers/\">0–9</a></li>"))
    #expect(!first.contains("class=\"namen\""))
    let letter = try site.output("zoeken/w/index.html")
    #expect(letter.components(separatedBy: "<li><a href=\"../../begrippen/w-").count - 1 == 400)
    #expect(letter.contains("<a rel=\"next\" href=\"../../zoeken/w/2/\">"))
    let second = try site.output("zoeken/w/2/index.html")
    #expect(second.components(separatedBy: "<li><a href=\"../../../begrippen/w-").count - 1 == 1)
    #expect(try site.output("zoeken/cijfers/index.html").contains("0-meting"))
    #expect(try site.output("sitemap.xml").contains("/zoeken/w/2/</loc>"))
  }
}
