import Diagnostics
import Foundation
import Glibc
import Publishing
import Testing

@Suite("An output folder is refused")
struct LocationTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(
    "where it is the root, the current folder, or one above it",
    arguments: ["/", "//", "/.", ".", "./", ".."])
  func aboveUs(output: String) {
    let refused = diagnostic { _ = try Publisher.open(output) }
    #expect(refused?.code == .outputForeign)
    #expect(refused?.message.dutch.contains("“\(output)”") == true)
  }

  @Test("where a link makes it the current folder")
  func linkToCurrent() {
    symlink(FileManager.default.currentDirectoryPath, scratch.output)
    #expect(diagnostic { _ = try Publisher.open(scratch.output) }?.code == .outputForeign)
  }

  @Test("where it is a file")
  func file() throws {
    try scratch.put("file", at: "public")
    #expect(diagnostic { _ = try Publisher.open(scratch.output) }?.code == .outputForeign)
    #expect(scratch.texts("") == ["public": "file"])
  }

  @Test("where it is a link to nothing")
  func dangling() throws {
    symlink("nowhere", scratch.output)
    #expect(diagnostic { _ = try Publisher.open(scratch.output) }?.code == .outputUnwritable)
    #expect(diagnostic { _ = try Publisher.open(scratch.output + "/below") }?.code == .outputUnwritable)
    #expect(scratch.names() == ["public"])
  }

  @Test("where it has no name", arguments: ["", "missing/../public", "a\u{0}b"])
  func noName(output: String) {
    #expect(diagnostic { _ = try Publisher.open(output) }?.code == .outputUnwritable)
  }

  @Test(
    "where it is, holds or stands in a protected folder",
    arguments: ["site", "site/content", "site/content/a/b"])
  func protected(output: String) throws {
    try scratch.makeFolder("site/content")
    symlink("site/content", scratch.path + "/link")
    for folder in ["/site/content", "/site/../link/"] {
      let refused = diagnostic {
        _ = try Publisher.open(scratch.path + "/" + output, protecting: [scratch.path + folder])
      }
      #expect(refused?.code == .outputForeign)
    }
    #expect(scratch.names(in: "site/content") == [])
  }

  @Test("but not where its name only starts like a protected one, or that does not exist")
  func similarName() throws {
    try scratch.makeFolder("content")
    let protecting = [scratch.path + "/content", scratch.path + "/templates"]
    _ = try Publisher.open(scratch.path + "/content-public", protecting: protecting)
    #expect(
      diagnostic { _ = try Publisher.open(scratch.path + "/templates/x", protecting: protecting) } != nil)
  }

  @Test("where a part of the way to it is a file")
  func belowFile() throws {
    try scratch.put("file", at: "file")
    #expect(diagnostic { _ = try Publisher.open(scratch.path + "/file/public") }?.code == .outputUnwritable)
    #expect(diagnostic { _ = try Publisher.open("/proc/public") }?.code == .outputUnwritable)
  }

  @Test("where its name leaves no room for the folder beside it")
  func longName() throws {
    let refused = diagnostic {
      _ = try Publisher.open(scratch.path + "/" + String(repeating: "n", count: 252))
    }
    #expect(refused?.code == .outputUnwritable)
    #expect(refused?.message.dutch.contains("te lang") == true)
    #expect(scratch.names() == [])
  }

  @Test("where the folder beside it is a file or a link of somebody else")
  func besideTaken() throws {
    try scratch.put("mine", at: ".public.resv")
    #expect(diagnostic { _ = try Publisher.open(scratch.output) }?.code == .outputUnwritable)
    try scratch.makeFolder("elsewhere")
    symlink("elsewhere", scratch.path + "/.other.resv")
    #expect(diagnostic { _ = try Publisher.open(scratch.path + "/other") }?.code == .outputUnwritable)
    #expect(scratch.text(".public.resv") == "mine")
    #expect(scratch.names(in: "elsewhere") == [])
  }
}
