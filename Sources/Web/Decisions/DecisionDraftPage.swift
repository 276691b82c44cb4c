import Domain
import Markup
import Office

/// The draft of a decision: its annexed list, what was written beside it, and the next step.
extension DecisionDraftLook.Found {
  private var question: NameQuestion {
    NameQuestion(about: authors.map(\.dossier), viewer: viewer, then: .decisionDraft(session.id))
  }

  var page: Page {
    Page(
      title: "Dự thảo quyết định công nhận", place: .decisions,
      crumbs: [("Quyết định", .decisions), (session.name, .session(session, "xep-hang"))], lead: lead,
      body: """
        \(question.html)<div class="grid two"><div>\(list)\(doubts)</div>\
        <aside>\(next)\(remarks)</aside></div>
        """)
  }

  private var lead: HTML {
    guard let draft else { return "<p>Kết quả của \(session.name) đã khóa, chưa có dự thảo.</p>" }
    return """
      <p>\(draft.sum(under: plan)). Dự thảo \(draft.state.name).</p>
      """
  }

  private var list: HTML {
    guard let draft else { return Parts.empty("Danh sách kèm theo sẽ ở đây khi dự thảo được lập từ kết quả đã khóa.") }
    return #"<div class="card scroll">\#(ListTable(.decided(by: judgement, under: plan)).html(draft.items))</div>"#
  }

  /// Whose authorship nobody has confirmed yet.
  private var doubts: HTML {
    let doubtful = authors.filter { !$0.list.remarks.isEmpty }
    guard draft?.isOpen ?? true, !doubtful.isEmpty else { return .empty }
    let items = doubtful.map { dossier, authors in
      #"<li><a href="\#(Link.dossier(dossier.id))">\#(dossier.writing.title)</a>\#(authors.remarks)</li>"# as HTML
    }
    return Parts.card("Tác giả cần lưu ý", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  // MARK: The next step

  private var next: HTML {
    let steps = [obstacle.map(refused), change, grading, make, send, review, issue].compactMap { $0 }.joined()
    return steps.isEmpty ? .empty : Parts.card("Bước tiếp theo", steps)
  }

  private func refused(_ obstacle: Refusal) -> HTML {
    guard draft?.isOpen ?? true else { return .empty }
    return #"<p class="note">\#(obstacle.reason) \#(obstacle.next)</p>"#
  }

  /// A word of warning when the results are no longer those of the draft.
  private var change: HTML {
    guard let draft, draft.isOpen, obstacle == nil, !isCurrent else { return .empty }
    return """
      <p class="note">Kết quả đã đổi sau khi lập dự thảo. Cơ quan thường trực lập lại dự thảo rồi trình duyệt.</p>
      """
  }

  private var make: HTML {
    guard allowed.contains(.draftDecision), obstacle == nil, draft == nil || !isCurrent else { return .empty }
    return Parts.form(
      .decisionDraft(session.id), Parts.button(draft == nil ? "Lập dự thảo" : "Lập lại dự thảo"))
  }

  /// That the decision gives no grades yet, and the leave to give them all the same.
  private var grading: HTML {
    guard let wait, draft?.isOpen ?? true else { return .empty }
    if let early = session.gradesEarly {
      return #"<p class="note">Được xếp loại trước khi đợt xét đủ kết quả. \#(early.text)</p>"#
    }
    let form: HTML = """
      <details class="deed"><summary>Xếp loại sớm, có văn bản cho phép</summary>\
      \(Parts.form(.decisionDraft(session.id, "xep-loai-som"), """
        \(Field("reason", "Lý do", id: "early-reason", required: true).area(""))
        \(Field("document", "Số văn bản cho phép", required: true).text(""))
        \(Field("day", "Ngày văn bản", required: true).day(nil))
        \(Parts.quietButton("Cho xếp loại sớm"))
        """))</details>
      """
    return """
      <p class="note">Quyết định này chỉ công nhận; loại và giải có sau, từ danh sách chung của đợt xét. Còn chờ: \
      \(wait.text).</p>\(if: allowed.contains(.issueDecision), form)
      """
  }

  private var send: HTML {
    guard allowed.contains(.draftDecision), draft?.allows(.send) == true, isCurrent else { return .empty }
    return Parts.form(
      .decisionDraft(session.id, "trinh"),
      """
      \(note("Lời trình"))<p class="small">\(plan.decider.name) xem danh sách kèm theo rồi duyệt hoặc trả lại.</p>\
      \(Parts.button("Trình duyệt"))
      """
    )
  }

  private var review: HTML {
    guard allowed.contains(.reviewDecision), let draft, draft.allows(.sendBack) else {
      return .empty
    }
    let approve: HTML = """
      \(note("Ý kiến"))<div class="actions">\(if: isCurrent, Parts.button("Duyệt dự thảo"))
      <button class="btn quiet" formaction="\(Link.decisionDraft(session.id, "tra-lai"))">Trả lại để sửa</button></div>
      """
    guard draft.allows(.issue) else { return Parts.form(.decisionDraft(session.id, "duyet"), approve) }
    return """
      <details class="deed"><summary>Trả lại để sửa</summary>\
      \(Parts.form(.decisionDraft(session.id, "tra-lai"),
        "\(note("Chỗ cần sửa"))\(Parts.quietButton("Trả lại để sửa"))"))</details>
      """
  }

  private var issue: HTML {
    guard draft?.allows(.issue) == true, isCurrent else { return .empty }
    guard allowed.contains(.issueDecision) else {
      return "<p>Dự thảo đã duyệt, chờ \(plan.decider.name) ký và ban hành.</p>"
    }
    return "<p>\(Parts.link("Ký và ban hành", .newDecision(session.id)))</p>"
  }

  private func note(_ label: String) -> HTML { Field("note", label).area("") }

  private var remarks: HTML {
    guard let draft else { return .empty }
    let events = draft.remarks.reversed().map { remark in
      (time: "\(remark.at.short) · \(people[remark.by]?.name ?? "")", what: remark.kind.name, note: remark.note)
    }
    let paper: HTML = """
      <p class="small"><a href="\(Link.decisionDraft(session.id, "van-ban"))">Xem dự thảo như văn bản</a></p>
      """
    return Parts.card("Diễn biến", "\(Parts.timeline(events))\(paper)")
  }
}
