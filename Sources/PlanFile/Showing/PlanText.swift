import Domain

extension PlanFile {
  /// The plan as an official would read it: plain Vietnamese in lines of at most a hundred columns, each rule with its
  /// clause.
  public static func shown(_ plan: Plan) -> String {
    var text = PlanText(plan: plan)
    return text.written()
  }
}

/// Writes a plan section by section, in the order in which plans are laid out.
struct PlanText {
  let plan: Plan
  var page = Page()

  mutating func written() -> String {
    head()
    participants()
    tracks()
    dossier()
    conditions()
    scoring()
    honours()
    targets()
    movement()
    categories()
    foot()
    return page.text
  }

  private mutating func head() {
    if let superior = plan.superior { page.line(superior.uppercased()) }
    page.line(plan.issuer.uppercased())
    let day = plan.issued.map { ", \($0.formal)" } ?? ""
    page.line("Số: \(plan.number ?? "(chưa ghi số)")\(day)")
    page.gap()
    page.line("KẾ HOẠCH")
    page.line(plan.title)
    page.gap()
    page.item("Tên gọn", "\(plan.shortTitle) (mã \(plan.id)), \(plan.level.name.lowercased())")
    let (period, again) = (plan.period, plan.period.everyYear ? ", thực hiện hằng năm" : "")
    page.item("Thời gian", "từ ngày \(period.from.short) đến hết ngày \(period.through.short)\(again)", period.source)
    page.item("Cơ quan thường trực", plan.offices.standing, plan.offices.source)
    page.item("Hội đồng", plan.offices.council, plan.offices.source)
    page.item("Quyết định công nhận", plan.offices.decides, plan.offices.source)
    guard !plan.basis.isEmpty else { return }
    page.heading("Căn cứ")
    for basis in plan.basis {
      page.rule("\(basis.cite)\(basis.date.map { " ngày \($0.short)" } ?? "") \(basis.about ?? "")")
    }
  }

  private mutating func participants() {
    page.heading("Phạm vi, đối tượng")
    if let scope = plan.participants.scope { page.rule(scope, plan.participants.source) }
    page.rule(plan.participants.text, plan.participants.source)
    if !plan.participants.unitKinds.isEmpty {
      page.rule("Loại đơn vị: \(plan.participants.unitKinds.joined(separator: ", "))", plan.participants.source)
    }
  }

  private mutating func tracks() {
    page.heading("Thời gian nhận hồ sơ")
    for track in plan.tracks {
      page.rule(track.name, track.source)
      page.rule("Lĩnh vực: \(plan.fields(of: track).map(\.name).joined(separator: "; "))", depth: 1)
      stage("Hướng dẫn", track.guidance)
      page.rule("Nhận hồ sơ: \(track.intake.words), tại \(track.receives)", track.intakeSource, depth: 1)
      stage("Thẩm định", track.appraisal)
      stage("Hội đồng", track.council)
    }
  }

  private mutating func stage(_ name: String, _ stage: Track.Stage?) {
    guard let stage else { return }
    page.rule("\(name): \(stage.window.words)\(stage.by.map { ", \($0)" } ?? "")", stage.source, depth: 1)
  }

  private mutating func dossier() {
    page.heading("Hồ sơ gồm")
    for part in plan.dossier { page.rule("\(part.name): \(part.words)", part.source) }
    let limits = plan.timeLimits
    page.rule(
      """
      Thời hạn: đơn vị xác nhận trong \(limits.endorsementDays) ngày; kiểm tra trong \(limits.checkMonths) tháng từ \
      khi nhận; bổ sung trong \(limits.completionMonths) tháng; quyết định trong \(limits.decisionMonths) tháng từ khi \
      hợp lệ
      """, limits.source)
    let complaints = limits.complaints
    page.rule(
      """
      Khiếu nại: trong \(complaints.days) ngày từ khi có kết quả; thụ lý trong \(complaints.acceptanceDays) ngày; \
      giải quyết trong \(complaints.settlementDays) ngày, việc phức tạp \(complaints.difficultDays) ngày
      """, complaints.source)
  }

  private mutating func conditions() {
    if !plan.conditions.isEmpty {
      page.heading("Điều kiện công nhận")
      for condition in plan.conditions { page.rule("\(condition.text)\(condition.howChecked)", condition.source) }
    }
    guard !plan.exclusions.isEmpty else { return }
    page.heading("Không công nhận")
    for exclusion in plan.exclusions { page.rule(exclusion.text, exclusion.source) }
  }

  private mutating func categories() {
    page.heading("Lĩnh vực")
    for (field, depth) in plan.fields.flattened { page.rule(field.name, field.source, depth: depth) }
    page.heading("Loại giải pháp")
    for (solution, depth) in plan.solutions.flattened { page.rule(solution.name, solution.source, depth: depth) }
  }

  private mutating func foot() {
    page.heading("Ký và gửi")
    let signer = plan.signature.authority + [plan.signature.title] + [plan.signature.name].compactMap { $0 }
    page.rule("Người ký: \(signer.joined(separator: ", "))", plan.signature.source)
    if !plan.recipients.isEmpty {
      page.rule("Nơi nhận: \(plan.recipients.joined(separator: "; "))", plan.signature.source)
    }
  }
}
