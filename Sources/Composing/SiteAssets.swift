import Theme

/// What the pages of a site load besides themselves, each in a file named after what it holds.
///
/// A browser may keep such a file for good: another style sheet has another name.
struct SiteAssets: Sendable {
  /// A file at the site's root, and the hash that browsers check it with.
  struct File: Sendable {
    let path: String
    let integrity: String
    let bytes: [UInt8]

    init(_ name: String, ending: String, _ bytes: [UInt8]) {
      let fingerprint = Fingerprint(of: bytes)
      path = "\(name).\(fingerprint.short).\(ending)"
      integrity = fingerprint.integrity
      self.bytes = bytes
    }
  }

  let theme: Theme
  let stijl: File
  let scripts: [String: File]

  /// The style sheet is the theme’s tokens with `stijl` after them.
  init(theme: Theme, stijl: [UInt8], scripts: [String: File]) {
    self.theme = theme
    self.stijl = File("stijl", ending: "css", Array(theme.css.utf8) + stijl)
    self.scripts = scripts
  }

  /// Every file, by path.
  var files: [File] { ([stijl] + scripts.values).sorted { $0.path < $1.path } }
}
