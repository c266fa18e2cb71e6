import Domain
import Foundation
import Testing

@testable import Imaging

@Suite struct StudioTests {
  private func facts(_ bytes: [UInt8], named name: String) throws -> (width: Int, height: Int)? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try Studio(cache: nil).facts(of: path).map { ($0.width, $0.height) }
  }

  private func failure(_ bytes: [UInt8], named name: String) throws -> String? {
    do {
      _ = try facts(bytes, named: name)
      return nil
    } catch let failure as PictureFailure {
      return String("\(failure)".prefix { $0 != "(" })
    }
  }

  @Test func whatAPageHasToKnow() throws {
    let size = try #require(try facts(Pictures.png(width: 30, height: 20), named: "a.png"))
    #expect(size == (30, 20))
    #expect(try facts(Array("tekst".utf8), named: "a.txt") == nil)
  }

  /// Sides so long that their product is no number any more, too.
  @Test(arguments: [(20_000, 20_000), (0xFFFF_FFFF, 0xFFFF_FFFF), (1, 0xFFFF_FFFF)])
  func tooLarge(_ width: Int, _ height: Int) throws {
    #expect(try failure(Pictures.png(width: width, height: height), named: "a.png") == "tooLarge")
    #expect(try failure(Pictures.avif(width: width, height: height), named: "a.avif") == "tooLarge")
  }

  @Test func refused() throws {
    #expect(try failure(Pictures.png(), named: "a.jpg") == "otherKind")
    #expect(try failure(Array("geen foto".utf8), named: "a.png") == "broken")
    #expect(try failure(Pictures.jpeg(), named: "a.heic") == "foreign")
    #expect(try failure(Pictures.avif("Exif"), named: "a.avif") == "avif")
  }
}
