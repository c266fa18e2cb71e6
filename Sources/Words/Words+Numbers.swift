extension Words {
  /// The size of a file, such as `1,2 MB` or `1.2 MB`.
  package func size(_ bytes: Int) -> String {
    if bytes < 1000 { return pick(nl: "minder dan 1 kB", en: "less than 1 kB") }
    if bytes < 999_500 { return "\((bytes + 500) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    let point = pick(nl: ",", en: ".")
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10)\(point)\(tenths % 10) MB"
  }
}
