import FoundationEssentials
import Glibc

/// What `make install` puts on the disk besides the program: the templates, and Pagefind.
enum Installation {
  /// Its folder: that of the program, or `share/resv` or `lib/resv` beside the program's; nil where none holds
  /// templates.
  static let folder: String? = {
    guard let beside else { return nil }
    let folders = ["", "/../share/resv", "/../lib/resv"].map { beside + $0 }
    return folders.first { access($0 + "/templates", R_OK) == 0 }
  }()

  /// The folder of the program; nil where the system does not tell.
  private static let beside: String? = {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return nil
    }
    return "/" + program.split(separator: "/").dropLast().joined(separator: "/")
  }()

  /// The program that serves the preview, beside this one; nil where it is not there.
  static var preview: String? {
    beside.map { $0 + "/resv-kijk" }.flatMap { access($0, X_OK) == 0 ? $0 : nil }
  }

  /// `templates` in the current folder, which a checkout has, or else those that were installed.
  static var templates: String {
    if access("templates", R_OK) == 0 { return "templates" }
    return folder.map { $0 + "/templates" } ?? "templates"
  }
}
