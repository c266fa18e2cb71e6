package import Diagnostics
import Glibc

/// A system call that failed, by its `errno`.
package struct SystemError: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// What the call before this one failed with.
  package static var last: SystemError { SystemError(code: errno) }

  /// The result of a system call; throws where it is negative.
  @discardableResult
  package static func check(_ result: Int32) throws(SystemError) -> Int32 {
    guard result >= 0 else { throw .last }
    return result
  }

  /// The reason as the second half of a sentence; the number where it is a rare one.
  package var reason: Phrase {
    Self.reasons[code] ?? Phrase(nl: "systeemfout \(code)", en: "system error \(code)")
  }

  /// Whether there is no room left, which no single file is to blame for.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }

  private static let denied = Phrase(nl: "er is geen toestemming voor", en: "permission is denied")
  private static let unable = Phrase(
    nl: "het bestandssysteem kan dit niet", en: "the file system cannot do this")
  private static let tooMany = Phrase(
    nl: "er staan te veel bestanden open", en: "too many files are open")

  /// What can go wrong with files and folders; the system's own words are English, whatever the locale.
  private static let reasons: [Int32: Phrase] = [
    ENOSPC: Phrase(nl: "de schijf is vol", en: "the disk is full"),
    EDQUOT: Phrase(nl: "de toegestane schijfruimte is op", en: "the disk quota is used up"),
    EACCES: denied,
    EPERM: denied,
    EROFS: Phrase(nl: "de schijf is alleen te lezen", en: "the disk is read-only"),
    ENAMETOOLONG: Phrase(nl: "de naam of het pad is te lang", en: "the name or path is too long"),
    ENOTDIR: Phrase(nl: "een deel van het pad is geen map", en: "a part of the path is not a folder"),
    EISDIR: Phrase(nl: "het is een map", en: "it is a folder"),
    ENOENT: Phrase(nl: "een deel van het pad bestaat niet", en: "a part of the path does not exist"),
    EEXIST: Phrase(nl: "er staat al iets met die naam", en: "something of that name stands there already"),
    ENOTEMPTY: Phrase(nl: "de map is niet leeg", en: "the folder is not empty"),
    ELOOP: Phrase(nl: "het pad loopt over een koppeling", en: "the path runs over a link"),
    EFBIG: Phrase(nl: "het bestand wordt te groot", en: "the file becomes too large"),
    EMFILE: tooMany,
    ENFILE: tooMany,
    ENOMEM: Phrase(nl: "het geheugen is op", en: "the memory is used up"),
    EBUSY: Phrase(nl: "de map is een koppelpunt", en: "the folder is a mount point"),
    ENOEXEC: Phrase(nl: "het is geen programma dat hier werkt", en: "it is no program that works here"),
    ETXTBSY: Phrase(nl: "het programma is in gebruik", en: "the program is in use"),
    EXDEV: Phrase(
      nl: "de map kan hier niet als geheel worden verplaatst",
      en: "the folder cannot be moved as a whole here"),
    EMLINK: Phrase(nl: "er zijn te veel namen voor één bestand", en: "one file has too many names"),
    EINVAL: unable,
    ENOSYS: unable,
    EOPNOTSUPP: unable,
    EIO: Phrase(nl: "de schijf geeft een fout", en: "the disk reports an error"),
    ENXIO: Phrase(nl: "er is niets dat antwoordt", en: "nothing there answers"),
    ENODEV: Phrase(nl: "het apparaat is er niet", en: "the device is not there"),
    ESTALE: Phrase(
      nl: "het bestand is op de server verdwenen", en: "the file has gone from the server"),
    ETIMEDOUT: Phrase(nl: "de server antwoordt niet", en: "the server does not answer"),
    EHOSTDOWN: Phrase(nl: "de server antwoordt niet", en: "the server does not answer"),
    EAGAIN: Phrase(nl: "het is nu bezet", en: "it is busy now"),
    EPIPE: Phrase(nl: "er is geen lezer meer", en: "there is no reader any more"),
    EBADF: Phrase(nl: "de uitvoer is gesloten", en: "the output is closed"),
  ]
}
