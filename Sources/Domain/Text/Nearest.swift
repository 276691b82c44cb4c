/// The known word nearest to a mistyped one; nil when none is near.
public func nearest(to word: String, among known: [String]) -> String? {
  let letters = Array(word.unicodeScalars)
  let scored = known.map { ($0, editDistance(letters, Array($0.unicodeScalars))) }
  guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(2, letters.count / 3), best.1 < letters.count
  else { return nil }
  return best.0
}

/// The least number of insertions, deletions, replacements and swaps of neighbours between two words (Damerau 1964,
/// Levenshtein 1965); 64 for words longer than any key.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard a.count < 64, b.count < 64 else { return 64 }
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
      var least = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
