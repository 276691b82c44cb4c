import Domain
import Markup
import Office

/// A decision with its list, certificates and publishing.
extension DecisionLook.Found {
  private var canCertify: Bool { allowed.contains(.certify) && lines.contains { $0.state.allows(.certify) } }
  private var canPublish: Bool { allowed.contains(.publish) && lines.contains { $0.state.allows(.publish) } }
  private var canAllow: Bool { allowed.contains(.allowPublication) && decision.publication == nil }
  private var canCorrect: Bool { allowed.contains(.correct) }

  var page: Page {
    Page(
      title: "Quyết định số \(decision.number)", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(decision.issuer) · ngày \#(decision.day.short) · ký: \#(signature)</p>"#,
      body:
        """
        <div class="grid two"><div class="card scroll">\(table)</div>\
        <aside>\(steps)\(SignedCopyState.card(signed))\(amendments)\(card)</aside></div>
        """
    )
  }

  /// Its papers in one file.
  private var card: HTML? { orders.map { PaperOrdersCard(page: .decision(decision.id), state: $0).card } }

  private var signature: String {
    (decision.issuance.authority.lines + [decision.signer]).joined(separator: ", ")
  }

  private var table: HTML {
    let states = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.state) })
    let plan = plan
    let list = Listing.decided(by: judgement, under: plan).with(
      .state("Trạng thái", page: .cell()) { states[$0.dossier].map { Chip($0, of: plan) } })
    return ListTable(list).html(decision.items)
  }

  private var steps: HTML {
    let certify = Parts.form(
      .decision(decision.id, "cap-giay"),
      "<p>Cấp giấy chứng nhận, đánh số và mã xác minh.</p>\(Parts.button("Cấp giấy chứng nhận"))")
    let publish: HTML =
      decision.publication == nil
      ? "<p>Chưa công bố được: chờ người ký cho công bố.</p>"
      : Parts.form(
        .decision(decision.id, "cong-bo"),
        "<p>Đưa các \(plan.workNames) đã cấp giấy lên trang tra cứu công khai.</p>\(Parts.button("Công bố"))")
    let allow = Parts.form(
      .decision(decision.id, "cho-cong-bo"),
      "<p>Quyết định này chưa được cho công bố; trang tra cứu chưa có.</p>\(Parts.button("Cho công bố"))")
    let certificates = lines.contains { $0.code != nil }
    return Parts.card(
      "Việc tiếp theo",
      """
      \(if: canCertify, certify)\(if: canPublish && !canCertify, publish)\(if: canAllow, allow)
      <ul class="small"><li><a href="\(Link.decision(decision.id, "van-ban"))">Quyết định kèm danh sách</a></li>
      <li><a href="\(Link.decision(decision.id).with([("dang", "xlsx")]))">Danh mục công nhận (Excel)</a></li>
      \(if: certificates,
        """
        <li><a href="\(printed())">In tất cả giấy chứng nhận</a>, \
        <a href="\(printed(("kho", "ngang")))" aria-label="Tất cả giấy, khổ ngang">khổ ngang</a></li>
        <li><a href="\(printed(("tac-gia", "chung")))">In giấy chung cho các tác giả</a>, \
        <a href="\(printed(("tac-gia", "chung"), ("kho", "ngang")))" aria-label="In giấy chung, khổ ngang">khổ \
        ngang</a></li>
        """)</ul>
      """)
  }

  /// All certificates as they are asked for.
  private func printed(_ asked: (String, String)...) -> Link {
    .decision(decision.id, "giay-chung-nhan").with(asked)
  }

  /// The decisions that corrected or revoked lines of this one.
  private var amendments: HTML {
    let titles = Dictionary(uniqueKeysWithValues: decision.items.map { ($0.dossier, $0.title) })
    let corrected = corrections.map { correction in
      """
      <li><a href="\(Link.decision(decision.id, "dinh-chinh/\(correction.id)"))">\
      Đính chính: số \(correction.issuance.number) ngày \(correction.issuance.day.short)</a>\
      \(Amendments.changes(correction.lines, under: plan))</li>
      """ as HTML
    }
    let revoked = revocations.map { revocation in
      """
      <li><a href="\(Link.dossier(revocation.dossier, "quyet-dinh-huy-bo"))">Hủy bỏ: số \(revocation.issuance.number) \
      ngày \(revocation.issuance.day.short)</a><br><small>\(titles[revocation.dossier])</small></li>
      """ as HTML
    }
    let correct = "<p>\(Parts.quietLink("Đính chính", .decision(decision.id, "dinh-chinh")))</p>" as HTML
    guard canCorrect || !corrected.isEmpty || !revoked.isEmpty else { return .empty }
    return Parts.card(
      "Đính chính, hủy bỏ",
      """
      \(if: corrected.isEmpty && revoked.isEmpty, #"<p class="small">Chưa có.</p>"#)\
      <ul class="plain-list small">\(corrected)\(revoked)</ul>\(if: canCorrect, correct)
      """
    )
  }
}
