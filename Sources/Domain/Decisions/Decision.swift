/// A decision of recognition (quyết định công nhận) with its annexed list.
public struct Decision: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Decision>

  /// A line of the annexed list, frozen as it was decided.
  public struct Item: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var title: String
    /// Those who may be named outside of the office; the others without names.
    public var authors: [String]
    /// Who guides the authors; nil where nobody does.
    public var guide: String?
    public var unit: String
    /// The ballots that counted.
    public var ballots: Int
    public var mean: Mean?
    public var recognised: Bool
    public var grade: Grade.ID?
    /// With those of special prizes.
    public var prize: Dong
    /// The special prizes that it gives, with their money; nil for none.
    public var specials: [Special]?
    /// The number of the earlier decision that recognised it, where this one only grades it.
    public var recognisedBefore: String?
    /// Whether guardians say whether its authors may be named; nil for no.
    public var isGuarded: Bool?

    public init(
      dossier: Dossier.ID, title: String, authors: [String], guide: String? = nil, unit: String, ballots: Int,
      mean: Mean?, recognised: Bool, grade: Grade.ID?, prize: Dong, specials: [Special]? = nil,
      recognisedBefore: String? = nil, isGuarded: Bool? = nil
    ) {
      self.dossier = dossier
      self.title = title
      self.authors = authors
      self.guide = guide
      self.unit = unit
      self.ballots = ballots
      self.mean = mean
      self.recognised = recognised
      self.grade = grade
      self.prize = prize
      self.specials = specials
      self.recognisedBefore = recognisedBefore
      self.isGuarded = isGuarded
    }
  }

  /// A special prize that a decision gives.
  public struct Special: Hashable, Sendable, Codable {
    public var prize: SpecialPrize.ID
    public var money: Dong

    public init(_ prize: SpecialPrize) { (self.prize, money) = (prize.id, prize.prize) }
  }

  /// That it gives the grades of a round from one list, in which caps hold.
  public struct Grading: Hashable, Sendable, Codable {
    /// The dossiers whose grades it settles, with a grade or without.
    public var dossiers: [Dossier.ID]
    /// By what it does so before everything in the round has a result.
    public var early: Admission?

    public init(dossiers: [Dossier.ID], early: Admission?) { (self.dossiers, self.early) = (dossiers, early) }
  }

  public let id: ID
  public let plan: Plan.ID
  public let session: Session.ID
  public let issuance: Issuance
  public let items: [Item]
  /// Nil where the plan has no caps, or the grades follow in a later decision.
  public let grading: Grading?
  /// The leave to show it to the public; nil until it is given.
  public private(set) var publication: Publication?

  /// Who gave leave to show a decision to the public, and when.
  public struct Publication: Hashable, Sendable, Codable {
    public let by: Person.ID
    public let at: Instant
  }

  /// A decision on the results of a closed session.
  public init(id: ID, session: Session, issuance: Issuance, items: [Item], grading: Grading? = nil) {
    self.id = id
    self.plan = session.plan
    self.session = session.id
    self.issuance = issuance
    self.items = items
    self.grading = grading
  }

  public var issuer: String { issuance.issuer }
  public var number: String { issuance.number }
  public var day: Day { issuance.day }
  public var signer: String { issuance.signer }
  public var issued: Instant { issuance.issued }

  /// With leave to show it to the public.
  public func allowingPublication(by person: Person.ID, at now: Instant) throws -> Decision {
    guard publication == nil else { throw Refusal("Quyết định này đã được cho công bố.") }
    var decision = self
    decision.publication = Publication(by: person, at: now)
    return decision
  }

  public var recognised: [Item] { items.recognised }
  public var prizes: Dong { items.reduce(.zero) { $0 + $1.prize } }
}

extension Decision.Item {
  /// The authors, and who guides them: `Trần Bé Mẫu, Lê Bé Thử (hướng dẫn: Nguyễn Thị Cô Mẫu)`.
  public var writers: String {
    authors.joined(separator: ", ") + (guide.map { " (hướng dẫn: \($0))" } ?? "")
  }
}

extension [Decision.Item] {
  /// What the decision judges itself.
  public var own: [Decision.Item] { filter { $0.recognisedBefore == nil } }

  /// What it recognises.
  public var recognised: [Decision.Item] { own.filter(\.recognised) }

  /// What earlier decisions recognised and it grades.
  public var gradedLater: [Decision.Item] { filter { $0.recognisedBefore != nil } }
}
