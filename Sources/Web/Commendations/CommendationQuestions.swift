import Domain
import Markup
import Office
import Store

/// What is asked before a nomination ends or a list of commendations gets its decision.
extension Confirmation {
  static func refusingNomination(_ id: Nomination.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    try ending(
      id, "Từ chối đề nghị", desk,
      follows: ["Đề nghị không được xét nữa và không mở lại được; đơn vị thấy căn cứ và lý do."],
      facts: [("Điều khoản", visit.form["clause"]), ("Lý do", visit.form["reason"])])
  }

  static func withdrawingNomination(_ id: Nomination.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    try ending(
      id, "Rút đề nghị", desk,
      follows: ["Đề nghị không được xét nữa và không gửi lại được; muốn đề nghị thì lập đề nghị mới."],
      facts: [("Lý do", visit.form["withdraw-reason"])])
  }

  static func recordingCommendations(_ id: CommendationList.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    let page = try CommendationListPage.load(id, desk)
    let struck = page.list.proposed.filter { !visit.form["struck-\($0.nomination)"].isEmpty }
    return Confirmation(
      deed: "Ghi kết quả khen thưởng",
      subject:
        """
        \(page.kind.name): khen thưởng \(page.list.proposed.count - struck.count) trên \(page.list.proposed.count) tập \
        thể, cá nhân đã trình.
        """,
      follows: [
        "Quyết định vào sổ với số này; danh sách không sửa, không lấy lại được nữa.",
        "Các suất đã dùng được tính vào hạn mức của kế hoạch; đơn vị đề nghị thấy kết quả.",
      ],
      missing: struck.map { "\($0.candidate.name) không được khen thưởng: \(visit.form["struck-\($0.nomination)"])" },
      facts: signing(visit.form), place: .plans)
  }

  private static func ending(
    _ id: Nomination.ID, _ deed: String, _ desk: Desk, follows: [HTML], facts: [(name: String, value: String)]
  ) throws -> Confirmation {
    let page = try NominationPage.load(id, desk)
    let kind = page.plan.commendations.first { $0.id == page.nomination.content.kind }?.name ?? ""
    return Confirmation(
      deed: deed, subject: "\(kind): \(page.nomination.content.candidate.name), \(page.nomination.unitName) đề nghị.",
      follows: follows, facts: facts, place: .plans)
  }
}
