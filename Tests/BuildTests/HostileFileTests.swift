import Building
import Diagnostics
import Foundation
import Glibc
import Testing

/// Files that are no files, no text, or not what they seem: each is refused, and nothing crashes or hangs.
@Suite struct HostileFileTests {
  /// The codes and places of a check, as `path:line code`.
  static func findings(_ site: Site) async throws -> [String] {
    await (try site.build()).check().diagnostics.map { diagnostic in
      let place = diagnostic.place
      let file = place?.file.replacingOccurrences(of: site.root + "/", with: "") ?? ""
      return "\(file):\(place?.line ?? 0) \(diagnostic.code.rawValue)"
    }
  }

  @Test(
    arguments: [
      ("bestand-geen-utf8", 5, [0xFF]), ("bestand-geen-utf8", 5, [0xC3, 0x28]),
      // An overlong slash, a surrogate, and a sequence that the end of the file cuts off.
      ("bestand-geen-utf8", 5, [0xC0, 0xAF]), ("bestand-geen-utf8", 5, [0xED, 0xA0, 0x80]),
      ("bestand-geen-utf8", 5, [0xE2, 0x82]), ("bestand-nul-teken", 5, [0]),
    ] as [(String, Int, [UInt8])])
  func bytes(_ code: String, _ line: Int, _ bytes: [UInt8]) async throws {
    let site = try Site(base: false)
    try site.put(Data("---\ntitel: Proef\n---\n\nTekst ".utf8) + bytes, at: "content/paginas/proef.md")
    #expect(try await Self.findings(site) == ["content/paginas/proef.md:\(line) \(code)"])
  }

  @Test(arguments: [("bestand-geen-utf8", [0xFF]), ("bestand-nul-teken", [0])] as [(String, [UInt8])])
  func bytesInFrontMatterAndSettings(_ code: String, _ bytes: [UInt8]) async throws {
    let site = try Site(base: false)
    try site.put(
      Data("---\ntitel: Proef ".utf8) + bytes + Data("\n---\n".utf8), at: "content/paginas/proef.md")
    #expect(try await Self.findings(site) == ["content/paginas/proef.md:2 \(code)"])
    try site.remove("content/paginas/proef.md")
    try site.put(Data("titel: Proef\nafzender: ".utf8) + bytes, at: "content/site.yml")
    #expect(try await Self.findings(site) == ["content/site.yml:2 \(code)"])
  }

  /// What Windows editors add to a file changes nothing that readers get.
  @Test(arguments: ["\r\n", "\r"]) func lineEndsAndByteOrderMarks(_ end: String) async throws {
    let plain = try await Site.base.value
    let site = try Site()
    for file in Site.files(in: site.root + "/content") {
      let path = site.root + "/content/" + file
      let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      try site.put("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: end), at: "content/" + file)
    }
    try await site.built()
    let (expected, found) = (plain.tree(), site.tree())
    #expect(found.keys.sorted() == expected.keys.sorted())
    #expect(expected.filter { found[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func fiftyMegabytes() async throws {
    let site = try Site(base: false)
    for name in ["content/paginas/proef.md", "content/site.yml"] {
      try site.put("---\n", at: name)
      #expect(truncate(site.root + "/" + name, 50 << 20) == 0)
    }
    let watch = Stopwatch()
    #expect(
      try await Self.findings(site)
        == ["content/paginas/proef.md:0 bestand-te-groot", "content/site.yml:0 bestand-te-groot"])
    #expect(watch.time < .seconds(1))
  }

  @Test func links() async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md")
    try site.put("geheim", at: "buiten/geheim.md")
    func link(_ path: String, to target: String) {
      #expect(symlink(target, site.root + "/content/" + path) == 0)
    }
    link("paginas/buiten.md", to: "../../buiten/geheim.md")
    link("paginas/bladwijzer.md", to: "/etc/passwd")
    link("nieuws", to: "../buiten")
    link("paginas/nergens.md", to: "weg.md")
    link("paginas/zelf.md", to: "zelf.md")
    link("bronnen", to: ".")
    link("regios", to: "..")
    #expect(
      try await Self.findings(site) == [
        "content/bronnen:0 koppeling-kringloop", "content/nieuws:0 koppeling-naar-buiten",
        "content/paginas/bladwijzer.md:0 koppeling-naar-buiten",
        "content/paginas/buiten.md:0 koppeling-naar-buiten",
        "content/paginas/nergens.md:0 bestand-onleesbaar", "content/paginas/zelf.md:0 koppeling-kringloop",
        "content/regios:0 koppeling-naar-buiten",
      ])
  }

  /// A link to a file elsewhere in the content is as good as the file.
  @Test func linkWithinContent() async throws {
    let site = try Site(base: false)
    try site.page("paginas/een.md", "titel: Een")
    #expect(symlink("een.md", site.root + "/content/paginas/twee.md") == 0)
    try await site.built()
    #expect(try site.output("twee/index.html").contains("<h1>Een</h1>"))
  }

  /// Where the content itself is a link, what is inside it is not outside.
  @Test func linkToContent() async throws {
    let site = try Site(base: false)
    try site.page("paginas/een.md", "titel: Een")
    #expect(rename(site.root + "/content", site.root + "/elders") == 0)
    #expect(symlink("elders", site.root + "/content") == 0)
    try await site.built()
    #expect(site.exists("een/index.html"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func unreadable() async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md")
    try site.page("nieuws/proef.md")
    #expect(chmod(site.root + "/content/paginas/proef.md", 0) == 0)
    #expect(chmod(site.root + "/content/nieuws", 0) == 0)
    defer { chmod(site.root + "/content/nieuws", 0o700) }
    #expect(
      try await Self.findings(site) == [
        "content/nieuws:0 bestand-onleesbaar", "content/paginas/proef.md:0 bestand-onleesbaar",
      ])
  }

  @Test func nameThatIsNotUTF8() async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md")
    let name =
      Array((site.root + "/content/paginas/pro").utf8).map(CChar.init) + [-1, -2] + Array(".md".utf8CString)
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    #expect(try await Self.findings(site) == ["content/paginas/pro\u{FFFD}\u{FFFD}.md:0 bestand-onleesbaar"])
  }

  /// Each kind that is no file is called what it is.
  @Test func kindsAreNamed() async throws {
    let site = try Site(base: false)
    #expect(mkfifo(site.root + "/content/pijp.pdf", 0o600) == 0)
    #expect(symlink("weg.pdf", site.root + "/content/nergens.pdf") == 0)
    let found = await (try site.build()).check().diagnostics.map(\.message.dutch)
    #expect(
      found == [
        "Deze symbolische koppeling wijst naar iets dat er niet is.",
        "Dit is geen gewoon bestand maar een pijp.",
      ])
  }

  @Test(.timeLimit(.minutes(1))) func special() async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md")
    #expect(mkfifo(site.root + "/content/paginas/pijp.md", 0o600) == 0)
    #expect(mkfifo(site.root + "/content/paginas/pijp.png", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: site.root + "/content/paginas/map.md", withIntermediateDirectories: true)
    #expect(
      try await Self.findings(site) == [
        "content/paginas/map.md:0 bestand-onleesbaar", "content/paginas/pijp.md:0 bestand-onleesbaar",
        "content/paginas/pijp.png:0 bestand-onleesbaar",
      ])
  }

  /// What `check` lets through, `build` can publish: names that no disk or address holds are told where they stand.
  @Test func namesOfAttachments() async throws {
    let site = try Site(base: false)
    let names = [
      "a\nb.pdf", "bel\u{7}.png", "c1\u{85}.pdf", String(repeating: "\u{130}", count: 120) + ".pdf",
      "goed.pdf",
    ]
    for name in names { try site.put("x", at: "content/paginas/" + name) }
    let found = await (try site.build()).check().diagnostics.filter { $0.code == .fileName }
    #expect(
      Set(found.compactMap { $0.place?.file.split(separator: "/").last.map(String.init) })
        == Set(names.dropLast()))
    #expect(found.allSatisfy { $0.severity == .error })
    let helps = found.compactMap { $0.help?.dutch }.joined()
    #expect(helps.contains("“a-b.pdf”") && helps.contains("“bel.png”"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func unreadableAttachment() async throws {
    let site = try Site(base: false)
    try site.put("x", at: "content/paginas/a.pdf")
    #expect(chmod(site.root + "/content/paginas/a.pdf", 0) == 0)
    #expect(try await Self.findings(site).contains("content/paginas/a.pdf:0 bestand-onleesbaar"))
  }

  /// A name that is too long gets one that is not.
  @Test func longNameGetsOneThatIsAllowed() async throws {
    let site = try Site(base: false)
    try site.page("paginas/" + String(repeating: "woord-", count: 17) + "x.md")
    let found = await (try site.build()).check().diagnostics
    #expect(found.map(\.code) == [.fileName])
    let better = try #require(
      found.first?.help?.dutch.split(separator: "“").last?.split(separator: "”").first)
    #expect(better.utf8.count <= 100)
    try site.remove("content/paginas/" + String(repeating: "woord-", count: 17) + "x.md")
    try site.page("paginas/\(better).md")
    try await site.built()
  }

  @Test(
    arguments: [1, 201, 900].map { String(repeating: "a", count: $0) } + [String(repeating: "a/", count: 500)]
  )
  func formerAddressIsNoLongerThanDisksTake(_ address: String) async throws {
    let site = try Site(base: false)
    try site.page("paginas/proef.md", "titel: Proef\neerder: [/\(address)/]")
    let checked = await (try site.build()).check()
    let built = await (try site.build()).run()
    #expect(checked.diagnostics == built.diagnostics)
    #expect(built.isWhole == (address.utf8.count == 1))
  }

  @Test(.timeLimit(.minutes(1))) func specialSettings() async throws {
    let site = try Site(base: false)
    try site.remove("content/site.yml")
    #expect(mkfifo(site.root + "/content/site.yml", 0o600) == 0)
    #expect(try await Self.findings(site).contains("content/site.yml:0 bestand-onleesbaar"))
  }

  @Test func contentThatIsNoFolder() async throws {
    let site = try Site(base: false)
    try site.remove("content/site.yml")
    try site.remove("content")
    #expect(try await Self.findings(site) == ["content:0 inhoud-ontbreekt"])
    try site.put("tekst", at: "content")
    #expect(try await Self.findings(site) == ["content:0 inhoud-ontbreekt"])
  }

  /// Two files whose addresses differ in case only: many file systems cannot hold both.
  @Test func differOnlyInCase() async throws {
    let site = try Site(base: false)
    try site.put(Samples.png, at: "content/paginas/foto.png")
    try site.put(Samples.png, at: "content/paginas/Foto.PNG")
    try site.page("paginas/proef.md", "titel: Proef", "![Een](foto.png) ![Twee](Foto.PNG)")
    #expect(try await Self.findings(site) == ["content/paginas/foto.png:0 adres-bezet"])
  }

  @Test func differFromRedirectOnlyInCase() async throws {
    let site = try Site(base: false)
    try site.page("paginas/een.md", "titel: Een\neerder: [/Twee/]")
    try site.page("paginas/twee.md")
    #expect(try await Self.findings(site) == ["content/paginas/een.md:3 omleiding-verbergt"])
  }
}
