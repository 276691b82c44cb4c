import Domain
import Markup
import Office

/// What is asked before a dossier is refused, withdrawn, or loses its recognition.
extension Confirmation {
  static func refusing(_ found: CheckLook.Found, _ visit: Visit) -> Confirmation {
    let (dossier, plan) = (found.dossier, found.plan)
    let checks = visit.form.checks
    let count = dossier.rulesAsked(under: plan)
    var missing: [HTML] = []
    if checks.count < count { missing.append("Mới kiểm tra \(checks.count) trên \(count) điều kiện.") }
    let isFound = found.findings.contains(where: \.isUnmet) || !found.participation.isEmpty
    if !isFound, !checks.contains(where: { !$0.holds }) {
      missing.append("Phiếu kiểm tra không có điều kiện nào «Không đạt».")
    }
    return Confirmation(
      deed: "Từ chối hồ sơ", subject: about(dossier),
      follows: [
        "Hồ sơ không được xét nữa và không mở lại được ở đây.",
        "Tác giả thấy căn cứ và lý do; văn thư in được thông báo từ chối.",
        "Tác giả khiếu nại được trong \(plan.timeLimits.complaints.days) ngày.",
      ], missing: missing,
      facts: [
        ("Căn cứ", plan.document.clause(visit.form["clause"]).cited.capitalisedFirst), ("Lý do", visit.form["reason"]),
      ], place: .intake)
  }

  /// Nil where none can be found valid: the command says why.
  static func passing(_ found: PassingDossiers, _ visit: Visit) -> Confirmation? {
    guard !found.clean.isEmpty else { return nil }
    let left = found.left.map { left -> HTML in
      let reasons = left.refusals.prefix(3).map(\.reason).joined(separator: " ")
      return "«\(left.dossier.writing.title)» giữ nguyên: \(reasons)"
    }
    let clean = found.clean.map { about($0.dossier) }
    return Confirmation(
      deed: "Nhận đủ, hợp lệ \(found.clean.count.twoDigits) hồ sơ",
      subject: "Bạn xác nhận đã nhận đủ bản giấy, bản mềm của từng hồ sơ và mọi điều kiện chưa trả lời đều đạt.",
      follows: clean + ["Tác giả thấy hồ sơ hợp lệ; hồ sơ chờ đưa ra xét."], missing: left, place: .intake)
  }

  static func refusingAccepted(_ found: DossierLook.Found, _ visit: Visit) -> Confirmation {
    let (dossier, plan, form) = (found.dossier, found.plan, visit.form)
    let leaving: [HTML] =
      dossier.session == nil ? [] : ["Hồ sơ ra khỏi phiên họp; phiếu đã có về hồ sơ này không được tính."]
    return Confirmation(
      deed: "Từ chối hồ sơ đã hợp lệ", subject: about(dossier),
      follows: leaving + [
        "Hồ sơ không được xét nữa và không mở lại được ở đây.",
        "Tác giả thấy căn cứ, lý do và văn bản; văn thư in được thông báo từ chối.",
        "Tác giả khiếu nại được trong \(plan.timeLimits.complaints.days) ngày.",
      ],
      facts: [
        ("Căn cứ", plan.document.clause(form["clause"]).cited.capitalisedFirst), ("Lý do", form["refusal-reason"]),
        ("Văn bản", "\(form["refusal-document"]) ngày \(form.shownDay("refusal-day"))"),
      ], place: .intake)
  }

  static func withdrawing(_ found: DossierLook.Found, _ visit: Visit) -> Confirmation {
    let dossier = found.dossier
    return Confirmation(
      deed: "Rút hồ sơ", subject: about(dossier),
      follows: [
        "Hồ sơ không được xét nữa; hồ sơ đã rút không nộp lại được, muốn nộp thì viết hồ sơ mới.",
        "Nội dung và tệp kèm theo vẫn được giữ, bạn vẫn xem được.",
      ],
      missing: dossier.received.map { ["Hồ sơ đã có số tiếp nhận \($0.number.twoDigits); số này không dùng lại."] }
        ?? [],
      facts: [("Lý do", visit.form["reason"])], place: .mine)
  }

  static func withdrawingConsent(_ found: DossierLook.Found, _ visit: Visit) -> Confirmation {
    let (dossier, form) = (found.dossier, visit.form)
    let number = Int(form["author"]) ?? 0
    let author = dossier.writing.authors.indices.contains(number - 1) ? dossier.writing.authors[number - 1].name : ""
    let matters = Consent.Matter.allCases.filter { form.contains("matter-\($0.rawValue)-\(number)") }
    return Confirmation(
      deed: "Ghi việc rút lại sự đồng ý", subject: about(dossier),
      follows: [
        "Từ lúc này trang, danh sách công khai và bản chụp quyết định đã ký không còn cho thấy những điều đó.",
        "Bài đã đăng có nêu tên hoặc có ảnh của tác giả bị gỡ; danh sách vinh danh thôi nêu tên công khai.",
        """
        Bài của ấn phẩm chưa công bố trở về người viết; sự kiện bỏ tên tin bài và tệp mang tên tác giả, đơn vị tổ chức \
        được báo.
        """,
        "Kết quả, giải thưởng và giấy chứng nhận của tác giả không thay đổi.",
        "Việc rút lại không hoàn tác được; sau này gia đình đồng ý thì ghi phiếu mới đã ký.",
      ],
      facts: [
        ("Tác giả", author), ("Không đồng ý nữa", matters.map(\.name).joined(separator: ", ")),
        ("Ai đề nghị, ngày nào", form["reason"]),
      ], place: .mine)
  }

  static func revoking(_ found: RevokingLook.Found, _ visit: Visit) -> Confirmation {
    let dossier = found.dossier
    let work = found.plan.workName(of: dossier.writing).capitalisedFirst
    var follows: [HTML] = ["\(work) thôi được công nhận; quyết định hủy bỏ không thu lại được."]
    if let certificate = dossier.certificate {
      follows.append("Giấy chứng nhận số \(certificate.number.twoDigits) hết giá trị; trang xác minh ghi rõ đã hủy bỏ.")
    }
    return Confirmation(
      deed: "Hủy bỏ công nhận", subject: about(dossier), follows: follows,
      missing: found.isPaid ? ["Tiền thưởng của hồ sơ này đã chi; việc thu hồi ghi ở trang Kinh phí."] : [],
      facts: [("Lý do", visit.form["reason"])] + signingDecision(visit.form), place: .decisions)
  }

  static func about(_ dossier: Dossier) -> HTML { "«\(dossier.writing.title)» của \(dossier.byline)." }

  /// How a decision will be numbered and signed.
  static func signingDecision(_ form: Form) -> [(name: String, value: String)] {
    signing(form, number: try? Decision.Number(typed: form["number"]).description)
  }

  /// How a paper will be numbered and signed.
  ///
  /// - Parameter number: number and symbol as they will be kept; nil for what is none, which is refused.
  static func signing(_ form: Form, number: String?) -> [(name: String, value: String)] {
    [
      ("Số và ký hiệu", number ?? ""), ("Ngày ký", form.shownDay("day")),
      ("Người ký", form["signer"]),
    ]
  }
}
