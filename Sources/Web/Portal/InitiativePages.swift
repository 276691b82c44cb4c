import Domain
import Markup
import Office

/// The public list of recognised initiatives.
extension InitiativesLook.Found {
  var page: Page {
    let filter = Filter(
      .initiatives, .words(look.words, hint: "Tìm tên, tác giả, đơn vị: không cần dấu"),
      .choice(
        "ke-hoach", "Kế hoạch", plans.map { ($0.id.description, $0.shortTitle) }, look.plan?.description ?? "",
        any: "Mọi kế hoạch"))
    return Page(
      title: "Sáng kiến đã công nhận", place: .initiatives,
      body: """
        \(filter.card(file: isSignedIn && total > 0))
        <p class="small">Đang soạn hồ sơ? Xem thêm <a href="\(Link.pastInitiatives)">danh mục các năm trước</a>\
         (cần đăng nhập).</p>
        \(lines.isEmpty
          ? Parts.empty("Không có sáng kiến nào như vậy. Thử ít chữ hơn, hoặc chọn mọi kế hoạch.")
          : #"<div class="card">\#(ListTable(.initiatives(plans: plans, below: below)).html(lines))</div>"#)
        \(filter.pager(look.page, size: InitiativesLook.size, total: total))
        """)
  }
}

/// A recognised initiative as the public sees it: what the decision published, nothing else.
extension InitiativeLook.Found {
  var page: Page {
    let writing = dossier.writing
    let passages = [Writing.Passage.content, .novelty, .spread].compactMap { passage -> HTML? in
      writing.passages[passage].map { "<h2>\(plan.name(of: passage, in: writing))</h2>\(Parts.paragraphs($0))" }
    }
    return Page(
      title: writing.title, place: .initiatives, crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: "<p>\(Parts.chip(dossier.state, of: plan, grade: gradeName))</p>",
      body: """
        <div class="grid two"><article class="card prose">\(passages)</article>\
        <aside>\(Parts.card("Công nhận", facts))\
        \(if: !amendments.isEmpty, Parts.card("Đính chính, hủy bỏ", amendments.html))</aside></div>
        """)
  }

  private var gradeName: String? { plan.name(ofGrade: dossier.outcome?.grade) }

  /// The prizes beside the grade, with the decision that gave them.
  private var specials: HTML {
    guard let names = plan.names(ofSpecials: dossier.outcome?.specials) else { return .empty }
    return "<dt>Giải riêng</dt><dd>\(names), theo Quyết định \(decision)</dd>"
  }

  private var decision: HTML {
    let cited = "số \(certificate.decisionNumber) ngày \(certificate.decisionDay.short)"
    return dossier.outcome?.decision.map { #"<a href="\#(Link.published($0))">\#(cited)</a>"# } ?? "\(cited)"
  }

  private var facts: HTML {
    """
    <dl><dt>Loại</dt><dd>\(plan.workName(of: dossier.writing).capitalisedFirst)</dd>
    \(if: dossier.writing.collective != nil, "<dt>Tập thể</dt><dd>\(dossier.writing.collective)</dd>")
    <dt>Tác giả</dt><dd>\(dossier.writing.authors.map(\.name).joined(separator: ", "))</dd>
    <dt>Đơn vị</dt><dd>\(dossier.unitName ?? "—")</dd><dt>Kế hoạch</dt><dd>\
    <a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a></dd>
    <dt>Quyết định</dt><dd>\(decision)</dd>\(specials)
    <dt>Giấy chứng nhận</dt><dd>số \(certificate.number.twoDigits), <a href="\(Link.verify(certificate.code))">\
    mã \(certificate.code.description)</a></dd>\(levels.map { level($0.dossier, $0.plan) })</dl>
    """
  }

  /// The recognition of another level.
  private func level(_ dossier: Dossier, _ plan: Plan) -> HTML {
    let grade = plan.honours(of: dossier.outcome).map { ", \($0.lowercasedFirst)" } ?? ""
    let name = "\(plan.level.name), \(plan.shortTitle)\(grade)"
    let link: HTML = dossier.certificate.map { #"<a href="\#(Link.initiative($0.code))">\#(name)</a>"# } ?? "\(name)"
    return "<dt>Cũng được công nhận</dt><dd>\(link)</dd>"
  }
}

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
        <dt>Tác giả</dt><dd>\(dossier.writing.authors.map(\.name).joined(separator: ", "))</dd>
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
