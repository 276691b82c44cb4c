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
      Sample(name: "don", paper: ApplicationPaper(dossier: filed, plan: plan, day: scene.day).paper),
      Sample(name: "bao-cao-mo-ta", paper: DescriptionPaper(dossier: filed, plan: plan).paper),
      Sample(
        name: "to-trinh",
        paper: SubmissionListPaper(
          list: submission, plan: plan
        ).paper),
      Sample(
        name: "bien-nhan",
        paper: ReceiptPaper(
          dossier: received, plan: plan, receipt: scene.receipt, officer: "Lê Tiếp Nhận Mẫu", submission: submission
        ).paper),
      Sample(
        name: "thong-bao-bo-sung",
        paper: CompletionNoticePaper(dossier: scene.incomplete, plan: plan, request: scene.request).paper),
      Sample(
        name: "thong-bao-tu-choi",
        paper: RefusalNoticePaper(dossier: scene.refused, plan: plan, refusal: scene.refusal).paper),
      Sample(
        name: "phieu-tham-dinh",
        paper: AppraisalPaper(dossier: certified, plan: plan, finding: scene.finding).paper),
      Sample(
        name: "giay-moi",
        paper: InvitationPaper(
          plan: plan, council: scene.council, session: scene.session,
          invited: scene.seats.map { "\($0.name), \($0.seat.name(in: .council))" }
        ).paper),
      Sample(
        name: "phieu-danh-gia-trang",
        paper: BallotPaper(dossier: filed, plan: plan, council: plan.offices.council, day: scene.day).paper),
      Sample(
        name: "phieu-danh-gia",
        paper: BallotPaper(
          dossier: filed, plan: plan, council: plan.offices.council, day: scene.day, entry: scene.ballot.entry,
          member: "Ủy Viên Mẫu"
        ).paper),
      Sample(
        name: "phieu-danh-gia-an-danh",
        paper: BallotPaper(
          dossier: filed, plan: plan, council: plan.offices.council, day: scene.day, entry: scene.ballot.entry,
          isBlind: true
        ).paper),
      Sample(
        name: "bang-tong-hop-diem",
        paper: ScoreSummaryPaper(
          plan: plan, council: plan.offices.council, session: scene.session.name, day: scene.day, items: scene.ranking
        ).paper),
      Sample(
        name: "bien-ban",
        paper: MinutesPaper(plan: plan, council: scene.council, session: scene.session, record: scene.minutes).paper),
      Sample(
        name: "quyet-dinh-hoi-dong",
        paper: CouncilDecisionPaper(council: scene.council, seats: scene.seats, plan: plan).paper),
      Sample(
        name: "quyet-dinh-cong-nhan",
        paper: DecisionPaper(decision: scene.decision, plan: plan, council: scene.council).paper),
      Sample(
        name: "du-thao-quyet-dinh-cong-nhan",
        paper: DecisionPaper(draft: scene.draft, plan: plan, council: scene.council, day: scene.day).paper),
      Sample(
        name: "quyet-dinh-dinh-chinh",
        paper: CorrectionPaper(correction: scene.correction, decision: scene.decision, plan: plan).paper),
      Sample(
        name: "thong-bao-thu-ly-khieu-nai",
        paper: ComplaintNoticePaper(complaint: scene.complaint, dossier: certified, plan: plan).paper),
      Sample(
        name: "quyet-dinh-giai-quyet-khieu-nai",
        paper: SettlementPaper(
          complaint: scene.complaint, settlement: scene.settlement, dossier: certified, plan: plan,
          complainant: "Nguyễn Thị Thử"
        ).paper),
      Sample(
        name: "quyet-dinh-huy-bo",
        paper: RevocationPaper(
          dossier: scene.revoked, plan: plan, revocation: scene.revocation, decision: scene.decision
        ).paper),
      Sample(
        name: "giay-chung-nhan",
        paper: CertificatePaper(
          dossier: certified, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
          address: "https://vidu.vn/xac-minh"
        ).paper),
      Sample(
        name: "giay-chung-nhan-ngang",
        paper: CertificatePaper(
          dossier: certified, certificate: scene.certificate, plan: plan, issuance: scene.decision.issuance,
          address: "https://vidu.vn/xac-minh",
          isLandscape: true
        ).paper),
      Sample(
        name: "cong-van-chuyen-cap-tren",
        paper: ForwardingLetterPaper(list: scene.forwardingList, plan: plan, forwarding: scene.forwarding).paper),
      Sample(
        name: "danh-muc",
        paper: ForwardingListPaper(list: scene.forwardingList, plan: plan, forwarding: scene.forwarding).paper),
    ] + (try commendations(under: plan, on: scene.day))
      + (try money(under: plan, of: scene.decision, on: scene.day))
  }
}
