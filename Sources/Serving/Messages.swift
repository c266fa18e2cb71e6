import Building
import Diagnostics
import Files

/// A message as an open page shows it.
struct Message: Encodable, Sendable {
  let isFout: Bool
  let code: String
  let bestand: String?
  let regel: Int?
  let tekst: String
  let hulp: String?
  /// The line, with a caret under the place.
  let uittreksel: String?
}

/// Makes messages of diagnostics, with the lines that they are about.
struct MessageSource {
  private let language: Language
  private var excerpts = Excerpts(source: SourceFile.shown)

  init(language: Language) { self.language = language }

  mutating func message(_ diagnostic: Diagnostic) -> Message {
    let shown = diagnostic.place.map { excerpts.text(at: $0) }
    return Message(
      isFout: diagnostic.severity == .error, code: diagnostic.code.rawValue,
      bestand: diagnostic.place?.file, regel: diagnostic.place.map { max(1, $0.line) },
      tekst: diagnostic.message.text(in: language), hulp: diagnostic.help?.text(in: language),
      uittreksel: shown.flatMap { $0.isEmpty ? nil : $0 })
  }
}

/// The files that messages are about.
enum SourceFile {
  /// The text of one, without what is personal; nil for one that is too large to show.
  static func shown(_ path: String) -> String? {
    guard let bytes = try? bytes(ofFile: path, most: 1 << 21) else { return nil }
    return Build.withoutPersonalData(String(decoding: bytes, as: UTF8.self))
  }
}
