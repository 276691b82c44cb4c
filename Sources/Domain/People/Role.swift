/// What a person is there for (design: who may do what). Everyone signed in is also an author.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  case author
  case unitClerk = "unit-clerk"
  case unitHead = "unit-head"
  case intakeOfficer = "intake-officer"
  case appraiser
  case councilMember = "council-member"
  case councilSecretary = "council-secretary"
  case councilDeputy = "council-deputy"
  case councilChair = "council-chair"
  case decidingAuthority = "deciding-authority"
  case financeOfficer = "finance-officer"
  case auditor
  case administrator

  public var name: String {
    switch self {
    case .author: "Tác giả"
    case .unitClerk: "Cán bộ đầu mối của đơn vị"
    case .unitHead: "Thủ trưởng đơn vị"
    case .intakeOfficer: "Cán bộ tiếp nhận"
    case .appraiser: "Thành viên tổ thẩm định"
    case .councilMember: "Ủy viên Hội đồng"
    case .councilSecretary: "Thư ký Hội đồng"
    case .councilDeputy: "Phó Chủ tịch Hội đồng"
    case .councilChair: "Chủ tịch Hội đồng"
    case .decidingAuthority: "Người quyết định công nhận"
    case .financeOfficer: "Cán bộ tài chính"
    case .auditor: "Người kiểm tra"
    case .administrator: "Quản trị"
    }
  }

  /// The kinds of scope for which the role can be given.
  public var scopes: [Scope.Kind] {
    switch self {
    case .author: []
    case .unitClerk, .unitHead: [.unit]
    case .intakeOfficer, .appraiser: [.track, .plan]
    case .councilMember, .councilSecretary, .councilDeputy, .councilChair: [.council]
    case .decidingAuthority, .financeOfficer: [.plan]
    case .auditor: [.installation, .plan]
    case .administrator: [.installation]
    }
  }
}

/// Where a role is held.
public enum Scope: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case installation, plan, track, unit, council }

  case installation
  case plan(Plan.ID)
  case track(Plan.ID, Track.ID)
  /// The unit and everything below it.
  case unit(Unit.ID)
  case council(Council.ID)

  /// The council in which it is; nil for any other scope.
  public var council: Council.ID? { if case .council(let id) = self { id } else { nil } }

  /// The unit, for the scope of one.
  public var unit: Unit.ID? { if case .unit(let id) = self { id } else { nil } }

  /// The plan in which it is as a whole or in part; nil for a scope that is not of one plan.
  public var plan: Plan.ID? {
    switch self {
    case .plan(let plan), .track(let plan, _): plan
    case .installation, .unit, .council: nil
    }
  }

  public var kind: Kind {
    switch self {
    case .installation: .installation
    case .plan: .plan
    case .track: .track
    case .unit: .unit
    case .council: .council
    }
  }
}

/// Written as `unit/018f0c1e-…`, `track/tam-diep-2024/dot-1`, in forms and where roles are looked for by their scope.
extension Scope: LosslessStringConvertible {
  public var description: String {
    switch self {
    case .installation: "installation"
    case .plan(let plan): "plan/\(plan)"
    case .track(let plan, let track): "track/\(plan)/\(track)"
    case .unit(let unit): "unit/\(unit)"
    case .council(let council): "council/\(council)"
    }
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let scope: Scope? =
      switch (parts[0], parts.count) {
      case ("installation", 1): .installation
      case ("plan", 2): Plan.ID(parts[1]).map(Scope.plan)
      case ("unit", 2): Unit.ID(parts[1]).map(Scope.unit)
      case ("council", 2): Council.ID(parts[1]).map(Scope.council)
      case ("track", 3): Plan.ID(parts[1]).flatMap { plan in Track.ID(parts[2]).map { .track(plan, $0) } }
      default: nil
      }
    guard let scope else { return nil }
    self = scope
  }
}

/// A role given to a person for a scope and a term.
public struct Appointment: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Appointment>

  public let id: ID
  public var person: Person.ID
  public var role: Role
  public var scope: Scope
  public var from: Day
  /// The last day; nil for an open term.
  public var through: Day?
  /// When it was taken back before its term was over; from then on it is not held.
  public private(set) var ended: Instant?

  public init(id: ID, person: Person.ID, role: Role, scope: Scope, from: Day, through: Day? = nil) throws {
    guard role.scopes.contains(scope.kind) else {
      throw Refusal.input("scope", "Vai trò «\(role.name)» không dùng được cho phạm vi này.")
    }
    if let through, through < from {
      throw Refusal.input("through", "Ngày kết thúc phải từ ngày bắt đầu trở đi.")
    }
    self.id = id
    self.person = person
    self.role = role
    self.scope = scope
    self.from = from
    self.through = through
  }

  public func holds(on day: Day) -> Bool {
    from <= day && (through.map { day <= $0 } ?? true) && (ended.map { day < $0.day } ?? true)
  }

  /// The role taken back at that moment: at once, on the day on which it began too.
  public func ended(at now: Instant) -> Appointment {
    var appointment = self
    appointment.ended = now
    appointment.through = max(from, min(through ?? now.day, now.day.adding(days: -1)))
    return appointment
  }

  /// Whether it is over: its term has run out, or it was taken back.
  public func isOver(on day: Day) -> Bool { ended != nil || through.map { $0 < day } ?? false }
}
