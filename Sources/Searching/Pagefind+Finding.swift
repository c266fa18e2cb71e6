import Glibc

extension Pagefind {
  /// Where `make site` puts it, below the folder that the command is given in.
  public static let installed = ".tools/pagefind/bin/pagefind"

  /// The program to use: `named` or what `RESV_PAGEFIND` names, whatever is there; else where `make site` puts it;
  /// else one along `PATH`. Nil where there is none.
  public static func found(named: String?, patience: Int, largest: Int) -> Pagefind? {
    (named ?? path).map { Pagefind(path: $0, patience: patience, largest: largest) }
  }

  private static var path: String? {
    if let value = value(of: "RESV_PAGEFIND") { return value }
    if isProgram(installed) { return installed }
    let folders = (value(of: "PATH") ?? "").split(separator: ":")
    return folders.lazy.map { $0 + "/pagefind" }.first(where: isProgram)
  }

  private static func value(of name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
