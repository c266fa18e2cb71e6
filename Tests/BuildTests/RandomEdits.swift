import Foundation

/// Edits of the files of a site, as many hands would make them, in an order that a seed gives.
struct RandomEdits {
  enum Kind: CaseIterable {
    case text, heading, frontMatter, broken, mended, created, renamed, deleted, restored
    case regionHome, term, settings, template, tokens, folder, attachment, draft
  }

  let site: Site
  private var random: Seeded
  /// What was deleted or broken, to be put back.
  private var taken: [(path: String, data: Data)] = []
  private var broken: [(path: String, data: Data)] = []
  private var count = 0

  init(site: Site, seed: UInt64) {
    self.site = site
    random = Seeded(state: seed)
  }

  /// Makes one edit; the answer is what it was, and the paths that changed.
  mutating func next() throws -> (kind: Kind, changed: Set<String>) {
    count += 1
    // What is broken is mended soon: on a broken site there is little to compare.
    let wanted: Kind = broken.isEmpty ? Kind.allCases[random.below(Kind.allCases.count)] : .mended
    let changed = try make(wanted)
    guard changed.isEmpty else { return (wanted, Set(changed.map { site.root + "/" + $0 })) }
    return (.text, Set(try make(.text).map { site.root + "/" + $0 }))
  }

  private mutating func make(_ kind: Kind) throws -> [String] {
    switch kind {
    case .text: return [try edit(page()) { $0 + "\nEen regel over HWV en AZWA, nummer \(count).\n" }]
    case .heading: return [try edit(page()) { $0 + "\n## Kop \(count)\n\nTekst.\n" }]
    case .frontMatter:
      return [
        try edit(page()) { text in
          text.contains("\nzoekwoorden:")
            ? text.replacing("\nzoekwoorden: [", with: "\nzoekwoorden: [proef\(count), ")
            : text.replacing("\ntitel: ", with: "\nzoekwoorden: [proef\(count)]\ntitel: ")
        }
      ]
    case .broken:
      let path = page()
      broken.append((path, try data(path)))
      return [try edit(path) { $0 + "\n[weg](nieuws:bestaat-niet)\n" }]
    case .mended:
      guard let last = broken.popLast() else { return [] }
      try site.put(last.data, at: last.path)
      return [last.path]
    case .created:
      let path = ["nieuws", "paginas"][random.below(2)]
      let day = path == "nieuws" ? "\ndatum: 2026-11-0\(1 + random.below(9))" : ""
      let name = "content/\(path)/nieuw-\(count).md"
      try site.put(
        "---\ntitel: Nieuw \(count)\(day)\n---\n\nOver de [RESV](/).\n".replacing(
          "(/)", with: "(#x)\n\n## X"), at: name)
      return [name]
    case .renamed:
      guard let path = pages().first(where: { $0.contains("/nieuw-") }) else { return [] }
      let other = path.replacing(".md", with: "-\(count).md")
      try site.put(try data(path), at: other)
      try site.remove(path)
      return [path, other]
    case .deleted:
      let candidates = pages().filter { $0.contains("/nieuws/") || $0.contains("/nieuw-") }
      guard !candidates.isEmpty else { return [] }
      let path = candidates[random.below(candidates.count)]
      taken.append((path, try data(path)))
      try site.remove(path)
      return [path]
    case .restored:
      guard let last = taken.popLast() else { return [] }
      try site.put(last.data, at: last.path)
      return [last.path]
    case .regionHome:
      return [try edit("content/regios/zwolle/index.md") { $0.replacing("\ntitel: ", with: "\ntitel: W") }]
    case .term:
      let word = ["AZWA", "HWV", "Proef\(count)", "RESV"][random.below(4)]
      let path = "content/begrippen/proef.md"
      let text =
        "---\ntitel: Een proefbegrip\nafkorting: \(word)P\nvoluit: Een \(word) proef \(count)\n---\n\nUitleg.\n"
      try site.put(text, at: path)
      return [path]
    case .settings:
      return [try edit("content/site.yml") { $0.replacing("\nafzender: ", with: "\nafzender: De ") }]
    case .template:
      return [try edit("templates/voet.mustache") { $0 + "<!-- \(count) -->\n" }]
    case .tokens:
      let colour = ["#0b5c7a", "#6b2d5c", "#1f5c2e"][random.below(3)]
      let path = "content/regios/zwolle/thema.tokens.json"
      let text = #"{"resv": {"$type": "color", "accent": {"color": {"$value": "\#(colour)"}}}}"#
      try site.put(text, at: path)
      return [path]
    case .folder:
      let folder = "content/regios/zwolle/governance"
      let path = folder + "/map-\(count).md"
      try site.put("---\ntitel: In een map \(count)\nsoort: bouwsteen\n---\n\nTekst.\n", at: path)
      return [folder]
    case .attachment:
      try site.put(Data("a;b\n\(count);2\n".utf8), at: "content/paginas/cijfers.csv")
      let path = "content/paginas/cijfers.md"
      try site.put("---\ntitel: Cijfers\n---\n\nZie de [cijfers \(count)](cijfers.csv).\n", at: path)
      return ["content/paginas/cijfers.csv", path]
    case .draft:
      return [
        try edit(page()) { text in
          text.contains("\nconcept: true") || !text.contains("/nieuw-")
            ? text.replacing("\nconcept: true", with: "")
            : text.replacing("\ntitel: ", with: "\nconcept: true\ntitel: ")
        }
      ]
    }
  }

  private func pages() -> [String] {
    Site.files(in: site.root + "/content").filter { $0.hasSuffix(".md") }.map { "content/" + $0 }
  }

  private mutating func page() -> String {
    let all = pages()
    return all[random.below(all.count)]
  }

  private func data(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: site.root + "/" + path) else {
      throw Site.Unreadable(path)
    }
    return data
  }

  private func edit(_ path: String, _ change: (String) -> String) throws -> String {
    try site.put(change(String(decoding: try data(path), as: UTF8.self)), at: path)
    return path
  }
}

/// Numbers that a seed gives, alike on every machine (SplitMix64).
struct Seeded {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
