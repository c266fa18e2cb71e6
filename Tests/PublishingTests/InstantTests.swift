import Foundation
import Glibc
import Publishing
import Synchronization
import Testing

@Suite("Becoming visible")
struct InstantTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// The text of a file in an open folder; nil where it is gone.
  private static func text(_ name: String, in folder: Int32) -> String? {
    let file = openat(folder, name, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 64)
    return String(decoding: bytes.prefix(max(0, read(file, &bytes, 64))), as: UTF8.self)
  }

  @Test("happens at one instant: a reader finds the output at any time, and finds one run's files in it")
  func instant() async throws {
    let output = scratch.output
    let files = Set((0..<20).map { "zwolle/\($0)/index.html" })
    func build(_ round: Int) throws {
      try scratch.build(files.reduce(into: ["index.html": "\(round)"]) { $0[$1] = "\(round)" })
    }
    try build(0)
    let started = Flag()
    let reader = Aside { isStopped -> (missing: Int, mixed: Int, looked: Int) in
      var result = (missing: 0, mixed: 0, looked: 0)
      while !isStopped() {
        result.looked += 1
        started.set()
        let folder = open(output, O_RDONLY | O_DIRECTORY)
        guard folder >= 0 else {
          result.missing += 1
          continue
        }
        // The old tree is being deleted while it is read: files may be gone, never those of another run.
        let found = Set((["index.html"] + files).compactMap { Self.text($0, in: folder) })
        if found.count > 1 { result.mixed += 1 }
        close(folder)
      }
      return result
    }
    while !started.isSet { try await Task.sleep(for: .milliseconds(1)) }
    for round in 1...40 { try build(round) }
    let result = try await reader.stop()
    #expect(result.missing == 0)
    #expect(result.mixed == 0)
    #expect(result.looked > 0)
  }

  @Test("changes nothing before it, however much is written")
  func nothingBefore() throws {
    try scratch.build(["index.html": "1", "zwolle/index.html": "1"])
    let before = scratch.tree()
    let publisher = try Publisher.open(scratch.output)
    for page in 0..<100 { try publisher.write("2", to: "zwolle/\(page).html") }
    try publisher.write("2", to: "index.html")
    #expect(scratch.tree() == before)
    #expect(scratch.names() == [".public.resv", "public"])
    _ = try publisher.commit()
    #expect(scratch.text("public/index.html") == "2")
    #expect(!scratch.exists("public/zwolle/index.html"))
  }
}

/// Tells another task that it is time to stop.
final class Flag: Sendable {
  private let state = Atomic(false)
  var isSet: Bool { state.load(ordering: .relaxed) }
  func set() { state.store(true, ordering: .relaxed) }
}
