import Domain

/// The numbers that something was given, as an address carries them to the page that says so: `7` or `7-12`.
struct GivenNumbers {
  /// What a carried text has at most.
  private static let longest = 40

  let carried: String

  init(_ numbers: [Int]) {
    let sorted = numbers.sorted()
    carried =
      sorted.count > 1 ? "\(sorted[0])-\(sorted[sorted.count - 1])" : sorted.first.map(String.init) ?? ""
  }

  /// Nil for what is no number, nor one number up to another.
  init?(carried: String) {
    let parts = carried.prefix(Self.longest).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.map { $0 > 0 } ?? false }) else { return nil }
    self.init(parts.compactMap { $0 })
  }

  /// `số 07`, `số 07 đến 12`.
  var words: String {
    "số " + carried.split(separator: "-").compactMap { Int($0)?.twoDigits }.joined(separator: " đến ")
  }
}
