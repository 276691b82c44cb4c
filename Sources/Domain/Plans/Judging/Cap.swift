/// How many of some grades may be given (hạn mức). A dossier counts for a cap that holds for its grade.
public struct Cap: Hashable, Sendable, Codable {
  /// Where a cap holds.
  public enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
    /// Over the whole round.
    case round
    /// For each track, each field at the top of the plan's list, each unit or each cluster of units by itself. What
    /// belongs to none of them, such as a dossier without a unit, is not held back.
    case track, field, unit, cluster
  }

  public enum Limit: Hashable, Sendable, Codable {
    case places(Int)
    /// Of so many dossiers of the scope; a part of a place is none.
    case share(Fraction, of: Base)
  }

  /// What a share is a share of.
  public enum Base: String, Hashable, Sendable, Codable, CaseIterable {
    /// The recognised dossiers.
    case recognised
    /// All dossiers with a result.
    case judged
  }

  /// The grades that share its places, one or several.
  public var grades: [Grade.ID]
  public var atMost: Limit
  public var per: Scope
  public var source: Source

  public init(grades: [Grade.ID], atMost: Limit, per: Scope, source: Source) {
    self.grades = grades
    self.atMost = atMost
    self.per = per
    self.source = source
  }

  /// The places that it leaves where so many dossiers are recognised and judged.
  public func places(recognised: Int, judged: Int) -> Int {
    switch atMost {
    case .places(let places): places
    case .share(let share, .recognised): share.numerator * recognised / share.denominator
    case .share(let share, .judged): share.numerator * judged / share.denominator
    }
  }
}

extension Cap.Scope {
  /// Whether what it divides a round into lies within what the other divides it into.
  public func isWithin(_ other: Cap.Scope) -> Bool {
    self == other || other == .round || (self == .unit && other == .cluster)
  }
}

/// What a dossier belongs to, as far as caps ask.
public struct Belonging: Hashable, Sendable {
  public var track: Track.ID?
  /// The field at the top of the plan's list.
  public var field: Category.ID?
  /// The key and the name of the unit.
  public var unit: Named?
  public var cluster: Named?

  /// Something outside of the plan that a cap counts by.
  public struct Named: Hashable, Sendable {
    public var key: String
    public var name: String

    public init(key: String, name: String) { (self.key, self.name) = (key, name) }
  }

  public init(
    track: Track.ID? = nil, field: Category.ID? = nil, unit: Named? = nil, cluster: Named? = nil
  ) {
    self.track = track
    self.field = field
    self.unit = unit
    self.cluster = cluster
  }

  /// Where a cap of that scope counts the dossier; nil where it does not.
  func place(per scope: Cap.Scope) -> String? {
    switch scope {
    case .round: ""
    case .track: track?.description
    case .field: field?.description
    case .unit: unit?.key
    case .cluster: cluster?.key
    }
  }
}

extension Plan {
  /// The caps that hold for a grade.
  public func caps(on grade: Grade.ID) -> [Cap] { caps.filter { $0.grades.contains(grade) } }

  /// The most places of a grade in a round, as far as the plan gives a number; nil without a limit.
  public func mostPlaces(of grade: Grade.ID) -> Int? {
    caps(on: grade).compactMap { cap in
      if case .places(let places) = cap.atMost, cap.per == .round { places } else { nil }
    }.min()
  }

  /// The tracks whose dossiers compete with those of the given ones for places.
  public func tracksSharingPlaces(with some: Set<Track.ID>) -> Set<Track.ID> {
    let scopes = Set(caps.map(\.per))
    if scopes.isSubset(of: [.track]) { return some }
    guard scopes.isSubset(of: [.track, .field]) else { return Set(tracks.map(\.id)) }
    let tops = Dictionary(
      tracks.map { track in (track.id, Set(fields(of: track).compactMap { fields.path(to: $0.id)?.first?.id })) },
      uniquingKeysWith: { $1 })
    var found = some
    for _ in tracks {
      let shared = Set(found.flatMap { tops[$0] ?? [] })
      found.formUnion(tops.filter { !$0.value.isDisjoint(with: shared) }.keys)
    }
    return found
  }

  /// The track and the field of a dossier, for caps that count by them.
  public func belonging(track: Track.ID?, field: Category.ID?) -> Belonging {
    Belonging(track: track, field: field.flatMap { fields.path(to: $0)?.first?.id })
  }
}
