import Diagnostics
import Foundation
import Glibc
import Publishing
import Testing

@Suite("What is not ours")
struct ForeignTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("refuses a folder with files and no manifest before anything is done")
  func foreignFolder() throws {
    try scratch.put("thesis", at: "public/thesis.txt")
    let before = scratch.tree("")
    let refused = diagnostic { _ = try Publisher.open(scratch.output) }
    #expect(refused?.code == .outputForeign)
    #expect(refused?.help?.dutch.contains("--output") == true)
    #expect(scratch.tree("") == before)
  }

  @Test("is kept, with its times, through changes and removals")
  func kept() throws {
    try scratch.build(["index.html": "1", "zwolle/a/index.html": "1"])
    try scratch.put("robots", at: "public/robots.txt")
    try scratch.put("note", at: "public/zwolle/a/note.txt")
    try scratch.makeFolder("public/empty/inside")
    symlink("robots.txt", scratch.output + "/link")
    mkfifo(scratch.output + "/pipe", 0o600)
    let before = scratch.tree()
    #expect(try scratch.build(["index.html": "2"]) == Summary(written: 1, removed: 1))
    let after = scratch.tree()
    for path in ["robots.txt", "zwolle/a/note.txt", "link", "pipe"] { #expect(after[path] == before[path]) }
    #expect(after["empty/inside"]?.modified == before["empty/inside"]?.modified)
    #expect(after["zwolle/a/index.html"] == nil)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.output + "/link") == "robots.txt")
  }

  @Test(
    "is never overwritten",
    arguments: ["new.html", "zwolle/new.html", "zwolle/wv/index.html", "zwolle/wv/deep/index.html"])
  func notOverwritten(path: String) throws {
    try scratch.build(["index.html": "1"])
    try scratch.put("mine", at: "public/" + path)
    let before = scratch.tree()
    let refused = diagnostic { try scratch.build(["index.html": "2", path: "ours"]) }
    #expect(refused?.code == .outputForeign)
    #expect(refused?.message.english.contains("public/" + path) == true)
    #expect(scratch.tree() == before)
    #expect(scratch.names() == ["public"])
  }

  @Test("is named with how many more of it stand in the way")
  func several() throws {
    try scratch.build(["index.html": "1"])
    for name in ["c", "a", "b/b"] { try scratch.put("mine", at: "public/" + name) }
    let refused = diagnostic { try scratch.build(["c": "ours", "b": "ours", "a/a": "ours"]) }
    #expect(refused?.code == .outputForeign)
    #expect(refused?.message.dutch.contains("public/a” en nog 2 zijn") == true)
    #expect(scratch.texts().count == 5)
  }

  @Test("is not overwritten even with its own bytes, for later it would be ours to delete")
  func notAdopted() throws {
    try scratch.build(["index.html": "1"])
    try scratch.put("same", at: "public/new.html")
    #expect(
      diagnostic { try scratch.build(["index.html": "1", "new.html": "same"]) }?.code == .outputForeign)
  }

  @Test("is not in the way where only Unicode's equality says so")
  func unicode() throws {
    try scratch.build(["index.html": "1"])
    try scratch.put("mine", at: "public/caf\u{E9}.html")
    #expect(
      try scratch.build(["index.html": "1", "cafe\u{301}.html": "ours"]) == Summary(written: 1, unchanged: 1))
    #expect(try scratch.build(["index.html": "1"]) == Summary(unchanged: 1, removed: 1))
    #expect(scratch.text("public/caf\u{E9}.html") == "mine")
  }

  @Test("keeps names that are not UTF-8")
  func notUTF8() throws {
    try scratch.build(["index.html": "1"])
    let name = Array(scratch.output.utf8CString.dropLast()) + [0x2F, -1, -2, 0]
    let file = open(name, O_WRONLY | O_CREAT, 0o644)
    #expect(file >= 0)
    close(file)
    try scratch.build(["index.html": "2"])
    #expect(access(name, F_OK) == 0)
  }

  @Test("stops a file that needs a folder where it stands, and a folder where a file must come")
  func fileAndFolder() throws {
    try scratch.build(["index.html": "1"])
    try scratch.put("mine", at: "public/nieuws")
    try scratch.put("mine", at: "public/over/a/b/mine.txt")
    let before = scratch.tree()
    let below = diagnostic { try scratch.build(["nieuws/a/index.html": "ours"]) }
    #expect(below?.code == .outputForeign)
    #expect(below?.message.dutch.contains("public/nieuws”") == true)
    let over = diagnostic { try scratch.build(["over": "ours"]) }
    #expect(over?.code == .outputForeign)
    #expect(over?.message.dutch.contains("public/over/a/b/mine.txt") == true)
    #expect(scratch.tree() == before)
  }

  @Test("behind a linked folder is neither read nor written")
  func linkedFolder() throws {
    try scratch.build(["index.html": "1"])
    try scratch.put("mine", at: "elsewhere/index.html")
    symlink(scratch.path + "/elsewhere", scratch.output + "/zwolle")
    #expect(diagnostic { try scratch.build(["zwolle/index.html": "ours"]) }?.code == .outputForeign)
    #expect(diagnostic { try scratch.build(["zwolle/new.html": "ours"]) }?.code == .outputForeign)
    #expect(scratch.texts("elsewhere") == ["index.html": "mine"])
  }

  @Test(
    "includes a manifest of another version",
    arguments: [
      "resv-manifest 3\nsite: zwolle\n\nindex.html\n", "resv-manifest 2\nindex.html\n",
      "resv-manifest 2\nsite: zwolle\n", "", "hello",
    ])
  func otherManifest(text: String) throws {
    try scratch.build(["index.html": "1", "zwolle/index.html": "1"])
    try scratch.put(text, at: "public/zwolle/.resv-manifest")
    let before = scratch.tree("")
    let refused = diagnostic { try scratch.build(["zwolle/index.html": "2"], sites: ["zwolle"]) }
    #expect(refused?.code == .outputForeign)
    #expect(refused?.message.english.contains("public/zwolle/.resv-manifest") == true)
    #expect(scratch.texts("") == before.compactMapValues(\.text))
    #expect(try scratch.build(["index.html": "2"], sites: [""]) == Summary(written: 1))
  }

  @Test("that comes while we build stops the build")
  func appearsMeanwhile() throws {
    try scratch.build(["index.html": "1"])
    let publisher = try Publisher.open(scratch.output)
    try publisher.write("2", to: "index.html")
    try publisher.write("ours", to: "new.html")
    try scratch.put("mine", at: "public/new.html")
    #expect(diagnostic { _ = try publisher.commit() }?.code == .outputForeign)
    #expect(scratch.text("public/index.html") == "1")
    #expect(scratch.text("public/new.html") == "mine")
    #expect(scratch.names() == ["public"])
  }

  @Test("is what the output becomes when somebody swaps it while we build")
  func outputSwapped() throws {
    try scratch.build(["index.html": "1"])
    let publisher = try Publisher.open(scratch.output)
    try publisher.write("2", to: "index.html")
    rename(scratch.output, scratch.path + "/saved")
    try scratch.put("mine", at: "public/mine.txt")
    #expect(diagnostic { _ = try publisher.commit() }?.code == .outputForeign)
    #expect(scratch.texts() == ["mine.txt": "mine"])
    #expect(scratch.names() == ["public", "saved"])
  }
}
