import Diagnostics
import Glibc

/// A system call that failed, by its `errno`.
struct SystemError: Error, Hashable, Sendable {
  let code: Int32

  /// What the call before this one failed with.
  static var last: SystemError { SystemError(code: errno) }

  /// The result of a system call; throws where it is negative.
  @discardableResult
  static func check(_ result: Int32) throws(SystemError) -> Int32 {
    guard result >= 0 else { throw .last }
    return result
  }

  /// The reason as the second half of a sentence.
  var reason: Phrase {
    switch code {
    case ENOSPC: Phrase(nl: "de schijf is vol", en: "the disk is full")
    case EDQUOT: Phrase(nl: "de toegestane schijfruimte is op", en: "the disk quota is used up")
    case EACCES, EPERM: Phrase(nl: "er is geen toestemming voor", en: "permission is denied")
    case EROFS: Phrase(nl: "de schijf is alleen te lezen", en: "the disk is read-only")
    case ENAMETOOLONG: Phrase(nl: "de naam of het pad is te lang", en: "the name or path is too long")
    case ENOTDIR: Phrase(nl: "een deel van het pad is geen map", en: "a part of the path is not a folder")
    case ENOENT: Phrase(nl: "een deel van het pad bestaat niet", en: "a part of the path does not exist")
    case ELOOP: Phrase(nl: "het pad loopt over een koppeling", en: "the path runs over a link")
    case EFBIG: Phrase(nl: "het bestand wordt te groot", en: "the file becomes too large")
    case EMFILE, ENFILE: Phrase(nl: "er staan te veel bestanden open", en: "too many files are open")
    case EBUSY: Phrase(nl: "de map is een koppelpunt", en: "the folder is a mount point")
    case EXDEV:
      Phrase(
        nl: "de map kan hier niet als geheel worden verplaatst",
        en: "the folder cannot be moved as a whole here")
    case EINVAL, ENOSYS, EOPNOTSUPP:
      Phrase(nl: "het bestandssysteem kan dit niet", en: "the file system cannot do this")
    case EIO: Phrase(nl: "de schijf geeft een fout", en: "the disk reports an error")
    default: Phrase(nl: "systeemfout \(code)", en: "system error \(code)")
    }
  }

  /// Whether there is no room left, which no single file is to blame for.
  var isFull: Bool { code == ENOSPC || code == EDQUOT }
}
