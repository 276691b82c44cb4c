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
  /// when they lie too far apart.
  public struct Panel: Hashable, Sendable, Codable {
    /// How many mark each dossier, at least two.
    public var markers: Int
    /// One more marks the dossier when the highest and the lowest total lie further apart than this.
    public var oneMoreWhenApart: Points
    public var source: Source

    public init(markers: Int, oneMoreWhenApart: Points, source: Source) {
      self.markers = markers
      self.oneMoreWhenApart = oneMoreWhenApart
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
  public var panel: Panel?
  /// Members do not see authors and units.
  public var blind: Bool
  /// It is known who has handed in a ballot, and to nobody what it says (phiếu kín).
  public var secret: Bool
  /// A member of the author's unit has a conflict of interest.
  public var sameUnitConflict: Bool
  public var source: Source

  public init(
    method: Method, sheets: [Sheet], validity: Validity, rounding: Rounding = .exact, outliers: OutlierRule? = nil,
    panel: Panel? = nil, blind: Bool = false, secret: Bool = false, sameUnitConflict: Bool = false, source: Source
  ) {
    self.method = method
    self.sheets = sheets
    self.validity = validity
    self.rounding = rounding
    self.outliers = outliers
    self.panel = panel
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

  public init(fields: [Category.ID] = [], criteria: [Criterion]) {
    self.fields = fields
    self.criteria = criteria
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
  public var levels: [Level]
  public var source: Source

  public init(
    id: ID, name: String, about: String? = nil, max: Points, weight: Weight = .one, floor: Points? = nil,
    levels: [Level] = [], source: Source
  ) {
    self.id = id
    self.name = name
    self.about = about
    self.max = max
    self.weight = weight
    self.floor = floor
    self.levels = levels
    self.source = source
  }
}

extension Sheet {
  /// Whether some criterion counts more or less than another.
  public var isWeighted: Bool { criteria.contains { $0.weight != .one } }

  /// Whether a low mean on some criterion keeps from recognition.
  public var hasFloors: Bool { criteria.contains { $0.floor != nil } }

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
