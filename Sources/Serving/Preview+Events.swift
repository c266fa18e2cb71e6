import Building
import Diagnostics
import Domain
import FoundationEssentials
import Theme

/// What an open page is told: everything, each time that any of it is new.
struct PageState: Encodable, Sendable {
  /// A site that can be gone to.
  struct Site: Encodable {
    let titel: String
    let adres: String
    let hier: Bool
  }

  /// The fingerprint of the page without its style sheet; empty where the page is not there.
  var versie = ""
  /// The style sheet, by its name and hash.
  var stijl: String?
  var integriteit: String?
  /// The file to edit.
  var bestand: String?
  /// The day that it is seen on, and today.
  let dag: String
  let vandaag: String
  let sites: [Site]
  let meldingen: [Message]
  /// How many messages there are more.
  let meer: Int
  let fouten: Int
  let woorden: [String: String]
}

extension Preview {
  /// How many messages an open page shows.
  private static let mostMessages = 50

  /// The events of one open page: its state, whenever that is another one.
  func events(at spot: Spot) -> AsyncStream<[UInt8]> {
    let ticks = stage.listen()
    let (events, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    let task = Task {
      var last: [UInt8] = []
      for await tick in ticks {
        switch tick {
        case .alive: continuation.yield(Array(":\n\n".utf8))
        case .changed:
          let state = await state(at: spot)
          guard state != last else { continue }
          last = state
          continuation.yield(Array("data: ".utf8) + state + Array("\n\n".utf8))
        }
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return events
  }

  private func state(at spot: Spot) async -> [UInt8] {
    let scene = await stage.scene(on: spot.day)
    let words = scene.snapshot.map { Self.words(in: $0, options.language) } ?? self.words
    let ordered =
      scene.problems.filter { $0.severity == .error } + scene.problems.filter { $0.severity != .error }
    let file = scene.snapshot?.file(at: Self.file(of: spot.path))
    let here = file.flatMap { scene.snapshot?.folder(of: $0) } ?? ""
    let today = await stage.scene(on: nil).day.iso
    var source = MessageSource(language: words.messages)
    var state = PageState(
      dag: scene.day.iso, vandaag: today,
      sites: (scene.snapshot?.sites ?? []).map {
        PageState.Site(
          titel: $0.folder.isEmpty ? words.portal : $0.titel, adres: $0.folder.isEmpty ? "" : $0.folder + "/",
          hier: $0.folder == here)
      },
      meldingen: ordered.prefix(Self.mostMessages).map { source.message($0) },
      meer: max(0, ordered.count - Self.mostMessages), fouten: ordered.count { $0.severity == .error },
      woorden: words.all)
    if let file, let snapshot = scene.snapshot {
      state.bestand = snapshot.source(of: file)
      if case .bytes(let bytes)? = snapshot.contents(of: file) {
        state.versie = version(of: bytes, file, in: snapshot)
      }
      let style = snapshot.styleSheet(of: file)
      (state.stijl, state.integriteit) = (style?.path, style?.integrity)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(state)).map { Array($0) } ?? []
  }

  /// The fingerprint of a page without its style sheet, which can be exchanged while the page stays.
  func version(of page: [UInt8], _ file: Snapshot.File, in snapshot: Snapshot) -> String {
    var page = page
    if let style = snapshot.styleSheet(of: file) {
      for text in [style.path, style.integrity] {
        let run = Array(text.utf8)
        while let place = page.firstIndex(ofRun: run) { page.removeSubrange(place..<place + run.count) }
      }
    }
    return Fingerprint(of: page).short
  }
}
