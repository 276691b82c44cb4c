/// A body set up by a decision to judge dossiers of a plan: a council (hội đồng), one of its sub-groups (tiểu ban), or
/// an appraisal team (tổ thẩm định) that chooses what goes to the council.
public struct Council: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Council>

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case council
    case appraisalTeam = "appraisal-team"

    public var name: String {
      switch self {
      case .council: "Hội đồng"
      case .appraisalTeam: "Tổ thẩm định"
      }
    }
  }

  public enum Seat: String, Hashable, Sendable, Codable, CaseIterable {
    case chair, deputy, secretary, member

    /// What the seat is called in that kind of body.
    public func name(in kind: Kind) -> String {
      switch (self, kind) {
      case (.chair, .council): "Chủ tịch Hội đồng"
      case (.deputy, .council): "Phó Chủ tịch Hội đồng"
      case (.chair, .appraisalTeam): "Tổ trưởng"
      case (.deputy, .appraisalTeam): "Tổ phó"
      case (.secretary, _): "Thư ký"
      case (.member, .council): "Ủy viên"
      case (.member, .appraisalTeam): "Thành viên"
      }
    }
  }

  public struct Member: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var seat: Seat
    /// The body the member represents.
    public var body: String
    /// The fields in which the member is an expert.
    public var fields: [Category.ID]
    /// The first day of the seat; nil from the beginning of the council.
    public var from: Day?
    /// The last day of the seat; nil to the end of the council's term.
    public var through: Day?

    public init(
      person: Person.ID, seat: Seat, body: String = "", fields: [Category.ID] = [], from: Day? = nil,
      through: Day? = nil
    ) {
      self.person = person
      self.seat = seat
      self.body = body.typed
      self.fields = fields
      self.from = from
      self.through = through
    }

    func sits(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true) }
  }

  /// The decision by which the council was set up, or its members were changed.
  public struct Mandate: Hashable, Sendable, Codable {
    /// Number and symbol, such as `12/QĐ-UBND`.
    public var number: String
    public var day: Day
    /// Who decided; empty where that is the one who decides on the plan's initiatives.
    public var authority: String
    /// To whom the decision goes; nil where it goes to the plan's recipients.
    public var recipients: [String]?

    /// - Throws: `Refusal` without a number.
    public init(number: String, day: Day, authority: String = "", recipients: [String]? = nil) throws {
      guard !number.typed.isEmpty else {
        throw Refusal.input("decision-number", "Ghi số quyết định.")
      }
      guard number.typed.count <= 60, authority.typed.count <= 200 else {
        throw Refusal.input("decision-number", "Số quyết định dài tối đa 60 ký tự, cơ quan quyết định 200 ký tự.")
      }
      self.number = number.typed
      self.day = day
      self.authority = authority.typed
      self.recipients = recipients
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let kind: Kind
  /// The body of the plan that it is; nil where the plan has none that judges in such a way.
  public internal(set) var body: Body.ID?
  public let name: String
  /// The council of which this is a sub-group.
  public let parent: ID?
  /// The fields it judges; empty means all.
  public let fields: [Category.ID]
  public let mandate: Mandate
  /// The last day of its term; nil where the decision names none.
  public let through: Day?
  /// Everyone who sits or sat in it, in the order of the decision.
  public private(set) var members: [Member]
  /// The decisions that changed its members, in their order.
  public private(set) var changes: [Mandate]

  /// - Throws: `Refusal` unless it has one chair and everyone one seat.
  public init(
    id: ID, plan: Plan.ID, kind: Kind = .council, body: Body.ID? = nil, name: String, parent: ID? = nil,
    fields: [Category.ID] = [], mandate: Mandate, through: Day? = nil, members: [Member]
  ) throws {
    let name = try name.asked("Tên \(kind.name) dài từ 2 đến 200 ký tự", in: "name", .untold(2...200))
    if let through, through < mandate.day {
      throw Refusal.input("through", "Nhiệm kỳ phải kết thúc sau ngày quyết định thành lập.")
    }
    self.id = id
    self.plan = plan
    self.kind = kind
    self.body = body
    self.name = name
    self.parent = parent
    self.fields = fields
    self.mandate = mandate
    self.through = through
    self.members = members
    changes = []
    try checkSeats(on: mandate.day)
  }

  private func checkSeats(on day: Day) throws {
    let seated = members(on: day)
    guard seated.count(where: { $0.seat == .chair }) == 1 else {
      throw Refusal.input("members", "\(kind.name) có đúng một \(Seat.chair.name(in: kind)).")
    }
    guard Set(seated.map(\.person)).count == seated.count else {
      throw Refusal.input("members", "Mỗi người chỉ có một ghế trong \(kind.name).")
    }
  }
}

extension Council {
  /// Those who sit on that day, in the order of the decision; nobody once the term is over.
  public func members(on day: Day) -> [Member] {
    guard through.map({ day <= $0 }) ?? true else { return [] }
    return members.filter { $0.sits(on: day) }
  }

  public func seat(of person: Person.ID, on day: Day) -> Seat? {
    members(on: day).first { $0.person == person }?.seat
  }

  /// Whether it judges dossiers of a field, given with the fields above it.
  public func judges(_ ancestry: [Category.ID]) -> Bool {
    fields.isEmpty || !Set(fields).isDisjoint(with: ancestry)
  }

  /// With members who leave and members who join by a decision, from its day on.
  ///
  /// What was scored before keeps the members of its own day.
  ///
  /// - Throws: `Refusal` for a day before the last change or after today, for a stranger who leaves, and when the
  ///   council would not have one chair.
  public func changed(by change: Mandate, leaving: Set<Person.ID>, joining: [Member], at now: Instant) throws -> Council
  {
    let last = changes.last?.day ?? mandate.day
    guard change.day >= last, change.day <= now.day else {
      throw Refusal.input(
        "decision-day", "Ngày quyết định thay đổi phải từ \(last.short) đến hôm nay (\(now.day.short)).")
    }
    guard !leaving.isEmpty || !joining.isEmpty else {
      throw Refusal.input("members", "Chọn ít nhất một người thôi tham gia hoặc thêm một người.")
    }
    let seated = Set(members(on: change.day).map(\.person))
    guard leaving.isSubset(of: seated) else {
      throw Refusal.input("members", "Người thôi tham gia không phải là thành viên \(kind.name).")
    }
    var council = self
    for index in council.members.indices
    where leaving.contains(council.members[index].person) && council.members[index].sits(on: change.day) {
      council.members[index].through = change.day.adding(days: -1)
    }
    council.members += joining.map { member in
      var member = member
      member.from = change.day
      return member
    }
    council.changes.append(change)
    try council.checkSeats(on: change.day)
    return council
  }
}
