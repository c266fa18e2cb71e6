package import Diagnostics
import Files
import Glibc
package import Theme

/// The style sheet and the scripts that stand beside the templates.
package struct AssetFiles: Sendable {
  /// The parts of the style sheet (`stijl/*.css`), joined in the order of their names, compact.
  package private(set) var stijl: [UInt8] = []
  /// The scripts (`script/NAME.js`) by name.
  package private(set) var scripts: [String: [UInt8]] = [:]
  /// The design tokens of resv’s own look (`thema.tokens.json`).
  package private(set) var theme: Themes.File?

  /// Reads them from the templates folder; a folder that is not there holds none.
  package init(folder: String, diagnostics: inout [Diagnostic]) {
    for (_, bytes) in Self.files(in: folder + "/stijl", ending: ".css", &diagnostics) { stijl += bytes }
    stijl = CompactCSS(stijl).bytes
    for (name, bytes) in Self.files(in: folder + "/script", ending: ".js", &diagnostics) {
      scripts[name] = bytes
    }
    let path = Self.themePath(in: folder)
    do throws(SystemError) {
      theme = Themes.File(path: path, text: String(decoding: try Files.bytes(ofFile: path), as: UTF8.self))
    } catch {
      diagnostics.append(error.code == ENOENT ? .themeMissing(path) : .templateUnreadable(path, error))
    }
  }

  /// The design tokens of resv’s own look; nil where the file is not there.
  package static func theme(in folder: String) -> Themes.File? {
    let path = themePath(in: folder)
    return (try? Files.bytes(ofFile: path)).map {
      Themes.File(path: path, text: String(decoding: $0, as: UTF8.self))
    }
  }

  private static func themePath(in folder: String) -> String { folder + "/thema.tokens.json" }

  /// The files in order of name, each without its ending.
  private static func files(
    in folder: String, ending: String, _ diagnostics: inout [Diagnostic]
  ) -> [(name: String, bytes: [UInt8])] {
    let names: [String]
    do throws(SystemError) {
      names = try Files.names(inFolder: folder)
    } catch {
      if error.code != ENOENT { diagnostics.append(.templateUnreadable(folder, error)) }
      return []
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for file in names where file.hasSuffix(ending) && !file.hasPrefix(".") {
      guard let bytes = TemplateSet.text(of: folder + "/" + file, &diagnostics) else { continue }
      files.append((String(file.dropLast(ending.count)), bytes))
    }
    return files
  }
}

extension Diagnostic {
  fileprivate static func themeMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .templateMissing, at: Place(path),
      Phrase(
        nl: "Het bestand “thema.tokens.json” met de kleuren ontbreekt.",
        en: "The file “thema.tokens.json” with the colours is missing."),
      help: Phrase(
        nl: "Zet het terug uit de map templates/ van resv.",
        en: "Put it back from the templates/ folder of resv."))
  }
}
