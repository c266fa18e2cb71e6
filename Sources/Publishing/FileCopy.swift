package import Diagnostics
package import Files
import Glibc

/// Which side of a copy went wrong: what is read, or what is written.
enum CopyError: Error {
  case reading(SystemError)
  case writing(SystemError)

  @discardableResult
  static func reading<Success: ~Copyable>(
    _ calls: @autoclosure () throws(SystemError) -> Success
  ) throws(CopyError) -> Success {
    do { return try calls() } catch { throw .reading(error) }
  }

  @discardableResult
  static func writing<Success>(
    _ calls: @autoclosure () throws(SystemError) -> Success
  ) throws(CopyError) -> Success {
    do { return try calls() } catch { throw .writing(error) }
  }
}

/// A file that is open to be read, piece by piece: however large it is, it takes no more memory than one piece.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let size: Int

  /// Enough for any page in one piece, and for documents so many that they cost little.
  static let piece = 262_144

  /// Opens a regular file; `EISDIR` and `EINVAL` mean that it is none.
  init(at path: String) throws(SystemError) {
    let file = try SystemError.check(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    var status = stat()
    let isKnown = fstat(file, &status) == 0
    guard isKnown, status.isFile else {
      let error = isKnown ? SystemError(code: status.isFolder ? EISDIR : EINVAL) : .last
      close(file)
      throw error
    }
    self.init(file, size: Int(status.st_size))
  }

  /// Takes over an open file; closes it in the end.
  init(_ descriptor: Int32, size: Int) {
    (self.descriptor, self.size) = (descriptor, size)
  }

  deinit { close(descriptor) }

  /// Fills `buffer` from `offset` on, as far as the file goes; how many bytes that were.
  static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      let count = pread(descriptor, base + filled, buffer.count - filled, off_t(offset + filled))
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  /// Copies all of it into an open file.
  func pour(into file: Int32) throws(CopyError) {
    try withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 16) { (buffer) throws(CopyError) in
      var offset = 0
      while true {
        let count = try CopyError.reading(try Self.fill(buffer, from: descriptor, at: offset))
        guard count > 0 else { return }
        try CopyError.writing(
          try Staging.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: file))
        offset += count
      }
    }
  }

  /// Whether an open file of the same size holds the same bytes.
  func isSame(as other: Int32) throws(CopyError) -> Bool {
    try withUnsafeTemporaryAllocation(byteCount: 2 * Self.piece, alignment: 16) {
      (buffer) throws(CopyError) in
      let ours = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Self.piece])
      let theirs = UnsafeMutableRawBufferPointer(rebasing: buffer[Self.piece...])
      var offset = 0
      while true {
        let count = try CopyError.reading(try Self.fill(ours, from: descriptor, at: offset))
        let found = try CopyError.writing(try Self.fill(theirs, from: other, at: offset))
        guard
          count == found,
          isEqual(
            UnsafeRawBufferPointer(rebasing: ours[..<count]),
            UnsafeRawBufferPointer(rebasing: theirs[..<count]))
        else { return false }
        guard count > 0 else { return true }
        offset += count
      }
    }
  }
}

extension Publisher {
  /// Publishes the file at `source` as it is; see `write(_:to:)`.
  ///
  /// It is compared and copied in pieces, never held as a whole.
  /// Throws `.fileUnreadable` at the source where that cannot be read to its end.
  public func copy(_ source: String, to path: String) throws(PublishError) {
    try put(at: path) { (target) throws(PublishError) in
      do throws(CopyError) {
        let file = try CopyError.reading(try OpenFile(at: source))
        return try put(file, at: target)
      } catch {
        switch error {
        case .reading(let error): throw PublishError(.sourceUnreadable(source, error))
        case .writing(let error): throw failure(error, writing: target)
        }
      }
    }
  }

  private func put(_ file: borrowing OpenFile, at path: RelativePath) throws(CopyError) -> Outcome {
    if let old, old.listed.contains(path),
      let known = try CopyError.writing(try old.folder.opened(path, ofSize: file.size))
    {
      defer { close(known) }
      if try file.isSame(as: known) { return .unchanged }
    }
    let new = try CopyError.writing(try staging.create(path, mode: 0o666))
    do throws(CopyError) {
      try file.pour(into: new)
    } catch {
      close(new)
      throw error
    }
    try CopyError.writing(try SystemError.check(close(new)))
    return .written
  }
}

extension Diagnostic {
  /// What is to be published as it is cannot be read.
  package static func sourceUnreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(
        nl: "Dit bestand kan niet worden gelezen: \(error.reason.dutch).",
        en: "This file cannot be read: \(error.reason.english)."),
      help: Phrase(
        nl: "Kijk of u het zelf kunt openen, en bouw dan opnieuw.",
        en: "See whether you can open it yourself, then build again."))
  }
}
