import Diagnostics
import Files
import Glibc

/// What stands in the output before this run.
struct OldTree: Sendable {
  let folder: Folder
  /// The manifests there, by the folder that they stand in, but for those of a site of another name: they came there
  /// with a copy, and say nothing about what is ours.
  private let manifests: [RelativePath: Manifest?]
  /// The sites that have a manifest there; the portal is `.root`.
  var sites: Set<RelativePath> { Set(manifests.keys) }
  /// Every file that this run may replace or delete: those in the manifests of the sites it is
  /// responsible for, and these manifests.
  private(set) var listed: Set<RelativePath> = []
  /// The sites it is responsible for only to take them away.
  private(set) var retired: Set<RelativePath> = []

  /// Looks at the output and refuses a folder with files and no manifest.
  ///
  /// Hidden files are no objection: `.gitkeep` and `.git` stand in folders that are empty to their owner.
  init(of output: OutputLocation, in folder: Folder) throws(PublishError) {
    self.folder = folder
    let entries = try output.attempt(.root, try folder.entries())
    var manifests: [RelativePath: Manifest?] = [:]
    for site in [.root] + entries.lazy.filter(\.isFolder).map({ RelativePath.root.appending($0.name) }) {
      guard let bytes = try output.attempt(site.manifest, try folder.manifest(of: site)) else { continue }
      let manifest = Manifest(bytes, at: site)
      if let named = manifest?.site, named != site { continue }
      manifests.updateValue(manifest, forKey: site)
    }
    guard !manifests.isEmpty || entries.allSatisfy(\.isHidden) else {
      throw PublishError(.outputNotOurs(output.shown))
    }
    self.manifests = manifests
  }

  /// Every file that a manifest in `folder` lists, and these manifests.
  static func everything(in folder: Folder) throws(SystemError) -> Set<RelativePath> {
    var listed: Set<RelativePath> = []
    let tops = try folder.entries().filter(\.isFolder).map { RelativePath.root.appending($0.name) }
    for site in [.root] + tops {
      guard let bytes = try folder.manifest(of: site),
        let manifest = Manifest(bytes, at: site), manifest.isOf(site)
      else { continue }
      listed.formUnion(manifest.paths)
      listed.insert(site.manifest)
    }
    return listed
  }

  /// Takes the manifests of the sites that are built now, and of all others when those are to go.
  mutating func read(
    built: Set<RelativePath>, complete: Bool, hasDrafts: Bool, in output: OutputLocation
  ) throws(PublishError) {
    let known = manifests.compactMapValues { $0 }
    // Drafts never come into a folder that may be on the web; and a region without them never beside one with.
    if hasDrafts, known.contains(where: { !$0.value.hasDrafts }) {
      throw PublishError(.outputPublished(output.shown))
    }
    if !hasDrafts, !complete, known.contains(where: { $0.value.hasDrafts && !built.contains($0.key) }) {
      throw PublishError(.outputHasDrafts(output.shown))
    }
    if complete {
      retired = Set(manifests.filter { !built.contains($0.key) && $0.value?.isOf($0.key) == true }.keys)
    }
    for site in sites.intersection(built).union(retired) {
      guard let manifest = manifests[site] ?? nil else {
        throw PublishError(.manifestUnknown(output.showing(site.manifest)))
      }
      listed.insert(site.manifest)
      for path in manifest.paths {
        // A folder with a manifest of its own is not the portal's, whatever the portal's says.
        if site.isRoot, let top = path.top, manifests[top] != nil { continue }
        listed.insert(path)
      }
    }
  }
}

extension Folder {
  /// The bytes of the manifest of `site`; nil where there is none.
  fileprivate func manifest(of site: RelativePath) throws(SystemError) -> [UInt8]? {
    guard let status = try status(of: site.manifest.bytes), status.isFile else { return nil }
    return try contents(of: site.manifest.bytes)
  }
}

extension Diagnostic {
  /// Drafts are to be shown in a folder that sites are published from.
  static func outputPublished(_ shown: String) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil,
      Phrase(
        nl: "In “\(shown)” staat een site zonder concepten, die misschien op het web staat.",
        en: "“\(shown)” holds a site without drafts, which may be on the web."),
      help: Phrase(
        nl: "Kies voor concepten een andere map, zoals `--output \(shown)-concepten`.",
        en: "Choose another folder for drafts, such as `--output \(shown)-drafts`."))
  }

  /// One region is to be published into a folder where others show drafts.
  static func outputHasDrafts(_ shown: String) -> Diagnostic {
    Diagnostic(
      .outputForeign, at: nil,
      Phrase(
        nl: "In “\(shown)” staan andere sites met concepten.", en: "“\(shown)” holds other sites with drafts."
      ),
      help: Phrase(
        nl: "Bouw alle regio’s tegelijk, dus zonder --regio; of kies met --output een andere map.",
        en: "Build all regions at once, without --regio; or choose another folder with --output."))
  }

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
