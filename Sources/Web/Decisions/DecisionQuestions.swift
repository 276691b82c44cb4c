import Domain
import Markup
import Office

/// What is asked before a decision is issued, corrected or published.
extension Confirmation {
  @Sendable
  static func issuing(_ issuing: IssuingLook.Found, _ visit: Visit) -> Confirmation {
    let (plan, draft) = (issuing.plan, issuing.draft)
    let grades = plan.grades.compactMap { grade -> String? in
      let count = draft.recognised.count { $0.grade == grade.id }
      return count == 0 ? nil : "\(grade.name.lowercasedFirst): \(count)"
    }
    return Confirmation(
      deed: "Ban hành quyết định",
      subject: "\(draft.sum(under: plan))\(if: !grades.isEmpty, ", \(grades.joined(separator: ", "))").",
      follows: [
        "Quyết định vào sổ với số này; số không dùng lại, quyết định không thu lại được.",
        """
        Kết quả và xếp loại không đổi được nữa. Chữ ghi sai thì đính chính; công nhận sai thì hủy bỏ từng \
        \(plan.workNames) bằng quyết định khác.
        """,
        "Tác giả thấy kết quả ngay và khiếu nại được trong \(plan.timeLimits.complaints.days) ngày.",
        visit.form.contains("cong-bo")
          ? "Được đưa lên trang tra cứu sau khi cấp giấy chứng nhận." : "Chưa được đưa lên trang tra cứu.",
      ], facts: signingDecision(visit.form), place: .decisions)
  }

  @Sendable
  static func correcting(_ correcting: CorrectingLook.Found, _ visit: Visit) -> Confirmation {
    let decision = correcting.decision
    let count = visit.form.correctedLines.count
    return Confirmation(
      deed: "Ban hành quyết định đính chính",
      subject: "Đính chính \(count) dòng của Quyết định số \(decision.number) ngày \(decision.day.short).",
      follows: [
        "Quyết định đính chính vào sổ với số này; số không dùng lại, quyết định không thu lại được.",
        "Trang tra cứu hiện cả chữ đã ghi và chữ đính chính; giấy chứng nhận in lại theo chữ đính chính.",
      ], facts: [("Lý do", visit.form["reason"])] + signingDecision(visit.form), place: .decisions)
  }

  @Sendable
  static func publishing(_ found: DecisionLook.Found, _ visit: Visit) -> Confirmation {
    let (decision, lines) = (found.decision, found.lines)
    let works = found.plan.workNames
    let (ready, left) = (lines.count { $0.state.allows(.publish) }, lines.count { $0.state.allows(.certify) })
    return Confirmation(
      deed: "Công bố", object: works,
      subject: "\(ready) \(works) của Quyết định số \(decision.number) ngày \(decision.day.short).",
      follows: [
        "Mọi người xem được tên, tác giả, đơn vị và nội dung các \(works) này; đã công bố thì không gỡ xuống được.",
        "\(works.capitalisedFirst) bị hủy bỏ sau này vẫn còn tên ở trang tra cứu, ghi rõ đã hủy bỏ.",
      ],
      missing: left == 0 ? [] : ["\(left) \(works) được công nhận chưa có giấy chứng nhận nên chưa công bố lần này."],
      place: .decisions)
  }

  @Sendable
  static func certifying(_ found: DecisionLook.Found, _ visit: Visit) -> Confirmation {
    let (decision, lines, works) = (found.decision, found.lines, found.plan.workNames)
    return Confirmation(
      deed: "Cấp giấy chứng nhận",
      subject:
        """
        \(lines.count { $0.state.allows(.certify) }) \(works) của Quyết định số \(decision.number) \
        ngày \(decision.day.short).
        """,
      follows: [
        "Mỗi \(works) nhận một số trong sổ giấy chứng nhận và một mã xác minh; số không dùng lại.",
        "Ai có mã đều xác minh được giấy chứng nhận.",
      ], place: .decisions)
  }
}
