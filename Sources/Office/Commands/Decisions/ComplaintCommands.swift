import Domain
import Store

/// Complains about the result of a dossier, as an author or for its unit.
public struct FileComplaint: DossierCommand {
  /// The key was made with the form, so that a form sent twice gives one complaint.
  public var id: Complaint.ID
  public var dossier: Dossier.ID
  public var text: String
  public static let action = Action.complain

  public init(id: Complaint.ID, dossier: Dossier.ID, text: String) {
    self.id = id
    self.dossier = dossier
    self.text = text
  }

  public func perform(at desk: Desk) throws {
    let about = try desk.dossier(dossier)
    let earlier = try Complaints.about(dossier, on: desk.connection)
    if earlier.contains(where: { $0.id == id }) { return }
    guard !earlier.contains(where: \.state.isOpen) else {
      throw Refusal("Hồ sơ này đang có khiếu nại chưa giải quyết xong.", next: "Theo dõi khiếu nại đó ở trang hồ sơ.")
    }
    guard !earlier.contains(where: { $0.isSettled && $0.filed >= about.resultAt ?? desk.now }) else {
      throw Refusal(
        "Kết quả này đã được giải quyết khiếu nại.",
        next: "Nếu không đồng ý, bạn khiếu nại lần hai lên cấp trên hoặc khởi kiện theo Luật Khiếu nại.")
    }
    let person = try desk.person.id
    let complaint = try Complaint(
      id: id, about: about, by: person, for: about.isWritten(by: person) ? nil : about.unit, text: text, at: desk.now,
      under: try desk.plan(about.plan))
    try desk.insert(complaint, ["dossier": about.id.description, "to": complaint.state.rawValue])
  }
}

/// Accepts a complaint, to be settled in the days of the law.
public struct AcceptComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var note: String
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.handleComplaint

  public init(complaint: Complaint.ID, note: String = "", notice: Outgoing? = nil) {
    self.complaint = complaint
    self.note = note
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .accept) { complaint, plan in
      try complaint.accepted(note: note, notice: notice, by: desk.person.id, at: desk.now, under: plan)
    }
  }
}

/// Does not accept a complaint, with the reason.
public struct DeclineComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var reason: String
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.handleComplaint

  public init(complaint: Complaint.ID, reason: String, notice: Outgoing? = nil) {
    self.complaint = complaint
    self.reason = reason
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .decline) { complaint, _ in
      try complaint.declined(reason: reason, notice: notice, by: desk.person.id, at: desk.now)
    }
  }
}

/// Takes the days of a difficult case.
public struct ProlongComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var reason: String
  public static let action = Action.handleComplaint

  public init(complaint: Complaint.ID, reason: String) {
    self.complaint = complaint
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .prolong) { complaint, plan in
      try complaint.prolonged(reason: reason, by: desk.person.id, at: desk.now, under: plan)
    }
  }
}

/// Takes a complaint back.
public struct WithdrawComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var reason: String
  public static let action = Action.complain

  public init(complaint: Complaint.ID, reason: String = "") {
    self.complaint = complaint
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .withdraw) { complaint, _ in
      try complaint.withdrawn(reason: reason, by: desk.person.id, at: desk.now)
    }
  }
}

/// Settles a complaint by a decision; a dossier that is to be reviewed goes back to where it can be.
public struct SettleComplaint: ComplaintCommand {
  public var complaint: Complaint.ID
  public var outcome: Complaint.Outcome
  public var answer: String
  public var followUp: Complaint.FollowUp?
  public var signing: Signing
  public static let action = Action.settleComplaint

  public init(
    complaint: Complaint.ID, outcome: Complaint.Outcome, answer: String, followUp: Complaint.FollowUp?,
    signing: Signing
  ) {
    self.complaint = complaint
    self.outcome = outcome
    self.answer = answer
    self.followUp = followUp
    self.signing = signing
  }

  public func perform(at desk: Desk) throws {
    try desk.change(complaint, .settle) { complaint, plan in
      let issuance = try Issuance(
        signing, of: plan.decidingBody, notBefore: (complaint.filed.day, "ngày khiếu nại"), by: desk.person.id,
        at: desk.now)
      let settled = try complaint.settled(outcome, answer: answer, followUp: followUp, issuance: issuance)
      try desk.requireFree(issuance)
      if followUp == .review {
        let dossier = try desk.dossier(complaint.dossier)
        try desk.save(
          try dossier.reconsidered(
            issuance, by: desk.person, at: desk.now, under: try desk.plan(of: dossier)))
      }
      return settled
    }
  }
}

extension Desk {
  /// The complaint as it stands, not held.
  public func complaint(_ id: Complaint.ID) throws -> Complaint {
    try load(Complaint.self, id.description)
  }

  /// Where a complaint lies: where its dossier does.
  public func place(of complaint: Complaint.ID) throws -> Place {
    try place(of: try dossier(try self.complaint(complaint).dossier))
  }

  /// Takes a complaint one step on; nobody handles one about what they wrote.
  fileprivate func change(
    _ id: Complaint.ID, _ step: Complaint.Step, _ take: (Complaint, Plan) throws -> Complaint
  ) throws {
    let before = try held(Complaint.self, id.description)
    let about = try dossier(before.value.dossier)
    let after = try take(before.value, try plan(before.value.plan))
    let row = Complaint.row(step)
    if row.apart != nil { try about.requireApart(person, to: row.barred) }
    try replace(before, by: after, ["from": before.value.state.rawValue, "to": after.state.rawValue])
  }
}
