/// What `Package.swift` says about its targets, read as text.
struct Manifest {
  struct Target {
    let name: String
    /// Whether it is under `Tests`: tests, and what they share.
    let isTest: Bool
    /// The targets of this package that it may import.
    let targets: Set<String>
    /// The products of other packages that it may import.
    let products: Set<String>
  }

  let targets: [Target]

  init(text: String) {
    let start = /\.(target|executableTarget|testTarget|systemLibrary)\(\s*name: "(\w+)"/
    let starts = text.matches(of: start)
    let ends = starts.dropFirst().map(\.range.lowerBound) + [text.endIndex]
    targets = zip(starts, ends).map { match, end in
      let rest = text[match.range.upperBound..<end]
      let product = /\.product\(name: "(\w+)"[^)]*\)/
      let dependencies = rest.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      return Target(
        name: String(match.2),
        isTest: match.1 == "testTarget" || rest.contains(#"path: "Tests/"#),
        targets: Set(dependencies.replacing(product, with: "").matches(of: /"(\w+)"/).map { String($0.1) }),
        products: Set(dependencies.matches(of: product).map { String($0.1) }))
    }
  }
}
