/// The rules of an award (quy chế giải thưởng) as they were laid down, the latest last: which prizes there are, how
/// many of each, and what comes with them.
public struct Award: Hashable, Sendable, Codable {
  public struct Prize: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Prize>

    public let id: ID
    public let name: String
    /// How many may be given in a year.
    public let atMost: Int
    /// What comes with each; zero where no money does.
    public let amount: Dong

    public init(id: ID, name: String, atMost: Int, amount: Dong) {
      (self.id, self.name, self.atMost, self.amount) = (id, name.typed, atMost, amount)
    }
  }

  /// The prizes that a document laid down.
  public struct Edition: Hashable, Sendable, Codable {
    public let regulation: CitedDocument
    public let prizes: [Prize]
    public let by: Person.ID
    public let at: Instant
  }

  public let plan: Plan.ID
  public let kind: CommendationKind.ID
  public private(set) var editions: [Edition]

  public static let mostPrizes = 20

  public init(of kind: CommendationKind.ID, under plan: Plan.ID) { (self.plan, self.kind, editions) = (plan, kind, []) }

  /// The rules that hold.
  public var edition: Edition? { editions.last }

  /// A prize of any of the rules there were.
  public func prize(_ id: Prize.ID) -> Prize? { editions.flatMap(\.prizes).last { $0.id == id } }

  /// The award with other rules, by a document of theirs.
  ///
  /// - Throws: `Refusals` without a document, and for prizes that cannot be.
  public func regulated(
    _ prizes: [Prize], by regulation: CitedDocument, _ person: Person.ID, at now: Instant
  ) throws -> Award {
    var refusals: [Refusal] = []
    if regulation.number.isEmpty { refusals.append(.input("voucher", "Ghi số, ký hiệu quy chế giải thưởng.")) }
    if !(1...Self.mostPrizes).contains(prizes.count) {
      refusals.append(.input("name-0", "Quy chế có từ 1 đến \(Self.mostPrizes) giải.", next: "Ghi tên từng giải."))
    }
    for (index, prize) in prizes.enumerated() {
      refusals.ask(prize.name, "Giải \(index + 1): ghi tên giải", in: "name-\(index)", .told(2...100))
      if !(1...1000).contains(prize.atMost) {
        refusals.append(.input("most-\(index)", "Giải \(index + 1): số giải mỗi năm từ 1 đến 1.000."))
      }
      if prize.amount > Dong(10_000_000_000) {
        refusals.append(.input("amount-\(index)", "Giải \(index + 1): tiền thưởng quá 10 tỷ đồng, xem lại."))
      }
    }
    try refusals.throwIfAny()
    var award = self
    award.editions.append(Edition(regulation: regulation, prizes: prizes, by: person, at: now))
    return award
  }
}

extension Plan {
  /// The commendations that are awards: their prizes are paid from the fund.
  public var awards: [CommendationKind] {
    let paid = Set((fund?.purposes ?? []).compactMap(\.award))
    return commendations.filter { paid.contains($0.id) }
  }
}

/// A round of an award: which prize each has whom a decision gave it.
public struct AwardRound: Hashable, Sendable, Codable, Identifiable {
  public struct Given: Hashable, Sendable, Codable {
    public let nomination: Nomination.ID
    public let name: String
    public let prize: Award.Prize.ID
  }

  /// The list of commendations that the decision answered.
  public let id: CommendationList.ID
  public let plan: Plan.ID
  public let kind: CommendationKind.ID
  /// The year whose prizes it uses up.
  public let year: Int
  public private(set) var given: [Given]

  public init(of list: CommendationList) {
    (id, plan, kind, year, given) = (list.id, list.plan, list.kind, list.year, [])
  }

  public func prize(of nomination: Nomination.ID) -> Award.Prize.ID? {
    given.first { $0.nomination == nomination }?.prize
  }

  /// The round with the prize of each.
  ///
  /// - Parameters:
  ///   - list: with the decision.
  ///   - others: the other rounds of the year.
  ///   - paid: those whose prize money is promised or paid, and stays.
  /// - Throws: `Refusals` before the decision, for prizes beyond their number, and for what is paid.
  public func giving(
    _ prizes: [Nomination.ID: Award.Prize.ID], on list: CommendationList, under award: Award, others: [AwardRound],
    paid: Set<Nomination.ID>
  ) throws -> AwardRound {
    guard let edition = award.edition else {
      throw Refusal("Chưa ghi quy chế giải thưởng.", next: "Ghi quy chế với các giải trước.")
    }
    guard list.state == .decided else {
      throw Refusal("Danh sách chưa có quyết định trao giải.", next: "Ghi kết quả khen thưởng của danh sách trước.")
    }
    let winners = list.items.filter { $0.outcome == .commended }
    var refusals: [Refusal] = []
    for winner in winners where paid.contains(winner.nomination) {
      if prizes[winner.nomination] != prize(of: winner.nomination) {
        refusals.append(
          .input("prize-\(winner.nomination)", "Giải của «\(winner.candidate.name)» đã lập khoản chi nên không đổi."))
      }
    }
    let before = others.filter { $0.id != id }.flatMap(\.given)
    for prize in edition.prizes {
      // A prize that rules have anew under its name is the same one.
      func isThis(_ other: Award.Prize.ID?) -> Bool {
        guard let other else { return false }
        return other == prize.id || award.prize(other)?.name.folded == prize.name.folded
      }
      let count = before.count { isThis($0.prize) } + winners.count { isThis(prizes[$0.nomination]) }
      guard count > prize.atMost, let last = winners.last(where: { isThis(prizes[$0.nomination]) }) else {
        continue
      }
      refusals.append(
        Refusal(
          "\(prize.name) có \(prize.atMost) giải mỗi năm, đang xếp \(count).", kind: .input,
          next: "Xếp giải khác, hoặc sửa quy chế.", field: "prize-\(last.nomination)"))
    }
    let known = Set(edition.prizes.map(\.id))
    let strange = winners.filter { winner in
      guard let prize = prizes[winner.nomination] else { return false }
      return !known.contains(prize) && prize != self.prize(of: winner.nomination)
    }
    refusals += strange.map { .input("prize-\($0.nomination)", "Chọn một giải của quy chế.") }
    try refusals.throwIfAny()
    var round = self
    round.given = winners.compactMap { winner in
      prizes[winner.nomination].map { Given(nomination: winner.nomination, name: winner.candidate.name, prize: $0) }
    }
    return round
  }
}
