extension Int {
  /// A count as people write it: `1500`, `1.500`, `1 500`; nil for what is none, or can be read in two ways, such as
  /// `1.5` and `1 2`, or has more than fifteen digits.
  public init?(count text: String) {
    let text = text.typed
    let marks = Set(text.filter { !($0.isASCII && $0.isNumber) })
    guard !text.isEmpty, text.utf8.count <= 20, marks.isEmpty || marks == ["."] || marks == [" "] else { return nil }
    let groups = text.split(separator: marks.first ?? ".", omittingEmptySubsequences: false)
    guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 }),
      let count = Int(groups.joined()), count <= 999_999_999_999_999
    else { return nil }
    self = count
  }
}
