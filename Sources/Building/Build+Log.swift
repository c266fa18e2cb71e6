public import Diagnostics
import Files
import Inspecting

/// What logs may hold: others can read them, also where the content is closed.
extension Build {
  /// A text with a dot for each sign of what looks like personal data, so that columns stay.
  public static func withoutPersonalData(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let found = PersonalData.all(in: bytes)
    guard !found.isEmpty else { return text }
    let dot = Array("•".utf8)
    var masked: [UInt8] = []
    var written = 0
    for data in found {
      masked += bytes[written..<data.range.lowerBound]
      // Bytes that go on with a sign count for nothing.
      for byte in bytes[data.range] where byte & 0xC0 != 0x80 { masked += byte == 10 ? [10] : dot }
      written = data.range.upperBound
    }
    return String(decoding: masked + bytes[written...], as: UTF8.self)
  }

  /// The diagnostics without personal data that stands in their files: any message may quote it, and drafts are
  /// not told of it. What a page says that it may hold stays, so that help can be followed.
  public static func withoutPersonalData(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var files: [String: Bool] = [:]
    for case let place? in diagnostics.lazy.map(\.place) where files[place.file] == nil {
      files[place.file] = holdsPersonalData(place.file)
    }
    guard files.values.contains(true) else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard diagnostic.code != .personalData, let place = diagnostic.place, files[place.file] == true else {
        return diagnostic
      }
      return masked(diagnostic)
    }
  }

  private static func holdsPersonalData(_ file: String) -> Bool {
    guard let bytes = try? Files.bytes(ofFile: file, most: 1 << 21), !PersonalData.all(in: bytes).isEmpty
    else {
      return false
    }
    let key = Array("bevat_gegevens:".utf8)
    return !bytes.split(separator: 10).contains { $0.starts(with: key) }
  }

  private static func masked(_ diagnostic: Diagnostic) -> Diagnostic {
    func masked(_ phrase: Phrase) -> Phrase {
      Phrase(nl: withoutPersonalData(phrase.dutch), en: withoutPersonalData(phrase.english))
    }
    // A replacement with dots in it would destroy what it mends.
    let fix = diagnostic.fix.flatMap { fix in
      [fix.old, fix.new].allSatisfy { withoutPersonalData($0) == $0 } ? fix : nil
    }
    return Diagnostic(
      diagnostic.code, diagnostic.severity, at: diagnostic.place, masked(diagnostic.message),
      help: diagnostic.help.map(masked), fix: fix)
  }
}
