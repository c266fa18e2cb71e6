extension Words {
  /// Whether a text in a language is written from right to left, by its code, such as `ar` or `ku-Arab`.
  ///
  /// Source of the rule: the scripts that Unicode’s CLDR gives for these languages; a script in the code decides.
  package static func isRightToLeft(code: String) -> Bool {
    let parts = code.lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.first?.isLetter == true }) {
      return rightToLeftScripts.contains(script)
    }
    return parts.first.map(rightToLeft.contains) ?? false
  }

  private static let rightToLeft: Set<Substring> = [
    "ar", "arc", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo",
    "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
  ]

  private static let rightToLeftScripts: Set<Substring> = [
    "arab", "hebr", "nkoo", "rohg", "syrc", "thaa",
  ]
}
