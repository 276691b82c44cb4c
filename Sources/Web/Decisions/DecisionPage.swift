import Domain
import Markup
import Office
import Store

/// A decision with its list, certificates and publishing.
struct DecisionPage {
  var decision: Decision
  var plan: Plan
  var lines: [DossierLine]
  /// Its papers in one file, for those who may have them.
  var orders: PaperOrdersCard?
  var canCertify: Bool
  var canPublish: Bool
  var canAllow: Bool
  var canCorrect: Bool
  var corrections: [Correction]
  var revocations: [Revocation]
  /// The signed copies of the decision, of its certificates' list and of what amended it.
  var signed: [SignedCopyState]

  static func load(_ id: Decision.ID, _ desk: Desk) throws -> DecisionPage {
    let decision = try desk.decision(id)
    let place = Place(plan: decision.plan, council: try desk.session(decision.session).council)
    try desk.require(.viewDecision, at: place)
    let lines = try Dossiers.lines(decision.items.map(\.dossier), on: desk.connection)
    let corrections = try Decisions.corrections(of: id, on: desk.connection)
    let revocations = try Decisions.revocations(of: id, on: desk.connection)
    let key = id.description
    let subjects =
      [SignedCopy.Subject(.decision, key)]
      + (lines.contains { $0.code != nil } ? [SignedCopy.Subject(.certificates, key)] : [])
      + corrections.map { SignedCopy.Subject(.correction, $0.id.description) }
      + revocations.map { SignedCopy.Subject(.revocation, $0.id.description) }
    return DecisionPage(
      decision: decision, plan: try desk.plan(decision.plan), lines: lines,
      orders: try PaperOrdersCard.load(.decision(id), on: .decision(id), desk),
      canCertify: desk.allows(.certify, at: place) && lines.contains { $0.state.allows(.certify) },
      canPublish: desk.allows(.publish, at: place) && lines.contains { $0.state.allows(.publish) },
      canAllow: desk.allows(.allowPublication, at: place) && decision.publication == nil,
      canCorrect: desk.allows(.correct, at: place),
      corrections: corrections, revocations: revocations,
      signed: try subjects.map { try SignedCopyState($0, at: desk) })
  }

  var page: Page {
    Page(
      title: "Quyết định số \(decision.number)", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(decision.issuer) · ngày \#(decision.day.short) · \#(signature)</p>"#,
      body:
        """
        <div class="grid two"><div class="card scroll">\(table)</div>\
        <aside>\(steps)\(SignedCopyState.card(signed))\(amendments)\(orders?.card)</aside></div>
        """
    )
  }

  private var signature: String {
    (decision.issuance.authority.lines + [decision.signer]).joined(separator: ", ")
  }

  private var table: HTML {
    let states = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.state) })
    return DecisionList(items: decision.items, plan: plan, states: states).html
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
        "<p>Đưa các sáng kiến đã cấp giấy lên trang tra cứu công khai.</p>\(Parts.button("Công bố"))")
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
        #"<li><a href="\#(Link.decision(decision.id, "giay-chung-nhan"))">In tất cả giấy chứng nhận</a></li>"#)</ul>
      """)
  }

  /// The decisions that corrected or revoked lines of this one.
  private var amendments: HTML {
    let titles = Dictionary(uniqueKeysWithValues: decision.items.map { ($0.dossier, $0.title) })
    let corrected = corrections.map { correction in
      """
      <li><a href="\(Link.decision(decision.id, "dinh-chinh/\(correction.id)"))">\
      Đính chính: số \(correction.issuance.number) ngày \(correction.issuance.day.short)</a>\
      \(Amendments.changes(correction.lines))</li>
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
