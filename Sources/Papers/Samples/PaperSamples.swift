import Domain

/// Every paper with a sample under a plan: made-up people, the plan's own bodies and rules.
public enum PaperSamples {
  /// A paper by the name that the command line knows.
  public struct Sample: Sendable {
    public var name: String
    public var paper: Paper
  }

  /// The sample of a kind.
  ///
  /// - Throws: what `all(under:)` throws.
  public static func sample(_ kind: PaperKind, under plan: Plan) throws -> Paper {
    let samples = try all(under: plan)
    let sample = samples.first { $0.name == kind.rawValue } ?? samples.first { $0.paper.kind == kind }
    guard let sample else { throw Refusal.absent }
    return sample.paper
  }

  /// - Throws: a `Refusal` when the plan has no open track or no field, so that nothing can be filed under it.
  public static func all(under plan: Plan) throws -> [Sample] {
    let scene = try Scene(plan)
    let (filed, received, certified) = (scene.filed, scene.received, scene.certified)
    let submission = try submissionList(of: filed, under: plan, on: scene.day)
    return [
      Sample(name: "don", paper: Paper.application(dossier: filed, plan: plan, day: scene.day)),
      Sample(name: "bao-cao-mo-ta", paper: Paper.description(dossier: filed, plan: plan)),
      Sample(
        name: "to-trinh",
        paper: Paper.submissionList(
          list: submission, plan: plan
        )),
      Sample(
        name: "bien-nhan",
        paper: Paper.receipt(
          dossier: received, plan: plan, receipt: scene.receipt, officer: "Lê Tiếp Nhận Mẫu", submission: submission
        )),
      Sample(
        name: "thong-bao-bo-sung",
        paper: Paper.completionNotice(dossier: scene.incomplete, plan: plan, request: scene.request)),
      Sample(
        name: "thong-bao-tu-choi",
        paper: scene.refusalNotice),
      Sample(
        name: "phieu-tham-dinh",
        paper: Paper.appraisal(dossier: certified, plan: plan, finding: scene.finding)),
      Sample(
        name: "giay-moi",
        paper: Paper.invitation(
          plan: plan, council: scene.council, session: scene.session,
          invited: scene.seats.map { "\($0.name), \($0.seat.name(in: .council))" }
        )),
      Sample(
        name: "phieu-danh-gia-trang",
        paper: Paper.ballot(
          dossier: filed, plan: plan, judgement: scene.judgement, council: plan.council.name, day: scene.day)),
      Sample(
        name: "phieu-danh-gia",
        paper: Paper.ballot(
          dossier: filed, plan: plan, judgement: scene.judgement, council: plan.council.name, day: scene.day,
          entry: scene.ballot.entry,
          member: "Ủy Viên Mẫu"
        )),
      Sample(
        name: "phieu-danh-gia-an-danh",
        paper: Paper.ballot(
          dossier: filed, plan: plan, judgement: scene.judgement, council: plan.council.name, day: scene.day,
          entry: scene.ballot.entry,
          isBlind: true
        )),
      Sample(
        name: "bang-tong-hop-diem",
        paper: Paper.scoreSummary(
          plan: plan, judgement: scene.judgement, council: plan.council.name, session: scene.session.name,
          day: scene.day, items: scene.ranking
        )),
      Sample(
        name: "bien-ban",
        paper: Paper.minutes(
          plan: plan, judgement: scene.judgement, council: scene.council, session: scene.session,
          record: scene.minutes)),
      Sample(
        name: "quyet-dinh-hoi-dong",
        paper: Paper.councilDecision(council: scene.council, seats: scene.seats, plan: plan)),
      Sample(
        name: "quyet-dinh-cong-nhan",
        paper: Paper.decision(scene.decision, plan: plan, judgement: scene.judgement, council: scene.council)),
      Sample(
        name: "du-thao-quyet-dinh-cong-nhan",
        paper: Paper.decision(
          draft: scene.draft, plan: plan, judgement: scene.judgement, council: scene.council, day: scene.day)),
      Sample(
        name: "quyet-dinh-dinh-chinh",
        paper: Paper.correction(correction: scene.correction, decision: scene.decision, plan: plan)),
      Sample(
        name: "thong-bao-thu-ly-khieu-nai",
        paper: Paper.complaintNotice(complaint: scene.complaint, dossier: certified, plan: plan)),
      Sample(
        name: "quyet-dinh-giai-quyet-khieu-nai",
        paper: Paper.settlement(
          complaint: scene.complaint, settlement: scene.settlement, dossier: certified, plan: plan,
          complainant: "Nguyễn Thị Thử"
        )),
      Sample(
        name: "quyet-dinh-huy-bo",
        paper: Paper.revocation(
          dossier: scene.revoked, plan: plan, revocation: scene.revocation, decision: scene.decision
        )),
      Sample(
        name: "giay-chung-nhan",
        paper: Paper.certificate(
          dossier: certified, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
          address: "https://vidu.vn/xac-minh"
        )),
      Sample(
        name: "giay-chung-nhan-ngang",
        paper: Paper.certificate(
          dossier: certified, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
          address: "https://vidu.vn/xac-minh",
          isLandscape: true
        )),
      Sample(
        name: "giay-chung-nhan-chung",
        paper: Paper.certificate(
          dossier: certified, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
          address: "https://vidu.vn/xac-minh", to: .authors, isLandscape: true
        )),
      Sample(
        name: "cong-van-chuyen-cap-tren",
        paper: Paper.forwardingLetter(list: scene.forwardingList, plan: plan, forwarding: scene.forwarding)),
      Sample(
        name: "danh-muc",
        paper: Paper.forwardingList(list: scene.forwardingList, plan: plan, forwarding: scene.forwarding)),
    ] + (Paper.consent(dossier: filed, plan: plan, author: 0).map { [Sample(name: "phieu-dong-y", paper: $0)] } ?? [])
      + (try commendations(under: plan, on: scene.day))
      + (try money(under: plan, of: scene.decision, on: scene.day))
      + (try reports(under: plan, on: scene.day))
      + (try movement(under: plan, on: scene.day))
      + (try honours(under: plan, on: scene.day))
  }
}
