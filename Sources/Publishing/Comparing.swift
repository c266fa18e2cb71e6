import Files
import Glibc

extension Folder {
  /// Whether `path` is a regular file with exactly these bytes.
  ///
  /// What cannot be read differs: a link, a folder, a file without the right to read it.
  func holds(_ bytes: UnsafeRawBufferPointer, at path: RelativePath) throws(SystemError) -> Bool {
    guard let file = try opened(path, ofSize: bytes.count) else { return false }
    defer { close(file) }
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

  /// A descriptor to read the regular file `path` by, which the caller closes; nil where it is none of that size.
  func opened(_ path: RelativePath, ofSize size: Int) throws(SystemError) -> Int32? {
    let file = openat(descriptor, path.bytes, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP, EACCES, ENXIO].contains(errno) { return nil }
      throw .last
    }
    var status = stat()
    if fstat(file, &status) == 0, status.isFile, Int(status.st_size) == size { return file }
    close(file)
    return nil
  }
}
