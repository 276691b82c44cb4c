/// A candidate for a commendation with the points or votes by which the council orders candidates.
public struct CommendationCandidate<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
  public var key: Key
  public var kind: CommendationKind.Candidate
  public var mean: Mean
  /// The place that the council gave among equals; nil where it gave none.
  public var place: Int?

  public init(key: Key, kind: CommendationKind.Candidate, mean: Mean, place: Int? = nil) {
    self.key = key
    self.kind = kind
    self.mean = mean
    self.place = place
  }
}

extension CommendationKind {
  /// Who is chosen from high to low, and who stands in a tie across the last place (HY-4).
  public struct Choice<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
    public var chosen: [Key]
    public var open: [Key]
  }

  /// Chooses from high to low within the caps, never beyond them; equal means across the last place stay open until
  /// the council gave each of them a place of its own.
  ///
  /// - Parameter given: places that were given before.
  public func choose<Key>(_ candidates: [CommendationCandidate<Key>], given: [Candidate: Int] = [:]) -> Choice<Key> {
    let eligible = candidates.filter { self.candidates.contains($0.kind) }
    switch cap {
    case .none: return fill(eligible, Int.max)
    case .joint(let places): return fill(eligible, places - given.values.reduce(0, +))
    case .separate(let collectives, let individuals):
      let (first, second) = (
        fill(eligible.filter { $0.kind == .collective }, collectives - (given[.collective] ?? 0)),
        fill(eligible.filter { $0.kind == .individual }, individuals - (given[.individual] ?? 0))
      )
      return Choice(chosen: first.chosen + second.chosen, open: first.open + second.open)
    }
  }

  /// - Throws: `Refusal` citing the clause when the kind is not for such candidates.
  public func requireOpen(to kind: Candidate) throws {
    guard candidates.contains(kind) else {
      throw Refusal("\(name) không dành cho \(kind.name.lowercasedFirst).", clause: source.clause)
    }
  }

  /// How many places are left, by kind of candidate; nil means no limit. Where the cap is joint, both share it.
  public func left(given: [Candidate: Int]) -> [Candidate: Int]? {
    switch cap {
    case .none: nil
    case .joint(let places):
      Dictionary(uniqueKeysWithValues: candidates.map { ($0, max(0, places - given.values.reduce(0, +))) })
    case .separate(let collectives, let individuals):
      [
        .collective: max(0, collectives - (given[.collective] ?? 0)),
        .individual: max(0, individuals - (given[.individual] ?? 0)),
      ]
    }
  }

  private func fill<Key>(_ candidates: [CommendationCandidate<Key>], _ places: Int) -> Choice<Key> {
    let ordered = candidates.sorted {
      ($1.mean, $0.place ?? .max, $0.key) < ($0.mean, $1.place ?? .max, $1.key)
    }
    guard ordered.count > places else { return Choice(chosen: ordered.map(\.key), open: []) }
    guard places > 0 else { return Choice(chosen: [], open: []) }
    let last = ordered[places - 1].mean
    let equals = ordered.filter { $0.mean == last }
    let isSettled = Set(equals.compactMap(\.place)).count == equals.count
    guard ordered[places].mean == last, !isSettled else {
      return Choice(chosen: ordered.prefix(places).map(\.key), open: [])
    }
    return Choice(chosen: ordered.filter { last < $0.mean }.map(\.key), open: equals.map(\.key).sorted())
  }
}

extension CommendationKind.Candidate {
  /// `Tập thể`, `Cá nhân`.
  public var name: String { self == .collective ? "Tập thể" : "Cá nhân" }
}
