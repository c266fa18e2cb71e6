import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("Writing")
struct WritingTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(
    "keeps inside the output",
    arguments: [
      "", "/", "/etc/passwd", "../x", "a/../b", "a/..", ".", "./a", "a/.", "a//b", "a/", "a\u{0}b", "a\nb",
      "a\u{7F}", ".resv-manifest", "zwolle/.resv-manifest",
    ])
  func unsafePath(path: String) throws {
    try scratch.build(["index.html": "1"])
    let before = scratch.tree("")
    let publisher = try Publisher.open(scratch.output)
    #expect(diagnostic { try publisher.write("x", to: path) }?.code == .outputUnwritable)
    #expect(diagnostic { _ = try publisher.commit() }?.code == .outputUnwritable)
    publisher.abandon()
    #expect(scratch.tree("").filter { !$0.key.isEmpty } == before.filter { !$0.key.isEmpty })
  }

  @Test(
    "accepts dots that mean nothing",
    arguments: ["..a", "a..", "...", ".well-known/x", "a/.b", "x.resv-manifest"])
  func dots(path: String) throws {
    try scratch.build([path: "1"])
    #expect(scratch.text("public/" + path) == "1")
    #expect(try scratch.build(["index.html": "2"]) == Summary(written: 1, removed: 1))
    #expect(!scratch.exists("public/" + path))
  }

  @Test("twice to one place is refused, whether it changed or not", arguments: ["1", "2"])
  func twice(text: String) throws {
    try scratch.build(["index.html": "1"])
    let publisher = try Publisher.open(scratch.output)
    try publisher.write(text, to: "index.html")
    #expect(diagnostic { try publisher.write(text, to: "index.html") }?.code == .addressTaken)
    #expect(diagnostic { _ = try publisher.commit() }?.code == .addressTaken)
    #expect(scratch.text("public/index.html") == "1")
  }

  @Test("a file where another file needs a folder is refused", arguments: [["a", "a/b"], ["a/b", "a"]])
  func fileAsFolder(paths: [String]) throws {
    let refused = diagnostic {
      let publisher = try Publisher.open(scratch.output)
      for path in paths { try publisher.write("x", to: path) }
      _ = try publisher.commit()
    }
    #expect(refused?.code == .addressTaken)
    #expect(scratch.names() == [])
  }

  @Test(
    "an unchanged file where a new file needs a folder is refused", arguments: [["a", "a/b"], ["a/b", "a"]])
  func unchangedAsFolder(paths: [String]) throws {
    try scratch.build([paths[0]: "x"])
    let refused = diagnostic {
      let publisher = try Publisher.open(scratch.output)
      for path in paths { try publisher.write("x", to: path) }
      _ = try publisher.commit()
    }
    #expect(refused?.code == .addressTaken)
    #expect(scratch.text("public/" + paths[0]) == "x")
  }

  @Test("works from many tasks at once")
  func concurrently() async throws {
    for round in 0..<3 {
      let publisher = try Publisher.open(scratch.output)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<8 {
          group.addTask {
            for page in 0..<50 {
              let text = page % 5 == 0 ? "\(round)" : "same"
              try publisher.write("\(text) \(task) \(page)", to: "zwolle/\(page)/\(task % 2)/\(task).html")
            }
          }
        }
        try await group.waitForAll()
      }
      let summary = try publisher.commit()
      #expect(summary == (round == 0 ? Summary(written: 400) : Summary(written: 80, unchanged: 320)))
    }
    #expect(scratch.text("public/zwolle/10/1/3.html") == "2 3 10")
    #expect(scratch.tree().values.count { $0.text != nil } == 401)
  }

  @Test("one of many tasks that want one place gets it")
  func oneWinner() async throws {
    let publisher = try Publisher.open(scratch.output)
    let winners = await withTaskGroup(of: Bool.self) { group in
      for task in 0..<16 {
        group.addTask { diagnostic { try publisher.write("\(task)", to: "zwolle/index.html") } == nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(winners == 1)
    #expect(diagnostic { _ = try publisher.commit() }?.code == .addressTaken)
  }

  @Test("is over after the commit and after abandoning")
  func closed() throws {
    let publisher = try Publisher.open(scratch.output)
    try publisher.write("1", to: "index.html")
    _ = try publisher.commit()
    #expect(diagnostic { try publisher.write("2", to: "other.html") }?.code == .outputUnwritable)
    #expect(diagnostic { _ = try publisher.commit() } != nil)
    publisher.abandon()
    let other = try Publisher.open(scratch.output)
    other.abandon()
    other.abandon()
    #expect(diagnostic { try other.write("2", to: "index.html") }?.code == .outputUnwritable)
    #expect(diagnostic { _ = try other.commit() }?.code == .outputUnwritable)
    #expect(scratch.text("public/index.html") == "1")
    #expect(scratch.names() == ["public"])
  }

  @Test("leaves nothing where the publisher is let go or abandoned", arguments: [true, false])
  func letGo(abandoned: Bool) throws {
    try scratch.build(["index.html": "1", "zwolle/index.html": "1"])
    let before = scratch.tree()
    do {
      let publisher = try Publisher.open(scratch.output)
      try publisher.write("2", to: "index.html")
      try publisher.write("2", to: "zwolle/new/index.html")
      if abandoned { publisher.abandon() }
    }
    #expect(scratch.tree() == before)
    #expect(scratch.names() == ["public"])
  }
}
