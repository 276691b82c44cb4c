import Testing

/// Begins every test of the package. Where there is no such file, SwiftPM looks for tests of XCTest, of which there are
/// none here, by an index of all sources: making it takes a fifth of the compiler's time.
@main
struct AllTests {
  static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
