/// Who, when, with which papers.
extension OutlineWriter {
  var head: [PlanOutline.Chapter] {
    [
      chapter(.basis, "Căn cứ", plan.basis.map(basis)), offices,
      chapter(.participants, "Phạm vi, đối tượng", participants),
      chapter(.tracks, "Thời gian nhận hồ sơ", plan.tracks.map(track)),
      chapter(.dossier, "Hồ sơ gồm", plan.dossier.map(part) + timeLimits),
      chapter(
        .conditions, "Điều kiện công nhận",
        plan.conditions.map { rule("\($0.text)\($0.howChecked)\(plan.words(of: $0.when))", $0.source) }),
      chapter(.exclusions, "Không công nhận", plan.exclusions.map(exclusion)),
    ]
  }

  private func basis(_ basis: Plan.Basis) -> PlanOutline.Rule? {
    let end = basis.until.map { until in
      "; hết hiệu lực sau ngày \(until.short)\(basis.replacedBy.map { ", nay là \($0)" } ?? "")"
    }
    return rule("\(basis.cite)\(basis.date.map { " ngày \($0.short)" } ?? "") \(basis.about ?? "")\(end ?? "")")
  }

  private var offices: PlanOutline.Chapter {
    let (period, source) = (plan.period, plan.offices.source)
    let often = period.every.map { $0 == 1 ? ", thực hiện hằng năm" : ", \($0) năm một lần" } ?? ""
    return chapter(
      .offices, "Thời gian, cơ quan thực hiện",
      [
        rule("Thời gian: \(period.phrase)\(often)", period.source, name: "Thời gian"),
        rule("Cơ quan thường trực: \(plan.standing.name)", source, name: "Cơ quan thường trực"),
        rule("Hội đồng: \(plan.council.name)", source, name: "Hội đồng"),
        plan.difficulties.flatMap {
          rule(
            "Khó khăn, vướng mắc: \($0.text ?? "gửi về \(plan.body($0.to).name)")", $0.source,
            name: "Khó khăn, vướng mắc")
        },
        plan.recognises
          ? rule("Quyết định công nhận: \(plan.decider.name)", source, name: "Quyết định công nhận") : nil,
      ])
  }

  private var participants: [PlanOutline.Rule?] {
    let participants = plan.participants
    let who = participants.who.map(\.name).joined(separator: ", ")
    return plan.works.map { rule("Nhận: \($0.name)", $0.source, name: "Nhận") } + [
      rule(participants.text, participants.source),
      participants.who == Plan.Participants.Candidate.allCases
        ? nil : rule("Đứng tên tác giả: \(who)", participants.source, name: "Đứng tên tác giả"),
      participants.unitKinds.isEmpty
        ? nil : rule("Loại đơn vị: \(participants.unitKinds.joined(separator: ", "))", participants.source),
      participants.territory.flatMap {
        rule("Người không thuộc đơn vị nào: có nơi ở hoặc nơi làm việc thuộc \($0)", participants.source)
      },
      participants.birth.flatMap { rule("Tuổi của tác giả: \($0.words)", participants.source) },
      participants.guide.flatMap { rule($0.words, $0.source, name: $0.name.capitalisedFirst) },
      participants.consent.flatMap { rule($0.rule, $0.source, name: "Sự đồng ý của gia đình") },
    ]
  }

  private func part(_ part: Part) -> PlanOutline.Rule? {
    rule(
      "\(part.name): \(part.words)\(plan.words(of: part.when))", part.source, name: part.name,
      above: part.asks.map { rule($0.name + ($0.isRequired ? "" : " (nếu có)"), part.source) })
  }

  private func exclusion(_ exclusion: Exclusion) -> PlanOutline.Rule? {
    let later = exclusion.ask == [.intake] ? "" : " (xem \(exclusion.ask.map(\.name).joined(separator: ", ")))"
    return rule("\(exclusion.text)\(later)", exclusion.source)
  }

  private func track(_ track: Track) -> PlanOutline.Rule? {
    rule(
      track.name, track.source, name: track.name, part: .track(track.id),
      above: [
        rule("Lĩnh vực: \(plan.fields(of: track).map(\.name).joined(separator: "; "))")
      ] + track.through.map { rule("\(plan.body($0.body).name): \($0.work.name) hồ sơ", $0.source) } + [
        rule(
          """
          Nhận hồ sơ: \(track.intake.words)\(track.isPostmarked ? ", gửi bưu điện tính theo dấu bưu điện" : ""), tại \
          \(plan.body(track.receives).name)
          """, track.intakeSource)
      ] + plan.judgements(for: track.id).map(days))
  }

  private func days(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.days.flatMap { days in
      let judge = plan.judgeName(of: judgement).map { ", \($0)" } ?? ""
      return rule("\(judgement.name): \(days.window.words)\(judge)", days.source)
    }
  }

  private var timeLimits: [PlanOutline.Rule?] {
    let (limits, complaints) = (plan.timeLimits, plan.timeLimits.complaints)
    return [
      rule(
        """
        Thời hạn: đơn vị xác nhận trong \(limits.endorsementDays) ngày; kiểm tra trong \(limits.checkMonths) tháng từ \
        khi nhận; bổ sung trong \(limits.completionMonths) tháng; quyết định trong \(limits.decisionMonths) tháng từ \
        khi hợp lệ
        """, limits.source),
      rule(
        """
        Khiếu nại: trong \(complaints.days) ngày từ khi có kết quả; thụ lý trong \(complaints.acceptanceDays) ngày; \
        giải quyết trong \(complaints.settlementDays) ngày, việc phức tạp \(complaints.difficultDays) ngày
        """, complaints.source),
    ]
  }
}
