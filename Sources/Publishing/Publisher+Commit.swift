public import Diagnostics
import Files
import Glibc
import Synchronization

/// What one run did to the output.
public struct Summary: Sendable, Hashable {
  /// How many files are new or have other bytes than before.
  public var written = 0
  /// How many files were there already, byte for byte; they keep their times.
  public var unchanged = 0
  /// How many files of earlier runs are no longer there.
  public var removed = 0

  /// What somebody should look at although the site is published.
  public var warnings: [Diagnostic] = []

  /// What a run did; nothing unless said otherwise.
  public init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    (self.written, self.unchanged, self.removed) = (written, unchanged, removed)
  }
}

extension Publisher {
  /// Makes everything that was written visible at one instant, and what was not written disappear.
  ///
  /// Where nothing changed, nothing is touched. Otherwise whoever reads the output sees the old tree or the
  /// new one, whatever happens to this process meanwhile; the old one is deleted after the swap.
  /// Throws the first error of the writes, or what goes wrong now: `.outputUnwritable`, and `.outputForeign`
  /// where files that no manifest lists stand in the way; the output then stands as it stood. It can be
  /// called once, when no write is going on.
  public func commit() throws(PublishError) -> Summary {
    var outcomes = try state.withLock { (state) throws(PublishError) in try state.take(for: output) }
    defer { tidy() }
    var summary = Summary()
    for outcome in outcomes.values {
      if outcome == .written { summary.written += 1 } else { summary.unchanged += 1 }
    }
    let manifestsChanged = try putManifests(into: &outcomes)
    guard summary.written > 0 || manifestsChanged else { return summary }
    guard let old else {
      try swap()
      return summary
    }
    var merge = Merge(old, into: staging, outcomes, output: output)
    try merge.run()
    summary.removed = merge.removed
    try swap()
    var remainder = Remainder(
      old.folder, in: lock, beside: staging.folder, listed: old.listed, after: merge)
    // What cannot be taken care of now is left to the next run: the site is out.
    try? remainder.clear()
    summary.warnings = Self.warnings(remainder, output)
    return summary
  }

  /// What is kept beside the output, told.
  static func warnings(_ remainder: Remainder, _ output: OutputLocation) -> [Diagnostic] {
    remainder.kept.map { path in
      let place = "\(output.parent)/\(output.nameBeside)/\(Remainder.keptName)/\(path.text)"
      return .strangerKept(output.showing(path), at: place)
    }
  }

  /// Writes the manifest of each site that has files; whether any of them is new, other or gone.
  private func putManifests(into outcomes: inout [RelativePath: Outcome]) throws(PublishError) -> Bool {
    var files: [RelativePath: [RelativePath]] = [:]
    for path in outcomes.keys {
      let site = path.top.flatMap { sites.contains($0) ? $0 : nil } ?? .root
      files[site, default: []].append(path)
    }
    var changed =
      old.map { !$0.sites.intersection(sites).union($0.retired).isSubset(of: files.keys) } ?? false
    for (site, paths) in files {
      let bytes = Manifest.bytes(listing: paths, of: site, hasDrafts: hasDrafts)
      let outcome = try bytes.span.bytes.withUnsafeBytes { (all) throws(PublishError) in
        try put(all, at: site.manifest)
      }
      outcomes[site.manifest] = outcome
      changed = changed || outcome == .written
    }
    return changed
  }

  /// Puts the staging in the place of the output.
  private func swap() throws(PublishError) {
    let name = Array(output.name.utf8CString)
    try output.attempt(.root, try staging.finish(in: lock))
    let current = try output.attempt(.root, try parent.status(of: name))
    let known = try output.attempt(.root, try old?.folder.status())
    switch (known, current) {
    case (let known?, let current?) where known.isSame(as: current):
      try output.attempt(
        .root, try Exchange.swap(Staging.wholeName, in: lock.folder, with: name, in: parent))
    case (nil, nil):
      // Should a folder appear there in between: this takes the place of none.
      try output.attempt(
        .root, try Exchange.move(Staging.wholeName, in: lock.folder, to: name, in: parent))
    default: throw PublishError(.outputChanged(output.shown))
    }
  }
}

extension Diagnostic {
  /// A file of somebody else came so late that a file of the site had its place.
  static func strangerKept(_ shown: String, at place: String) -> Diagnostic {
    Diagnostic(
      .outputForeign, .warning, at: nil,
      Phrase(
        nl:
          "Tijdens het bouwen is “\(shown)” door iets anders neergezet, waar nu een bestand van de site staat.",
        en: "During the build something else put “\(shown)” where a file of the site stands now."),
      help: Phrase(
        nl: "Het is bewaard als “\(place)”. Zet het ergens anders neer.",
        en: "It is kept as “\(place)”. Put it somewhere else."))
  }
}
