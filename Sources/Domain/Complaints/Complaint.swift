/// A complaint (khiếu nại) of an author or a unit about the result of a dossier: accepted or not with the reason,
/// settled by a decision with what follows from it (Luật Khiếu nại 2011).
public struct Complaint: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Complaint>

  /// The result that is complained of; it follows from where the dossier stands.
  public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case refusal, appraisal, recognition, grade, revocation

    public var name: String {
      switch self {
      case .refusal: "hồ sơ bị từ chối"
      case .appraisal: "không qua thẩm định"
      case .recognition: "không được công nhận"
      case .grade: "kết quả công nhận, xếp loại"
      case .revocation: "bị hủy bỏ công nhận"
      }
    }

    init?(_ state: Dossier.State) {
      switch state {
      case .refused: self = .refusal
      case .notShortlisted: self = .appraisal
      case .notRecognised: self = .recognition
      case .recognised, .certified, .published: self = .grade
      case .revoked: self = .revocation
      default: return nil
      }
    }

    /// What can follow when the complaint is right.
    public var followUps: [FollowUp] {
      switch self {
      case .refusal, .appraisal, .recognition: [.review]
      case .grade, .revocation: [.correction, .revocation]
      }
    }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case filed, accepted, declined, withdrawn, settled

    public var name: String {
      switch self {
      case .filed: "chờ thụ lý"
      case .accepted: "đang giải quyết"
      case .declined: "không thụ lý"
      case .withdrawn: "đã rút"
      case .settled: "đã giải quyết"
      }
    }
  }

  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case upheld, partly, rejected

    public var name: String {
      switch self {
      case .upheld: "khiếu nại đúng toàn bộ"
      case .partly: "khiếu nại đúng một phần"
      case .rejected: "khiếu nại sai toàn bộ"
      }
    }
  }

  /// What is done because of a complaint that was right.
  public enum FollowUp: String, Hashable, Sendable, Codable, CaseIterable {
    case review, correction, revocation

    public var name: String {
      switch self {
      case .review: "xét lại hồ sơ"
      case .correction: "đính chính quyết định"
      case .revocation: "hủy bỏ công nhận"
      }
    }
  }

  /// A step that the office or the complainant took, with its reason.
  public struct Remark: Hashable, Sendable, Codable {
    public let by: Person.ID
    public let at: Instant
    public let note: String
  }

  /// The decision that settled it (quyết định giải quyết khiếu nại).
  public struct Settlement: Hashable, Sendable, Codable {
    public let outcome: Outcome
    /// What was found, and why.
    public let answer: String
    public let followUp: FollowUp?
    public let issuance: Issuance
  }

  public let id: ID
  public let plan: Plan.ID
  public let dossier: Dossier.ID
  public let subject: Subject
  public let complainant: Person.ID
  /// The unit in whose name it is made; nil for an author's own.
  public let unit: Unit.ID?
  public let text: String
  public let filed: Instant
  public internal(set) var state: State
  /// The day by which the office has to accept or settle it; nil once it is over.
  public private(set) var due: Day?
  public private(set) var acceptance: Remark?
  /// Why more days are taken for it.
  public private(set) var prolonging: Remark?
  /// Why it was not accepted, or was withdrawn.
  public private(set) var ending: Remark?
  public private(set) var settlement: Settlement?
  /// Number and recipients of the notice that it is accepted or not; nil where it goes to those whom the plan proposes.
  public private(set) var notice: Outgoing?

  /// A new complaint about where the dossier stands.
  ///
  /// - Parameter unit: the unit in whose name the person complains.
  /// - Throws: `Refusal` without a result, after the days to complain, or without a text.
  public init(
    id: ID, about dossier: Dossier, by person: Person.ID, for unit: Unit.ID?, text: String, at now: Instant,
    under plan: Plan
  ) throws {
    try dossier.require(.complain)
    guard let subject = dossier.complaintSubject, let last = dossier.lastDayToComplain(under: plan) else {
      throw dossier.refusal(of: .complain)
    }
    let limits = plan.timeLimits.complaints
    guard now.day <= last else {
      throw Refusal(
        "Đã quá thời hiệu khiếu nại: \(limits.days) ngày từ ngày có kết quả, đến hết ngày \(last.short).",
        clause: limits.source.clause)
    }
    let text = try text.asked("Ghi nội dung và lý do khiếu nại", in: "text", .told(20...5000))
    self.id = id
    self.plan = dossier.plan
    self.dossier = dossier.id
    self.subject = subject
    complainant = person
    self.unit = unit
    self.text = text
    filed = now
    state = .filed
    due = now.day.adding(days: limits.acceptanceDays)
  }
}

extension Dossier {
  /// What one can complain about now; nil while there is no result.
  public var complaintSubject: Complaint.Subject? { Complaint.Subject(state) }

  /// The last day on which one can complain; nil while there is no result.
  public func lastDayToComplain(under plan: Plan) -> Day? {
    resultAt?.day.adding(days: plan.timeLimits.complaints.days)
  }

  /// When the result came that can be complained of; nil while there is none.
  public var resultAt: Instant? {
    Complaint.Subject(state).flatMap(came)
  }
}

extension Complaint {
  /// Accepted to be settled (thụ lý).
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public func accepted(
    note: String, notice: Outgoing? = nil, by person: Person.ID, at now: Instant, under plan: Plan
  ) throws -> Complaint {
    var complaint = try stepped(.accept)
    complaint.notice = notice
    complaint.acceptance = Remark(by: person, at: now, note: try checked(note, "note"))
    complaint.due = now.day.adding(days: plan.timeLimits.complaints.settlementDays)
    return complaint
  }

  /// Not accepted, with the reason.
  ///
  /// - Parameter notice: number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public func declined(
    reason: String, notice: Outgoing? = nil, by person: Person.ID, at now: Instant
  ) throws -> Complaint {
    var complaint = try stepped(.decline)
    let reason = try reason.asked("Ghi lý do không thụ lý", .upTo(2000))
    complaint.end(Remark(by: person, at: now, note: reason))
    complaint.notice = notice
    return complaint
  }

  /// With the days of a difficult case, once.
  public func prolonged(reason: String, by person: Person.ID, at now: Instant, under plan: Plan) throws -> Complaint {
    var complaint = try stepped(.prolong)
    guard let acceptance else { throw refusal(of: .prolong) }
    let reason = try reason.asked("Ghi vì sao vụ việc phức tạp", .upTo(2000))
    complaint.prolonging = Remark(by: person, at: now, note: reason)
    complaint.due = acceptance.at.day.adding(days: plan.timeLimits.complaints.difficultDays)
    return complaint
  }

  /// Withdrawn by the one who made it.
  public func withdrawn(reason: String, by person: Person.ID, at now: Instant) throws -> Complaint {
    var complaint = try stepped(.withdraw)
    guard person == complainant else { throw Refusal("Chỉ người khiếu nại được rút khiếu nại.", kind: .forbidden) }
    complaint.end(Remark(by: person, at: now, note: try checked(reason, "reason")))
    return complaint
  }

  /// Settled by a decision.
  ///
  /// - Throws: `Refusal` before it is accepted, without an answer, or with a follow-up that does not fit.
  public func settled(
    _ outcome: Outcome, answer: String, followUp: FollowUp?, issuance: Issuance
  ) throws -> Complaint {
    var complaint = try stepped(.settle)
    let answer = try answer.asked("Ghi kết quả xác minh và lý do", in: "answer", .told(20...5000))
    switch (outcome, followUp) {
    case (.rejected, .some):
      throw Refusal.input("follow-up", "Khiếu nại sai toàn bộ thì không có việc phải làm tiếp.")
    case (.upheld, nil): throw Refusal.input("follow-up", "Khiếu nại đúng thì chọn việc phải làm tiếp.")
    case (_, let followUp?) where !subject.followUps.contains(followUp):
      throw Refusal.input("follow-up", "Không thể \(followUp.name): khiếu nại về \(subject.name).")
    default: break
    }
    complaint.due = nil
    complaint.settlement = Settlement(
      outcome: outcome, answer: answer, followUp: followUp, issuance: issuance)
    return complaint
  }

  /// Whether there is a notice that it was accepted or not.
  public var isAnswered: Bool { acceptance != nil || state == .declined }

  private mutating func end(_ remark: Remark) { (due, ending) = (nil, remark) }

  private func checked(_ note: String, _ field: String) throws -> String {
    guard note.typed.count <= 2000 else { throw Refusal.input(field, "Viết tối đa 2.000 ký tự.") }
    return note.typed
  }
}

extension Dossier {
  /// Taken up again because a complaint was right: checked, appraised or judged anew.
  public func reconsidered(
    _ settlement: Issuance, by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    try require(.reconsider, by: person)
    let isChecked = state == .refused
    // What the unit did not choose has not come to the office.
    let isAtUnit = state == .notShortlisted && received == nil
    let months = isChecked ? plan.timeLimits.checkMonths : plan.timeLimits.decisionMonths
    return taken(
      .reconsider, to: isAtUnit ? .submitted : isChecked ? .received : .accepted,
      .reconsidered(decision: settlement.number),
      by: settlement.issuedBy, at: now, due: now.day.adding(months: months)
    ) { dossier in
      dossier.session = nil
      dossier.outcome = nil
      dossier.judged.removeAll { result in isAtUnit || plan.judgement(result.judgement)?.isByUnit != true }
    }
  }
}
