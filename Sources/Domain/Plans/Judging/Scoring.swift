/// How a judgement comes to its result: by points, votes or answers, on which sheets, with which ballots.
public struct Scoring: Hashable, Sendable, Codable {
  public enum Method: Hashable, Sendable, Codable {
    /// Points by criteria, added up out of that many.
    case points(outOf: Points)
    /// Đạt / không đạt: recognised when yes reaches the share of that base.
    case vote(yes: Fraction, of: Base)
    /// Met or not, criterion by criterion, by one who answers for the whole body. So many have to be met; nil: all.
    case answers(met: Int?)
  }

  /// What a share is a share of.
  public enum Base: String, Hashable, Sendable, Codable, CaseIterable {
    /// All members of the council.
    case members
    /// The members who were there: in a session those whom the roll found, in a file of ballots those with a row on the
    /// dossier; never those who do not judge it.
    case present
  }

  /// How many ballots a result needs.
  public struct Validity: Hashable, Sendable, Codable {
    public var atLeast: Fraction
    public var of: Base
    public var source: Source

    public init(atLeast: Fraction, of: Base, source: Source) {
      self.atLeast = atLeast
      self.of = of
      self.source = source
    }

    /// The least number of valid ballots in a council of that many.
    public func leastBallots(members: Int, present: Int) -> Int {
      max(1, atLeast.least(of: of == .members ? members : present))
    }
  }

  /// How a mean is compared with the minima, those of criteria included.
  public enum Rounding: String, Hashable, Sendable, Codable, CaseIterable {
    case exact
    /// Half up to two decimals.
    case hundredths
  }

  /// Ballots far from the mean are left out and the rest averaged again; both means are shown.
  public struct OutlierRule: Hashable, Sendable, Codable {
    public var furtherThan: Points
    public var source: Source

    public init(furtherThan: Points, source: Source) {
      self.furtherThan = furtherThan
      self.source = source
    }
  }

  /// A few markers (người chấm) score each dossier instead of the whole council, each for themselves; one more does
  /// when they differ (người chấm thứ ba).
  public struct Markers: Hashable, Sendable, Codable {
    /// When markers differ.
    public enum Difference: Hashable, Sendable, Codable {
      /// When their totals alone would come to different grades, or one would pass and another not.
      case grades
      /// When the highest and the lowest total lie further apart than this.
      case points(Points)
    }

    /// What settles the points of a dossier on which markers differ, once one more has marked it.
    public enum Settlement: String, Hashable, Sendable, Codable, CaseIterable {
      /// The chair decides within the points that were given, with a reason.
      case chair
      /// The mean of all ballots.
      case mean
      /// The ballot of the one who was asked in addition, alone.
      case third
    }

    /// How many mark each dossier, at least two.
    public var count: Int
    public var thirdWhen: Difference
    public var settles: Settlement
    public var source: Source

    public init(count: Int, thirdWhen: Difference, settles: Settlement, source: Source) {
      self.count = count
      self.thirdWhen = thirdWhen
      self.settles = settles
      self.source = source
    }
  }

  public var method: Method
  /// The sheets; the first whose fields hold the dossier's field applies.
  public var sheets: [Sheet]
  public var validity: Validity
  public var rounding: Rounding
  public var outliers: OutlierRule?
  /// Nil where every member scores every dossier.
  public var markers: Markers?
  /// Whether each member also says to recognise or not (đề nghị công nhận). Minutes count it, and the chair answers
  /// where most members say otherwise than the result.
  public var recommends: Bool
  /// Members do not see authors and units.
  public var blind: Bool
  /// It is known who has handed in a ballot, and to nobody what it says (phiếu kín).
  public var secret: Bool
  /// A member of the author's unit has a conflict of interest.
  public var sameUnitConflict: Bool
  public var source: Source

  public init(
    method: Method, sheets: [Sheet], validity: Validity, rounding: Rounding = .exact, outliers: OutlierRule? = nil,
    markers: Markers? = nil, recommends: Bool = false, blind: Bool = false, secret: Bool = false,
    sameUnitConflict: Bool = false, source: Source
  ) {
    self.method = method
    self.sheets = sheets
    self.validity = validity
    self.rounding = rounding
    self.outliers = outliers
    self.markers = markers
    self.recommends = recommends
    self.blind = blind
    self.secret = secret
    self.sameUnitConflict = sameUnitConflict
    self.source = source
  }
}

/// The criteria by which a dossier is judged; a plan may have other criteria for other fields.
public struct Sheet: Hashable, Sendable, Codable {
  /// The fields it is for; empty means every field.
  public var fields: [Category.ID]
  public var criteria: [Criterion]
  /// Criteria that are added up by themselves; every criterion is in one, or there are none.
  public var groups: [Group]

  public init(fields: [Category.ID] = [], criteria: [Criterion], groups: [Group] = []) {
    self.fields = fields
    self.criteria = criteria
    self.groups = groups
  }

  /// Criteria that are added up by themselves (nhóm tiêu chí).
  public struct Group: Hashable, Sendable, Codable {
    public typealias ID = Slug<Group>

    public var id: ID
    public var name: String
    public var criteria: [Criterion.ID]
    /// A mean of the group's points below this disqualifies the dossier.
    public var floor: Points?
    /// Below this the council is warned, and nothing follows.
    public var warnBelow: Points?
    public var source: Source

    public init(
      id: ID, name: String, criteria: [Criterion.ID], floor: Points? = nil, warnBelow: Points? = nil, source: Source
    ) {
      self.id = id
      self.name = name
      self.criteria = criteria
      self.floor = floor
      self.warnBelow = warnBelow
      self.source = source
    }
  }
}

/// A criterion (tiêu chí) of a sheet.
public struct Criterion: Hashable, Sendable, Codable {
  public typealias ID = Slug<Criterion>

  /// One of several levels of which exactly one is chosen, with the points it allows.
  public struct Level: Hashable, Sendable, Codable {
    public var name: String
    public var from: Points
    public var through: Points

    public init(name: String, from: Points, through: Points) {
      self.name = name
      self.from = from
      self.through = through
    }
  }

  public var id: ID
  public var name: String
  public var about: String?
  /// The most points; zero where the council votes instead.
  public var max: Points
  /// What its points are multiplied by.
  public var weight: Weight
  /// A mean below this on the criterion, before the weight and rounded as the plan rounds means, disqualifies the
  /// dossier.
  public var floor: Points?
  /// Below this mean the council is warned, and nothing follows.
  public var warnBelow: Points?
  /// Points are given in these steps; nil: to the hundredth.
  public var step: Step?
  public var levels: [Level]
  public var source: Source

  /// The steps in which points are given: `0,5`.
  public struct Step: Hashable, Sendable, Codable {
    public var points: Points
    public var source: Source

    public init(points: Points, source: Source) {
      self.points = points
      self.source = source
    }

    public func holds(_ given: Points) -> Bool {
      points.hundredths > 0 && given.hundredths.isMultiple(of: points.hundredths)
    }
  }

  public init(
    id: ID, name: String, about: String? = nil, max: Points, weight: Weight = .one, floor: Points? = nil,
    warnBelow: Points? = nil, step: Step? = nil, levels: [Level] = [], source: Source
  ) {
    self.id = id
    self.name = name
    self.about = about
    self.max = max
    self.weight = weight
    self.floor = floor
    self.warnBelow = warnBelow
    self.step = step
    self.levels = levels
    self.source = source
  }
}

extension Sheet {
  /// Whether some criterion counts more or less than another.
  public var isWeighted: Bool { criteria.contains { $0.weight != .one } }

  /// Whether a low mean on some criterion or group keeps from recognition, or warns.
  public var hasFloors: Bool {
    criteria.contains { $0.floor != nil || $0.warnBelow != nil }
      || groups.contains { $0.floor != nil || $0.warnBelow != nil }
  }

  /// The criteria with the group that each begins; nil where it begins none.
  public var outline: [(criterion: Criterion, opens: Group?)] {
    criteria.map { criterion in (criterion, groups.first { $0.criteria.first == criterion.id }) }
  }

  /// The group that a criterion is the last one of.
  public func closes(_ criterion: Criterion.ID) -> Group? { groups.first { $0.criteria.last == criterion } }

  /// The criteria of a group.
  public func criteria(of group: Group) -> [Criterion] { criteria.filter { group.criteria.contains($0.id) } }

  /// The most points of a group.
  public func most(of group: Group) -> Mean {
    let criteria = criteria(of: group)
    return Sheet(criteria: criteria).most
  }

  /// The mean of ballots in a group; nil without any.
  public func mean(of ballots: [[String: Points]], in group: Group) -> Mean? {
    let own = Sheet(criteria: criteria(of: group))
    let sum = ballots.reduce(0) { sum, points in
      sum + own.total(own.criteria.map { points[$0.id.description] ?? .zero })
    }
    return Mean(sum: Points(hundredths: sum), count: ballots.count * own.scale)
  }

  /// What a ballot comes to in a group.
  public func subtotal(of points: [String: Points], in group: Group) -> Mean {
    Sheet(criteria: criteria(of: group)).total(of: points)
  }

  /// In how many parts of a hundredth of a point totals are counted, so that weighted ones are whole numbers too.
  var scale: Int { isWeighted ? 100 : 1 }

  /// The total of a ballot in parts of a hundredth; its points stand in the order of the criteria.
  func total(_ points: some Sequence<Points>) -> Int {
    guard isWeighted else { return points.reduce(0) { $0 + $1.hundredths } }
    return zip(criteria, points).reduce(0) { $0 + $1.0.weight.hundredths * $1.1.hundredths }
  }

  /// What a ballot with the most points on every criterion comes to.
  public var most: Mean { Mean(sum: Points(hundredths: total(criteria.map(\.max))), count: scale) ?? Mean(.zero) }

  /// What a ballot comes to, exactly; a criterion without points counts nothing.
  public func total(of points: [String: Points]) -> Mean {
    let total = total(criteria.map { points[$0.id.description] ?? .zero })
    return Mean(sum: Points(hundredths: total), count: scale) ?? Mean(.zero)
  }
}

extension Plan {
  /// The field of a dossier with all fields above it; empty while it has none.
  public func ancestry(of dossier: Dossier) -> [Category.ID] {
    dossier.writing.field.map(ancestry(of:)) ?? []
  }

  /// A field with all fields above it.
  public func ancestry(of field: Category.ID) -> [Category.ID] { fields.path(to: field)?.map(\.id) ?? [] }
}

extension Judgement {
  /// The sheet on which a dossier of that field is judged.
  ///
  /// - Parameter ancestry: the field with all fields above it.
  public func sheet(for ancestry: [Category.ID]) -> Sheet {
    let ancestry = Set(ancestry)
    let named = scoring.sheets.first { !ancestry.isDisjoint(with: $0.fields) }
    return named ?? scoring.sheets.first { $0.fields.isEmpty } ?? Sheet(criteria: [])
  }

  /// The sheet on which the dossier is judged; one without criteria as long as it has no field.
  public func sheet(of dossier: Dossier, under plan: Plan) -> Sheet {
    dossier.writing.field == nil ? Sheet(criteria: []) : sheet(for: plan.ancestry(of: dossier))
  }
}
