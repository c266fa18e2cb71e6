import Diagnostics
import Files
import Glibc

/// All that a publisher needs before the first write: the lock, the staging, and what stands there now.
struct Preparation {
  let parent: Folder
  let lock: OutputLock
  let staging: Staging
  let old: OldTree?
  let sites: Set<RelativePath>
  /// What a run before left to say.
  let warnings: [Diagnostic]

  init(
    of output: OutputLocation, sites names: [String], complete: Bool, hasDrafts: Bool
  ) throws(PublishError) {
    sites = try Self.sites(names)
    // Looked at once before anything is made, and again when nobody else can change it.
    try Self.look(at: output)
    parent = try output.attempt(.root, try output.openParent())
    lock = try OutputLock(of: output, in: parent)
    do throws(PublishError) {
      var old: OldTree?
      warnings = try Self.recover(lock, output)
      if let folder = try Self.folder(of: output) {
        old = try OldTree(of: output, in: folder)
        try old?.read(built: sites, complete: complete, hasDrafts: hasDrafts, in: output)
      }
      self.old = old
      do {
        staging = try Staging(in: lock, replacing: old)
      } catch {
        // What a killed run left there may be beyond our rights: then this is what to look at.
        throw PublishError(.outputUnwritable(output.parent + "/" + output.nameBeside, error))
      }
    } catch {
      lock.release()
      throw error
    }
  }

  /// Finishes what a run that was killed behind its swap could not: what others had put in the old tree goes on.
  private static func recover(_ lock: OutputLock, _ output: OutputLocation) throws(PublishError)
    -> [Diagnostic]
  {
    let place = output.parent + "/" + output.nameBeside
    do throws(SystemError) {
      guard try lock.folder.status(of: Staging.wholeName) != nil else { return [] }
      let left = try Folder(Staging.wholeName, in: lock.folder)
      guard let current = try? Folder(at: output.path) else {
        try lock.folder.removeTree(Staging.wholeName)
        return []
      }
      // Its own manifests say what was ours in it.
      let tree = try OldTree.everything(in: left)
      var remainder = Remainder(left, in: lock, beside: current, listed: tree, after: nil)
      try remainder.clear()
      return Publisher.warnings(remainder, output)
    } catch {
      throw PublishError(.outputUnwritable(place, error))
    }
  }

  private static func sites(_ names: [String]) throws(PublishError) -> Set<RelativePath> {
    var sites: Set<RelativePath> = []
    for name in names {
      if name.isEmpty {
        sites.insert(.root)
      } else if let site = RelativePath(name), site.top == nil {
        sites.insert(site)
      } else {
        throw PublishError(.pathUnsafe(name))
      }
    }
    return sites
  }

  private static func look(at output: OutputLocation) throws(PublishError) {
    guard let folder = try folder(of: output) else { return }
    do {
      _ = try OldTree(of: output, in: folder)
    } catch {
      // Another run may have swapped it out meanwhile, and be deleting what we look at.
      let now = try Self.folder(of: output)
      let (seen, current) = (try? folder.status(), try? now?.status())
      if let seen, let current, seen.isSame(as: current) { throw error }
    }
  }

  private static func folder(of output: OutputLocation) throws(PublishError) -> Folder? {
    do {
      return try Folder(at: output.path)
    } catch {
      if error.code == ENOENT { return nil }
      throw output.failure(error, at: .root)
    }
  }
}

extension Diagnostic {
  /// A path that could leave the output, or that no file of a site can have.
  static func pathUnsafe(_ path: String) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, at: nil,
      Phrase(
        nl: "“\(path)” kan geen pad in de uitvoer zijn.", en: "“\(path)” cannot be a path in the output."))
  }

  /// A path in a site that this run does not build.
  static func pathOfNoSite(_ path: String) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, at: nil,
      Phrase(
        nl: "“\(path)” hoort bij geen site die nu wordt gebouwd.",
        en: "“\(path)” belongs to no site that is being built."))
  }
}
