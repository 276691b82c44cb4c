// swift-tools-version: 6.2
import PackageDescription

/// Compiled file by file in release too, on all cores: what was changed is compiled alone, and for size. Only for a
/// target from which nothing is inlined elsewhere, and whose own code takes little of a request's time. (The compiler
/// says that it ignores `-num-threads`, which comes with every release.)
let fileByFile: [SwiftSetting] = [
  .unsafeFlags(
    ["-no-whole-module-optimization", "-enable-batch-mode", "-incremental", "-Osize"],
    .when(configuration: .release))
]

/// Optimised in debug too: small, and what tests spend much time in. (Of the large targets it makes compiling three
/// times as long, which is more than the tests win.)
let optimizedInDebug: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "sangkien",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sangkien", targets: ["sangkien"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Text that another machine will parse, as types of its own.
    .target(name: "Markup", swiftSettings: optimizedInDebug),

    // Digests, signatures and keys from passwords, with OpenSSL's libcrypto.
    .target(name: "Cryptography", dependencies: ["COpenSSL"]),

    // Lines for work that takes a core for longer than a page may.
    .target(name: "HeavyWork"),

    // The field: pure values and functions.
    .target(name: "Domain"),

    // Plans as files: reading with positions, checking, showing.
    .target(
      name: "PlanFile",
      dependencies: ["Domain", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Plans")]),

    // Where everything is kept.
    .target(
      name: "Store",
      dependencies: [
        "Cryptography", "Domain", "Markup", "CCurl", "CPostgres", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // Archives: what offices exchange, and what backups are.
    .target(name: "Archives", dependencies: ["CArchive"]),

    // Tables as Excel files: written row by row, read within bounds.
    .target(name: "Sheets", dependencies: ["Archives", "CXLSXWriter", "Domain"]),

    // What is printed.
    .target(
      name: "Papers", dependencies: ["Archives", "Domain", "HeavyWork", "Markup", "CQREncode"],
      resources: [.embedInCode("Rendering/PDF/press.py")]),

    // The only door through which anything changes.
    .target(
      name: "Office",
      dependencies: [
        "Archives", "Cryptography", "Domain", "HeavyWork", "Markup", "PlanFile", "Sheets", "Store", "Papers",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: fileByFile),

    // Pages, forms, assets.
    .target(
      name: "Web",
      dependencies: [
        "Office", "Papers", "PlanFile", "Sheets", "Store", "Cryptography", "HeavyWork", "Markup", "Domain", "CPictures",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: fileByFile),

    // The command line.
    .executableTarget(
      name: "sangkien",
      dependencies: [
        "Web", "Office", "Papers", "Sheets", "Store", "PlanFile", "Cryptography", "Markup", "Domain", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ],
      // Nothing looks for symbols in the program: their table would be 5 MB of it. Packed, the addresses that are set
      // at its start take a twentieth of their 4 MB (glibc 2.36, which Debian 12 has, reads them).
      linkerSettings: [
        .unsafeFlags([
          "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
        ])
      ]),

    // The load client of `make bench`; no part of the product.
    .executableTarget(
      name: "LoadClient",
      dependencies: [
        "Office", "Store", "Domain", "Markup", "Sheets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The handbooks' pictures, put into the program by the C compiler: as lists of numbers they take Swift minutes.
    .target(name: "CPictures", exclude: ["handbook"]),

    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // What tests share: random cases with a seed, folders that go away, a plan's people.
    .target(
      name: "TestSupport", dependencies: ["Domain", "Office", "Store", "PlanFile", "CPostgres"],
      path: "Tests/TestSupport"),
    // The site as people at it have it, in process.
    .target(
      name: "SiteSupport", dependencies: ["Domain", "Office", "TestSupport", "Web"], path: "Tests/SiteSupport",
      swiftSettings: optimizedInDebug),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"]),
    .testTarget(name: "CryptographyTests", dependencies: ["Cryptography"]),
    .testTarget(name: "HeavyWorkTests", dependencies: ["HeavyWork"]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "TestSupport"]),
    .testTarget(name: "SheetsTests", dependencies: ["Archives", "Domain", "Sheets", "TestSupport"]),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"]),
    .testTarget(name: "PlanFileTests", dependencies: ["PlanFile", "TestSupport"]),
    .testTarget(name: "StoreTests", dependencies: ["Cryptography", "Store", "Office", "TestSupport"]),
    .testTarget(name: "PapersTests", dependencies: ["Archives", "Domain", "Papers", "PlanFile", "TestSupport"]),
    .testTarget(
      name: "OfficeTests",
      dependencies: ["Archives", "Cryptography", "Markup", "Office", "Papers", "Sheets", "Store", "TestSupport"]),
    .testTarget(
      name: "WebTests", dependencies: ["Web", "SiteSupport", "TestSupport"], exclude: ["Serving/route-policy.txt"]),
    .testTarget(name: "PlanTests", dependencies: ["Office", "PlanFile", "Sheets", "SiteSupport", "TestSupport"]),
    .testTarget(name: "AcceptanceTests", dependencies: ["Archives", "Office", "PlanFile", "TestSupport"]),
    .testTarget(name: "ArchitectureTests", exclude: ["Package.swift"]),
  ],
  swiftLanguageModes: [.v6]
)
