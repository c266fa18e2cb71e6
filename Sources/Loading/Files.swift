import Diagnostics
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
}

/// The path with every link followed; nil (and `errno`) where there is nothing.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The names in a folder in byte order, without hidden files and what editors leave behind; nil if unreadable.
func entries(of folder: String) -> [String]? {
  guard let directory = opendir(folder) else { return nil }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" { continue }
    names.append(name)
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The bytes of a file, or why there are none.
func contents(of path: String) -> Result<[UInt8], FileError> {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return .failure(.unreadable) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    return .failure(.unreadable)
  }
  let size = Int(status.st_size)
  guard size <= SourceTree.largestPage else { return .failure(.tooLarge(size)) }
  var filled = 0
  var isBroken = false
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while filled < size, let base = buffer.baseAddress {
      let got = read(descriptor, base + filled, size - filled)
      if got < 0 && errno == EINTR { continue }
      // Half a page is no page: what cannot be read to its end counts as unreadable.
      if got < 0 { isBroken = true }
      guard got > 0 else { break }
      filled += got
    }
    count = filled
  }
  return isBroken ? .failure(.unreadable) : .success(bytes)
}

enum FileError: Error {
  case unreadable
  case tooLarge(Int)
}

extension Diagnostic {
  static func fileTooLarge(_ file: String, size: Int) -> Diagnostic {
    let shown = (size + 1_048_575) / 1_048_576
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
