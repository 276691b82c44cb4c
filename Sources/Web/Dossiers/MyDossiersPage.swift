import Domain
import Markup
import Office
import Store

/// What someone files or writes.
extension MyDossiersLook.Found {
  var page: Page {
    Page(
      title: "Hồ sơ của tôi", place: .mine,
      body: """
        <p>\(Parts.link("Viết hồ sơ mới", .newDossier))</p>
        \(lines.isEmpty
          ? Parts.empty("Hồ sơ của bạn sẽ hiện ở đây, từ bản nháp đến giấy chứng nhận. Bắt đầu bằng «Viết hồ sơ mới».")
          : """
          <div class="card">\(ListTable(list).html(lines))</div>
          \(Filter(.myDossiers).pager(number, size: MyDossiersLook.size, total: total))
          """)
        """)
  }

  private var list: Listing<DossierLine> {
    let plans = plans
    return Listing(
      .column("Sáng kiến", page: .main(), to: { .dossier($0.id) }) {
        .text($0.title.isEmpty ? "Chưa đặt tên" : $0.title)
      },
      .column(page: .below) { .text(plans[$0.plan]?.shortTitle) },
      .column(page: .below) { .text($0.byline) },
      .state("Trạng thái", page: .cell()) {
        Chip($0.state, of: plans[$0.plan], grade: plans[$0.plan]?.name(ofGrade: $0.grade))
      },
      .column("Thay đổi", page: .figure(wide: true)) { .text($0.changed.short) },
      .due("Còn lại", page: .figure(), from: today, \.due))
  }
}

/// Picking a plan and a track: only what is open.
extension NewDossierLook.Found {
  func page(_ preferred: (plan: Plan.ID?, track: Track.ID?)) -> Page {
    let asked = plans.filter { preferred.plan == nil || $0.plan.id == preferred.plan }
    let open = asked.filter(\.refusals.isEmpty).flatMap { plan, _ in
      plan.tracks.filter { $0.intake.phase(at: now) == .open }.map { (plan, $0) }
    }
    .filter { preferred.track == nil || $0.1.id == preferred.track }
    let cards = open.map { plan, track -> HTML in
      let key = Dossier.ID(at: now)
      let fields = plan.fields(of: track).map(\.name).joined(separator: "; ")
      return Parts.form(
        .myDossiers, class: "card",
        """
        <h2>\(plan.shortTitle) · \(track.name)</h2><p>\(plan.title)</p>
        <div class="para small">Nhận hồ sơ \(track.intake.phrase) ·
        <span class="days">còn \(track.intake.until.daysLeft(at: now)) ngày</span>\
         · lĩnh vực: \(fields) \(Parts.clause(track.intakeSource, of: plan))</div>\(warning(plan))
        \(Parts.key(key))\(Parts.hidden("plan", plan.id.description))
        \(Parts.hidden("track", track.id.description))
        <button class="btn" aria-label="Bắt đầu viết hồ sơ \(plan.shortTitle), \(track.name)">Bắt đầu viết</button>
        """)
    }
    return Page(
      title: "Viết hồ sơ mới", place: .mine, crumbs: [("Hồ sơ của tôi", .myDossiers)],
      lead: "<p>Chọn kế hoạch và đợt. Bạn có thể viết dần; mọi thứ được lưu lại.</p>",
      body: """
        \(cards.isEmpty
          ? Parts.empty("Hiện không có đợt nào đang nhận hồ sơ của bạn.", Parts.quietLink("Xem các kế hoạch", .plans))
          : #"<div class="narrow">\#(cards)</div>"#)\(closed(asked))
        """)
  }

  /// What the author's unit still has to do, before the author writes anything.
  private func warning(_ plan: Plan) -> HTML {
    guard let missing = missing[plan.id] else { return .empty }
    return """
      <div class="para note">\(missing.text) Bạn viết và nộp được; hồ sơ được xác nhận hợp lệ khi đơn vị có kế hoạch. \
      \(Parts.clause(missing.condition.source, of: plan))</div>
      """
  }

  /// The plans in which the viewer cannot take part, with the reason and where to turn.
  private func closed(_ plans: [(plan: Plan, refusals: [Refusal])]) -> HTML {
    let items = plans.filter { !$0.refusals.isEmpty }.map { plan, refusals -> HTML in
      let reasons = refusals.map { "\($0.reason) \(Parts.clause(plan.participants.source, of: plan)) " as HTML }
      return """
        <li><b><a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a></b>
        <div class="para small">\(reasons)\(refusals.first?.next)</div></li>
        """
    }
    guard !items.isEmpty else { return .empty }
    return Parts.card("Kế hoạch không dành cho bạn", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}
