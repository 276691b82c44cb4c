import Domain
import Markup
import Office

/// Verifying a certificate by its code.
extension VerifyLook.Found {
  var page: Page {
    Page(
      title: "Xác minh giấy chứng nhận", place: .initiatives,
      body: """
        <div class="narrow">\(answer)<form class="card" action="\(Link.verify)">
        \(Field("ma", "Mã trên giấy chứng nhận", hint: "12 chữ và số, ví dụ 7K2M-PX9D-4HTA.").text(typed))
        \(Parts.button("Xác minh"))</form></div>
        """)
  }

  private var typed: String {
    switch self {
    case .asked: ""
    case .malformed(let text), .unknown(let text): text
    case .found(let certified): certified.certificate.code.description
    }
  }

  private var answer: HTML {
    switch self {
    case .asked: return .empty
    case .malformed:
      return
        """
        <div class="refusals" role="alert"><p>Mã gồm 12 chữ và số, không có 0, 1, I, O. Kiểm tra lại mã trên giấy.</p>\
        </div>
        """
    case .unknown(let code):
      return """
        <div class="refusals" role="alert"><p>Không có giấy chứng nhận nào mang mã <b>\(code)</b> ở hệ thống này.</p>
        <p>Kiểm tra lại từng chữ, hoặc hỏi cơ quan cấp giấy.</p></div>
        """
    case .found(let certified):
      let (dossier, certificate) = (certified.dossier, certified.certificate)
      let isRevoked = dossier.isRevoked
      return """
        <section class="card verdict\(if: isRevoked, " stop")" role="status">
        <h2>\(isRevoked ? "Giấy chứng nhận này đã bị hủy bỏ" : "Giấy chứng nhận hợp lệ")</h2>
        <dl><dt>\(certified.plan.workName(of: dossier.writing).capitalisedFirst)</dt><dd>\(dossier.writing.title)</dd>
        <dt>Tác giả</dt><dd>\(dossier.publicAuthors.joined(separator: ", "))</dd>
        <dt>Xếp loại</dt><dd>\(certified.gradeName)</dd>\(certified.specials)
        <dt>Số giấy chứng nhận</dt><dd>\(certificate.number.twoDigits), cấp ngày \(certificate.issued.short)</dd>
        <dt>Quyết định</dt><dd>\(certified.decisionText)</dd>
        <dt>Cơ quan công nhận</dt><dd>\(certified.decision?.issuer ?? certified.plan.decidingBody)</dd>
        <dt>Người ký</dt><dd>\(certified.signer)</dd>
        <dt>Trạng thái</dt><dd>\(certified.state)</dd></dl>\(certified.amendments.html)\(certified.copy)</section>
        """
    }
  }
}

extension VerifyLook.Certified {
  /// The grade that the certificate states; `không xếp loại` where the plan has none or gave none.
  fileprivate var gradeName: String { plan.name(ofGrade: dossier.outcome?.grade) ?? "không xếp loại" }

  /// The prizes that it got beside the grade.
  fileprivate var specials: HTML {
    plan.names(ofSpecials: dossier.outcome?.specials).map { "<dt>Giải riêng</dt><dd>\($0)</dd>" } ?? .empty
  }

  fileprivate var decisionText: HTML {
    let cited = "số \(certificate.decisionNumber) ngày \(certificate.decisionDay.short)"
    guard isPublished, let decision else { return "\(cited)" }
    return #"<a href="\#(Link.published(decision.id))">\#(cited)</a>"#
  }

  /// By what authority and by whom the decision, and so the certificate, was signed.
  fileprivate var signer: String {
    guard let issuance = decision?.issuance else { return "—" }
    return (issuance.authority.lines + [issuance.signer]).joined(separator: ", ")
  }

  fileprivate var state: String {
    if dossier.isRevoked { return "đã hủy bỏ, không còn giá trị" }
    return amendments.corrections.isEmpty ? "còn giá trị" : "còn giá trị, đã đính chính"
  }

  fileprivate var copy: HTML {
    guard let signed, let decision else { return .empty }
    let link = Link.signedCopy(.init(.decision, decision.id.description))
    return
      #"<p><a href="\#(link)">Quyết định công nhận: bản đã ký, đóng dấu</a> (\#(signed.kind), \#(signed.sizeText))</p>"#
  }
}
