import Diagnostics
import Files
import Glibc

/// The right to change one output, and the folder beside it that the new tree is made in.
///
/// `public` gets `.public.resv/` with a file `lock`, which the kernel unlocks when its holder dies however
/// that happens. Both are deleted in the end, so nothing of them stays behind.
final class OutputLock: Sendable {
  /// The folder beside the output, on the same file system.
  let folder: Folder
  private let parent: Folder
  private let name: [CChar]
  private let file: Int32

  /// Who we are to this file system; the folder is ours.
  let owner: uid_t

  private static let fileName = Array("lock".utf8CString)

  /// Takes the lock of the output `output`; throws where another run has it.
  init(of output: OutputLocation, in parent: Folder) throws(PublishError) {
    let name = Array(output.nameBeside.utf8CString)
    do {
      (folder, file) = try Self.take(name, in: parent)
    } catch {
      guard error.code == EWOULDBLOCK else { throw output.failure(error, at: .root) }
      throw PublishError(.outputBusy(output.shown, by: Self.holder(of: name, in: parent)))
    }
    do {
      owner = try Self.claim(folder)
    } catch {
      close(file)
      throw PublishError(.outputUnwritable(output.parent + "/" + output.nameBeside, error))
    }
    self.parent = parent
    self.name = name
    // Only for the message of the next one; a full disk is no reason to stop here.
    let number = Array("\(getpid())\n".utf8)
    ftruncate(file, 0)
    _ = pwrite(file, number, number.count, 0)
  }

  deinit {
    close(file)
  }

  private static func take(
    _ name: [CChar], in parent: Folder
  ) throws(SystemError) -> (folder: Folder, file: Int32) {
    for _ in 0..<1_000 {
      if let taken = try attempt(name, in: parent) { return taken }
    }
    // So often just too late means that others are building all the time.
    throw SystemError(code: EWOULDBLOCK)
  }

  /// One try; nil where the holder before deleted its lock file between our opening and locking it.
  ///
  /// That is what makes deleting it safe: a lock counts only on the file that stands there now, and only
  /// its holder deletes it.
  private static func attempt(
    _ name: [CChar], in parent: Folder
  ) throws(SystemError) -> (folder: Folder, file: Int32)? {
    guard mkdirat(parent.descriptor, name, 0o700) == 0 || errno == EEXIST else { throw .last }
    let folder: Folder
    do {
      folder = try Folder(name, in: parent)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    let file = openat(folder.descriptor, fileName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    do throws(SystemError) {
      try SystemError.check(flock(file, LOCK_EX | LOCK_NB))
      var own = stat()
      try SystemError.check(fstat(file, &own))
      let path = name.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + fileName
      if let current = try parent.status(of: Array(path)), current.isSame(as: own) { return (folder, file) }
    } catch {
      close(file)
      throw error
    }
    close(file)
    return nil
  }

  /// Makes the folder one that nobody else can put something into; who we are.
  ///
  /// Throws where it is somebody else’s: what they put there could take the place of the site.
  private static func claim(_ folder: Folder) throws(SystemError) -> uid_t {
    // A file that is surely made here and now says who we are to this file system, which may map users.
    // Its name is always the same: the next run deletes what one that was killed here left.
    let probe = Array("probe".utf8CString)
    unlinkat(folder.descriptor, probe, 0)
    let file = try SystemError.check(
      openat(folder.descriptor, probe, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600))
    var own = stat()
    let isKnown = fstat(file, &own)
    close(file)
    unlinkat(folder.descriptor, probe, 0)
    try SystemError.check(isKnown)
    let status = try folder.status()
    if status.st_uid != own.st_uid {
      try SystemError.check(fchown(folder.descriptor, own.st_uid, own.st_gid))
    }
    if status.st_mode & 0o077 != 0 { try SystemError.check(fchmod(folder.descriptor, S_IRWXU)) }
    return own.st_uid
  }

  /// The process that holds the lock, as far as it could write that down.
  private static func holder(of name: [CChar], in parent: Folder) -> String? {
    guard let folder = try? Folder(name, in: parent), let text = try? folder.contents(of: fileName) else {
      return nil
    }
    let line = String(decoding: text, as: UTF8.self).split(separator: "\n").first
    return line.flatMap { Int32($0) }.map { "\($0)" }
  }

  /// Gives the output free and deletes what stands beside it, if that is empty but for the lock.
  func release() {
    unlinkat(folder.descriptor, Self.fileName, 0)
    unlinkat(parent.descriptor, name, AT_REMOVEDIR)
    flock(file, LOCK_UN)
  }
}

extension Diagnostic {
  /// Another run is building into the same output.
  static func outputBusy(_ shown: String, by process: String?) -> Diagnostic {
    let number = process.map { Phrase(nl: " (proces \($0))", en: " (process \($0))") }
    return Diagnostic(
      .outputBusy, at: nil,
      Phrase(
        nl: "Er loopt al een andere bouw naar “\(shown)”\(number?.dutch ?? "").",
        en: "Another build into “\(shown)” is running\(number?.english ?? "")."),
      help: Phrase(
        nl: "Wacht tot die klaar is, of kies met --output een andere map.",
        en: "Wait until it is done, or choose another folder with --output."))
  }
}
