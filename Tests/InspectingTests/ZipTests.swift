import Testing

@testable import Inspecting

/// Writes archives, right or wrong in one place.
struct Archive {
  struct File {
    var name = "a.xml"
    var content: [UInt8] = Array("inhoud".utf8)
    var flags = 0
    var method = 0
    /// What the archive says of it, where that is not true.
    var claimedSize: Int?
    var claimedStart: Int?
  }

  var files: [File] = []
  var claimedCount: Int?
  var comment = ""

  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let start = body.count
      let sizes = long(0) + long(file.claimedSize ?? file.content.count) + long(file.content.count)
      let common = short(file.flags) + short(file.method) + long(0) + sizes + short(file.name.utf8.count)
      body += long(0x0403_4b50) + short(20) + common + short(0) + Array(file.name.utf8) + file.content
      directory += long(0x0201_4b50) + short(20) + short(20) + common + short(0) + short(0) + short(0)
      directory += short(0) + long(0) + long(file.claimedStart ?? start) + Array(file.name.utf8)
    }
    let count = short(claimedCount ?? files.count)
    return body + directory + long(0x0605_4b50) + short(0) + short(0) + count + count
      + long(directory.count) + long(body.count) + short(comment.utf8.count) + Array(comment.utf8)
  }

  private func short(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
  private func long(_ number: Int) -> [UInt8] { short(number & 0xFFFF) + short(number >> 16 & 0xFFFF) }

  /// The content as zlib may write it: one block that is not packed (RFC 1951, 3.2.4).
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length = [UInt8(count & 255), UInt8(count >> 8)]
    return [1] + length + length.map { ~$0 } + content
  }
}

@Suite struct ZipTests {
  private func failure(_ bytes: [UInt8]) -> Zip.Failure? {
    do throws(Zip.Failure) {
      _ = try Zip(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func content(_ archive: Archive, budget: Int) throws -> (content: [UInt8], left: Int) {
    let zip = try Zip(archive.bytes)
    var left = budget
    let entry = try #require(zip.entries.first)
    return (try zip.content(of: entry, budget: &left), left)
  }

  @Test(arguments: ["", "een opmerking, met PK erin"]) func filesAndTheirContents(_ comment: String) throws {
    let packed = Archive.File(
      name: "map/b.xml", content: Archive.deflated(Array("gepakt".utf8)), method: 8)
    let zip = try Zip(Archive(files: [Archive.File(), packed], comment: comment).bytes)
    #expect(zip.entries.map(\.name) == ["a.xml", "map/b.xml"])
    var budget = 100
    let contents = try zip.entries.map {
      String(decoding: try zip.content(of: $0, budget: &budget), as: UTF8.self)
    }
    #expect(contents == ["inhoud", "gepakt"] && budget == 100 - 12)
  }

  /// What is unpacked counts for the whole document, and stops at its bound.
  @Test(arguments: [0, 8]) func theBudgetHolds(_ method: Int) throws {
    let text = [UInt8](repeating: 65, count: 1_000)
    let file = Archive.File(content: method == 8 ? Archive.deflated(text) : text, method: method)
    let archive = Archive(files: [file])
    #expect(try content(archive, budget: 1_001).left == 1)
    for budget in [0, 1, 999] {
      #expect(throws: Zip.Failure.tooLarge) { _ = try content(archive, budget: budget) }
    }
  }

  @Test func whatIsNotBelieved() {
    #expect(failure([]) == .broken)
    #expect(failure([UInt8](repeating: 0x50, count: 100)) == .broken)
    #expect(failure(Archive(files: [Archive.File(flags: 1)]).bytes) == .encrypted)
    #expect(failure(Archive(files: [Archive.File(method: 14)]).bytes) == .broken)
    #expect(failure(Archive(files: [Archive.File(claimedSize: 5_000)]).bytes) == .broken)
    #expect(failure(Archive(files: [Archive.File(claimedSize: 0xFFFF_FFFF)]).bytes) == .broken)
    #expect(failure(Archive(files: [Archive.File(claimedStart: 7)]).bytes) == .broken)
    #expect(failure(Archive(files: [Archive.File(claimedStart: 0xFFFF_FFFF)]).bytes) == .broken)
    #expect(failure(Archive(files: [Archive.File()], claimedCount: 2).bytes) == .broken)
    #expect(failure(Archive(files: [Archive.File()], claimedCount: 20_001).bytes) == .tooLarge)
  }

  /// Data that is no packed data, or breaks off, is broken and not empty.
  @Test func brokenData() throws {
    let noise = Archive(files: [Archive.File(content: [0xFF, 0xFF, 0xFF], method: 8)])
    #expect(throws: Zip.Failure.broken) { _ = try content(noise, budget: 100) }
  }

  /// Wherever an archive breaks off, and whatever a byte of it becomes, it is read or refused.
  @Test func everyBrokenArchiveEnds() {
    let packed = Archive.File(content: Archive.deflated(Array("gepakt".utf8)), method: 8)
    let whole = Archive(files: [Archive.File(), packed]).bytes
    func look(_ bytes: [UInt8]) {
      guard let zip = try? Zip(bytes) else { return }
      var budget = 10_000
      for entry in zip.entries { _ = try? zip.content(of: entry, budget: &budget) }
      #expect(budget > -10_000)
    }
    for count in whole.indices { look(Array(whole[..<count])) }
    for position in whole.indices {
      for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var broken = whole
        broken[position] = byte
        look(broken)
      }
    }
  }
}
