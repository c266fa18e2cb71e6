import Diagnostics
import Foundation
import Glibc
import Publishing
import Testing

@Suite("What others do in the output while we build")
struct MeanwhileTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.build(["index.html": "0", "zwolle/index.html": "0"])
  }

  /// Many builds, and somebody who puts files everywhere all the time: in folders of ours, in new ones, over their own,
  /// and by a folder that was opened before.
  @Test("is all there in the end")
  func nothingIsLost() async throws {
    try scratch.makeFolder("public/uploads")
    let output = scratch.output
    let held = open(output + "/uploads", O_RDONLY | O_DIRECTORY)
    defer { close(held) }
    let writer = Aside { isStopped -> [String: String] in
      var written: [String: String] = [:]
      var number = 0
      while !isStopped() {
        number += 1
        usleep(300)
        let folders = ["", "zwolle/", "uploads/", "own/\(number % 7)/"]
        for folder in folders {
          let name = folder + "n\(number % 60).txt"
          if folder.hasPrefix("own") {
            mkdir(output + "/own", 0o755)
            mkdir(output + "/own/\(number % 7)", 0o755)
          }
          let file = open(output + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
          guard file >= 0 else { continue }
          let text = Array("\(number)".utf8)
          if write(file, text, text.count) == text.count { written[name] = "\(number)" }
          close(file)
        }
        let name = "held\(number % 60).txt"
        let file = openat(held, name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if file >= 0 {
          let text = Array("\(number)".utf8)
          if write(file, text, text.count) == text.count { written["uploads/" + name] = "\(number)" }
          close(file)
        }
      }
      return written
    }
    for round in 1...40 {
      try scratch.build([
        "index.html": "\(round)", "zwolle/index.html": "\(round)",
        "zwolle/\(round % 3)/index.html": "\(round)",
      ])
      try await Task.sleep(for: .milliseconds(2))
    }
    let written = try await writer.stop()
    #expect(written.count > 60)
    let found = scratch.texts()
    #expect(written.keys.filter { found[$0] == nil }.sorted() == [])
    #expect(scratch.names() == ["public"])
  }

  @Test("goes on by moment: put there, replaced and taken away before the swap")
  func beforeTheSwap() throws {
    try scratch.put("first", at: "public/a.txt")
    try scratch.put("first", at: "public/zwolle/b.txt")
    try scratch.put("first", at: "public/uploads/c.txt")
    let publisher = try Publisher.open(scratch.output)
    try publisher.write("1", to: "index.html")
    try scratch.put("new", at: "public/d.txt")
    try scratch.put("second", at: "public/a.txt")
    try scratch.remove("public/zwolle/b.txt")
    try scratch.put("new", at: "public/uploads/deep/e.txt")
    _ = try publisher.commit()
    #expect(
      scratch.texts().filter { $0.key.hasSuffix(".txt") } == [
        "a.txt": "second", "d.txt": "new", "uploads/c.txt": "first", "uploads/deep/e.txt": "new",
      ])
  }

  @Test("keeps its folders, with owner, group, rights, attributes and whoever works in them")
  func folders() throws {
    try scratch.put("mine", at: "public/uploads/deep/a.txt")
    try scratch.put("mine", at: "public/zwolle/uploads/a.txt")
    let folders = ["uploads", "uploads/deep", "zwolle/uploads"]
    for folder in folders {
      chmod(scratch.output + "/" + folder, 0o2750)
      if geteuid() == 0 { chown(scratch.output + "/" + folder, Nobody.number, 12) }
      TestAttributes.set("user.resv", "mine", at: scratch.output + "/" + folder)
    }
    // A folder with pages of ours and something of others cannot stay the same one, but keeps all that it has.
    if geteuid() == 0 { chown(scratch.output + "/zwolle", Nobody.number, 12) }
    TestAttributes.set("user.resv", "ours", at: scratch.output + "/zwolle")
    let before = scratch.tree()
    try scratch.build(["index.html": "1", "zwolle/index.html": "1"])
    let after = scratch.tree()
    for folder in folders { #expect(after[folder] == before[folder]) }
    #expect(after["zwolle"]?.owner == before["zwolle"]?.owner)
    #expect(after["zwolle"]?.mode == before["zwolle"]?.mode)
    guard TestAttributes.work(at: scratch.path) else { return }
    for folder in folders {
      #expect(TestAttributes.get("user.resv", at: scratch.output + "/" + folder) == "mine")
    }
    #expect(TestAttributes.get("user.resv", at: scratch.output + "/zwolle") == "ours")
  }

  /// Killed right behind the swap: what the old tree alone holds is not ours to delete.
  @Test("survives a run that was killed behind its swap")
  func killedBehindTheSwap() throws {
    try scratch.put("adopted", at: "public/zwolle/both.txt")
    try scratch.makeFolder(".public.resv")
    try FileManager.default.copyItem(
      atPath: scratch.output, toPath: scratch.path + "/.public.resv/swap")
    try scratch.remove(".public.resv/swap/zwolle/both.txt")
    link(scratch.output + "/zwolle/both.txt", scratch.path + "/.public.resv/swap/zwolle/both.txt")
    try scratch.put("late", at: ".public.resv/swap/zwolle/late.txt")
    try scratch.put("late", at: ".public.resv/swap/new/deep/late.txt")
    try scratch.put("other", at: ".public.resv/swap/clash.txt")
    try scratch.put("newer", at: "public/clash.txt")
    var diagnostics: [Diagnostic] = []
    let publisher = Publisher(
      output: scratch.output, sites: ["", "zwolle"], complete: false, diagnostics: &diagnostics)
    publisher?.abandon()
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(
      scratch.texts().filter { $0.key.hasSuffix(".txt") } == [
        "zwolle/both.txt": "adopted", "zwolle/late.txt": "late", "new/deep/late.txt": "late",
        "clash.txt": "newer",
      ])
    #expect(scratch.texts(".public.resv") == ["bewaard/clash.txt": "other"])
  }

  @Test(
    "is refused where the place beside the output is somebody else’s",
    .enabled(if: geteuid() == 0 && Nobody.isPossible))
  func placeOfOthers() throws {
    chmod(scratch.path, 0o777)
    try scratch.makeFolder(".public.resv")
    chmod(scratch.path + "/.public.resv", 0o777)
    let before = scratch.tree()
    let refused = Nobody.run { diagnostic { _ = try Publisher.open(scratch.output) } }
    #expect(refused?.code == .outputUnwritable)
    #expect(refused?.message.dutch.contains(".public.resv") == true)
    #expect(scratch.tree() == before)
  }

  @Test(
    "is told before anything is done where we may not take it along",
    .enabled(if: geteuid() == 0 && Nobody.isPossible))
  func folderOfOthers() throws {
    chown(scratch.path, Nobody.number, 0)
    for path in [""] + scratch.tree().keys { lchown(scratch.output + "/" + path, Nobody.number, 0) }
    try scratch.put("mine", at: "public/uploads/a.txt")
    let before = scratch.tree()
    let refused = Nobody.run { diagnostic { try scratch.build(["index.html": "1"]) } }
    #expect(refused?.code == .outputForeign)
    #expect(refused?.message.dutch.contains("public/uploads”") == true)
    #expect(scratch.tree() == before)
    #expect(scratch.names() == ["public"])
  }

  @Test("a staging that is not the one we made is not swapped in")
  func stagingReplaced() throws {
    let publisher = try Publisher.open(scratch.output)
    try publisher.write("1", to: "index.html")
    #expect(rename(scratch.path + "/.public.resv/new", scratch.path + "/taken") == 0)
    try scratch.put("evil", at: ".public.resv/new/index.html")
    #expect(diagnostic { _ = try publisher.commit() }?.code == .outputUnwritable)
    #expect(scratch.text("public/index.html") == "0")
  }
}

/// Extended attributes by path, where the file system has them.
enum TestAttributes {
  private typealias Set =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, Int32) -> Int32
  private typealias Get =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int) -> Int

  @discardableResult
  static func set(_ name: String, _ value: String, at path: String) -> Bool {
    guard let call = dlsym(nil, "setxattr").map({ unsafeBitCast($0, to: Set.self) }) else { return false }
    return call(path, name, value, value.utf8.count, 0) == 0
  }

  static func get(_ name: String, at path: String) -> String? {
    guard let call = dlsym(nil, "getxattr").map({ unsafeBitCast($0, to: Get.self) }) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = call(path, name, &bytes, 256)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }

  static func work(at path: String) -> Bool { set("user.probe", "1", at: path) }
}
