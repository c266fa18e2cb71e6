// swift-tools-version: 6.2
import PackageDescription

// A package of its own: whoever only builds sites neither compiles nor carries a server.
let package = Package(
  name: "resv-kijk",
  products: [.executable(name: "resv-kijk", targets: ["resv-kijk"])],
  dependencies: [
    .package(name: "resv", path: ".."),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
  ],
  targets: [
    .executableTarget(
      name: "resv-kijk",
      dependencies: [
        .product(name: "Serving", package: "resv"), .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
