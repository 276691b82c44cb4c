import Domain
import Markup
import Office
import Store

/// A member's sheet on one dossier, beside what the dossier says.
struct ScorePage {
  var session: Session
  var dossier: Dossier
  var plan: Plan
  var ballot: Ballot?
  var conflict: String?
  var number: Int
  var csrf: String
  var refusals: [Refusal] = []
  /// The points as they were typed, when they could not be taken.
  var typed: Form?

  static func load(_ session: Session.ID, _ id: Dossier.ID, _ desk: Desk, csrf: String) throws -> ScorePage {
    let session = try desk.session(session)
    try desk.require(.scoreDossier, at: desk.place(of: session))
    guard let index = session.dossiers.firstIndex(of: id), session.state != .preparing else { throw Refusal.absent }
    let dossier = try desk.dossier(id)
    let plan = try desk.plan(of: dossier, in: session)
    let person = try desk.person
    return ScorePage(
      session: session, dossier: dossier, plan: plan,
      ballot: try Councils.ballot(session.id, id, person.id, on: desk.connection)?.value,
      conflict: session.conflict(of: person, with: dossier, under: plan), number: index + 1, csrf: csrf)
  }

  var page: Page {
    Page(
      title: dossier.writing.title, place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: """
        <p class="small">Hồ sơ \(number) trên \(session.dossiers.count) · \(dossier.writing.field.flatMap { plan.fields.category($0)?.name })
        \(plan.scoring.blind ? " · <span class=\"chip plain\">ẩn tác giả và đơn vị</span>" : " · \(dossier.byline), \(dossier.unitName ?? "cá nhân")")
         · <a href="\(Link.session(session, "cham/\(dossier.id)/phieu"))">Phiếu giấy</a></p>
        """,
      body: "<div class=\"grid half\">\(reading)\(sheet)</div>")
  }

  private var reading: HTML {
    let passages = Writing.Passage.allCases.compactMap { passage -> HTML? in
      dossier.writing.passages[passage].map { "<h2>\(passage.name)</h2>\(Parts.paragraphs($0))" }
    }
    let files = dossier.attachments.enumerated().map { index, file in
      "<li><a href=\"\(Link.file(dossier.id, file.digest))\">\(plan.scoring.blind ? "Tệp \(index + 1)" : file.name)</a> <small>\(file.sizeText)</small></li>"
        as HTML
    }
    return
      "<article class=\"card prose\">\(passages)\(if: !files.isEmpty, "<h2>Tệp kèm theo</h2><ul>\(files)</ul>")</article>"
  }

  private var sheet: HTML {
    if let conflict {
      return
        "<section class=\"card\"><h2>Phiếu đánh giá</h2><p>Bạn không chấm hồ sơ này: \(conflict.lowercasedFirst)</p></section>"
    }
    guard session.state == .scoring else {
      return "<section class=\"card\"><h2>Phiếu đánh giá</h2><p>Phiên họp \(session.state.name).</p>\(own)</section>"
    }
    let fields: HTML = if case .vote = plan.scoring.method { votes } else { criteria }
    let state: HTML =
      ballot?.submitted.map { "Đã nộp lúc \($0.short); sửa rồi nộp lại được đến khi khóa." } ?? "Chưa nộp"
    return """
      <div class="score">\(Parts.form(.score(session, dossier.id), csrf, id: "phieu", class: "card", """
      <h2>Phiếu đánh giá</h2>\(Field.summary(refusals))\(fields)
      \(Field("remark", "Nhận xét chung").area(typed?["remark"] ?? ballot?.remark ?? ""))
      <div class="actions"><button class="btn" name="go" value="submit" data-submit>Nộp phiếu\(if: next != nil, ", sang hồ sơ tiếp")</button>
      <button class="btn quiet" name="go" value="save">Lưu nháp</button></div>
      <p class="small">\(state) · <kbd>1</kbd>–<kbd>5</kbd> chọn mức · <kbd>Tab</kbd> ô kế · <kbd>Ctrl</kbd> <kbd>Enter</kbd> nộp</p>
      """))\(conflictForm)</div>
      """
  }

  /// The dossier that comes after this one in the session.
  var next: Dossier.ID? {
    session.dossiers.firstIndex(of: dossier.id).flatMap { index in
      index + 1 < session.dossiers.count ? session.dossiers[index + 1] : nil
    }
  }

  private var own: HTML {
    guard let ballot, ballot.submitted != nil else { return "<p>Bạn không nộp phiếu cho hồ sơ này.</p>" }
    if let vote = ballot.vote { return "<p>Phiếu của bạn: <b>\(vote.name)</b>.</p>" }
    return "<p>Phiếu của bạn: <b>\(ballot.total.text)</b> điểm.</p>"
  }

  // MARK: Points

  private var criteria: HTML {
    let sheet = dossier.writing.field.map { plan.sheet(for: $0) } ?? Sheet(criteria: [])
    let rows = sheet.criteria.enumerated().map { index, criterion in row(criterion, index + 1) }
    let outOf: HTML = if case .points(let outOf) = plan.scoring.method { "\(outOf.text)" } else { .empty }
    return """
      <p class="sum" aria-live="polite"><span class="total" data-total>\(ballot?.total.text ?? "0")</span> <span class="small">/ \(outOf)</span></p>\(rows)
      """
  }

  private func row(_ criterion: Criterion, _ number: Int) -> HTML {
    let name = "points-\(criterion.id)"
    let value = typed?[name] ?? ballot?.points[criterion.id.description]?.text ?? ""
    let refusal = refusals.first { $0.field == name }
    let levels = criterion.levels.enumerated().map { index, level in
      """
      <label><input type="radio" name="level-\(criterion.id.description)" value="\(index)" data-from="\(level.from.text)" data-through="\(level.through.text)"\(if: isChosen(level, value), " checked")>\
      \(level.name)<b>\(level.from == level.through ? level.from.text : "\(level.from.text)–\(level.through.text)")</b></label>
      """ as HTML
    }
    return """
      <fieldset class="criterion" data-criterion data-max="\(criterion.max.text)"><legend>\(number). \(criterion.name) <small>tối đa \(criterion.max.text)</small> \(Parts.clause(criterion.source, of: plan.id))</legend>
      \(if: !levels.isEmpty, "<div class=\"levels\">\(levels)</div>")\(if: refusal != nil, "<p class=\"refusal\" id=\"\(name)-refusal\">\(refusal?.reason)</p>")
      <div class="points"><label for="\(name)">Điểm</label><input type="text" id="\(name)" name="\(name)" inputmode="decimal" autocomplete="off" value="\(value)"\(if: refusal != nil, " aria-invalid=\"true\" aria-describedby=\"\(name)-refusal\"")>
      <label class="hidden" for="remark-\(criterion.id.description)">Nhận xét \(criterion.name)</label><input type="text" id="remark-\(criterion.id.description)" name="remark-\(criterion.id.description)" value="\(typed?["remark-\(criterion.id.description)"] ?? ballot?.remarks[criterion.id.description])" placeholder="Nhận xét"></div></fieldset>
      """
  }

  private func isChosen(_ level: Criterion.Level, _ value: String) -> Bool {
    Points(value).map { level.from <= $0 && $0 <= level.through } ?? false
  }

  // MARK: Votes

  private var votes: HTML {
    let sheet = dossier.writing.field.map { plan.sheet(for: $0) } ?? Sheet(criteria: [])
    let guide = sheet.criteria.map {
      "<li>\($0.name)\($0.about.map { ": \($0)" } ?? "") \(Parts.clause($0.source, of: plan.id))</li>" as HTML
    }
    let chosen = typed.flatMap { Ballot.Vote(rawValue: $0["vote"]) } ?? ballot?.vote
    let choices = Ballot.Vote.allCases.map { vote in
      "<label><input type=\"radio\" name=\"vote\" value=\"\(vote.rawValue)\"\(if: vote == chosen, " checked")>\(vote.name)</label>"
        as HTML
    }
    return
      "<p>Xét theo các tiêu chí:</p><ul class=\"small\">\(guide)</ul><fieldset class=\"criterion\" id=\"vote\"><legend>Phiếu của bạn</legend><div class=\"levels\">\(choices)</div></fieldset>"
  }

  private var conflictForm: HTML {
    """
    <details class="deed"><summary>Tôi có xung đột lợi ích</summary>\(Parts.form(.session(session, "xung-dot/\(dossier.id)"), csrf, "\(Field("reason", "Lý do", required: true).area(""))\(Parts.quietButton("Không chấm hồ sơ này"))"))</details>
    """
  }
}
