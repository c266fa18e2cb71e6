import Diagnostics
import Files
import Glibc

/// Where the output stands, resolved and found safe to replace as a whole.
struct OutputLocation: Sendable {
  /// The path as the user typed it, for messages.
  let shown: String
  /// The absolute path without symbolic links; an output that is a link to a folder is replaced where it
  /// really stands, so the link stays.
  let path: String
  /// The absolute path of the folder that it stands in.
  let parent: String
  /// The last part of `path`.
  let name: String
  /// The folder beside it, for the lock and the new tree.
  var nameBeside: String { ".\(name).resv" }

  /// Refuses what may not be replaced: `/`, the current folder or one above it, a file, a mount point, and
  /// anything that is, holds or stands in one of `protected`.
  init(_ output: String, protecting protected: [String]) throws(PublishError) {
    do throws(SystemError) {
      guard !output.isEmpty, !output.utf8.contains(0) else { throw SystemError(code: ENOENT) }
      path = try Self.resolve(output)
    } catch {
      throw PublishError(.outputUnwritable(output, error))
    }
    shown = output
    name = path.split(separator: "/").last.map(String.init) ?? ""
    parent = path.count == name.count + 1 ? "/" : String(path.dropLast(name.count + 1))

    // Where the current folder or a protected one cannot be found, nothing can stand in the way of it.
    if name.isEmpty { throw PublishError(.outputIsRoot(output)) }
    if let current = try? Self.resolve("."), Self.isInside(current, path) {
      throw PublishError(.outputIsCurrent(output))
    }
    for folder in protected {
      guard let real = try? Self.resolve(folder) else { continue }
      if Self.isInside(real, path) || Self.isInside(path, real) {
        throw PublishError(.outputIsProtected(output, by: folder))
      }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.isFolder else { throw PublishError(.outputIsFile(output)) }
    if let mount = Self.mountPoint(in: path) { throw PublishError(.outputIsMounted(output, at: mount)) }
  }

  /// The absolute path without symbolic links of `path`, of which the last parts need not exist yet.
  private static func resolve(_ path: String) throws(SystemError) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    for known in (0...parts.count).reversed() {
      let head = (path.hasPrefix("/") ? "/" : "./") + parts[..<known].joined(separator: "/")
      guard let real = try realpathIfAny(head) else { continue }
      defer { free(real) }
      let rest = parts[known...]
      guard !rest.contains("..") else { throw SystemError(code: ENOENT) }
      let base = String(cString: real)
      return ([base == "/" ? "" : base] + rest.map(String.init)).joined(separator: "/").nonEmptyPath
    }
    throw SystemError(code: ENOENT)
  }

  /// The path without links; nil where there is nothing.
  ///
  /// A link that exists and still cannot be followed is one to nothing. Anything else has appeared between the two
  /// questions, made by another run: then it is asked for again.
  private static func realpathIfAny(_ path: String) throws(SystemError) -> UnsafeMutablePointer<CChar>? {
    while true {
      if let real = realpath(path, nil) { return real }
      let error = SystemError.last
      var status = stat()
      guard error.code == ENOENT else { throw error }
      if lstat(path, &status) != 0 { return nil }
      if status.st_mode & S_IFMT == S_IFLNK { throw error }
    }
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
  }

  /// A mount point that is `folder` or stands in it.
  ///
  /// A mount point cannot be swapped, and one further down would lose its files when the old tree is
  /// deleted. The kernel lists them by path, fifth on each line: see proc_pid_mountinfo(5).
  private static func mountPoint(in folder: String) -> String? {
    guard let process = try? Folder(at: "/proc/self"),
      let table = try? process.contents(of: Array("mountinfo".utf8CString))
    else { return nil }
    let escaped = folder.map { character in
      switch character {
      case " ": "\\040"
      case "\t": "\\011"
      case "\n": "\\012"
      case "\\": "\\134"
      default: String(character)
      }
    }.joined()
    return String(decoding: table, as: UTF8.self).split(separator: "\n").lazy
      .compactMap { line in line.split(separator: " ").dropFirst(4).first.map(String.init) }
      .first { isInside($0, escaped) }
  }

  /// Opens the folder that the output stands in, and makes it where it is missing.
  func openParent() throws(SystemError) -> Folder {
    var made = ""
    for part in parent.split(separator: "/") {
      made += "/" + part
      var status = stat()
      if stat(made, &status) == 0 { continue }
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else { throw .last }
    }
    return try Folder(at: parent)
  }
}

extension String {
  fileprivate var nonEmptyPath: String { isEmpty ? "/" : self }
}

extension Diagnostic {
  private static func refused(_ message: Phrase) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil, message,
      help: Phrase(
        nl: "Kies met --output een lege map, of een map waarin eerder is gebouwd.",
        en: "Choose an empty folder with --output, or one that was built into before."))
  }

  /// The output would replace the whole disk.
  static func outputIsRoot(_ shown: String) -> Diagnostic {
    refused(
      Phrase(
        nl: "De uitvoermap “\(shown)” is de wortel van de schijf.",
        en: "The output folder “\(shown)” is the root of the disk."))
  }

  /// The output would replace the folder that the user stands in.
  static func outputIsCurrent(_ shown: String) -> Diagnostic {
    refused(
      Phrase(
        nl: "De uitvoermap “\(shown)” is de huidige map, of een map daarboven.",
        en: "The output folder “\(shown)” is the current folder, or one above it."))
  }

  /// The output would replace what the site is made from, or mix with it.
  static func outputIsProtected(_ shown: String, by folder: String) -> Diagnostic {
    refused(
      Phrase(
        nl: "De uitvoermap “\(shown)” en de map “\(folder)” met de bronnen overlappen elkaar.",
        en: "The output folder “\(shown)” and the source folder “\(folder)” overlap."))
  }

  /// The output is a file.
  static func outputIsFile(_ shown: String) -> Diagnostic {
    refused(
      Phrase(
        nl: "De uitvoer “\(shown)” is een bestand, geen map.",
        en: "The output “\(shown)” is a file, not a folder."))
  }

  /// The output is a mount point, or holds one.
  static func outputIsMounted(_ shown: String, at mount: String) -> Diagnostic {
    refused(
      Phrase(
        nl: "De uitvoermap “\(shown)” kan niet worden verwisseld: “\(mount)” is een koppelpunt.",
        en: "The output folder “\(shown)” cannot be swapped: “\(mount)” is a mount point."))
  }

  /// The output holds files that are not ours, and nothing that is.
  static func outputNotOurs(_ shown: String) -> Diagnostic {
    refused(
      Phrase(
        nl: "In de uitvoermap “\(shown)” staan bestanden die niet door resv zijn gemaakt.",
        en: "The output folder “\(shown)” holds files that resv did not make."))
  }
}
