/// The size of a file as readers see it.
enum FileSize {
  /// The size of a file in words.
  static func words(_ bytes: Int) -> String {
    if bytes < 1000 { return "minder dan 1 kB" }
    if bytes < 999_500 { return "\((bytes + 500) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
  }
}
