import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("A first build")
struct FirstBuildTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("makes the output, with a manifest for each site, and leaves nothing beside it")
  func makesTheOutput() throws {
    let summary = try scratch.build([
      "index.html": "portal", "assets/site.css": "css", "zwolle/index.html": "zwolle",
      "zwolle/disciplines/wv/index.html": "wv",
    ])
    #expect(summary == Summary(written: 4))
    #expect(
      scratch.texts() == [
        ".resv-manifest": "resv-manifest 2\nsite: \n\nassets/site.css\nindex.html\n",
        "index.html": "portal", "assets/site.css": "css",
        "zwolle/.resv-manifest": "resv-manifest 2\nsite: zwolle\n\ndisciplines/wv/index.html\nindex.html\n",
        "zwolle/index.html": "zwolle", "zwolle/disciplines/wv/index.html": "wv",
      ])
    #expect(scratch.names() == ["public"])
  }

  @Test("shows nothing before the commit")
  func invisibleBefore() throws {
    let publisher = try Publisher.open(scratch.output)
    try publisher.write("portal", to: "index.html")
    #expect(!scratch.exists("public"))
    _ = try publisher.commit()
    #expect(scratch.text("public/index.html") == "portal")
  }

  @Test("makes the folders above the output")
  func makesParents() throws {
    try scratch.build(["index.html": "portal"], into: "var/./www//public/")
    #expect(scratch.text("var/www/public/index.html") == "portal")
    #expect(scratch.names(in: "var/www") == ["public"])
  }

  @Test("of nothing at all makes nothing")
  func nothing() throws {
    #expect(try scratch.build([:]) == Summary())
    #expect(scratch.names() == [])
  }

  @Test("fills an empty folder, and keeps the hidden files in it")
  func emptyFolder() throws {
    try scratch.put("", at: "public/.gitkeep")
    try scratch.put("ref: main", at: "public/.git/HEAD")
    try scratch.build(["index.html": "portal"])
    #expect(scratch.names(in: "public") == [".git", ".gitkeep", ".resv-manifest", "index.html"])
    #expect(scratch.text("public/.git/HEAD") == "ref: main")
  }

  @Test("sorts the manifest by bytes, whatever the order of writing")
  func manifestOrder() throws {
    let names = ["é.html", "a/b.html", "a.html", "a-b.html", "Z.html", "zz.html", "e\u{301}.html"]
    for (index, order) in [names, names.reversed(), names.sorted()].enumerated() {
      let publisher = try Publisher.open(scratch.path + "/\(index)", sites: [""])
      for name in order { try publisher.write(name, to: name) }
      _ = try publisher.commit()
      #expect(
        scratch.text("\(index)/.resv-manifest").map { Array($0.utf8) }
          == Array(
            "resv-manifest 2\nsite: \n\nZ.html\na-b.html\na.html\na/b.html\ne\u{301}.html\nzz.html\né.html\n"
              .utf8))
    }
  }

  @Test("publishes empty files, large files and any bytes")
  func bytes() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for run in 0..<2 {
      let publisher = try Publisher.open(scratch.output, sites: [""])
      try publisher.write([UInt8](), to: "empty")
      try publisher.write(bytes, to: "large")
      #expect(try publisher.commit() == (run == 0 ? Summary(written: 2) : Summary(unchanged: 2)))
    }
    #expect(FileManager.default.contents(atPath: scratch.output + "/large") == Data(bytes))
    #expect(FileManager.default.contents(atPath: scratch.output + "/empty") == Data())
  }
}
