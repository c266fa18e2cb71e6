/// The most letters of a name that was mistyped: a longer one is no name.
private let longestName = 100

/// The candidate that is most like `name`, if one is near enough to be what was meant.
///
/// Case and accents of the ASCII kind do not count; up to a third of the letters may differ
/// (insertions, deletions, replacements and swapped neighbours), at most three. Nothing is near a name of over
/// a hundred letters.
/// Ties go to the alphabetically first, so the answer does not depend on the order of `candidates`.
/// O(n) in the letters of all candidates.
public func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  guard name.utf8.count <= 4 * longestName else { return nil }
  let wanted = Array(name.lowercased().unicodeScalars)
  guard wanted.count <= longestName else { return nil }
  let limit = min(3, max(1, wanted.count / 3))
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate.utf8.count <= 4 * (wanted.count + limit) {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    guard let distance = editDistance(wanted, letters, atMost: limit) else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The optimal string alignment distance where it is at most `limit`; O(n·limit) time, for it looks only at the
/// band of the table that can lead there.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
  if a.isEmpty || b.isEmpty { return a.count + b.count <= limit ? a.count + b.count : nil }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: b.count + 1)
  var last = (0...b.count).map { min($0, far) }
  var row = last
  for i in 1...a.count {
    let (first, end) = (max(1, i - limit), min(b.count, i + limit))
    if first > end { return nil }
    row[first - 1] = first == 1 ? min(i, far) : far
    if end < b.count { row[end + 1] = far }
    for j in first...end {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      var distance = min(min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row[j] = min(distance, far)
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
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
