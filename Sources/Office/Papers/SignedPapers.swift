import Domain
import Store

/// What is known of a paper that can have a signed copy: where it belongs, what it is called, who may see the copy.
public struct SignedPaper: Sendable {
  public var plan: Plan.ID
  public var place: Place
  /// `Quyết định công nhận số 05/QĐ-UBND`.
  public var title: String
  /// Why there is nothing to be signed yet; nil once the paper is issued.
  public var waiting: String?
  public var isVisible: Bool
  /// The decision that it corrects or revokes.
  public var decision: Decision.ID?
  /// The dossier that a notice is about.
  public var dossier: Dossier.ID?
}

/// The papers that can have a signed copy, and their copies as far as the viewer may see them.
struct SignedPapers {
  private let desk: Desk

  init(at desk: Desk) { self.desk = desk }

  /// The paper of that key.
  ///
  /// - Throws: `Refusal` when there is none.
  func paper(_ subject: SignedCopy.Subject) throws -> SignedPaper {
    switch subject.kind {
    case .plan: try planPaper(subject.key)
    case .submission: try submissionPaper(try subject.id())
    case .completionNotice: try completionPaper(subject.key)
    case .refusalNotice: try refusalPaper(try subject.id())
    case .council: try councilPaper(try subject.id())
    case .invitation: try invitationPaper(try subject.id())
    case .minutes: try minutesPaper(try subject.id())
    case .decision, .certificates: try decisionPaper(try subject.id(), subject.kind)
    case .correction: try correctionPaper(try subject.id())
    case .revocation: try revocationPaper(try subject.id())
    case .complaintNotice: try complaintPaper(try subject.id())
    case .settlement: try settlementPaper(try subject.id())
    case .letter: try letterPaper(try subject.id())
    case .report: try reportPaper(try subject.id())
    case .proposal: try proposalPaper(try subject.id())
    case .commendation: try commendationPaper(try subject.id())
    }
  }

  /// The signed copy of a paper, if the viewer may see it.
  func visibleCopy(of subject: SignedCopy.Subject) throws -> SignedCopy? {
    guard let copy = try SignedCopies.find(subject, on: desk.connection), try paper(subject).isVisible else {
      return nil
    }
    return copy
  }

  private func planPaper(_ key: String) throws -> SignedPaper {
    let parts = key.split(separator: "@")
    guard parts.count == 2, let id = Plan.ID(String(parts[0])), let edition = Int(parts[1]),
      edition <= (try desk.edition(of: id).number)
    else { throw Refusal.absent }
    let plan = try desk.plan(id, version: edition)
    return SignedPaper(
      plan: id, place: Place(plan: id), title: "Kế hoạch \(plan.shortTitle)", waiting: nil, isVisible: true)
  }

  private func submissionPaper(_ id: SubmissionList.ID) throws -> SignedPaper {
    let list = try desk.submissionList(id)
    var place = try desk.place(of: list.unit)
    place.plan = list.plan
    let plan = try desk.plan(list.plan)
    let kind = plan.submission.capitalisedFirst
    return SignedPaper(
      plan: list.plan, place: place,
      title: list.sending.map { "\(kind) số \($0.number)" } ?? plan.name(of: .submissionList),
      waiting: list.sending == nil ? "\(kind) chưa ghi số, ngày và người ký." : nil, isVisible: try desk.maySee(list))
  }

  private func completionPaper(_ key: String) throws -> SignedPaper {
    let parts = key.split(separator: "@")
    guard parts.count == 2, let id = Dossier.ID(parts[0]), let number = Int(parts[1]) else { throw Refusal.absent }
    let dossier = try desk.load(Dossier.self, id.description)
    let asked = dossier.completionsAsked
    guard (1...max(1, asked)).contains(number), asked > 0 else { throw Refusal.absent }
    return try noticePaper(of: dossier, SignedCopy.Kind.completionNotice.name)
  }

  private func refusalPaper(_ id: Dossier.ID) throws -> SignedPaper {
    let dossier = try desk.load(Dossier.self, id.description)
    guard dossier.refusal != nil else { throw Refusal.absent }
    return try noticePaper(of: dossier, SignedCopy.Kind.refusalNotice.name)
  }

  private func noticePaper(of dossier: Dossier, _ name: String) throws -> SignedPaper {
    let place = try desk.place(of: dossier)
    return SignedPaper(
      plan: dossier.plan, place: place, title: "\(name): \(dossier.writing.title)", waiting: nil,
      isVisible: desk.allows(.viewDossier, at: place), dossier: dossier.id)
  }

  private func invitationPaper(_ id: Session.ID) throws -> SignedPaper {
    let session = try desk.load(Session.self, id.description)
    let place = desk.place(of: session)
    return SignedPaper(
      plan: session.plan, place: place, title: "Giấy mời \(session.name)", waiting: nil,
      isVisible: desk.allows(.viewCouncil, at: place))
  }

  private func councilPaper(_ id: Council.ID) throws -> SignedPaper {
    let council = try desk.council(id)
    let place = Place(plan: council.plan, council: id)
    return SignedPaper(
      plan: council.plan, place: place, title: "Quyết định số \(council.mandate.number) thành lập \(council.name)",
      waiting: nil, isVisible: desk.allows(.viewCouncil, at: place))
  }

  private func minutesPaper(_ id: Session.ID) throws -> SignedPaper {
    let session = try desk.load(Session.self, id.description)
    return SignedPaper(
      plan: session.plan, place: desk.place(of: session), title: "Biên bản \(session.name)",
      waiting: session.isOpen ? "Phiên họp chưa khóa kết quả." : nil, isVisible: desk.mayReadMinutes(of: session))
  }

  private func decisionPaper(_ id: Decision.ID, _ kind: SignedCopy.Kind) throws -> SignedPaper {
    let decision = try desk.decision(id)
    let place = try desk.place(of: decision)
    return SignedPaper(
      plan: decision.plan, place: place, title: "\(kind.name), quyết định số \(decision.number)", waiting: nil,
      isVisible: try desk.allows(.viewDecision, at: place) || decision.isPublicAsSigned(at: desk))
  }

  private func correctionPaper(_ id: Correction.ID) throws -> SignedPaper {
    let correction = try desk.load(Correction.self, id.description)
    let decision = try desk.decision(correction.decision)
    let place = try desk.place(of: decision)
    return SignedPaper(
      plan: correction.plan, place: place, title: "Quyết định đính chính số \(correction.issuance.number)",
      waiting: nil, isVisible: try desk.allows(.viewDecision, at: place) || decision.isPublicAsSigned(at: desk),
      decision: decision.id)
  }

  private func revocationPaper(_ id: Revocation.ID) throws -> SignedPaper {
    let revocation = try desk.load(Revocation.self, id.description)
    let decision = try desk.decision(revocation.decision)
    let place = try desk.place(of: decision)
    return SignedPaper(
      plan: revocation.plan, place: place, title: "Quyết định hủy bỏ số \(revocation.issuance.number)", waiting: nil,
      isVisible: try desk.allows(.viewDecision, at: place) || decision.isPublicAsSigned(at: desk), decision: decision.id
    )
  }

  private func complaintPaper(_ id: Complaint.ID) throws -> SignedPaper {
    let complaint = try desk.load(Complaint.self, id.description)
    guard complaint.isAnswered else { throw Refusal.absent }
    let place = try desk.place(of: id)
    return SignedPaper(
      plan: complaint.plan, place: place, title: SignedCopy.Kind.complaintNotice.name, waiting: nil,
      isVisible: desk.allows(.viewComplaint, at: place))
  }

  private func settlementPaper(_ id: Complaint.ID) throws -> SignedPaper {
    let complaint = try desk.load(Complaint.self, id.description)
    guard let settlement = complaint.settlement else { throw Refusal.absent }
    let place = try desk.place(of: id)
    return SignedPaper(
      plan: complaint.plan, place: place,
      title: "Quyết định giải quyết khiếu nại số \(settlement.issuance.number)", waiting: nil,
      isVisible: desk.allows(.viewComplaint, at: place))
  }

  private func letterPaper(_ id: ForwardingList.ID) throws -> SignedPaper {
    let list = try desk.forwardingList(id)
    let place = Place(plan: list.plan)
    return SignedPaper(
      plan: list.plan, place: place, title: list.letter.map { "Công văn số \($0.number)" } ?? "Công văn",
      waiting: list.letter == nil ? "Danh mục chưa chuyển nên công văn chưa có số." : nil,
      isVisible: desk.allows(.viewForwarding, at: place))
  }

  private func reportPaper(_ id: Nomination.ID) throws -> SignedPaper {
    let nomination = try desk.load(nomination: id)
    let place = try desk.place(of: nomination)
    return SignedPaper(
      plan: nomination.plan, place: place, title: "Báo cáo thành tích: \(nomination.content.candidate.name)",
      waiting: nomination.sentAt != nil ? nil : "Đề nghị khen thưởng chưa gửi.",
      isVisible: desk.allows(.viewCommendations, at: place))
  }

  private func proposalPaper(_ id: CommendationList.ID) throws -> SignedPaper {
    let list = try desk.load(CommendationList.self, id.description)
    let place = desk.place(of: list)
    return SignedPaper(
      plan: list.plan, place: place, title: "Tờ trình khen thưởng, \(list.name)",
      waiting: list.submitted == nil ? "Danh sách chưa trình." : nil,
      isVisible: desk.allows(.viewCommendations, at: place))
  }

  private func commendationPaper(_ id: CommendationList.ID) throws -> SignedPaper {
    let list = try desk.load(CommendationList.self, id.description)
    let place = desk.place(of: list)
    return SignedPaper(
      plan: list.plan, place: place, title: "Quyết định khen thưởng, \(list.name)",
      waiting: list.issuance == nil ? "Danh sách chưa có quyết định khen thưởng." : nil,
      isVisible: desk.allows(.viewCommendations, at: place))
  }
}

extension SignedCopy.Subject {
  fileprivate func id<T>() throws -> Identifier<T> {
    guard let id = Identifier<T>(key) else { throw Refusal.absent }
    return id
  }
}
