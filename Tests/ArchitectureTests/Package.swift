// swift-tools-version: 6.2
// These tests read the sources as text and need none of them built. `swift test` runs them with all the
// others; as a package of their own they also run alone, in seconds, in `make lint`.
import PackageDescription

let package = Package(
  name: "architecture",
  targets: [
    .testTarget(name: "ArchitectureTests", path: ".", exclude: ["Package.swift"])
  ],
  swiftLanguageModes: [.v6]
)
