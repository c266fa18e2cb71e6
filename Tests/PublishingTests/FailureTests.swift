import Diagnostics
import Foundation
import Glibc
import Publishing
import Testing

@Suite("When the system refuses")
struct FailureTests {
  @Test("a full disk leaves the output as it was", .enabled(if: Disk.isAllowed))
  func fullDisk() throws {
    let disk = try Disk("size=256k")
    let scratch = disk.scratch
    try scratch.build(["index.html": "1", "zwolle/index.html": "1"], into: "disk/public")
    let before = scratch.tree("disk/public")
    do {
      let publisher = try Publisher.open(scratch.path + "/disk/public")
      try publisher.write("2", to: "index.html")
      let refused = diagnostic {
        for page in 0..<100 {
          try publisher.write(String(repeating: "x", count: 10_000), to: "zwolle/\(page)/index.html")
        }
      }
      #expect(refused?.code == .outputUnwritable)
      #expect(
        refused?.message.dutch
          == "In “\(scratch.path)/disk/public” kan niet worden geschreven: de schijf is vol.")
      #expect(refused?.help?.dutch.hasPrefix("Maak ruimte vrij") == true)
      #expect(diagnostic { _ = try publisher.commit() } == refused)
    }
    #expect(scratch.tree("disk/public") == before)
    #expect(scratch.names(in: "disk") == ["public"])
    #expect(try scratch.build(["index.html": "3"], into: "disk/public") == Summary(written: 1, removed: 1))
  }

  @Test("a disk that is full only at the commit leaves the output as it was", .enabled(if: Disk.isAllowed))
  func fullAtCommit() throws {
    let disk = try Disk("nr_inodes=50")
    let scratch = disk.scratch
    var files = Dictionary(uniqueKeysWithValues: (0..<12).map { ("zwolle/\($0)/index.html", "1") })
    try scratch.build(files, into: "disk/public")
    let before = scratch.tree("disk/public")
    files["zwolle/0/index.html"] = "2"
    do {
      let publisher = try Publisher.open(scratch.path + "/disk/public")
      for (path, text) in files { try publisher.write(text, to: path) }
      let refused = diagnostic { _ = try publisher.commit() }
      #expect(refused?.code == .outputUnwritable)
      #expect(refused?.message.english.hasSuffix("the disk is full.") == true)
    }
    #expect(scratch.tree("disk/public") == before)
    #expect(scratch.names(in: "disk") == ["public"])
  }

  @Test("a disk that can only be read is told apart", .enabled(if: Disk.isAllowed))
  func readOnly() throws {
    let disk = try Disk("size=256k")
    try disk.scratch.build(["index.html": "1"], into: "disk/public")
    #expect(disk.makeReadOnly())
    let refused = diagnostic { try disk.scratch.build(["index.html": "2"], into: "disk/public") }
    #expect(refused?.code == .outputUnwritable)
    #expect(refused?.message.dutch.contains("alleen te lezen") == true)
  }

  @Test("a mount point is refused, as the output and inside it", .enabled(if: Disk.isAllowed))
  func mountPoint() throws {
    let disk = try Disk("size=256k")
    try disk.scratch.put("mine", at: "disk/mine.txt")
    for output in [disk.scratch.path + "/disk", disk.scratch.path] {
      let refused = diagnostic { _ = try Publisher.open(output) }
      #expect(refused?.code == .outputForeign)
      #expect(refused?.message.dutch.contains("koppelpunt") == true)
    }
    #expect(disk.scratch.text("disk/mine.txt") == "mine")
  }

  @Test("a folder without the right to write in it is refused", .enabled(if: Nobody.isPossible))
  func noRight() throws {
    let scratch = try Scratch()
    try scratch.build(["index.html": "1"], into: "locked/public")
    let before = scratch.tree("locked")
    chmod(scratch.path, 0o755)
    chmod(scratch.path + "/locked", 0o555)
    defer { chmod(scratch.path + "/locked", 0o755) }
    for name in ["locked/public", "locked/new", "locked/a/b/c"] {
      let refused = Nobody.run { diagnostic { try scratch.build(["index.html": "2"], into: name) } }
      #expect(refused?.code == .outputUnwritable)
      #expect(refused?.message.dutch.contains("toestemming") == true)
    }
    chmod(scratch.path + "/locked", 0o755)
    #expect(scratch.tree("locked") == before)
  }

  @Test("too long a path is told apart, and costs nothing")
  func longPath() throws {
    let scratch = try Scratch()
    try scratch.build(["index.html": "1"])
    let before = scratch.tree()
    let long = String(repeating: "n", count: 256)
    let deep = Array(repeating: String(repeating: "d", count: 200), count: 30).joined(separator: "/")
    for path in ["zwolle/\(long)/index.html", "\(long).html", "zwolle/\(deep)/index.html"] {
      let refused = diagnostic { try scratch.build(["index.html": "2", path: "x"]) }
      #expect(refused?.code == .outputUnwritable)
      #expect(refused?.message.english.contains("too long") == true)
    }
    #expect(scratch.tree() == before)
    #expect(scratch.names() == ["public"])
  }

  /// Linux forbids a second name for a file of somebody else, and so do file systems without links.
  private static var refusesLinks: Bool {
    geteuid() == 0 && Nobody.isPossible
      && FileManager.default.contents(atPath: "/proc/sys/fs/protected_hardlinks")?.first == UInt8(ascii: "1")
  }

  @Test("a second name for a file, the file is copied with its times", .enabled(if: refusesLinks))
  func copies() throws {
    let scratch = try Scratch()
    chown(scratch.path, Nobody.number, 0)
    let text = String(repeating: "large ", count: 30_000)
    var files = ["index.html": "1", "zwolle/index.html": text, "zwolle/wv/index.html": "same"]
    try scratch.build(files)
    try scratch.put("mine", at: "public/zwolle/mine.txt")
    chmod(scratch.output + "/zwolle/mine.txt", 0o640)
    symlink("mine.txt", scratch.output + "/zwolle/link")
    for folder in ["", "/zwolle", "/zwolle/wv"] { chown(scratch.output + folder, Nobody.number, 0) }
    let before = scratch.tree()
    files["index.html"] = "2"
    #expect(try Nobody.run { try scratch.build(files) } == Summary(written: 1, unchanged: 2))
    let after = scratch.tree()
    for path in ["zwolle/index.html", "zwolle/wv/index.html", "zwolle/mine.txt", "zwolle/.resv-manifest"] {
      #expect(after[path]?.text == before[path]?.text)
      #expect(after[path]?.modified == before[path]?.modified)
      #expect(after[path]?.mode == before[path]?.mode)
      #expect(after[path]?.inode != before[path]?.inode)
    }
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.output + "/zwolle/link") == "mine.txt"
    )
    #expect(after["index.html"]?.text == "2")
    #expect(scratch.names() == ["public"])
  }
}
