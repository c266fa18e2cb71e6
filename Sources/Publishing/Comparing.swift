import Glibc

extension Folder {
  /// Whether `path` is a regular file with exactly these bytes.
  ///
  /// What cannot be read differs: a link, a folder, a file without the right to read it.
  func holds(_ bytes: UnsafeRawBufferPointer, at path: RelativePath) throws(SystemError) -> Bool {
    let file = openat(descriptor, path.bytes, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP, EACCES, ENXIO].contains(errno) { return false }
      throw .last
    }
    defer { close(file) }
    var status = stat()
    try SystemError.check(fstat(file, &status))
    guard status.isFile, status.st_size == bytes.count else { return false }
    // A page fits in it, so most files take one read.
    return try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) {
      (buffer) throws(SystemError) in
      var compared = 0
      while compared < bytes.count {
        let count = read(file, buffer.baseAddress, min(buffer.count, bytes.count - compared))
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw .last }
        guard count > 0,
          isEqual(
            UnsafeRawBufferPointer(rebasing: buffer[..<count]),
            UnsafeRawBufferPointer(rebasing: bytes[compared..<(compared + count)]))
        else { return false }
        compared += count
      }
      return true
    }
  }
}
