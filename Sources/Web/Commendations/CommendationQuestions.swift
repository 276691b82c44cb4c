import Domain
import Markup
import Office

/// What is asked before a nomination ends or a list of commendations gets its decision.
extension Confirmation {
  @Sendable
  static func refusingNomination(_ found: NominationLook.Found, _ visit: Visit) -> Confirmation {
    ending(
      found, "Từ chối đề nghị",
      follows: ["Đề nghị không được xét nữa và không mở lại được; đơn vị thấy căn cứ và lý do."],
      facts: [
        ("Điều khoản", found.plan.document.clause(visit.form["clause"]).cited.capitalisedFirst),
        ("Lý do", visit.form["reason"]),
      ])
  }

  @Sendable
  static func withdrawingNomination(_ found: NominationLook.Found, _ visit: Visit) -> Confirmation {
    ending(
      found, "Rút đề nghị",
      follows: ["Đề nghị không được xét nữa và không gửi lại được; muốn đề nghị thì lập đề nghị mới."],
      facts: [("Lý do", visit.form["withdraw-reason"])])
  }

  @Sendable
  static func recordingCommendations(_ found: CommendationListLook.Found, _ visit: Visit) -> Confirmation {
    let struck = found.list.proposed.filter { !visit.form["struck-\($0.nomination)"].isEmpty }
    return Confirmation(
      deed: "Ghi kết quả khen thưởng",
      subject:
        """
        \(found.kind.name): khen thưởng \(found.list.proposed.count - struck.count) \
        trên \(found.list.proposed.count) tập thể, cá nhân đã trình.
        """,
      follows: [
        "Quyết định vào sổ với số này; danh sách không sửa, không lấy lại được nữa.",
        "Các suất đã dùng được tính vào hạn mức của kế hoạch; đơn vị đề nghị thấy kết quả.",
      ],
      missing: struck.map { "\($0.candidate.name) không được khen thưởng: \(visit.form["struck-\($0.nomination)"])" },
      facts: signingDecision(visit.form), place: .plans)
  }

  private static func ending(
    _ found: NominationLook.Found, _ deed: String, follows: [HTML], facts: [(name: String, value: String)]
  ) -> Confirmation {
    let kind = found.plan.commendations.first { $0.id == found.nomination.content.kind }?.name ?? ""
    return Confirmation(
      deed: deed, subject: "\(kind): \(found.nomination.content.candidate.name), \(found.nomination.unitName) đề nghị.",
      follows: follows, facts: facts, place: .plans)
  }
}
