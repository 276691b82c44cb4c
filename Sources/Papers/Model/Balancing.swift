extension String {
  /// The text broken into as few lines as that many characters allow, of about the same length, so that none holds the
  /// one word that did not fit above it. Words that belong together (`thành phố`, names of people and bodies, a number
  /// and what it counts) stay together where that is possible; a blank that does not break never ends a line.
  func balanced(within characters: Int) -> [String] {
    let words = split { $0.isWhitespace && $0 != "\u{A0}" }.map(String.init)
    let lengths = words.map(\.count)
    let length = lengths.reduce(0, +) + max(0, words.count - 1)
    guard length > characters, words.count > 1 else { return [self] }
    let count = min(words.count, (length + characters - 1) / characters)
    let bonds = zip(words, words.dropFirst()).map { $0.belongs(with: $1) } + [false]
    return [count, count + 1].lazy.compactMap { words.lines(of: lengths, bonds, $0, within: characters) }.first
      ?? [self]
  }
}

extension [String] {
  /// The words on that many lines, none longer than the characters; nil when they do not fit.
  ///
  /// - Parameter bonds: of each word whether the next one should stand on the same line.
  fileprivate func lines(of lengths: [Int], _ bonds: [Bool], _ lines: Int, within characters: Int) -> [String]? {
    guard lines <= count else { return nil }
    let mean = (lengths.reduce(0, +) + count) / lines
    /// The least cost of the first words on the lines so far, and where the last of these lines begins.
    var best = [(cost: Int, start: Int)?](repeating: nil, count: count + 1)
    best[0] = (0, 0)
    var starts: [[Int]] = []
    for _ in 0..<lines {
      var next = [(cost: Int, start: Int)?](repeating: nil, count: count + 1)
      for start in 0..<count {
        guard let before = best[start] else { continue }
        var length = -1
        for end in start..<count {
          length += lengths[end] + 1
          if length > characters, end > start { break }
          let apart = bonds[end] ? 80 : 0
          let cost = before.cost + (length - mean) * (length - mean) + apart
          if cost < next[end + 1]?.cost ?? .max { next[end + 1] = (cost, start) }
        }
      }
      starts.append(next.map { $0?.start ?? 0 })
      best = next
    }
    guard best[count] != nil else { return nil }
    var (end, broken) = (count, [String]())
    for line in starts.reversed() {
      broken.append(self[line[end]..<end].joined(separator: " "))
      end = line[end]
    }
    return broken.reversed()
  }
}

extension String {
  /// Whether the next word should stand on the same line.
  fileprivate func belongs(with next: String) -> Bool {
    let (word, after) = (lowercased(), next.lowercased())
    if ["và", "của", "về", "số", "ngày", "tháng", "năm", "điều", "lớp", "cấp", "đợt", "-"].contains(word) {
      return true
    }
    if ["tháng", "năm", "-"].contains(after) { return true }
    let isName = self != uppercased() && first?.isUppercase == true && next.first?.isUppercase == true
    return isName || boundWords.contains("\(word) \(after)")
  }
}

/// Words of two syllables that names of bodies and titles of papers are made of.
private let boundWords: Set<String> = [
  "ủy ban", "nhân dân", "thành phố", "thị xã", "thị trấn", "hội đồng", "tư vấn", "nhiệm vụ", "khoa học", "công nghệ",
  "sáng kiến", "sáng tạo", "mặt trận", "tổ quốc", "việt nam", "giáo dục", "đào tạo", "kinh tế", "xã hội", "hạ tầng",
  "tiểu học", "trung học", "cơ sở", "mầm non", "thi đua", "khen thưởng", "công nhận", "thẩm định", "thành lập",
  "quyết định", "kế hoạch", "phong trào", "danh sách", "tập thể", "cá nhân", "kết quả", "khiếu nại", "học sinh",
  "công tác",
  "triển khai", "tuyên truyền", "phổ biến", "đoàn kết", "đề nghị", "thường trực",
]
