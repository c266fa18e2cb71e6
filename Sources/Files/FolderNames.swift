import Glibc

/// The names in a folder in byte order, all but `.` and `..`; bytes that are no UTF-8 become the replacement character.
///
/// Throws where the folder cannot be read to its end: half a list would be a site with half its pages.
package func names(inFolder path: String) throws(SystemError) -> [String] {
  guard let directory = opendir(path) else { throw .last }
  defer { closedir(directory) }
  var names: [String] = []
  while true {
    // readdir(3): the end and an error look the same but for errno.
    errno = 0
    guard let entry = readdir(directory) else {
      if errno != 0 { throw .last }
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
}

/// The whole of a regular file of at most `most` bytes.
///
/// Throws where it cannot be read to its end: `EISDIR` for a folder, `EINVAL` for what is no regular file, `EFBIG` for
/// more bytes than that.
package func bytes(ofFile path: String, most: Int = .max) throws(SystemError) -> [UInt8] {
  let file = try SystemError.check(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
  defer { close(file) }
  var status = stat()
  try SystemError.check(fstat(file, &status))
  let kind = status.st_mode & S_IFMT
  guard kind == S_IFREG else { throw SystemError(code: kind == S_IFDIR ? EISDIR : EINVAL) }
  let size = Int(status.st_size)
  guard size <= most else { throw SystemError(code: EFBIG) }
  var filled = 0
  var failure: SystemError?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while filled < size, let base = buffer.baseAddress {
      let got = read(file, base + filled, size - filled)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = .last }
      guard got > 0 else { break }
      filled += got
    }
    count = filled
  }
  if let failure { throw failure }
  return bytes
}
