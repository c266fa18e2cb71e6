import Diagnostics
import Domain
import Files
import Glibc
import Markdown

/// One Markdown file of the content, not yet read.
struct SourceFile: Sendable {
  /// Where it is read from.
  let path: String
  /// The path below the content folder, with `/`.
  let relative: String
  let type: ContentType
  let slug: String
  /// The name of its region's folder; nil for a national file.
  let regio: String?
}

/// Every file below the content folder, by what its place says it is.
struct SourceTree: Sendable {
  /// A file that is published as it is, such as a picture.
  struct Attachment: Sendable {
    let path: String
    let relative: String
    let regio: String?
  }

  let root: String
  private(set) var settings: String?
  private(set) var pages: [SourceFile] = []
  private(set) var attachments: [Attachment] = []
  /// The files of kinds that are not published, as paths below the content folder.
  private(set) var skipped: Set<String> = []
  /// The files with colours and type: the nation’s (nil) and those of regions.
  private(set) var themes: [(regio: String?, path: String)] = []
  /// The folders below `regios/`.
  private(set) var regios: [String] = []

  /// Files larger than this are refused unread: no page that people read comes near it.
  static let largestPage = 1 << 20
  /// The longest name of a page in bytes: what file systems take, with room for endings.
  static let longestName = 100
  /// The longest name of any file in bytes, which is what Linux takes.
  static let longestFileName = 255
  /// The file with the colours of a region or of the whole site.
  static let themeName = "thema.tokens.json"
  private static let attachmentEndings: Set<String> = [
    "png", "jpg", "jpeg", "webp", "gif", "avif", "svg", "heic", "heif", "tif", "tiff", "bmp", "pdf", "docx",
    "odt", "xlsx", "ods", "pptx", "odp",
    "csv",
  ]

  private let realRoot: String

  init?(root: String, diagnostics: inout [Diagnostic]) {
    guard let realRoot = realPath(root), FileStatus(of: realRoot)?.isDirectory == true else {
      diagnostics.append(.contentMissing(root))
      return nil
    }
    self.root = root
    self.realRoot = realRoot
    walk("", regio: nil, type: nil, ancestors: [realRoot], &diagnostics)
    if settings == nil { diagnostics.append(.settingsMissing(root)) }
  }

  /// The path of a file as the user would type it.
  func shown(_ relative: String) -> String { relative.isEmpty ? root : root + "/" + relative }

  /// Visits a folder; `type` is what its Markdown files are about, nil where only folders are expected.
  private mutating func walk(
    _ folder: String, regio: String?, type: ContentType?, ancestors: [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    let names: [String]
    do throws(SystemError) {
      names = try entries(of: shown(folder))
    } catch {
      diagnostics.append(.folderUnreadable(shown(folder), error))
      return
    }
    for name in names {
      let relative = folder.isEmpty ? name : folder + "/" + name
      guard let status = inspect(relative, ancestors: ancestors, &diagnostics) else { continue }
      if status.isDirectory {
        enter(name, relative, regio: regio, type: type, folder: folder, ancestors: ancestors, &diagnostics)
      } else if name.hasSuffix(".md") {
        addPage(name, relative, regio: regio, type: type, folder: folder, &diagnostics)
      } else if relative == "site.yml" {
        settings = shown(relative)
      } else if name == Self.themeName, type == nil, folder.isEmpty || regio != nil {
        themes.append((regio, shown(relative)))
      } else if let ending = name.split(separator: ".").last,
        Self.attachmentEndings.contains(ending.lowercased())
      {
        addAttachment(name, relative, regio: regio, &diagnostics)
      } else if let ending = name.split(separator: ".").last,
        ["md", "markdown", "mdown", "mkd"].contains(ending.lowercased())
      {
        // A page to whoever wrote it: it may not fall away with a mere warning.
        diagnostics.append(.pageEnding(shown(relative), name: name, ending: String(ending)))
      } else if name.lowercased().hasSuffix(".md.txt") {
        // What Notepad makes of a page.
        diagnostics.append(.pageEnding(shown(relative), name: name, ending: "md.txt"))
      } else {
        skipped.insert(relative)
        diagnostics.append(.fileSkipped(shown(relative)))
      }
    }
  }

  /// Follows a link if it stays inside the content; nil (with a diagnostic) for what cannot be used.
  private func inspect(
    _ relative: String, ancestors: [String], _ diagnostics: inout [Diagnostic]
  ) -> FileStatus? {
    let path = shown(relative)
    guard var status = FileStatus(of: path) else {
      diagnostics.append(.fileUnreadable(path, .last))
      return nil
    }
    if status.isLink {
      guard let real = realPath(path) else {
        let error = SystemError.last
        switch error.code {
        case ELOOP: diagnostics.append(.linkCircle(path))
        case ENOENT: diagnostics.append(.linkToNothing(path))
        default: diagnostics.append(.fileUnreadable(path, error))
        }
        return nil
      }
      guard real == realRoot || real.hasPrefix(realRoot + "/") else {
        diagnostics.append(.linkLeavesContent(path))
        return nil
      }
      guard !ancestors.contains(real) else {
        diagnostics.append(.linkCircle(path))
        return nil
      }
      guard let target = FileStatus(of: real) else {
        diagnostics.append(.fileUnreadable(path, .last))
        return nil
      }
      status = target
    }
    guard status.isDirectory || status.isRegular else {
      diagnostics.append(.fileNotOrdinary(path, status.kind))
      return nil
    }
    return status
  }

  private mutating func enter(
    _ name: String, _ relative: String, regio: String?, type: ContentType?, folder: String,
    ancestors: [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    if name.hasSuffix(".md") {
      diagnostics.append(.fileNotOrdinary(shown(relative), Phrase(nl: "een map", en: "a folder")))
      return
    }
    let inside = ancestors + [realPath(shown(relative)) ?? ""]
    if folder == "regios" {
      guard checkName(name, of: relative, &diagnostics) else { return }
      regios.append(name)
      walk(relative, regio: name, type: nil, ancestors: inside, &diagnostics)
    } else if folder.isEmpty || type == nil,
      let found = ContentType(folder: name), regio == nil || found.traits.standing != .home
    {
      walk(relative, regio: regio, type: found, ancestors: inside, &diagnostics)
    } else {
      let folders = type == nil ? ContentType.allCases.compactMap(\.folder) : []
      diagnostics.append(.folderUnknown(shown(relative), name: name, known: folders))
    }
  }

  private mutating func addPage(
    _ name: String, _ relative: String, regio: String?, type: ContentType?, folder: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    let base = String(name.dropLast(3))
    guard checkName(base, of: relative, &diagnostics) else { return }
    func add(_ type: ContentType, _ slug: String) {
      pages.append(
        SourceFile(path: shown(relative), relative: relative, type: type, slug: slug, regio: regio))
    }
    switch (base, type, regio) {
    case ("index", let type?, _): add(.sectie, type.folder ?? "")
    case ("index", nil, let regio?): add(.regio, regio)
    case ("index", nil, nil): add(.sectie, "")
    case (_, .regio?, _), (_, nil, _): diagnostics.append(.pageMisplaced(shown(relative), name: base))
    case (_, let type?, _): add(type, base)
    }
  }

  /// Its name in small letters becomes its address, and what cannot be published is told now, not by a build.
  private mutating func addAttachment(
    _ name: String, _ relative: String, regio: String?, _ diagnostics: inout [Diagnostic]
  ) {
    let path = shown(relative)
    let hasControl = name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    if hasControl || name.lowercased().utf8.count > Self.longestFileName {
      diagnostics.append(.attachmentName(path, name: name, hasControl: hasControl))
    } else if let error = reasonUnreadable(path) {
      diagnostics.append(.fileUnreadable(path, error))
    } else {
      attachments.append(Attachment(path: path, relative: relative, regio: regio))
    }
  }

  /// Names become addresses: small letters, digits and hyphens only.
  private func checkName(_ name: String, of relative: String, _ diagnostics: inout [Diagnostic]) -> Bool {
    let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isPlain, !name.isEmpty, !name.hasPrefix("-"), name.utf8.count <= Self.longestName else {
      diagnostics.append(.fileName(shown(relative), name: name, better: Self.allowed(name)))
      return false
    }
    return true
  }

  /// The nearest name that is allowed; empty where no letter of it is.
  static func allowed(_ name: String) -> String {
    var better = slug(name)
    // A slug holds nothing but ASCII.
    if better.utf8.count > longestName { better = String(better.prefix(longestName)) }
    while better.hasSuffix("-") { better.removeLast() }
    return better
  }
}
