package import Diagnostics
import Files
import Glibc
public import Theme

/// The templates, checked and ready to render; reading them is the only I/O of this room.
public struct TemplateSet: Sendable {
  private let programs: [String: TemplateProgram]
  /// How many words the templates may name.
  private let wordCount: Int
  private var words: TemplateWords
  /// The style sheet and the scripts that go along with the templates.
  package let assets: AssetFiles

  /// The design tokens of resv’s own look.
  public var theme: Themes.File { assets.theme ?? Themes.File(path: "", text: "{}") }

  /// The same tokens, whatever is wrong with the templates beside them; nil where the file is not there.
  public static func theme(in folder: String) -> Themes.File? { AssetFiles.theme(in: folder) }

  /// Reads the templates in `folder`, and checks each of `views` with what it can show; nil when there are errors.
  ///
  /// `words` are the names that `{{woord naam}}` may have. `saying` tells their texts; before it, they say nothing.
  package init?(
    folder: String, views: [(name: String, view: ViewType)], words: [String] = [],
    diagnostics: inout [Diagnostic]
  ) {
    let names: [String]
    do throws(SystemError) {
      names = try Files.names(inFolder: folder)
    } catch {
      diagnostics.append(
        [ENOENT, ENOTDIR].contains(error.code)
          ? .templateFolderMissing(folder) : .templateUnreadable(folder, error))
      return nil
    }
    var found: [Diagnostic] = []
    var trees: [String: [TemplateNode]] = [:]
    for file in names where file.hasSuffix(".mustache") {
      let name = String(file.dropLast(".mustache".count))
      let path = folder + "/" + file
      guard let text = Self.text(of: path, &found) else {
        // It is there: who includes it makes no mistake.
        trees[name] = []
        continue
      }
      trees[name] = TemplateNode.tree(of: text, file: path, diagnostics: &found)
    }
    for (name, _) in views where trees[name] == nil {
      found.append(.templateMissing(name, in: folder))
    }
    var compiler = TemplateCompiler(trees: trees, words: words)
    programs = Dictionary(
      uniqueKeysWithValues: views.map { ($0.name, compiler.program(of: $0.name, view: $0.view)) })
    wordCount = words.count
    self.words = TemplateWords(words.map { _ in "" })
    assets = AssetFiles(folder: folder, diagnostics: &found)
    // A part is checked in every template that includes it; a mistake in it is told once.
    var told: Set<Place> = []
    found += compiler.diagnostics.filter { $0.place.map { told.insert($0).inserted } ?? true }
    diagnostics += found
    if found.hasErrors { return nil }
  }

  /// The text of a file of the templates; what is wrong with it is told.
  static func text(of path: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do throws(SystemError) {
      let bytes = try Files.bytes(ofFile: path)
      if String(validating: bytes, as: UTF8.self) != nil { return bytes }
      diagnostics.append(.templateUnreadable(path))
    } catch {
      diagnostics.append(.templateUnreadable(path, error))
    }
    return nil
  }

  /// The same templates in the language of `texts`: one for each word, in the order of their names.
  package func saying(_ texts: [String]) -> TemplateSet {
    precondition(texts.count == wordCount, "each word has one text")
    var set = self
    set.words = TemplateWords(texts)
    return set
  }

  /// The bytes that template `name` makes of what `record` holds.
  package func render(_ record: borrowing ViewRecord, with name: String) -> [UInt8] {
    programs[name]?.render(record, saying: words) ?? []
  }
}

extension Diagnostic {
  static func templateFolderMissing(_ folder: String) -> Diagnostic {
    Diagnostic(
      .templateMissing, at: Place(folder),
      Phrase(
        nl: "De map “\(folder)” met de templates is er niet.",
        en: "The templates folder “\(folder)” does not exist."),
      help: Phrase(
        nl:
          "Wijs de map templates/ van resv aan met --templates, of typ daar `make install`: dan vindt resv haar overal.",
        en:
          "Point at the templates/ folder of resv with --templates, or type `make install` there: resv then finds it everywhere."
      ))
  }

  static func templateUnreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(
        nl: "Dit hoort bij de templates en kan niet worden gelezen: \(error.reason.dutch).",
        en: "This belongs to the templates and cannot be read: \(error.reason.english)."),
      help: Phrase(
        nl: "Zorg dat u het mag lezen, of zet het terug uit de map templates/ van resv.",
        en: "See that you may read it, or put it back from the templates/ folder of resv."))
  }

  static func templateUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(nl: "Deze template kan niet worden gelezen.", en: "This template cannot be read."),
      help: Phrase(
        nl: "Controleer of het een gewoon tekstbestand in UTF-8 is.",
        en: "Check that it is a plain text file in UTF-8."))
  }

  static func templateMissing(_ name: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .templateMissing, at: Place("\(folder)/\(name).mustache"),
      Phrase(
        nl: "De template “\(name).mustache” ontbreekt.", en: "The template “\(name).mustache” is missing."),
      help: Phrase(
        nl: "Zet haar terug uit de map templates/ van resv.",
        en: "Put it back from the templates/ folder of resv."))
  }
}
