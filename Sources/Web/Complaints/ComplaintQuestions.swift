import Domain
import Markup
import Office

/// What is asked before a complaint comes to its end.
extension Confirmation {
  static func declining(_ found: ComplaintLook.Found, _ visit: Visit) -> Confirmation {
    ending(
      found, "Không thụ lý",
      follows: [
        "Khiếu nại này kết thúc; không thụ lý lại được.",
        "Người khiếu nại thấy lý do; văn thư in được thông báo không thụ lý.",
      ], facts: [("Lý do", visit.form["reason"])])
  }

  static func withdrawingComplaint(_ found: ComplaintLook.Found, _ visit: Visit) -> Confirmation {
    ending(
      found, "Rút khiếu nại",
      follows: ["Khiếu nại này kết thúc, cơ quan giải quyết không xét nữa và khiếu nại đã rút không lấy lại được."],
      facts: [("Lý do", visit.form["reason"])])
  }

  static func settling(_ found: ComplaintLook.Found, _ visit: Visit) -> Confirmation {
    let outcome = Complaint.Outcome(rawValue: visit.form["outcome"])
    let followUp = Complaint.FollowUp(rawValue: visit.form["follow-up"])
    let next: HTML =
      switch followUp {
      case .review: "Hồ sơ trở lại bước trước để xét lại."
      case .correction: "Việc đính chính quyết định làm tiếp ở trang quyết định."
      case .revocation: "Việc hủy bỏ công nhận làm tiếp ở trang hồ sơ."
      case nil: "Kết quả của hồ sơ giữ nguyên."
      }
    return ending(
      found, "Ban hành quyết định giải quyết",
      follows: ["Quyết định vào sổ với số này và gửi người khiếu nại; không sửa được nữa.", next],
      facts: [("Kết luận", outcome?.name.capitalisedFirst ?? "")] + signingDecision(visit.form))
  }

  private static func ending(
    _ found: ComplaintLook.Found, _ deed: String, follows: [HTML], facts: [(name: String, value: String)]
  ) -> Confirmation {
    let complaint = found.complaint
    return Confirmation(
      deed: deed,
      subject: "Khiếu nại ngày \(complaint.filed.day.short) về \(complaint.subject.name): \(about(found.dossier))",
      follows: follows, facts: facts, place: .decisions)
  }
}
