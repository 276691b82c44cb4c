import Domain

extension PlanValues {
  /// The values that the form shows for a plan of that year, by their paths. Days and years move on with the year, and
  /// so do years in names; the document has no number and no day yet.
  public func shown(for year: Int?) -> [String: String] {
    let first = (self["period.from"].flatMap { Day($0.value)?.year }) ?? self["period.first"].flatMap { Int($0.value) }
    let shown = Dictionary(all.map { ($0.path, $0.shown) }) { first, _ in first }
    guard let first, let year, year != first else { return shown }
    let last = self["period.through"].flatMap { Day($0.value)?.year } ?? first
    // The year that is put in is none that is still to be replaced.
    let known = Array(first...min(max(first, last), first + 20))
    let old = year > first ? known.reversed() : known
    return all.reduce(into: shown) { shown, value in
      shown[value.path] = value.moved(by: year - first, from: old) ?? value.shown
    }
  }
}

extension PlanValue {
  /// Nil for what is the same every year.
  fileprivate func moved(by years: Int, from old: [Int]) -> String? {
    switch kind {
    case .day:
      guard path != "document.day" else { return "" }
      return Day(value).flatMap { day in
        // 29 February is not in every year.
        Day(year: day.year + years, month: day.month, day: day.day) ?? Day(year: day.year + years, month: 2, day: 28)
      }?.short
    case .whole where path.hasSuffix(".year") || path == "period.first": return Int(value).map { "\($0 + years)" }
    case .text:
      guard path != "document.number" else { return "" }
      return old.reduce(shown) { $0.replacing("\($1)", with: "\($1 + years)") }
    case .id, .documentKind, .dayOfYear, .whole, .points, .amount, .figure: return nil
    }
  }
}
