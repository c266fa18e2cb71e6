// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, the stricter import rules, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// One room of the house: see ARCHITECTURE.md for what each may know.
func room(_ name: String, knows dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "resv",
  products: [
    .executable(name: "resv", targets: ["resv"]),
    .library(name: "Serving", targets: ["Serving"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    room("Bytes", knows: []),
    room("Diagnostics", knows: []),
    room("Parallel", knows: []),
    room("Files", knows: ["Diagnostics"]),
    room("Markdown", knows: ["Bytes", "CMarkGFM", "Diagnostics"]),
    room("Linting", knows: ["Diagnostics", "Markdown"]),
    room("Domain", knows: ["Diagnostics"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    room("YAML", knows: ["CYAML"]),
    room(
      "Inspecting", knows: ["CMessageDigest", "CZlib", "Diagnostics", "Files", "Parallel", "Processes"]),
    room(
      "Imaging",
      knows: ["Bytes", "Diagnostics", "Domain", "Files", "Inspecting", "Processes"]),
    room(
      "Loading",
      knows: [
        "Diagnostics", "Domain", "Files", "Inspecting", "Linting", "Markdown", "Parallel", "Words", "YAML",
      ]),
    room("Starting", knows: ["Diagnostics", "Domain", "Loading", "Words", "YAML"]),
    room("Planning", knows: ["Diagnostics", "Domain", "Parallel", "Words"]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    room("Theme", knows: ["CMessageDigest", "Diagnostics"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSpawn"),
    room("Processes", knows: ["CSpawn"]),
    room("Searching", knows: ["CMessageDigest", "CZlib", "Diagnostics", "Files", "Processes"]),
    room("Templating", knows: ["Bytes", "Diagnostics", "Files", "Theme"]),
    room("Words", knows: ["Domain"]),
    room("Drawing", knows: ["Bytes", "Domain", "Words"]),
    room("Exporting", knows: ["Bytes", "Words"]),
    room(
      "Composing",
      knows: [
        "Bytes", "Diagnostics", "Domain", "Drawing", "Exporting", "Planning", "Templating", "Theme", "Words",
      ]),
    room("Publishing", knows: ["CZlib", "Diagnostics", "Files"]),
    room(
      "Building",
      knows: [
        "Composing", "Diagnostics", "Domain", "Files", "Imaging", "Inspecting", "Loading", "Parallel",
        "Planning",
        "Publishing",
        "Searching", "Templating", "Theme",
      ]),
    .target(
      name: "Serving",
      dependencies: [
        "Building", "Bytes", "Diagnostics", "Domain", "Files", "Parallel", "Processes", "Searching", "Theme",
      ],
      resources: [.embedInCode("kijk.js")],
      swiftSettings: strict),
    .executableTarget(
      name: "resv",
      dependencies: [
        "Building", "Diagnostics", "Domain", "Files", "Loading", "Publishing", "Starting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "ServingTests", dependencies: ["Serving"], swiftSettings: strict),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes"], swiftSettings: strict),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Diagnostics", "Files"], swiftSettings: strict),
    .testTarget(name: "InspectingTests", dependencies: ["Inspecting"], swiftSettings: strict),
    .testTarget(name: "ImagingTests", dependencies: ["Domain", "Imaging"], swiftSettings: strict),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
    .testTarget(
      name: "SearchingTests", dependencies: ["CZlib", "Diagnostics", "Searching"], swiftSettings: strict),
    .executableTarget(
      name: "Reloading", dependencies: ["Building", "Domain"], path: "Benchmarks/Reloading",
      swiftSettings: strict),
    .testTarget(name: "WordsTests", dependencies: ["Domain", "Words"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(
      name: "BuildTests", dependencies: ["Building", "Diagnostics", "Domain", "Theme"], swiftSettings: strict),
    .testTarget(name: "ComposingTests", dependencies: ["Composing"], swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Diagnostics", "Domain", "Planning"], swiftSettings: strict),
    .testTarget(
      name: "StartingTests", dependencies: ["Diagnostics", "Domain", "Loading", "Starting"],
      swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(name: "DrawingTests", dependencies: ["Domain", "Drawing", "Words"], swiftSettings: strict),
    .testTarget(name: "ExportingTests", dependencies: ["Exporting", "Words"], swiftSettings: strict),
    .testTarget(name: "TemplatingTests", dependencies: ["Diagnostics", "Templating"], swiftSettings: strict),
    .testTarget(name: "ThemeTests", dependencies: ["Diagnostics", "Theme"], swiftSettings: strict),
    .testTarget(
      name: "LintingTests", dependencies: ["Linting", "Markdown", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "LoadingTests", dependencies: ["Loading", "Diagnostics", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "ManualTests", dependencies: ["Building", "Diagnostics", "Domain", "Loading", "Words"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics", "CMarkGFM"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing", "Diagnostics"], swiftSettings: strict),
  ]
)
