import Diagnostics
import Foundation

/// The style sheet and the scripts that stand beside the templates.
struct AssetFiles: Sendable {
  /// The parts of the style sheet (`stijl/*.css`), joined in the order of their names.
  private(set) var stijl: [UInt8] = []
  /// The scripts (`script/NAME.js`) by name.
  private(set) var scripts: [String: [UInt8]] = [:]

  /// Reads them from the templates folder; a folder that is not there holds none.
  init(folder: String, diagnostics: inout [Diagnostic]) {
    for (_, bytes) in Self.files(in: folder + "/stijl", ending: ".css", &diagnostics) { stijl += bytes }
    for (name, bytes) in Self.files(in: folder + "/script", ending: ".js", &diagnostics) {
      scripts[name] = bytes
    }
  }

  /// The files in order of name, each without its ending.
  private static func files(
    in folder: String, ending: String, _ diagnostics: inout [Diagnostic]
  ) -> [(name: String, bytes: [UInt8])] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var files: [(name: String, bytes: [UInt8])] = []
    for file in names where file.hasSuffix(ending) && !file.hasPrefix(".") {
      let path = folder + "/" + file
      guard let data = FileManager.default.contents(atPath: path),
        String(validating: data, as: UTF8.self) != nil
      else {
        diagnostics.append(.templateUnreadable(path))
        continue
      }
      files.append((String(file.dropLast(ending.count)), Array(data)))
    }
    return files
  }
}
