/// A candidate for a commendation with the points or votes by which the council orders candidates.
public struct CommendationCandidate<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
  public var key: Key
  public var kind: CommendationKind.Candidate
  public var mean: Mean

  public init(key: Key, kind: CommendationKind.Candidate, mean: Mean) {
    self.key = key
    self.kind = kind
    self.mean = mean
  }
}

extension CommendationKind {
  /// Who is chosen from high to low, and who stands in a tie across the last place (HY-4).
  public struct Choice<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
    public var chosen: [Key]
    public var open: [Key]
  }

  /// Chooses from high to low within the caps, never beyond them; equal means across the last place stay open.
  public func choose<Key>(_ candidates: [CommendationCandidate<Key>]) -> Choice<Key> {
    let eligible = candidates.filter { self.candidates.contains($0.kind) }
    switch cap {
    case .none: return fill(eligible, Int.max)
    case .joint(let places): return fill(eligible, places)
    case .separate(let collectives, let individuals):
      let (first, second) = (
        fill(eligible.filter { $0.kind == .collective }, collectives),
        fill(eligible.filter { $0.kind == .individual }, individuals)
      )
      return Choice(chosen: first.chosen + second.chosen, open: first.open + second.open)
    }
  }

  /// - Throws: `Refusal` citing the clause when one more of that kind would exceed the cap.
  public func requirePlace(for kind: Candidate, given: [Candidate: Int]) throws {
    guard candidates.contains(kind) else {
      throw Refusal("\(name) không dành cho \(kind == .collective ? "tập thể" : "cá nhân").", clause: source.clause)
    }
    let (have, places): (Int, Int) =
      switch cap {
      case .none: (0, Int.max)
      case .joint(let places): (given.values.reduce(0, +), places)
      case .separate(let collectives, let individuals):
        (given[kind] ?? 0, kind == .collective ? collectives : individuals)
      }
    guard have < places else {
      throw Refusal(
        "\(name) đã đủ \(places) suất.", clause: source.clause, next: "Chọn hình thức khác hoặc thay một đề nghị đã có."
      )
    }
  }

  private func fill<Key>(_ candidates: [CommendationCandidate<Key>], _ places: Int) -> Choice<Key> {
    let ordered = candidates.sorted { $0.mean == $1.mean ? $0.key < $1.key : $1.mean < $0.mean }
    guard ordered.count > places else { return Choice(chosen: ordered.map(\.key), open: []) }
    guard places > 0 else { return Choice(chosen: [], open: []) }
    let last = ordered[places - 1].mean
    guard ordered[places].mean == last else {
      return Choice(chosen: ordered.prefix(places).map(\.key), open: [])
    }
    return Choice(
      chosen: ordered.filter { last < $0.mean }.map(\.key), open: ordered.filter { $0.mean == last }.map(\.key))
  }
}
