import Foundation
import Glibc
import Publishing
import Testing

@Suite("A later build")
struct OnlyChangedTests {
  let scratch: Scratch
  let files = [
    "index.html": "portal", "over/index.html": "over", "zwolle/index.html": "zwolle",
    "zwolle/wv/index.html": "wv", "zwolle/wv/kaart.svg": "kaart",
  ]

  init() throws {
    scratch = try Scratch()
    try scratch.build(files)
  }

  @Test("with the same bytes touches no file and no folder")
  func unchanged() throws {
    let before = scratch.tree()
    #expect(try scratch.build(files) == Summary(unchanged: 5))
    #expect(scratch.tree() == before)
    #expect(scratch.names() == ["public"])
  }

  @Test("writes what changed and keeps the inode and times of all else")
  func oneChanged() throws {
    let before = scratch.tree()
    var changed = files
    changed["zwolle/wv/index.html"] = "WV"
    #expect(try scratch.build(changed) == Summary(written: 1, unchanged: 4))
    let after = scratch.tree()
    #expect(after["zwolle/wv/index.html"]?.text == "WV")
    #expect(after["zwolle/wv/index.html"]?.inode != before["zwolle/wv/index.html"]?.inode)
    for path in before.keys where before[path]?.text != nil && path != "zwolle/wv/index.html" {
      #expect(after[path] == before[path])
    }
    #expect(after["over"]?.modified == before["over"]?.modified)
    #expect(scratch.names() == ["public"])
  }

  @Test("sees a change that keeps the size, at the start and at the end", arguments: [0, 70_000, 139_999])
  func sameSize(position: Int) throws {
    var bytes = [UInt8](repeating: 0x61, count: 140_000)
    for expected in [Summary(written: 1), Summary(unchanged: 1), Summary(written: 1)] {
      let publisher = try Publisher.open(scratch.path + "/other", sites: [""])
      try publisher.write(bytes, to: "large.txt")
      #expect(try publisher.commit() == expected)
      if expected.unchanged == 1 { bytes[position] = 0x62 }
    }
    #expect(FileManager.default.contents(atPath: scratch.path + "/other/large.txt") == Data(bytes))
  }

  @Test("deletes what is not written any more, and folders that become empty by it")
  func removed() throws {
    let fewer = files.filter { !$0.key.hasPrefix("zwolle/wv/") && !$0.key.hasPrefix("over/") }
    #expect(try scratch.build(fewer) == Summary(unchanged: 2, removed: 3))
    #expect(scratch.names(in: "public") == [".resv-manifest", "index.html", "zwolle"])
    #expect(scratch.names(in: "public/zwolle") == [".resv-manifest", "index.html"])
    #expect(scratch.text("public/zwolle/.resv-manifest") == "resv-manifest 2\nsite: zwolle\n\nindex.html\n")
  }

  @Test("that writes nothing for a site takes the site away")
  func siteWithoutFiles() throws {
    #expect(
      try scratch.build(files.filter { !$0.key.hasPrefix("zwolle/") }) == Summary(unchanged: 2, removed: 3))
    #expect(!scratch.exists("public/zwolle"))
  }

  @Test("mends what somebody changed or deleted by hand")
  func mends() throws {
    try scratch.put("PORTAL", at: "public/index.html")
    try scratch.remove("public/zwolle/wv")
    #expect(try scratch.build(files) == Summary(written: 3, unchanged: 2))
    #expect(scratch.texts().filter { !$0.key.hasSuffix(".resv-manifest") } == files)
  }

  @Test("replaces a file by a folder and a folder by a file")
  func fileAndFolder() throws {
    var other = files
    other["over"] = "file now"
    other["over/index.html"] = nil
    other["index.html"] = nil
    other["index.html/index.html"] = "folder now"
    #expect(try scratch.build(other) == Summary(written: 2, unchanged: 3, removed: 2))
    #expect(scratch.text("public/over") == "file now")
    #expect(scratch.tree()["over"]?.mode == scratch.tree()["zwolle/index.html"]?.mode)
    #expect(scratch.text("public/index.html/index.html") == "folder now")
    #expect(try scratch.build(other) == Summary(unchanged: 5))
  }

  @Test("replaces a link that took the place of one of our files, not what it leads to")
  func linkInPlace() throws {
    try scratch.put("portal", at: "elsewhere")
    try scratch.remove("public/index.html")
    symlink(scratch.path + "/elsewhere", scratch.output + "/index.html")
    #expect(try scratch.build(files) == Summary(written: 1, unchanged: 4))
    #expect(scratch.text("elsewhere") == "portal")
    #expect(scratch.tree()["index.html"]?.text == "portal")
  }

  @Test("keeps the rights of folders, and the group that they hand down")
  func rights() throws {
    let group = geteuid() == 0 ? 4242 : getgid()
    chown(scratch.output, geteuid(), group)
    chmod(scratch.output, 0o2750)
    chmod(scratch.output + "/zwolle", 0o700)
    try scratch.build(files.merging(["new/index.html": "new"]) { $1 })
    #expect(scratch.tree()[""]?.mode == S_IFDIR | 0o2750)
    #expect(scratch.tree()["zwolle"]?.mode == S_IFDIR | 0o700)
    #expect(scratch.tree()["new/index.html"]?.owner == [geteuid(), group])
  }

  @Test("swaps the folder that a link leads to, so the link stays")
  func outputIsLink() throws {
    symlink("public", scratch.path + "/link")
    #expect(
      try scratch.build(["index.html": "new"], sites: [""], into: "link") == Summary(written: 1, removed: 1))
    #expect(scratch.text("public/index.html") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/link") == "public")
    #expect(scratch.names() == ["link", "public"])
  }
}
