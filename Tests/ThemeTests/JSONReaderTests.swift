import Diagnostics
import Testing

@testable import Theme

/// JSON as RFC 8259 has it, and nothing else; with places.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSON {
    do throws(JSONReader.Problem) { return try JSONReader.value(of: text, file: "a.json") } catch {
      throw error
    }
  }

  private func problem(_ text: String) -> Diagnostic? {
    do throws(JSONReader.Problem) {
      _ = try JSONReader.value(of: text, file: "a.json")
      return nil
    } catch {
      return error.diagnostic
    }
  }

  @Test(arguments: [
    ("\"\"", ""), ("\"a\"", "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""é""#, "é"),
    (#""\uD83D\uDE00""#, "😀"), ("\"é😀\"", "é😀"), ("\u{FEFF}\"a\"", "a"), (" \t\r\n\"a\" \n", "a"),
    (#""\u0000""#, "\u{0}"),
  ]) func texts(_ json: String, _ text: String) throws {
    #expect(try read(json).text == text)
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("12", 12), ("-1.5", -1.5), ("1e3", 1_000), ("1E+2", 100), ("25e-1", 2.5),
    ("0.125", 0.125),
  ]) func numbers(_ json: String, _ number: Double) throws {
    #expect(try read(json).number == number)
  }

  @Test func groupsAndPlaces() throws {
    let json = try read("{\n  \"een\": [1, true, null, false],\n  \"twee\": {\"drie\": {}}\n}")
    #expect(json.members?.map(\.name) == ["een", "twee"])
    #expect(
      json.members?.map(\.place) == [
        Place("a.json", line: 2, column: 3), Place("a.json", line: 3, column: 3),
      ])
    #expect(json["twee"]?["drie"]?.place == Place("a.json", line: 3, column: 20))
    #expect(json["twee"]?["drie"]?.members?.isEmpty == true)
    #expect(json["vier"] == nil && json["een"]?["drie"] == nil)
    guard case .array(let parts) = json["een"]?.content else { return #expect(Bool(false), "no list") }
    #expect(parts.count == 4 && parts[0].number == 1 && parts[3].place.column == 26)
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "\"a", #""\"#, #""\uD83D"#,
  ]) func whatIsCutOff(_ text: String) {
    #expect(problem(text)?.message.dutch == "Dit bestand is geen JSON: het bestand houdt te vroeg op.")
  }

  @Test(arguments: [
    "{,}", "[,]", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "[1 2]", "01", "1.", ".5", "+1",
    "1e", "--1", "0x1",
    "NaN", "Infinity", "1e999", "True", "nul", "// a\n1", "/* a */1", "\"a\nb\"", "\"a\tb\"", #""\x""#,
    #""\u00g0""#,
    #""\uDC00""#, #""\uD83Dx""#, #""\uD83DA""#, "“a”", "1 1", "{}{}", "[]]", #""\u12""#, "\u{A0}1",
  ]) func whatIsNotJSON(_ text: String) {
    let found = problem(text)
    #expect(found?.code == .themeInvalid && found?.help != nil, "\(text)")
  }

  @Test func aNameTwiceInOneGroup() throws {
    #expect(problem("{\"a\":1,\n \"a\":2}")?.place == Place("a.json", line: 2, column: 2))
    #expect(try read("{\"a\":{\"a\":1}}")["a"]?["a"]?.number == 1)
  }

  @Test func depthEnds() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    _ = try read(nested(32))
    #expect(problem(nested(33)) != nil && problem(nested(200_000)) != nil)
    #expect(problem(String(repeating: "{\"a\":", count: 200_000)) != nil)
  }

  @Test(arguments: [
    ("[1,]", "Haal de komma ervoor weg"), ("[\"a\" \"b\"]", "Zet een komma tussen"),
    ("// x", "JSON kent geen opmerkingen"),
    ("“a”", "Gebruik rechte aanhalingstekens"), ("\"a\n\"", "Sluit de tekst met"),
  ]) func helpFitsTheMistake(_ text: String, _ help: String) {
    #expect(problem(text)?.help?.dutch.hasPrefix(help) == true, "\(String(describing: problem(text)?.help))")
  }
}
