import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Files

@Suite struct FilesTests {
  /// A folder that is there while `body` runs.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func code<Result>(_ read: () throws(SystemError) -> Result) -> Int32? {
    do throws(SystemError) {
      _ = try read()
      return nil
    } catch {
      return error.code
    }
  }

  @Test func wholeOrNotAtAll() throws {
    try inFolder { folder in
      let path = folder + "/a", content = [UInt8](repeating: 7, count: 100_000)
      try Data(content).write(to: URL(fileURLWithPath: path))
      #expect(try bytes(ofFile: path) == content && bytes(ofFile: path, most: 100_000) == content)
      try Data().write(to: URL(fileURLWithPath: folder + "/leeg"))
      #expect(try bytes(ofFile: folder + "/leeg") == [])
      #expect(code { () throws(SystemError) in try bytes(ofFile: path, most: 99_999) } == EFBIG)
      #expect(code { () throws(SystemError) in try bytes(ofFile: folder) } == EISDIR)
      #expect(code { () throws(SystemError) in try bytes(ofFile: folder + "/weg") } == ENOENT)
      #expect(code { () throws(SystemError) in try bytes(ofFile: path + "/b") } == ENOTDIR)
    }
  }

  /// A pipe that nobody writes to is told of, and not waited for.
  @Test func noRegularFile() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pijp", 0o600) == 0)
      #expect(code { () throws(SystemError) in try bytes(ofFile: folder + "/pijp") } == EINVAL)
    }
  }

  @Test func namesInTheOrderOfTheirBytes() throws {
    try inFolder { folder in
      for name in ["b", "a", "B", "é", ".stil", "a-1"] {
        try Data().write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      #expect(try names(inFolder: folder) == [".stil", "B", "a", "a-1", "b", "é"])
      #expect(code { () throws(SystemError) in try names(inFolder: folder + "/a") } == ENOTDIR)
    }
  }

  @Test func everyReasonIsSaid() {
    #expect(SystemError(code: ENOENT).reason.dutch == "een deel van het pad bestaat niet")
    #expect(SystemError(code: 9_999).reason.dutch == "systeemfout 9999")
    #expect(SystemError(code: ENOSPC).isFull && !SystemError(code: EIO).isFull)
  }
}
