public import Diagnostics
import Foundation
import Mustache

/// The templates, checked and ready to render; reading them is the only I/O of this room.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let byName: [TemplateName: MustacheTemplate]
  /// Files that go along with the templates, such as the style sheet: name and bytes.
  let assets: [(name: String, bytes: [UInt8])]

  /// Reads and checks the templates in `folder`; nil when there are errors.
  public init?(folder: String, diagnostics: inout [Diagnostic]) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
      diagnostics.append(.templateFolderMissing(folder))
      return nil
    }
    MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
    var found: [Diagnostic] = []
    var texts: [String: String] = [:]
    var files: [String: String] = [:]
    var assets: [(name: String, bytes: [UInt8])] = []
    for file in names where !file.hasPrefix(".") && !file.hasSuffix("~") {
      let path = folder + "/" + file
      guard let data = FileManager.default.contents(atPath: path) else {
        found.append(.templateUnreadable(path))
        continue
      }
      if file.hasSuffix(".css") {
        assets.append((file, Array(data)))
      } else if file.hasSuffix(".mustache") {
        let name = String(file.dropLast(".mustache".count))
        guard let text = String(validating: data, as: UTF8.self) else {
          found.append(.templateUnreadable(path))
          continue
        }
        texts[name] = text
        files[name] = path
      }
    }
    var check = TemplateCheck(
      tags: Dictionary(
        uniqueKeysWithValues: texts.map { name, text in
          (name, TagScanner.tags(in: text, file: files[name] ?? name, diagnostics: &found))
        }), files: files)
    for name in texts.keys.sorted() { check.checkSections(name) }
    for name in TemplateName.allCases {
      if texts[name.rawValue] == nil {
        found.append(.templateMissing(name.rawValue, in: folder))
      } else if !check.diagnostics.hasErrors {
        check.check(name.rawValue, shape: name.shape)
      }
    }
    found += check.diagnostics

    var library = MustacheLibrary()
    if !found.hasErrors {
      for (name, text) in texts {
        do {
          try library.register(Self.prepared(text), named: name)
        } catch {
          found.append(.templateInvalid(files[name] ?? name, "\(error)"))
        }
      }
    }
    diagnostics += found
    guard !found.hasErrors else { return nil }
    self.library = library
    self.assets = assets
    byName = Dictionary(
      uniqueKeysWithValues: TemplateName.allCases.compactMap { name in
        library.getTemplate(named: name.rawValue).map { (name, $0) }
      })
  }

  /// The text that template `name` makes of `view`.
  func render(_ view: some View, with name: TemplateName) -> String {
    byName[name]?.render(view, library: library) ?? ""
  }

  /// Each template says for itself how to escape, since every partial resets it; and white space before a
  /// partial goes, since it would be put before every line of it, also inside `<pre>`.
  private static func prepared(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let content = line.drop { $0 == " " || $0 == "\t" }
      return content.hasPrefix("{{>") || content.hasPrefix("{{<") || content.hasPrefix("{{$") ? content : line
    }
    return "{{%CONTENT_TYPE:\(HTMLEscaping.name)}}" + lines.joined(separator: "\n")
  }
}

/// Escapes for HTML and XML, text and attributes alike, over UTF-8.
struct HTMLEscaping: MustacheContentType {
  static let name = "RESV"

  func escapeText(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { Self.replacement(for: $0) != nil }) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + 32)
      Self.append(bytes, to: &escaped)
      return String(decoding: escaped, as: UTF8.self)
    }
  }

  /// Appends `bytes` with the five characters that mean something in HTML escaped.
  static func append(_ bytes: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in bytes {
      if let replacement = replacement(for: byte) {
        html.append(contentsOf: replacement.utf8Start.withMemoryRebound(to: UInt8.self, capacity: 1) {
          UnsafeBufferPointer(start: $0, count: replacement.utf8CodeUnitCount)
        })
      } else {
        html.append(byte)
      }
    }
  }

  private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension Diagnostic {
  static func templateFolderMissing(_ folder: String) -> Diagnostic {
    Diagnostic(
      .templateMissing, at: Place(folder),
      Phrase(nl: "De map “\(folder)” met de templates is er niet.", en: "The templates folder “\(folder)” does not exist."),
      help: Phrase(nl: "Wijs de templates aan met --templates.", en: "Point at the templates with --templates."))
  }

  static func templateUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(nl: "Deze template kan niet worden gelezen.", en: "This template cannot be read."),
      help: Phrase(
        nl: "Controleer of het een gewoon tekstbestand in UTF-8 is.", en: "Check that it is a plain text file in UTF-8."))
  }

  static func templateMissing(_ name: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .templateMissing, at: Place("\(folder)/\(name).mustache"),
      Phrase(nl: "De template “\(name).mustache” ontbreekt.", en: "The template “\(name).mustache” is missing."),
      help: Phrase(
        nl: "Zet haar terug uit de map templates/ van resv.", en: "Put it back from the templates/ folder of resv."))
  }

  static func templateInvalid(_ path: String, _ problem: String) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: Place(path),
      Phrase(nl: "Deze template klopt niet (\(problem)).", en: "This template is not valid (\(problem))."),
      help: Phrase(nl: "Controleer de tags in het bestand.", en: "Check the tags in the file."))
  }
}
