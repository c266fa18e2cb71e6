import Glibc

extension Pagefind {
  /// Where `make site` puts it, below the folder that the command is given in.
  public static let installed = ".tools/pagefind/bin/pagefind"

  /// What came of looking for the program.
  public enum Finding: Sendable {
    /// The one to use.
    case found(Pagefind)
    /// One below the current folder that nobody named and that is not ours: whoever wrote the content can have put it
    /// there, and it is not run.
    case foreign(String)
    /// There is none.
    case missing
  }

  /// Looks for the program: `named`, or what `RESV_PAGEFIND` names, whatever is there; else the one that `make
  /// install` put beside ours; else where `make site` puts it, if it is that; else one along `PATH`.
  ///
  /// - Parameter folder: where `make install` put what belongs to this program.
  public static func found(named: String?, beside folder: String?, patience: Int, largest: Int) -> Finding {
    func program(_ path: String) -> Finding {
      .found(Pagefind(path: path, patience: patience, largest: largest))
    }
    if let path = named ?? value(of: "RESV_PAGEFIND") { return program(path) }
    if let folder, isProgram(folder + "/pagefind") { return program(folder + "/pagefind") }
    var foreign: String?
    // A folder along PATH that is not named from the root is one below the current folder.
    let folders = (value(of: "PATH") ?? "").split(separator: ":", omittingEmptySubsequences: false)
    let paths = folders.map { folder in folder.isEmpty ? "./pagefind" : "\(folder)/pagefind" }
    for path in [installed] + paths where isProgram(path) {
      if path.hasPrefix("/") || PinnedPagefind.isIt(path) { return program(path) }
      foreign = foreign ?? path
    }
    return foreign.map { .foreign($0) } ?? .missing
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
