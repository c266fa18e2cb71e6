import Diagnostics
import Foundation
import Glibc
import Publishing
import Testing

@Suite("A file that is published as it is")
struct CopyTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func copy(_ name: String) throws -> Summary {
    let publisher = try Publisher.open(scratch.output, sites: [""])
    try publisher.copy(scratch.path + "/" + name, to: "file.pdf")
    return try publisher.commit()
  }

  @Test("is compared and copied whole, at any size", arguments: [0, 1, 262_143, 262_144, 262_145, 900_000])
  func whole(size: Int) throws {
    let text = String(String(repeating: "0123456789abcdef!", count: size / 17 + 1).prefix(size))
    try scratch.put(text, at: "file")
    #expect(try copy("file") == Summary(written: 1))
    #expect(scratch.text("public/file.pdf") == text)
    let before = scratch.tree()
    #expect(try copy("file") == Summary(unchanged: 1))
    #expect(scratch.tree() == before)
    guard size > 0 else { return }
    // The last byte alone differs.
    try scratch.put(String(text.dropLast()) + "?", at: "file")
    #expect(try copy("file") == Summary(written: 1))
    #expect(scratch.text("public/file.pdf")?.hasSuffix("?") == true)
  }

  @Test("takes no memory for its size")
  func memory() throws {
    try scratch.put("", at: "file")
    #expect(truncate(scratch.path + "/file", 400 << 20) == 0)
    var usage = rusage()
    getrusage(0, &usage)
    let before = usage.ru_maxrss
    let publisher = try Publisher.open(scratch.output, sites: [""])
    try publisher.copy(scratch.path + "/file", to: "file.pdf")
    publisher.abandon()
    getrusage(0, &usage)
    #expect(usage.ru_maxrss - before < 100 << 10)
  }

  @Test("is told by its own name where it cannot be read", arguments: ["missing", "folder", "pipe"])
  func unreadable(name: String) throws {
    try scratch.build(["index.html": "1"])
    try scratch.makeFolder("folder")
    #expect(mkfifo(scratch.path + "/pipe", 0o600) == 0)
    let before = scratch.tree()
    let refused = diagnostic { _ = try copy(name) }
    #expect(refused?.code == .fileUnreadable)
    #expect(refused?.place?.file == scratch.path + "/" + name)
    #expect(scratch.tree() == before)
    #expect(!scratch.exists(".public.resv"))
  }
}
