/// The candidate that is most like `name`, if one is near enough to be what was meant.
///
/// Case and accents of the ASCII kind do not count; up to a third of the letters may differ
/// (insertions, deletions, replacements and swapped neighbours), at most three.
/// Ties go to the alphabetically first, so the answer does not depend on the order of `candidates`.
public func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  let limit = min(3, max(1, wanted.count / 3))
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The optimal string alignment distance; O(n·m) time.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return a.count + b.count }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

extension Phrase {
  /// “Bedoelt u …?” for the candidate nearest to `name`, or `fallback` where none is near.
  public static func didYouMean(
    _ name: String, in candidates: some Sequence<String>, otherwise fallback: Phrase? = nil
  ) -> Phrase? {
    guard let near = nearest(to: name, in: candidates) else { return fallback }
    return Phrase(nl: "Bedoelt u “\(near)”?", en: "Did you mean “\(near)”?")
  }
}
