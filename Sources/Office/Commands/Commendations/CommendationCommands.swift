import Domain
import Store

/// Opens a list of candidates for one kind of commendation.
public struct OpenCommendationList: Command {
  /// The key was made with the form, so that a form sent twice gives one list.
  public var id: CommendationList.ID
  public var plan: Plan.ID
  public var kind: CommendationKind.ID
  public var name: String
  public var council: Council.ID?
  public static let action = Action.orderCommendations

  public init(
    id: CommendationList.ID, plan: Plan.ID, kind: CommendationKind.ID, name: String, council: Council.ID? = nil
  ) {
    self.id = id
    self.plan = plan
    self.kind = kind
    self.name = name
    self.council = council
  }

  public func place(at desk: Desk) -> Place { Place(plan: plan, council: council) }

  public func perform(at desk: Desk) throws {
    if try desk.has(CommendationList.self, id.description) { return }
    if let council {
      guard try desk.council(council).plan == plan else {
        throw Refusal.input("council", "Chọn một Hội đồng của kế hoạch này.")
      }
    }
    let list = try CommendationList(
      id: id, plan: desk.plan(plan), kind: kind, name: name, council: council, at: desk.now)
    try desk.insert(list, ["plan": plan.description, "kind": kind.description])
  }
}

/// Notes the council's vote on the candidates of a list.
public struct OrderCommendations: Command {
  /// What the council found of one nomination.
  public struct Entry: Hashable, Sendable {
    public var nomination: Nomination.ID
    public var votes: Int
    public var place: Int?
    /// Why the council does not propose it; empty when it does.
    public var withheld: String

    public init(nomination: Nomination.ID, votes: Int, place: Int? = nil, withheld: String = "") {
      self.nomination = nomination
      self.votes = votes
      self.place = place
      self.withheld = withheld
    }
  }

  public var list: CommendationList.ID
  public var vote: CommendationList.Vote
  public var entries: [Entry]
  public static let action = Action.orderCommendations

  public init(list: CommendationList.ID, vote: CommendationList.Vote, entries: [Entry]) {
    self.list = list
    self.vote = vote
    self.entries = entries
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.commendationList(list).value) }

  public func perform(at desk: Desk) throws {
    let before = try desk.commendationList(list)
    guard Set(entries.map(\.nomination)).count == entries.count else {
      throw Refusal("Mỗi đề nghị chỉ đứng một lần trong danh sách.", kind: .input)
    }
    let votes = try CouncilVotes(of: before.value, on: vote.day, at: desk)
    let items = try entries.map { try item($0, of: before.value, votes, at: desk) }
    try desk.save(try before.value.voted(vote, items, at: desk.now), over: before)
  }

  private func item(
    _ entry: Entry, of list: CommendationList, _ votes: CouncilVotes, at desk: Desk
  ) throws -> CommendationList.Item {
    let nomination = try desk.nomination(entry.nomination).value
    guard nomination.plan == list.plan, nomination.content.kind == list.kind, nomination.allows(.list) else {
      throw Refusal(
        "Đề nghị «\(nomination.content.candidate.name)» hiện \(nomination.state.name) nên không đứng trong danh sách này.",
        next: "Tải lại trang để lấy các đề nghị đang chờ Hội đồng.")
    }
    try nomination.requireApart(desk.judge, to: "ghi kết quả bỏ phiếu")
    try votes.requirePossible(entry.votes, for: nomination)
    return CommendationList.Item(
      nomination: nomination.id, candidate: nomination.content.candidate, unitName: nomination.unitName,
      initiatives: nomination.initiatives.count, votes: entry.votes, place: entry.place, withheld: entry.withheld)
  }
}

/// Decides who is on a list, within the caps, and submits it to whoever gives the commendation.
public struct SubmitCommendations: Command {
  public var list: CommendationList.ID
  /// Number and symbol of the submission; empty while it has none.
  public var number: String
  /// To whom it goes; nil where to whom it addresses, and to the file.
  public var recipients: [String]?
  public static let action = Action.submitCommendations

  public init(list: CommendationList.ID, number: String = "", recipients: [String]? = nil) {
    self.list = list
    self.number = number
    self.recipients = recipients
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try planOfList(at: desk)) }

  public func perform(at desk: Desk) throws {
    // Caps are counted over the whole plan: whoever decides another list of it waits until this one is decided.
    try desk.hold(planOfList(at: desk))
    let before = try desk.commendationList(list)
    let plan = try desk.plan(before.value.plan)
    let after = try before.value.submitted(
      under: plan.commendation(before.value.kind), given: desk.given(beside: before.value, under: plan), number: number,
      recipients: recipients, by: desk.person.id, at: desk.now)
    try requireNoneTwice(after, under: plan, at: desk)
    try desk.save(after, over: before)
    for item in after.items {
      let nomination = try desk.nomination(item.nomination)
      try nomination.value.requireApart(desk.judge, to: "trình danh sách")
      try desk.save(try after.listing(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
    }
  }

  /// The list itself is not held before its plan, so that two who decide cannot wait for one another.
  private func planOfList(at desk: Desk) throws -> Plan.ID {
    try desk.load(CommendationList.self, list.description).plan
  }

  /// One achievement is honoured once (Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2).
  private func requireNoneTwice(_ list: CommendationList, under plan: Plan, at desk: Desk) throws {
    let others = try Commendations.lists(under: list.plan, on: desk.connection)
      .filter { $0.id != list.id && (!plan.period.everyYear || $0.year == list.year) }
    for (index, item) in list.proposed.enumerated() {
      let same: (CommendationList.Item) -> Bool = { $0.candidate.isSame(as: item.candidate) }
      let isElsewhere = others.contains { $0.proposed.contains(where: same) }
      guard isElsewhere || list.proposed[..<index].contains(where: same) else { continue }
      throw Refusal(
        "«\(item.candidate.name)» đã có trong danh sách đề nghị khen thưởng theo kế hoạch này.",
        clause: "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2",
        next: "Ghi «không đề nghị» cho một trong hai, vì một thành tích không khen thưởng nhiều lần.")
    }
  }
}

/// Takes a submitted list back, so that the council can order it anew; its places are free.
public struct ReopenCommendations: Command {
  public var list: CommendationList.ID
  public var reason: String
  public static let action = Action.submitCommendations

  public init(list: CommendationList.ID, reason: String) {
    self.list = list
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.commendationList(list).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.commendationList(list)
    let after = try before.value.reopened(reason: reason)
    try desk.save(after, over: before)
    for item in before.value.items {
      let nomination = try desk.nomination(item.nomination)
      try nomination.value.requireApart(desk.judge, to: "lấy lại danh sách")
      try desk.save(after.freeing(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
    }
  }
}

/// Records the decision that answers a list.
public struct RecordCommendations: Command {
  public var list: CommendationList.ID
  public var signing: Signing
  /// The candidates who were not commended, each with the reason.
  public var struck: [Nomination.ID: String]
  public static let action = Action.recordCommendations

  public init(list: CommendationList.ID, signing: Signing, struck: [Nomination.ID: String] = [:]) {
    self.list = list
    self.signing = signing
    self.struck = struck
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.commendationList(list).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.commendationList(list)
    let plan = try desk.plan(before.value.plan)
    let issuance = try Issuance(
      signing, of: plan.body(giving: plan.commendation(before.value.kind)),
      notBefore: (before.value.earliestAnswer(), "ngày trình"), by: desk.person.id, at: desk.now)
    try desk.requireFree(issuance)
    let after = try before.value.decided(issuance, struck: struck)
    try desk.save(after, over: before)
    for item in after.items {
      let nomination = try desk.nomination(item.nomination)
      try nomination.value.requireApart(desk.judge, to: "ghi kết quả khen thưởng")
      try desk.save(after.answering(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
    }
  }
}
