public import Diagnostics
import Files
import Glibc
import Synchronization

/// Puts one run's files in the output folder: all at one instant or none, and only what changed.
///
/// The output (`public`) holds the portal at its root and each site in a folder of its own. The new tree is
/// made beside it, in `.public.resv/`, and takes its place in one step in `commit`; until then, and after
/// anything that goes wrong, the output stands byte for byte as it stood. `write` may be called from many
/// tasks at once. A publisher that is let go without `commit` leaves nothing behind.
public final class Publisher: Sendable {
  /// The name of the file in each site's folder that lists the site's files.
  public static let manifestName = ".resv-manifest"

  let output: OutputLocation
  let parent: Folder
  let lock: OutputLock
  let staging: Staging
  let old: OldTree?
  let sites: Set<RelativePath>
  let hasDrafts: Bool
  let state = Mutex(PublisherState())

  /// Locks the output and finds it safe to replace; nil, with one diagnostic more, where it is not.
  ///
  /// - Parameters:
  ///   - output: the folder, absolute or from the current one; missing folders are made.
  ///   - sites: the sites that this run builds, "" for the portal; the others stay exactly as they are.
  ///   - complete: whether `sites` is all there is, so that sites with a manifest and not in it are deleted.
  ///   - hasDrafts: whether drafts are among the pages; said in the manifests.
  ///   - protected: folders that the output may not be, hold or stand in: those of content and templates.
  ///   - diagnostics: gets `.outputBusy` where another run has the output; `.outputForeign` where replacing
  ///     it would harm what is not ours; `.outputUnwritable` where the system refuses.
  public init?(
    output: String, sites: [String], complete: Bool = false, hasDrafts: Bool = false,
    protecting protected: [String] = [], diagnostics: inout [Diagnostic]
  ) {
    do {
      let location = try OutputLocation(output, protecting: protected)
      let prepared = try Preparation(of: location, sites: sites, complete: complete, hasDrafts: hasDrafts)
      self.output = location
      self.parent = prepared.parent
      self.lock = prepared.lock
      self.staging = prepared.staging
      self.old = prepared.old
      self.sites = prepared.sites
      self.hasDrafts = hasDrafts
      diagnostics += prepared.warnings
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  deinit {
    tidy()
  }

  /// Publishes `bytes` at `path`, such as `zwolle/disciplines/wv/index.html`, once `commit` is reached.
  ///
  /// Written to the disk now, unless the output has these bytes there already. The path is relative to the
  /// output, its parts divided by single slashes, none of them `.` or `..`.
  /// Throws `.outputUnwritable`, and `.addressTaken` where this run wrote there before. After that only
  /// letting go is left: `commit` throws too.
  public func write(_ bytes: RawSpan, to path: String) throws(PublishError) {
    try put(at: path) { (target) throws(PublishError) in
      try bytes.withUnsafeBytes { (all) throws(PublishError) in try put(all, at: target) }
    }
  }

  /// Promises a file, makes it with `make`, and keeps what became of it.
  func put(
    at path: String, _ make: (RelativePath) throws(PublishError) -> Outcome
  ) throws(PublishError) {
    do {
      let target = try target(path)
      try state.withLock { (state) throws(PublishError) in try state.begin(target, in: output) }
      let result: Result<Outcome, PublishError>
      do { result = .success(try make(target)) } catch { result = .failure(error) }
      state.withLock { $0.end(target, result) }
      _ = try result.get()
    } catch {
      state.withLock { $0.fail(error) }
      throw error
    }
  }

  /// Publishes an array of bytes; see `write(_:to:)` for spans.
  public func write(_ bytes: [UInt8], to path: String) throws(PublishError) {
    try write(bytes.span.bytes, to: path)
  }

  /// Lets go of everything written, at once; the output is not touched.
  ///
  /// While writes are going on, and without it, that happens when the last of them and the last owner is
  /// done.
  public func abandon() {
    if state.withLock({ $0.close() }) { tidy() }
  }

  /// Deletes what stands beside the output: the staging or, after the swap, the old tree; gives the lock up.
  ///
  /// What cannot be deleted now is deleted by the next run.
  func tidy() {
    guard state.withLock({ $0.isFirstToTidy() }) else { return }
    try? lock.folder.removeTree(Staging.name)
    // Whole, and never swapped in: then what stands under that name is still ours.
    if let whole = try? Folder(Staging.wholeName, in: lock.folder), let mine = try? staging.folder.status(),
      let there = try? whole.status(), there.isSame(as: mine)
    {
      try? lock.folder.removeTree(Staging.wholeName)
    }
    lock.release()
    state.withLock { $0.tidied() }
  }

  /// The path as one that this run may write to.
  private func target(_ text: String) throws(PublishError) -> RelativePath {
    guard let path = RelativePath(text) else { throw PublishError(.pathUnsafe(text)) }
    let top = path.top
    if let top, sites.contains(top) { return path }
    guard sites.contains(.root) else { throw PublishError(.pathOfNoSite(text)) }
    if let top, let old, old.sites.contains(top), !old.retired.contains(top) {
      throw PublishError(.pathOfNoSite(text))
    }
    return path
  }

  /// Writes the file unless it is there already; manifests come this way too.
  func put(_ bytes: UnsafeRawBufferPointer, at path: RelativePath) throws(PublishError) -> Outcome {
    // What no manifest lists is not ours, even with the same bytes; the merge finds it in the way.
    if let old, old.listed.contains(path),
      try output.attempt(path, try old.folder.holds(bytes, at: path))
    {
      return .unchanged
    }
    do {
      try staging.write(bytes, to: path)
      return .written
    } catch {
      throw failure(error, writing: path)
    }
  }

  /// What it means that a new file could not be written.
  func failure(_ error: SystemError, writing path: RelativePath) -> PublishError {
    switch error.code {
    case EEXIST, ENOTDIR, EISDIR: PublishError(.writtenTwice(output.showing(path)))
    default: output.failure(error, at: path)
    }
  }
}
