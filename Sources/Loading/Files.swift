import Diagnostics
import Files
import Glibc

/// What kind of thing stands at a path; links are not followed.
struct FileStatus {
  private let mode: mode_t
  let size: Int

  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    mode = status.st_mode & S_IFMT
    size = Int(status.st_size)
  }

  var isDirectory: Bool { mode == S_IFDIR }
  var isRegular: Bool { mode == S_IFREG }
  var isLink: Bool { mode == S_IFLNK }

  /// What it is, where it is neither a file nor a folder.
  var kind: Phrase {
    switch mode {
    case S_IFDIR: Phrase(nl: "een map", en: "a folder")
    case S_IFIFO: Phrase(nl: "een pijp", en: "a pipe")
    case S_IFSOCK: Phrase(nl: "een socket", en: "a socket")
    case S_IFCHR, S_IFBLK: Phrase(nl: "een apparaat", en: "a device")
    default: Phrase(nl: "iets anders", en: "something else")
    }
  }
}

/// The path with every link followed; nil (and `errno`) where there is nothing.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The names in a folder in byte order, without hidden files and what editors leave behind.
func entries(of folder: String) throws(SystemError) -> [String] {
  try names(inFolder: folder).filter {
    !$0.hasPrefix(".") && !$0.hasPrefix("~$") && !$0.hasSuffix("~") && $0 != "Thumbs.db"
  }
}

/// Whether a file may be opened to be read; nil, or why not.
func reasonUnreadable(_ path: String) -> SystemError? {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { return .last }
  close(file)
  return nil
}

extension Diagnostic {
  static func fileTooLarge(_ file: String, size: Int?) -> Diagnostic {
    let shown = ((size ?? SourceTree.largestPage + 1) + 1_048_575) / 1_048_576
    return Diagnostic(
      .fileTooLarge, at: Place(file),
      Phrase(
        nl: "Dit bestand is met \(shown) MB te groot voor een pagina.",
        en: "This file is too large for a page: \(shown) MB."),
      help: Phrase(
        nl: "Een pagina is hooguit 1 MB tekst. Verdeel de tekst over meer pagina’s.",
        en: "A page is at most 1 MB of text. Divide the text over several pages."))
  }
}
