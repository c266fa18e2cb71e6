import Diagnostics
import Foundation
import Glibc
import Publishing
import Testing

@Suite("Sites")
struct SiteTests {
  let scratch: Scratch
  let files = [
    "index.html": "portal", "zwolle/index.html": "zwolle", "zwolle/kaart/index.html": "kaart",
    "drenthe/index.html": "drenthe", "drenthe/a/b.html": "b",
  ]
  let all = ["", "drenthe", "zwolle"]

  init() throws {
    scratch = try Scratch()
    try scratch.build(files, sites: all)
  }

  @Test("that are not built stay exactly as they are, times of folders too")
  func othersStay() throws {
    let before = scratch.tree()
    #expect(
      try scratch.build(["zwolle/index.html": "new"], sites: ["zwolle"]) == Summary(written: 1, removed: 1))
    let after = scratch.tree()
    #expect(after["zwolle/index.html"]?.text == "new")
    for path in before.keys where path.hasPrefix("drenthe/") {
      if before[path]?.text != nil { #expect(after[path] == before[path]) }
      #expect(after[path]?.modified == before[path]?.modified)
      #expect(after[path]?.mode == before[path]?.mode)
    }
    #expect(after["drenthe"]?.modified == before["drenthe"]?.modified)
    #expect(after["index.html"] == before["index.html"])
    #expect(after[".resv-manifest"] == before[".resv-manifest"])
  }

  @Test("have the same bytes built alone and put together by copying")
  func apart() throws {
    let manager = FileManager.default
    for site in all {
      let own = files.filter { site.isEmpty ? !$0.key.contains("/") : $0.key.hasPrefix(site + "/") }
      try scratch.build(own, sites: [site], into: "apart-\(site)")
    }
    for site in ["drenthe", "zwolle"] {
      try manager.copyItem(
        atPath: scratch.path + "/apart-\(site)/\(site)", toPath: scratch.path + "/apart-/\(site)")
    }
    #expect(scratch.texts("apart-") == scratch.texts())
    #expect(try scratch.build(files, sites: all, complete: true, into: "apart-") == Summary(unchanged: 5))
  }

  @Test("of one region make an output of their own")
  func regionAlone() throws {
    try scratch.build(["zwolle/index.html": "zwolle"], sites: ["zwolle"], into: "alone")
    #expect(scratch.names(in: "alone") == ["zwolle"])
    #expect(
      try scratch.build(["zwolle/index.html": "x"], sites: ["zwolle"], into: "alone") == Summary(written: 1))
  }

  @Test("that are no longer there are deleted by a complete build only")
  func retired() throws {
    let rest = files.filter { !$0.key.hasPrefix("drenthe/") }
    #expect(try scratch.build(rest, sites: ["", "zwolle"]) == Summary(unchanged: 3))
    #expect(scratch.exists("public/drenthe/index.html"))
    #expect(
      try scratch.build(rest, sites: ["", "zwolle"], complete: true) == Summary(unchanged: 3, removed: 2))
    #expect(!scratch.exists("public/drenthe"))
  }

  @Test("that are no longer there leave what is not ours")
  func retiredWithForeign() throws {
    try scratch.put("mine", at: "public/drenthe/mine.txt")
    let rest = files.filter { !$0.key.hasPrefix("drenthe/") }
    try scratch.build(rest, sites: ["", "zwolle"], complete: true)
    #expect(scratch.texts("public/drenthe") == ["mine.txt": "mine"])
  }

  @Test("that are no longer there may give their folder to the portal")
  func regionBecomesPage() throws {
    let rest = files.filter { !$0.key.hasPrefix("drenthe/") }.merging(["drenthe/index.html": "moved"]) { $1 }
    #expect(
      try scratch.build(rest, sites: ["", "zwolle"], complete: true)
        == Summary(written: 1, unchanged: 3, removed: 1))
    #expect(scratch.texts("public/drenthe") == ["index.html": "moved"])
  }

  @Test("may take the folder of a page of the portal")
  func pageBecomesRegion() throws {
    try scratch.build(["utrecht/index.html": "page"], sites: [""], into: "other")
    #expect(
      try scratch.build(["utrecht/index.html": "region"], sites: ["", "utrecht"], into: "other")
        == Summary(written: 1))
    #expect(scratch.names(in: "other") == ["utrecht"])
    #expect(scratch.text("other/utrecht/.resv-manifest") == "resv-manifest 2\nsite: utrecht\n\nindex.html\n")
  }

  @Test("that are not built cannot be written into", arguments: ["drenthe/new.html", "drenthe/index.html"])
  func writeElsewhere(path: String) throws {
    let before = scratch.tree()
    #expect(
      diagnostic { try scratch.build([path: "x", "index.html": "y"], sites: ["", "zwolle"]) }?.code
        == .outputUnwritable)
    #expect(
      diagnostic { try scratch.build(["index.html": "y"], sites: ["zwolle"]) }?.code == .outputUnwritable)
    #expect(scratch.tree() == before)
  }

  @Test("have names that are names", arguments: ["..", ".", "a/b", "/", "a/", ".resv-manifest", "a\u{0}b"])
  func names(site: String) throws {
    let before = scratch.tree()
    #expect(diagnostic { _ = try Publisher.open(scratch.output, sites: [site]) }?.code == .outputUnwritable)
    #expect(scratch.tree() == before)
  }

  @Test("are not mixed up by a manifest of the portal that lists their files")
  func lyingManifest() throws {
    try scratch.put(
      "resv-manifest 1\n../outside\n/etc/passwd\n\ndrenthe/index.html\nindex.html\n",
      at: "public/.resv-manifest")
    try scratch.put("outside", at: "outside")
    try scratch.build(["index.html": "new"], sites: [""])
    #expect(scratch.text("public/drenthe/index.html") == "drenthe")
    #expect(scratch.text("outside") == "outside")
    #expect(scratch.text("public/.resv-manifest") == "resv-manifest 2\nsite: \n\nindex.html\n")
  }

  @Test("that are kept as a copy below the output are not ours", arguments: ["", "drenthe"])
  func copyBelow(site: String) throws {
    let copy = scratch.path + "/copy"
    try FileManager.default.copyItem(
      atPath: scratch.output + (site.isEmpty ? "" : "/" + site), toPath: copy)
    #expect(rename(copy, scratch.output + "/archief-2025") == 0)
    let before = scratch.tree("public/archief-2025")
    // All of it stays, through builds that change and that change nothing, and when a region goes.
    try scratch.build(files, sites: all, complete: true)
    try scratch.build(files.merging(["index.html": "new"]) { $1 }, sites: all, complete: true)
    try scratch.build(
      files.filter { !$0.key.hasPrefix("drenthe/") }, sites: ["", "zwolle"], complete: true)
    #expect(scratch.tree("public/archief-2025") == before)
    #expect(!scratch.exists("public/drenthe"))
    // And it is not built into, as if it were the site of that name.
    let refused = diagnostic {
      try scratch.build(["archief-2025/index.html": "x"], sites: ["archief-2025"])
    }
    #expect(refused?.code == .outputForeign)
    #expect(scratch.tree("public/archief-2025") == before)
  }

  @Test("of the version before are still ours where they are built")
  func firstVersion() throws {
    for site in ["", "drenthe", "zwolle"] {
      let path = "public/" + (site.isEmpty ? "" : site + "/") + ".resv-manifest"
      let text = try #require(scratch.text(path))
      try scratch.put(
        "resv-manifest 1\n" + text.split(separator: "\n").dropFirst(2).joined(separator: "\n") + "\n",
        at: path)
    }
    let rest = files.filter { $0.key != "drenthe/a/b.html" }
    #expect(try scratch.build(rest, sites: all, complete: true) == Summary(unchanged: 4, removed: 1))
  }
}
