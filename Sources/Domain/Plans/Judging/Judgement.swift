/// A judgement (lần xét): a unit's selection, an appraisal, a council, a second look, the answer of a higher level. A
/// plan lists its judgements in the order in which a dossier goes through them.
public struct Judgement: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Slug<Judgement>

  /// Who judges.
  public enum Judge: String, Hashable, Sendable, Codable {
    /// The unit of the dossier's author, before it passes the dossier on.
    case authorsUnit
    /// A council, a team, an office.
    case body
    /// Somebody above, outside of this installation or under another plan.
    case outside
  }

  /// What it is there for.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// It chooses what goes on.
    case selects
    /// Recognition, grades and papers rest on it.
    case decides
    /// It looks at what is recognised once more: how far it has spread.
    case looksAgain = "looks-again"
  }

  /// A question that the judges answer beside the result, such as «tiêu biểu».
  public struct Question: Hashable, Sendable, Codable {
    public typealias ID = Slug<Question>

    public var id: ID
    public var name: String
    /// Whether only what it is answered with yes goes on.
    public var isRequired: Bool

    public init(id: ID, name: String, isRequired: Bool = false) {
      self.id = id
      self.name = name
      self.isRequired = isRequired
    }
  }

  /// The means with which a dossier goes back to its author, to be completed and scored once more.
  public struct Band: Hashable, Sendable, Codable {
    public var from: Points
    public var below: Points
    public var source: Source

    public init(from: Points, below: Points, source: Source) {
      self.from = from
      self.below = below
      self.source = source
    }

    func holds(_ mean: Mean) -> Bool { mean >= from && mean < below }
  }

  /// The vote of the meeting that follows the points.
  public struct FollowingVote: Hashable, Sendable, Codable {
    public var yes: Fraction
    public var of: Scoring.Base
    public var source: Source

    public init(yes: Fraction, of base: Scoring.Base, source: Source) {
      self.yes = yes
      self.of = base
      self.source = source
    }
  }

  /// How many of those that reach its mark go on: the best, and whatever is equal to the last of them.
  public struct Best: Hashable, Sendable, Codable {
    public var count: Int
    /// Where they are counted: in the round, or in each field or unit by itself.
    public var per: Cap.Scope

    public init(_ count: Int, per scope: Cap.Scope) {
      self.count = count
      per = scope
    }
  }

  /// The mean of an earlier judgement that counts in this one.
  public struct Carried: Hashable, Sendable, Codable {
    public var from: ID
    /// The part of the result that it makes; the own mean makes the rest.
    public var share: Fraction
    public var source: Source

    public init(from: ID, share: Fraction, source: Source) {
      self.from = from
      self.share = share
      self.source = source
    }
  }

  /// The days on which it is done.
  public struct Days: Hashable, Sendable, Codable {
    public var window: Window
    public var source: Source

    public init(window: Window, source: Source) {
      self.window = window
      self.source = source
    }
  }

  public var id: ID
  public var name: String
  /// The tracks whose dossiers it judges; empty means every track.
  public var tracks: [Track.ID]
  public var by: Body.ID
  /// What `by` is.
  public var judge: Judge
  /// Nil where the plan sets no days.
  public var days: Days?
  /// The judgement whose result it looks at once more.
  public var after: ID?
  public var scoring: Scoring
  /// The least mean that passes; nil where points are not given.
  public var mean: Points?
  /// Where the least mean comes from.
  public var meanSource: Source
  /// How many of those that pass go on; nil for all of them.
  public var best: Best?
  /// What counts of an earlier judgement; nil where its own ballots alone count.
  public var carried: Carried?
  public var returns: Band?
  public var then: FollowingVote?
  public var asks: [Question]
  /// The higher level may leave the dossiers without an answer; a note of that closes them.
  public var mayNotCome: Bool
  public var decides: Bool
  public var source: Source

  public init(
    id: ID, name: String, tracks: [Track.ID] = [], by: Body.ID, judge: Judge = .body, days: Days? = nil,
    after: ID? = nil, scoring: Scoring, mean: Points? = nil, meanSource: Source? = nil, best: Best? = nil,
    carried: Carried? = nil, returns: Band? = nil,
    then: FollowingVote? = nil, asks: [Question] = [], mayNotCome: Bool = false, decides: Bool = false, source: Source
  ) {
    self.id = id
    self.name = name
    self.tracks = tracks
    self.by = by
    self.judge = judge
    self.days = days
    self.after = after
    self.scoring = scoring
    self.mean = mean
    self.meanSource = meanSource ?? source
    self.best = best
    self.carried = carried
    self.returns = returns
    self.then = then
    self.asks = asks
    self.mayNotCome = mayNotCome
    self.decides = decides
    self.source = source
  }
}

extension Judgement {
  public var role: Role { decides ? .decides : after == nil ? .selects : .looksAgain }

  public func judges(_ track: Track.ID) -> Bool { tracks.isEmpty || tracks.contains(track) }

  public var isOutside: Bool { judge == .outside }

  public var isByUnit: Bool { judge == .authorsUnit }

  /// Whether members score or vote on it in a session.
  public var isHeldInSession: Bool { judge == .body && !isAnswered }

  /// Whether somebody answers for the whole body, criterion by criterion.
  public var isAnswered: Bool {
    if case .answers = scoring.method { true } else { false }
  }

  /// Whether members vote instead of scoring.
  public var isVote: Bool {
    if case .vote = scoring.method { true } else { false }
  }
}

extension Plan {
  public func judgement(_ id: Judgement.ID) -> Judgement? { judging.first { $0.id == id } }

  /// The judgements of a track's dossiers, in their order.
  public func judgements(for track: Track.ID) -> [Judgement] { judging.filter { $0.judges(track) } }

  /// The judgement on which recognition in a track rests; nil where none decides.
  public func deciding(for track: Track.ID) -> Judgement? { judging.first { $0.decides && $0.judges(track) } }

  /// Who judges, as the plan names them; nil for the author's unit, which has many names.
  public func judgeName(of judgement: Judgement) -> String? {
    judgement.isByUnit ? nil : body(judgement.by).name
  }

  /// The grades that a judgement gives: only the one that decides gives any.
  public func grades(of judgement: Judgement) -> [Grade] { judgement.decides ? grades : [] }

  /// The selection by which the author's unit chooses what it passes on; nil where the unit chooses without rules.
  public func unitSelection(for track: Track.ID) -> Judgement? {
    judging.first { $0.isByUnit && $0.judges(track) }
  }

  /// Whether dossiers of a track are looked at by somebody between the check and the judgement that decides.
  public func isAppraised(_ track: Track.ID) -> Bool {
    judging.contains { $0.role == .selects && !$0.isByUnit && $0.judges(track) }
  }
}
