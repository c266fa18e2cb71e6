import Building
import Diagnostics
import Domain
import Files
import FoundationEssentials
import Glibc
import Parallel
import Searching

/// A place in the preview: an address of the sites, on a day.
struct Spot: Sendable {
  /// The day that it is seen on; nil for today.
  let day: Datum?
  /// The path below the output, such as `zwolle/planning/`; empty for the portal.
  let path: String
}

extension Preview {
  /// What our own addresses begin with: no site has a folder of that name.
  static let own = "/_kijk/"

  /// Answers a request.
  public func answer(_ request: Request) async -> Answer {
    guard isOurs(request.host) else { return Answer(421, saying: words.otherHost) }
    guard ["GET", "HEAD"].contains(request.method) else { return Answer(405, saying: words.onlyReading) }
    guard request.path.hasPrefix(base + "/") else { return Answer(404, saying: words.noAddress) }
    let path = String(request.path.dropFirst(base.count))
    if path == Self.own + "kijk.js" {
      return Answer(200, MediaType.of(path), .bytes(PackageResources.kijk_js))
    }
    if path == Self.own + "stand" {
      guard let spot = spot(String(request.query.dropFirst("pad=".count))) else {
        return Answer(400, saying: words.noAddress)
      }
      return Answer(200, "text/event-stream", .events(events(at: spot)))
    }
    guard let spot = spot(path) else { return Answer(404, saying: words.noAddress) }
    return await answer(spot)
  }

  /// Whether the browser asks the computer that it means to: a page elsewhere can give its own name our address.
  private func isOurs(_ host: String?) -> Bool {
    guard let host else { return false }
    let digits = host.utf8.reversed().prefix { $0 != UInt8(ascii: ":") }
    let isNumbered = digits.count < host.utf8.count && digits.allSatisfy { (48...57).contains($0) }
    let name = isNumbered ? String(host.dropLast(digits.count + 1)) : host
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
      || options.host.map { $0.lowercased() == name.lowercased() } == true
  }

  /// A place by its path below the base, such as `/@2027-01-01/zwolle/`; nil where it cannot be one.
  private func spot(_ path: String) -> Spot? {
    guard let decoded = PercentCode.decoded(path), decoded.hasPrefix("/") else { return nil }
    var rest = decoded.dropFirst()
    guard rest.first == "@" else { return Spot(day: nil, path: String(rest)) }
    guard let end = rest.firstIndex(of: "/"), let day = Datum(iso: rest[..<end].dropFirst()) else {
      return nil
    }
    rest = rest[end...].dropFirst()
    return Spot(day: day, path: String(rest))
  }

  private func answer(_ spot: Spot) async -> Answer {
    let scene = await stage.scene(on: spot.day)
    guard let snapshot = scene.snapshot else { return nothingYet(at: spot) }
    if let file = snapshot.file(at: Self.file(of: spot.path)) {
      return await answer(file, of: snapshot, at: spot)
    }
    if !spot.path.isEmpty, !spot.path.hasSuffix("/"), snapshot.file(at: spot.path + "/index.html") != nil {
      let name = spot.path.split(separator: "/").last ?? ""
      return Answer(301, "text/plain", .bytes([]), location: PercentCode.encoded(String(name)) + "/")
    }
    if let found = await searchFile(at: spot.path, of: snapshot, scene.generation) { return found }
    return missing(at: spot, in: snapshot)
  }

  /// The file that an address shows.
  static func file(of path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  private func answer(_ file: Snapshot.File, of snapshot: Snapshot, at spot: Spot) async -> Answer {
    let type = MediaType.of(file.path)
    // A picture may be made by another program, which is waited for.
    let contents: Snapshot.Contents? =
      snapshot.isMadeElsewhere(file)
      ? await waitingMap([file], jobs: 1) { snapshot.contents(of: $0) }.first ?? nil
      : snapshot.contents(of: file)
    switch contents {
    case .bytes(let bytes):
      guard file.path.hasSuffix(".html") else { return Answer(200, type, .bytes(bytes)) }
      let version = version(of: bytes, file, in: snapshot)
      return Answer(200, type, .bytes(marked(bytes, at: spot, version: version)))
    case .copy(let source): return Answer(200, type, .file(source))
    case .failure(let problem): return Answer(503, saying: problem.message.text(in: words.terminal))
    case nil: return Answer(404, saying: words.noAddress)
    }
  }

  /// A file of a search index, which stands beside the files of a snapshot; nil where there is none.
  private func searchFile(at path: String, of snapshot: Snapshot, _ generation: Int) async -> Answer? {
    guard let searches else { return nil }
    let folders = snapshot.sites.map(\.folder).filter {
      path.hasPrefix(($0.isEmpty ? "" : $0 + "/") + "pagefind/")
    }
    guard let folder = folders.first else { return nil }
    do throws(SearchError) {
      let bytes = try await searches.file(at: path, of: folder, in: snapshot, generation)
      return bytes.map { Answer(200, MediaType.of(path), .bytes($0)) }
    } catch {
      return Answer(503, saying: error.diagnostic.message.text(in: words.terminal))
    }
  }
}
