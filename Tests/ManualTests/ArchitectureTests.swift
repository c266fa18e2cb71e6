import Domain
import Foundation
import Testing

/// What `ARCHITECTURE.md` says can be held to the code: its rooms, its paths, and who asks about types of content.
@Suite struct ArchitectureTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// What stands between backticks.
  private static func names(in text: some StringProtocol) -> [String] {
    String(text).matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }

  private static func quoted(_ text: Substring) -> Set<String> {
    Set(text.matches(of: /"([A-Z]\w+|resv)"/).map { String($0.output.1) })
  }

  /// The rooms of `Package.swift`, each with those it depends on.
  private static func rooms() throws -> [String: Set<String>] {
    let package = try text("Package.swift")
    var rooms: [String: Set<String>] = [:]
    for match in package.matches(
      of: /(?:room\(|\.target\(\s*name:)\s*"(\w+)",\s*(?:knows|dependencies): \[([^\]]*)\]/)
    {
      rooms[String(match.output.1)] = quoted(match.output.2)
    }
    let program = try #require(
      package.firstMatch(of: /executableTarget\(\s*name: "resv",\s*dependencies: \[((?:.|\n)*?)\],\n/))
    rooms["resv"] = quoted(program.output.1).subtracting(["ArgumentParser"])
    return rooms
  }

  @Test func everyRoomKnowsWhatTheTableSays() throws {
    let rooms = try Self.rooms()
    #expect(rooms.count > 20)
    var table: [String: Set<String>] = [:]
    for line in try Self.text("ARCHITECTURE.md").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
      guard cells.count == 3 else { continue }
      for room in Self.names(in: cells[0]) { table[room] = Set(Self.names(in: cells[2])) }
    }
    for (room, known) in rooms { #expect(table[room] == known, "\(room)") }
  }

  /// No room may know what its own files never ask for.
  @Test func everyRoomUsesWhatItKnows() throws {
    for (room, known) in try Self.rooms() {
      var used: Set<String> = []
      for file in Self.files(in: "Sources/" + room) where file.hasSuffix(".swift") {
        used.formUnion(
          try Self.text(file).matches(of: /(?m)^(?:\w+ )?import (\w+)$/).map { String($0.output.1) })
      }
      #expect(known.subtracting(used) == [], "\(room)")
    }
  }

  private static func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (all?.allObjects as? [String] ?? []).map { folder + "/" + $0 }
  }

  @Test func everyPathIsThere() throws {
    let files = ["Sources", "templates", "Tests"].flatMap { [$0] + Self.files(in: $0) } + ["Package.swift"]
    for name in Self.names(in: try Self.text("ARCHITECTURE.md"))
    where name.wholeMatch(of: /[\w+\/.]+/) != nil && (name.contains("/") || name.hasSuffix(".swift")) {
      let path = name.hasSuffix("/") ? String(name.dropLast()) : name
      let isThere = files.contains { file in
        file == path || file.hasSuffix("/" + path) || file.hasSuffix("/" + path + ".swift")
      }
      #expect(isThere, "\(name)")
    }
  }

  /// The compiler names every place that has to decide about a new type: no `default` answers for it.
  @Test func noDefaultStandsInForAType() throws {
    let types = ContentType.allCases.map(\.rawValue).joined(separator: "|")
    let names = try Regex("(^|, )\\.(\(types))\\b")
    for file in Self.files(in: "Sources") where file.hasSuffix(".swift") {
      let lines = try Self.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where line.drop(while: { $0 == " " }).hasPrefix("default:") {
        let indent = line.prefix { $0 == " " }
        for other in lines[..<number].reversed() {
          if other.prefix(while: { $0 == " " }) == indent, other.contains("switch ") { break }
          guard other.hasPrefix(indent + "case ") else { continue }
          #expect(!other.dropFirst(indent.count + 5).contains(names), "\(file):\(number + 1)")
        }
      }
    }
  }
}
