/// A grade (loại) or a prize (giải), given from high to low.
public struct Grade: Hashable, Sendable, Codable {
  public typealias ID = Slug<Grade>

  public var id: ID
  public var name: String
  /// The least mean; nil where the plan gives it by the order of means alone.
  public var mean: Points?
  /// What it asks for on criteria besides. Who falls short competes for the next grade.
  public var floors: Floors
  /// For each initiative.
  public var prize: Dong
  public var source: Source

  public init(
    id: ID, name: String, mean: Points?, floors: Floors = Floors(), prize: Dong = .zero, source: Source
  ) {
    self.id = id
    self.name = name
    self.mean = mean
    self.floors = floors
    self.prize = prize
    self.source = source
  }

  /// The least means on criteria that a grade asks for.
  public struct Floors: Hashable, Sendable, Codable {
    /// What each criterion needs.
    public var each: Least?
    /// What single criteria need instead.
    public var criteria: [OfCriterion]

    public init(each: Least? = nil, criteria: [OfCriterion] = []) {
      self.each = each
      self.criteria = criteria
    }

    public var isEmpty: Bool { each == nil && criteria.isEmpty }

    /// The least mean on a criterion, before its weight; nil where the grade asks for nothing on it.
    public func least(on criterion: Criterion) -> Mean? {
      (criteria.first { $0.criterion == criterion.id }?.least ?? each).flatMap { $0.mean(of: criterion.max) }
    }
  }

  /// A least mean, in points or as a share of the most points of the criterion.
  public enum Least: Hashable, Sendable, Codable {
    case points(Points)
    case share(Fraction)

    func mean(of most: Points) -> Mean? {
      switch self {
      case .points(let points): Mean(points)
      case .share(let share):
        Mean(sum: Points(hundredths: most.hundredths * share.numerator), count: share.denominator)
      }
    }
  }

  public struct OfCriterion: Hashable, Sendable, Codable {
    public var criterion: Criterion.ID
    public var least: Least

    public init(criterion: Criterion.ID, least: Least) {
      self.criterion = criterion
      self.least = least
    }
  }
}

extension Grade {
  /// Whether a mean reaches its minimum.
  public func admits(_ score: Mean?) -> Bool {
    guard let mean else { return true }
    return score.map { $0 >= mean } ?? false
  }

  /// Which of its floors a dossier does not reach, by its mean on each criterion of the sheet.
  public func shortfalls(of means: [Mean], on sheet: Sheet) -> [Shortfall] {
    guard !floors.isEmpty else { return [] }
    return zip(sheet.criteria, means).compactMap { criterion, mean in
      floors.least(on: criterion).flatMap { least in
        mean < least ? Shortfall(grade: id, criterion: criterion.id, mean: mean, least: least) : nil
      }
    }
  }
}

/// A floor of a grade that a dossier does not reach.
public struct Shortfall: Hashable, Sendable {
  public var grade: Grade.ID
  public var criterion: Criterion.ID
  /// The mean on the criterion.
  public var mean: Mean
  public var least: Mean

  public init(grade: Grade.ID, criterion: Criterion.ID, mean: Mean, least: Mean) {
    (self.grade, self.criterion, self.mean, self.least) = (grade, criterion, mean, least)
  }
}
