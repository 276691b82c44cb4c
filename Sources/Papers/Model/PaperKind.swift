import Domain

/// The kinds of papers for which an office may have a template of its own.
public enum PaperKind: String, Hashable, Sendable, CaseIterable {
  case application = "don"
  case description = "bao-cao-mo-ta"
  case consent = "phieu-dong-y"
  case submissionList = "to-trinh"
  case receipt = "bien-nhan"
  case completionNotice = "thong-bao-bo-sung"
  case refusalNotice = "thong-bao-tu-choi"
  case appraisal = "phieu-tham-dinh"
  case invitation = "giay-moi"
  case ballot = "phieu-danh-gia"
  case scoreSummary = "bang-tong-hop-diem"
  case minutes = "bien-ban"
  case councilDecision = "quyet-dinh-hoi-dong"
  case decision = "quyet-dinh-cong-nhan"
  case certificate = "giay-chung-nhan"
  case merit = "giay-khen"
  case revocation = "quyet-dinh-huy-bo"
  case announcement = "van-ban-trien-khai"
  case eventInvitation = "giay-moi-su-kien"
  case eventProgramme = "chuong-trinh-su-kien"
  case eventAttendance = "danh-sach-ky-du"
  case eventMinutes = "bien-ban-su-kien"
  case inspectionProgramme = "chuong-trinh-kiem-tra"
  case inspectionMinutes = "bien-ban-kiem-tra"
  case report = "bao-cao"
  case consolidatedReport = "bao-cao-tong-hop"

  /// As the plan calls it.
  public func name(under plan: Plan) -> String {
    switch self {
    case .application: plan.name(of: .application)
    case .description: plan.name(of: .description)
    case .consent: "Phiếu đồng ý của gia đình"
    case .submissionList: plan.name(of: .submissionList)
    case .receipt: "Giấy biên nhận hồ sơ"
    case .completionNotice: "Thông báo bổ sung hồ sơ"
    case .refusalNotice: "Thông báo từ chối hồ sơ"
    case .appraisal: "Phiếu thẩm định"
    case .invitation: "Giấy mời họp"
    case .ballot: "Phiếu đánh giá"
    case .scoreSummary: "Bảng tổng hợp điểm"
    case .minutes: "Biên bản họp"
    case .councilDecision: "Quyết định thành lập Hội đồng"
    case .decision: "Quyết định công nhận \(plan.worksListed)"
    case .certificate: "Giấy chứng nhận \(plan.workNames)"
    case .merit: "Giấy khen, bằng khen"
    case .revocation: "Quyết định hủy bỏ công nhận"
    case .announcement: "Văn bản triển khai, hướng dẫn"
    case .eventInvitation: "Giấy mời dự sự kiện"
    case .eventProgramme: "Chương trình sự kiện"
    case .eventAttendance: "Danh sách ký dự sự kiện"
    case .eventMinutes: "Biên bản sự kiện"
    case .inspectionProgramme: "Chương trình kiểm tra"
    case .inspectionMinutes: "Biên bản kiểm tra"
    case .report: "Báo cáo của đơn vị"
    case .consolidatedReport: "Báo cáo tổng hợp"
    }
  }

  /// The papers that can be made under a plan: those of the dossier are the ones that its dossier has.
  public static func all(under plan: Plan) -> [PaperKind] {
    allCases.filter { kind in
      switch kind {
      case .description: plan.dossier.contains { $0.content == .paper(.description) }
      case .merit: !plan.commendations.isEmpty
      case .consent: plan.participants.consent != nil
      case .report, .consolidatedReport: plan.givenDuties.contains { $0.doneBy == .report }
      default: true
      }
    }
  }
}

extension Paper {
  /// The paper as one of its kind under a plan, which an office's own template may take the place of.
  ///
  /// - Parameters:
  ///   - dossier: the one it is about.
  ///   - more: what else it says by name.
  ///   - lists: and for each of several.
  func of(
    _ kind: PaperKind, under plan: Plan, _ dossier: Dossier? = nil, _ more: [(name: String, value: String)] = [],
    _ lists: [PaperFields.List] = []
  ) -> Paper {
    var paper = self
    (paper.kind, paper.plan) = (kind, plan.id)
    paper.details.add("kế hoạch", plan.title)
    paper.details.add("cơ quan ban hành kế hoạch", plan.issuer)
    if let dossier { paper.details.add(dossier, under: plan) }
    for (name, value) in more { paper.details.add(name, value) }
    for list in lists { paper.details.add(list) }
    return paper
  }
}

extension PaperFields {
  /// What papers say of a dossier.
  fileprivate mutating func add(_ dossier: Dossier, under plan: Plan) {
    let writing = dossier.writing
    add("tên sáng kiến", writing.title)
    add("tên tác giả", writing.authors.map(\.name).joined(separator: ", "))
    add("người hướng dẫn", dossier.guide?.text ?? "")
    add("đơn vị", dossier.unitName ?? "cá nhân")
    add("lĩnh vực", writing.field.flatMap { plan.fields.category($0)?.name } ?? "")
    add("chủ đầu tư", writing.owner.isEmpty ? "Tác giả" : writing.owner)
    add("ngày áp dụng lần đầu", writing.firstApplied?.figures ?? "")
    add("số tiền làm lợi", writing.yearlyBenefit?.text ?? "")
    add("số tiền làm lợi bằng chữ", writing.yearlyBenefit?.inWords ?? "")
    add("số tiếp nhận", dossier.received?.number.twoDigits ?? "")
    add("ngày tiếp nhận", dossier.received?.at.day.figures ?? "")
    let judgement = plan.deciding(for: dossier.track)
    add("điểm", dossier.outcome?.mean.flatMap { mean in judgement?.text(of: mean) } ?? "")
    add("xếp loại", plan.name(ofGrade: dossier.outcome?.grade) ?? "")
    add("giải riêng", plan.names(ofSpecials: dossier.outcome?.specials) ?? "")
    add("số chứng nhận", dossier.certificate?.number.twoDigits ?? "")
    add("mã xác minh", dossier.certificate?.code.description ?? "")
    add("số quyết định công nhận", dossier.certificate?.decisionNumber ?? "")
    add("ngày quyết định công nhận", dossier.certificate?.decisionDay.figures ?? "")
    for passage in Writing.Passage.allCases { add(passage.name, writing.passages[passage] ?? "") }
    add(
      List(
        "tác giả",
        columns: [
          "tt", "họ và tên", "ngày sinh", "nơi công tác", "chức danh", "trình độ chuyên môn", "tỷ lệ đóng góp",
        ],
        rows: writing.authors.enumerated().map { index, author in
          [
            "\(index + 1)", author.name, author.birth?.figures ?? "", author.workplace, author.position,
            author.qualification, author.share?.text ?? "",
          ]
        }))
  }
}
