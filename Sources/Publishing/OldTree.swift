import Diagnostics
import Glibc

/// What stands in the output before this run.
struct OldTree: Sendable {
  let folder: Folder
  /// The sites that have a manifest there; the portal is `.root`.
  let sites: Set<RelativePath>
  /// Every file that this run may replace or delete: those in the manifests of the sites it is
  /// responsible for, and these manifests.
  private(set) var listed: Set<RelativePath> = []
  /// The sites it is responsible for only to take them away.
  private(set) var retired: Set<RelativePath> = []

  /// Looks at the output without reading manifests; refuses a folder with files and no manifest.
  ///
  /// Hidden files are no objection: `.gitkeep` and `.git` stand in folders that are empty to their owner.
  init(of output: OutputLocation, in folder: Folder) throws(PublishError) {
    self.folder = folder
    let entries = try output.attempt(.root, try folder.entries())
    var sites: Set<RelativePath> = []
    for site in [.root] + entries.lazy.filter(\.isFolder).map({ RelativePath.root.appending($0.name) }) {
      let manifest = try output.attempt(site, try folder.status(of: site.manifest.bytes))
      if let manifest, manifest.isFile { sites.insert(site) }
    }
    guard !sites.isEmpty || entries.allSatisfy(\.isHidden) else {
      throw PublishError(.outputNotOurs(output.shown))
    }
    self.sites = sites
  }

  /// Reads the manifests of the sites that are built now, and of all others when those are to go.
  mutating func read(
    built: Set<RelativePath>, complete: Bool, in output: OutputLocation
  ) throws(PublishError) {
    retired = complete ? sites.subtracting(built) : []
    for site in sites.intersection(built).union(retired) {
      let bytes = try output.attempt(site.manifest, try folder.contents(of: site.manifest.bytes))
      guard let paths = Manifest.paths(in: bytes ?? [], of: site) else {
        throw PublishError(.manifestUnknown(output.showing(site.manifest)))
      }
      listed.insert(site.manifest)
      for path in paths {
        // A folder with a manifest of its own is not the portal's, whatever the portal's says.
        if site.isRoot, let top = path.top, sites.contains(top) { continue }
        listed.insert(path)
      }
    }
  }
}

extension Diagnostic {
  /// A manifest is damaged, or was written by a version of resv that keeps it differently.
  static func manifestUnknown(_ shown: String) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil,
      Phrase(
        nl: "Het bestand “\(shown)” is beschadigd of van een andere versie van resv.",
        en: "The file “\(shown)” is damaged, or from another version of resv."),
      help: Phrase(
        nl: "Kies met --output een lege map, of verwijder de uitvoermap en bouw opnieuw.",
        en: "Choose an empty folder with --output, or delete the output folder and build again."))
  }
}
