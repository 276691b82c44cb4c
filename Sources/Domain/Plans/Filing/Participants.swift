extension Plan {
  /// Who may take part. What is not said here nobody is kept out by.
  public struct Participants: Hashable, Sendable, Codable {
    /// As whom authors may stand before the plan.
    public enum Candidate: String, Hashable, Sendable, Codable, CaseIterable {
      /// One author.
      case individual
      /// Several authors.
      case team
      /// A unit or a group under its own name (tập thể).
      case collective
    }

    /// In the plan's words.
    public var text: String
    public var who: [Candidate]
    /// The bodies beneath which the plan runs, by their names in the tree of units; empty means the issuer alone.
    public var under: [Body.ID]
    /// Kinds of units, as `Unit.kind` names them, whose people may file; empty means any.
    public var unitKinds: [String]
    /// Where people who belong to no unit must live or work, such as `tỉnh Hưng Yên`: they declare an address there,
    /// which the receiving office confirms. Nil where only people of units take part.
    public var territory: String?
    /// When authors must have been born; nil where the plan does not ask.
    public var birth: Birth?
    /// Who files for the authors and guides them; nil where authors file.
    public var guide: GuideRule?
    /// Whose guardians have to consent; nil where the plan asks for none.
    public var consent: ConsentRule?
    public var source: Source

    public init(
      text: String, who: [Candidate] = Candidate.allCases, under: [Body.ID] = [], unitKinds: [String] = [],
      territory: String? = nil, birth: Birth? = nil, guide: GuideRule? = nil, consent: ConsentRule? = nil,
      source: Source
    ) {
      self.text = text
      self.who = who
      self.under = under
      self.unitKinds = unitKinds
      self.territory = territory
      self.birth = birth
      self.guide = guide
      self.consent = consent
      self.source = source
    }
  }

  /// When authors must have been born.
  public enum Birth: Hashable, Sendable, Codable {
    case born(from: Day?, through: Day?)
    /// In whole years on a day: both ends belong to it.
    case age(from: Int?, through: Int?, on: Day)

    /// The first and the last birthday that it allows.
    public var days: (from: Day?, through: Day?) {
      switch self {
      case .born(let from, let through): (from, through)
      case .age(let from, let through, let day):
        (through.map { day.adding(months: -12 * ($0 + 1)).adding(days: 1) }, from.map { day.adding(months: -12 * $0) })
      }
    }

    public func contains(_ day: Day) -> Bool {
      let (from, through) = days
      return from.map { $0 <= day } ?? true && through.map { day <= $0 } ?? true
    }

    /// `sinh từ ngày 01/01/2008 đến hết ngày 31/12/2018`; `từ 6 đến 19 tuổi vào ngày 31/12/2024`.
    public var words: String {
      switch self {
      case .born(let from, let through):
        let parts = [from.map { "từ ngày \($0.short)" }, through.map { "đến hết ngày \($0.short)" }]
        return "sinh " + parts.compactMap { $0 }.joined(separator: " ")
      case .age(let from, let through, let day):
        let years =
          switch (from, through) {
          case (let from?, let through?): "từ \(from) đến \(through) tuổi"
          case (let from?, nil): "từ \(from) tuổi trở lên"
          case (nil, let through?): "không quá \(through) tuổi"
          case (nil, nil): "ở mọi tuổi"
          }
        return "\(years) vào ngày \(day.short)"
      }
    }
  }
}

extension Plan.Participants.Candidate {
  /// `cá nhân`, `nhóm tác giả`, `tập thể`.
  public var name: String {
    switch self {
    case .individual: "cá nhân"
    case .team: "nhóm tác giả"
    case .collective: "tập thể"
    }
  }
}
