import Building
import Bytes
import Diagnostics
import Domain

extension Preview {
  /// The page with our one script in it, which says which bytes it came from.
  func marked(_ page: [UInt8], at spot: Spot, version: String) -> [UInt8] {
    let day = spot.day.map { "@\($0.iso)/" } ?? ""
    let mark =
      "<script src=\"\(base)\(Self.own)kijk.js\" data-basis=\"\(base)/\" data-dag=\"\(day)\""
      + " data-pad=\"\(PercentCode.encoded(spot.path))\" data-versie=\"\(version)\" defer></script>\n"
    let end = Array("</head>".utf8)
    let place = page.firstIndex(ofRun: end) ?? page.endIndex
    return Array(page[..<place]) + Array(mark.utf8) + Array(page[place...])
  }

  /// Before anything could be shown: what is wrong stands in the panel.
  func nothingYet(at spot: Spot) -> Answer {
    let page = page(words.nothingYet, words.nothingYetMore, style: nil, language: words.language.rawValue)
    return Answer(503, "text/html; charset=utf-8", .bytes(marked(page, at: spot, version: "")))
  }

  /// An address that shows nothing, with those that are like it.
  func missing(at spot: Spot, in snapshot: Snapshot) -> Answer {
    let words = Self.words(in: snapshot, options.language)
    let prefix = base + "/" + (spot.day.map { "@\($0.iso)/" } ?? "")
    let near = Nearby(snapshot.addresses).like(spot.path)
    var text = "<p>\(words.missingMore)</p>\n"
    if !near.isEmpty {
      let items = near.map {
        "<li><a href=\"\(prefix)\(PercentCode.encoded($0))\">/\(Self.escaped($0))</a></li>\n"
      }
      text += "<p>\(words.near)</p>\n<ul>\n\(items.joined())</ul>\n"
    }
    text += "<p><a href=\"\(prefix)\">\(words.start)</a></p>"
    let style = snapshot.file(at: "index.html").flatMap { snapshot.styleSheet(of: $0) }
    let page = page(
      words.missing, text, style: style.map { base + "/" + $0.path }, language: words.language.rawValue)
    return Answer(404, "text/html; charset=utf-8", .bytes(marked(page, at: spot, version: "")))
  }

  private func page(_ title: String, _ text: String, style: String?, language: String) -> [UInt8] {
    let sheet = style.map { "<link rel=\"stylesheet\" href=\"\($0)\">\n" } ?? ""
    return Array(
      """
      <!doctype html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      \(sheet)</head>
      <body>
      <main id="inhoud">
      <h1>\(title)</h1>
      \(text)
      </main>
      </body>
      </html>

      """.utf8)
  }

  private static func escaped(_ text: String) -> String {
    var bytes = ByteBuffer(capacity: text.utf8.count)
    HTMLEscaping.append(text, to: &bytes)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }
}

/// Addresses, to find those that somebody may have meant.
struct Nearby {
  private let addresses: [String]
  private static let most = 5

  init(_ addresses: [String]) { self.addresses = addresses }

  /// Those with the same last part, or one that is nearly so.
  func like(_ path: String) -> [String] {
    guard let wanted = path.split(separator: "/").last.map(String.init) else { return [] }
    let last = addresses.map { $0.split(separator: "/").last.map(String.init) ?? "" }
    let meant = last.contains(wanted) ? wanted : nearest(to: wanted, in: Set(last))
    guard let meant else { return [] }
    let found = zip(addresses, last).filter { $0.1 == meant }.map(\.0)
    // Those of the same site first, and of the same depth.
    let (site, depth) = (path.prefix { $0 != "/" }, Self.depth(path))
    func rank(_ address: String) -> Int {
      (address.hasPrefix(site + "/") ? 0 : 2) + (Self.depth(address) == depth ? 0 : 1)
    }
    return Array(
      found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        .map(\.element).prefix(Self.most))
  }

  private static func depth(_ path: String) -> Int { path.split(separator: "/").count }
}

extension [UInt8] {
  /// Where a run of bytes first stands.
  func firstIndex(ofRun run: [UInt8]) -> Int? {
    guard let first = run.first, count >= run.count else { return nil }
    var position = startIndex
    while let found = self[position...].firstIndex(of: first), found + run.count <= count {
      if self[found..<found + run.count].elementsEqual(run) { return found }
      position = found + 1
    }
    return nil
  }
}
