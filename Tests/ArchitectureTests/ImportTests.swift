import Testing

/// The layers of the program, as the design lays them out: sangkien → Web → Office → {Store, Papers, PlanFile}
/// → Domain, with Markup for whatever writes text that another machine parses. For each target, the targets
/// that it may import. Web knows what Store's queries return, but asks Office for it.
private let layers: [String: Set<String>] = [
  "Domain": [],
  "Markup": [],
  "Cryptography": ["COpenSSL"],
  "HeavyWork": [],
  "Archives": ["CArchive"],
  "CArchive": [],
  "CCurl": [],
  "CMalloc": [],
  "COpenSSL": [],
  "CPictures": [],
  "CPostgres": [],
  "CQREncode": [],
  "CSQLite": [],
  "CXLSXWriter": [],
  "PlanFile": ["Domain"],
  "Store": ["Cryptography", "Domain", "Markup", "CCurl", "CPostgres", "CSQLite"],
  "Papers": ["Archives", "Domain", "HeavyWork", "Markup", "CQREncode"],
  "Sheets": ["Archives", "CXLSXWriter", "Domain"],
  "Office": ["Archives", "Cryptography", "Domain", "HeavyWork", "Markup", "PlanFile", "Sheets", "Store", "Papers"],
  "Web": [
    "Archives", "Cryptography", "Domain", "HeavyWork", "Markup", "PlanFile", "Sheets", "Store", "Papers", "Office",
    "CPictures",
  ],
  "sangkien": [
    "CMalloc", "Archives", "Cryptography", "Domain", "HeavyWork", "Markup", "PlanFile", "Sheets", "Store", "Papers",
    "Office", "Web",
  ],
  "LoadClient": ["Domain", "Markup", "Sheets", "Store", "Office"],
]

/// The modules that come with the system and that any target but Domain and Markup may import.
private let system: Set<String> = [
  "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
]

/// The packages that have one home: each module, and where under `Sources` it may be imported.
private let homes: [String: [String]] = [
  "CArchive": ["Archives/"],
  "CCurl": ["Store/Files/S3/", "Store/Mail/"],
  "CMalloc": ["sangkien/"],
  "COpenSSL": ["Cryptography/"],
  "CPictures": ["Web/Help/"],
  "CPostgres": ["Store/Engine/PostgreSQL/"],
  "CSQLite": ["Store/Engine/SQLite/"],
  "CXLSXWriter": ["Sheets/Writing/"],
  "ArgumentParser": ["sangkien/", "LoadClient/"],
  "GRDB": ["Store/Engine/SQLite/"],
  "GRDBSQLite": ["Store/Engine/SQLite/"],
  "Hummingbird": ["Web/", "sangkien/"],
  "Yams": ["PlanFile/"],
]

@Suite("Imports run one way")
struct ImportTests {
  @Test("Every target has its place among the layers")
  func everyTargetHasAPlace() throws {
    let targets = try SourceTree.manifest().targets.filter { !$0.isTest }
    let placeless = Set(targets.map(\.name)).symmetricDifference(layers.keys)
    #expect(placeless.isEmpty, "\(placeless.sorted()) stand in Package.swift or among the layers, not in both")
  }

  @Test("Package.swift lets a target depend only on the layers below it")
  func manifestKeepsTheLayers() throws {
    for target in try SourceTree.manifest().targets where !target.isTest {
      let above = target.targets.subtracting(layers[target.name, default: []])
      #expect(above.isEmpty, "\(target.name) must not depend on \(above.sorted())")
    }
  }

  @Test("A file imports only what Package.swift grants its target")
  func filesImportWhatIsDeclared() throws {
    let targets = try SourceTree.manifest().targets
    for file in try SourceTree.files() {
      let target = try #require(targets.first { $0.name == file.target }, "\(file.path) belongs to no target")
      let granted = target.targets.union(target.products).union(system)
      let undeclared = Set(file.imports).subtracting(granted)
      #expect(undeclared.isEmpty, "\(file.path) must not import \(undeclared.sorted())")
    }
  }

  @Test("Domain imports Foundation at most, Markup nothing", arguments: ["Domain": ["Foundation"], "Markup": []])
  func innermostLayersStandAlone(target: String, allowed: [String]) throws {
    for file in try SourceTree.files() where file.target == target {
      let others = Set(file.imports).subtracting(allowed)
      #expect(others.isEmpty, "\(file.path) must not import \(others.sorted())")
    }
  }

  @Test("A package that has one home is imported there alone", arguments: homes)
  func packagesStayAtHome(module: String, folders: [String]) throws {
    for file in try SourceTree.files() where file.imports.contains(module) {
      #expect(folders.contains { file.path.hasPrefix($0) }, "\(file.path) must not import \(module)")
    }
  }
}
