import Domain

/// Commendations and targets say what they can mean.
extension PlanChecker {
  func checkCommendations() {
    for (index, kind) in plan.commendations.enumerated() where !kind.candidates.isEmpty {
      let way: [Step] = ["commendations", .item(index)]
      var groups: [CommendationKind.Candidate] = []
      for merit in kind.merits where groups.last != merit.candidate { groups.append(merit.candidate) }
      for (place, candidate) in groups.enumerated() where !kind.candidates.contains(candidate) {
        mistake(
          way + ["merits", .item(place), "for"], "«\(kind.id)» không dành cho «\(candidate.rawValue)»",
          "thêm «\(candidate.rawValue)» vào «for» của hình thức này, hoặc bỏ tiêu chuẩn")
      }
    }
  }

  /// A fund is spent on something, is managed by bodies that can have heads here, and pays awards that there are.
  func checkFund() {
    guard let fund = plan.fund else { return }
    let kinds = plan.commendations.map(\.id)
    for (index, purpose) in fund.purposes.enumerated() {
      let way: [Step] = ["fund", "purposes", .item(index)]
      guard let award = purpose.award, award != .standIn else { continue }
      if !kinds.contains(award) {
        mistake(
          way + ["award"], "không có hình thức khen thưởng «\(award)»",
          kinds.isEmpty ? "bỏ khóa này" : suggestion(award.description, kinds.map(\.description)))
      } else if fund.purposes[..<index].contains(where: { $0.award == award }) {
        mistake(way + ["award"], "tiền thưởng của «\(award)» đã có nội dung chi khác", "giữ một lần")
      }
    }
    for (place, body) in fund.managers.enumerated() {
      let way: [Step] = place == 0 ? ["fund", "by"] : ["fund", "with", .item(place - 1)]
      if fund.managers[..<place].contains(body) {
        mistake(way, "«\(body)» ghi hai lần", "giữ một lần")
      } else if plan.body(body).kind != .unit, body != .standIn {
        mistake(way, "«\(body)» không phải một đơn vị", "chọn cơ quan là một đơn vị")
      }
    }
  }

  func checkForwards() {
    let asked = plan.judging.flatMap(\.asks).map(\.id)
    for (index, forwarding) in plan.forwards.enumerated() {
      for (place, question) in forwarding.found.enumerated() where question != .standIn && !asked.contains(question) {
        mistake(
          ["forwards", .item(index), "found", .item(place)], "không lần xét nào hỏi «\(question)»",
          asked.isEmpty
            ? "ghi câu hỏi vào «asks» của một lần xét"
            : suggestion(question.description, asked.map(\.description)))
      }
    }
    checkForwardingDays()
    for (index, forwarding) in plan.forwards.enumerated() where forwarding.plan == plan.id {
      mistake(
        ["forwards", .item(index), "plan"], "kế hoạch không thể chuyển lên chính nó",
        "viết mã của kế hoạch cấp trên, hoặc bỏ khóa này")
    }
  }

  /// A list goes up while the plan runs; its results may come later, but not before it began.
  private func checkForwardingDays() {
    let period = plan.period
    guard period.from != .standIn, period.through != .standIn, period.from <= period.through else { return }
    for (index, forwarding) in plan.forwards.enumerated() {
      for (key, due) in [("due", forwarding.due), ("results-due", forwarding.resultsDue)] {
        guard let last = plan.days(of: due)?.last, last < period.from else { continue }
        mistake(
          ["forwards", .item(index), .key(key)], "hạn \(last.short) trước ngày đầu của kế hoạch",
          "viết ngày từ \(period.from.short) trở đi")
      }
    }
  }

  /// The same is not named twice.
  func checkForwardingLists() {
    for (index, forwarding) in plan.forwards.enumerated() {
      let way: [Step] = ["forwards", .item(index)]
      for (place, nominated) in forwarding.nominates.enumerated()
      where forwarding.nominates[..<place].contains(nominated) {
        mistake(way + ["nominates", .item(place)], "«\(nominated.rawValue)» ghi hai lần", "giữ một lần")
      }
    }
  }

  func checkTargets() {
    for (index, target) in plan.targets.enumerated() {
      let way: [Step] = ["targets", .item(index)]
      if let field = target.field, field != .standIn, plan.fields.category(field) == nil {
        mistake(way + ["field"], "không có lĩnh vực «\(field)»", suggestion(field.description, fieldNames))
      }
      if case .share = target.goal, target.count != .unitsWithDossier {
        mistake(way + ["goal"], "«\(target.count.rawValue)» cần một số, không phải tỷ lệ", "viết ví dụ «goal: 5»")
      }
      for (place, body) in target.among.enumerated() {
        let kind = plan.body(body).kind
        guard kind.isCouncil || kind == .outside || kind == .author else { continue }
        mistake(way + ["among", .item(place)], "«\(body)» không phải là các đơn vị", "chọn cơ quan là đơn vị ở đây")
      }
    }
  }

  /// A duty is somebody's, falls due while the plan runs, and is not of who files a dossier.
  func checkDuties() {
    let period = plan.period
    let others = Set(plan.duties.filter { plan.given($0) == nil }.map(\.id))
    for (index, duty) in plan.givenDuties.enumerated() {
      let way: [Step] = ["duties", .item(index)]
      if others.contains(duty.id.description) {
        mistake(way + ["id"], "«\(duty.id)» là mã của một việc theo tiến trình của kế hoạch", "chọn mã khác")
      }
      if duty.who.contains(where: { plan.body($0).kind == .author }) {
        mistake(way + ["who"], "đơn vị của tác giả không được giao nhiệm vụ chung", "chọn cơ quan là các đơn vị")
      }
      checkJudgement(of: duty, way + ["judgement"])
      if duty.servesBelow, duty.doneBy != .plan {
        mistake(
          way + ["serves-below"], "chỉ kế hoạch hưởng ứng mới dùng chung cho đơn vị trực thuộc",
          "bỏ dòng này, hoặc viết «done-by: plan»")
      }
      if duty.headings.count > ReportHeading.most {
        mistake(
          way + ["headings"], "báo cáo có \(duty.headings.count) mục", "ghi nhiều nhất \(ReportHeading.most) mục")
      }
      guard period.from != .standIn, period.through != .standIn, period.from <= period.through else { continue }
      if duty.when?.isRead == true,
        duty.times(in: period).allSatisfy({ $0.due < period.from || period.through < $0.due })
      {
        mistake(
          way + ["when"], "hạn ngoài thời gian của kế hoạch",
          "viết ngày từ \(period.from.short) đến \(period.through.short)")
      }
    }
  }

  /// Sessions of a judgement close only what a session closes, where it is held in one; a notice tells what they found.
  private func checkJudgement(of duty: GivenDuty, _ way: [Step]) {
    guard let judgement = duty.judgement, judgement != .standIn else { return }
    let held = plan.judging.filter(\.isHeldInSession).map(\.id)
    if duty.doneBy != .session, duty.doneBy != .notice {
      mistake(
        way, "chỉ việc xong khi có phiên họp, hoặc thông báo kết quả của phiên họp, mới ghi lần xét",
        "bỏ khóa này hoặc viết «done-by: session», «done-by: notice»")
    } else if !held.contains(judgement) {
      mistake(
        way, "không lần xét nào họp phiên có mã «\(judgement)»",
        held.isEmpty ? "bỏ khóa này" : suggestion(judgement.description, held.map(\.description)))
    }
  }
}
