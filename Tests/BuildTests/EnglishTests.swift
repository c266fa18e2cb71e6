import Building
import Domain
import Foundation
import Testing

/// A site in English says nothing in Dutch.
@Suite struct EnglishTests {
  static let sources = Site.templates + "/../Sources"

  /// Every Dutch form of the words, the months, and what texts are given by our Markdown.
  static let forms = Task {
    var forms = try SpokenForms(in: [sources + "/Words", sources + "/Markdown"]).onlyDutch
    forms += Datum.months.filter { !["april", "september", "november", "december"].contains($0) }.map { [$0] }
    return forms
  }

  /// Content in English with a page of every kind, and with facts of every kind on them.
  private static func site() throws -> Site {
    let site = try Site(base: false)
    try site.lay(over: Site.fixtures + "/engels/content", at: "content")
    // Enough for lists that go on.
    for number in 0..<120 {
      try site.page("nieuws/item-\(number).md", "titel: Item \(number)\ndatum: 2026-08-01")
    }
    return site
  }

  /// What a reader, or a program for one, is told by each file of the site; each text once, with the file.
  private static func said(hasSearch: Bool) async throws -> [(file: String, words: [String])] {
    let site = try site()
    var options = try SnapshotTests.options(site)
    options.hasSearch = hasSearch
    let snapshot = await Snapshot(options)
    #expect(snapshot.diagnostics.isEmpty, "\(site.printed(snapshot.diagnostics))")
    var texts: [String: String] = [:]
    for (path, bytes) in try SnapshotTests.bytes(of: snapshot) {
      for text in Told.texts(of: bytes, in: path) { texts[text] = path }
    }
    for folder in snapshot.sites.map(\.folder) {
      for html in snapshot.searchTexts(of: folder) {
        for text in Told.html(html) { texts[text] = folder + " (search)" }
      }
    }
    return texts.map { (file: $0.value, words: SpokenForms.words(of: $0.key)) }
  }

  @Test(arguments: [true, false]) func saysNothingInDutch(hasSearch: Bool) async throws {
    let index = PhraseIndex(try await Self.forms.value)
    var found: [String: Set<String>] = [:]
    for (file, words) in try await Self.said(hasSearch: hasSearch) {
      for phrase in index.found(in: words) {
        found[phrase.joined(separator: " "), default: []].insert("\(file): \(words.joined(separator: " "))")
      }
    }
    for (phrase, places) in found.sorted(by: { $0.key < $1.key }) {
      Issue.record("“\(phrase)” in \(places.sorted().prefix(2))")
    }
  }

  /// The test above can fail: the same content in a Dutch site is full of Dutch, and so is each file.
  @Test func theWordsAreThere() async throws {
    let forms = try await Self.forms.value
    #expect(forms.count > 300)
    let index = PhraseIndex(forms)
    let told = Told.html(Array(try await Site.base.value.output("zwolle/index.html").utf8)).flatMap {
      index.found(in: SpokenForms.words(of: $0))
    }
    #expect(Set(told.map { $0.joined(separator: " ") }).isSuperset(of: ["naar de inhoud", "hoofdmenu"]))
  }

  @Test func isMarkedAsEnglish() async throws {
    let site = try Self.site()
    try await site.built()
    #expect(try site.output("index.html").hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
    #expect(try site.output("feed.xml").contains("xml:lang=\"en-GB\""))
    #expect(try site.output("index.html").contains("content=\"en_GB\""))
  }

  /// Words of a site stand in `Words`: neither in other rooms nor in templates.
  @Test(arguments: ["Composing", "Drawing", "Exporting", "Planning", "Templating"])
  func noRoomSaysDutch(_ room: String) async throws {
    let index = PhraseIndex(try await Self.forms.value)
    let forms = try SpokenForms(in: [Self.sources + "/" + room])
    for text in forms.unmarked where text.contains(" ") || text.first?.isUppercase == true {
      let found = index.found(in: SpokenForms.words(of: text.replacing(/<[^>]*>?/, with: " ")))
      #expect(found.isEmpty, "“\(text)” in \(room)")
    }
  }

  @Test func noTemplateSaysAnything() throws {
    for file in Site.files(in: Site.templates) where file.hasSuffix(".mustache") {
      let data = try #require(FileManager.default.contents(atPath: Site.templates + "/" + file))
      let text = String(decoding: data, as: UTF8.self).replacing(/\{\{.*?\}\}+/, with: "")
        .replacing(/\ (content|lang|dir)="[^"]*"/, with: "")
      for text in Told.html(Array(text.utf8)) where text.contains(where: \.isLetter) {
        Issue.record("“\(text)” in \(file)")
      }
    }
  }
}
