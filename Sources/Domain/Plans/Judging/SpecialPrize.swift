/// A prize that the council gives beside the grades (giải riêng), such as one for a young author: a few, each with its
/// money, for what it names itself with a reason.
public struct SpecialPrize: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Slug<SpecialPrize>

  public var id: ID
  public var name: String
  /// How many may be given in a round.
  public var atMost: Int
  /// For each initiative, beside that of its grade.
  public var prize: Dong
  public var source: Source

  public init(id: ID, name: String, atMost: Int, prize: Dong = .zero, source: Source) {
    self.id = id
    self.name = name
    self.atMost = atMost
    self.prize = prize
    self.source = source
  }
}

extension Plan {
  public func specialPrize(_ id: SpecialPrize.ID) -> SpecialPrize? { specialPrizes.first { $0.id == id } }

  /// `Loại A, Giải Tác giả trẻ`; nil for neither.
  public func honours(of item: Decision.Item) -> String? { honours(item.grade, item.specials?.map(\.prize)) }

  /// The same of what a dossier came to.
  public func honours(of outcome: Dossier.Outcome?) -> String? { honours(outcome?.grade, outcome?.specials) }

  /// The same of a grade and special prizes.
  public func honours(_ grade: Grade.ID?, _ specials: [SpecialPrize.ID]?) -> String? {
    let names = [name(ofGrade: grade), names(ofSpecials: specials)].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// `Giải Tác giả trẻ, Giải Sáng tạo xanh`; nil for none.
  public func names(ofSpecials specials: [SpecialPrize.ID]?) -> String? { specialPrizes.names(of: specials ?? []) }
}

extension [SpecialPrize] {
  /// The names of those prizes in a line; nil for none.
  public func names(of ids: [SpecialPrize.ID]) -> String? {
    let names = ids.compactMap { id in first { $0.id == id }?.name }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

extension Session {
  /// A prize that the council gave beside the grades.
  public struct GivenPrize: Hashable, Sendable, Codable {
    public var prize: SpecialPrize.ID
    public var dossier: Dossier.ID
    public var reason: String
    public var by: Person.ID
    public var at: Instant

    public init(prize: SpecialPrize.ID, dossier: Dossier.ID, reason: String, by person: Person.ID, at now: Instant) {
      (self.prize, self.dossier, self.reason, by, at) = (prize, dossier, reason, person, now)
    }
  }

  /// With a special prize for one of its dossiers.
  ///
  /// - Parameters:
  ///   - recognised: its dossiers that are recognised.
  ///   - elsewhere: how many of the prize other sessions of the round gave.
  public func giving(
    _ given: GivenPrize, _ prize: SpecialPrize, recognised: Set<Dossier.ID>, elsewhere: Int
  ) throws -> Session {
    try require(.giveSpecialPrize)
    guard recognised.contains(given.dossier) else {
      throw Refusal.input("dossier", "Chọn một sáng kiến được công nhận của phiên họp này.")
    }
    try given.reason.asked("Ghi lý do trao giải", .shortSentence)
    var session = self
    session.specialPrizes.removeAll { $0.prize == prize.id && $0.dossier == given.dossier }
    guard session.specialPrizes.count(where: { $0.prize == prize.id }) + elsewhere < prize.atMost else {
      throw Refusal(
        "«\(prize.name)» trao tối đa \(prize.atMost.grouped) giải trong một đợt, đã đủ.", clause: prize.source.clause,
        next: "Bỏ một giải đã trao trước, nếu Hội đồng thống nhất.")
    }
    session.specialPrizes.append(given)
    return session
  }

  /// Without a special prize that was given.
  public func takingBack(_ prize: SpecialPrize.ID, from dossier: Dossier.ID) throws -> Session {
    try require(.giveSpecialPrize)
    guard specialPrizes.contains(where: { $0.prize == prize && $0.dossier == dossier }) else { throw Refusal.absent }
    var session = self
    session.specialPrizes.removeAll { $0.prize == prize && $0.dossier == dossier }
    return session
  }
}
