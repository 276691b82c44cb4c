import Domain
import Markup
import Office
import Store

/// The desk: a dossier beside its checklist, the plan's conditions and exclusions, with the ways out.
extension CheckLook.Found {
  private var question: NameQuestion { NameQuestion(about: [dossier], viewer: viewer, then: .check(dossier.id)) }

  var page: Page { page(after: nil) }

  /// - Parameter pressed: by which button of the sheet the page comes.
  func page(after pressed: SheetFilling?) -> Page {
    Page(
      title: "Kiểm tra: \(dossier.writing.title)", place: .intake,
      crumbs: [("Tiếp nhận", back), ("Hồ sơ", .dossier(dossier.id))],
      lead:
        """
        <p class="small">Số \(dossier.received?.number.twoDigits) · \(Parts.chip(dossier.state, of: plan)) \
        · \(dossier.byline) · \(dossier.unitName ?? "cá nhân") · \(Parts.daysLeft(dossier.due, today: now.day))</p>
        \(beside)
        """,
      body: """
        \(question.html)\(participants)<div class="grid half"><div>\(content)</div>
        \(Parts.form(
          .check(dossier.id, "kiem-tra"), id: "ban-kiem-tra",
          """
          \(keeping)\(Parts.hidden(QueueLook.field, queue.carried))\(machine)\(checklist)\(nearWorks(after: pressed))\
          \(copies)\(decision(after: pressed))
          \(overdueAnswer)
          \(notice)\(completion)\(refusal)
          """))</div>\(DeskKeys.dossier)
        """)
  }

  /// The queue from which the officer came.
  var back: Link { queue.plan == nil ? Link.intake.with([("ke-hoach", plan.id.description)]) : queue.link }

  private var content: HTML {
    DossierContent(
      dossier: dossier, plan: plan, authors: authors, participation: admission, people: people,
      seesConsents: seesConsents
    ).html
  }

  /// Its place in the queue, with the way to its neighbours.
  private var beside: HTML {
    func step(_ label: String, _ id: Dossier.ID?, _ rel: StaticString) -> HTML {
      guard let id else { return #"<span class="off">\#(label)</span>"# }
      return #"<a rel="\#(HTML(stringLiteral: rel))" href="\#(queue.desk(of: id))">\#(label)</a>"#
    }
    let number = place.before < QueuePlace.most ? (place.before + 1).grouped : "hơn \(QueuePlace.most.grouped)"
    let isListed = place.before < place.total
    return """
      <nav class="pager neighbours" aria-label="Hồ sơ trong hàng chờ">\(step("‹ Hồ sơ trước", place.previous, "prev"))
      <span>\(if: isListed, "hồ sơ \(number) trên ")\(place.total.grouped)\(if: !isListed, " hồ sơ") chờ kiểm tra</span>
      \(step("Hồ sơ sau ›", place.next, "next"))</nav>
      """
  }

  /// What the program checked by itself.
  private var machine: HTML {
    let items = checked.map { check -> HTML in
      let state = check.isMet ? ConditionFinding.State.met : .unmet
      return "<li>\(Chip(state).html) \(check.text)\(check.clause.map { " (\($0.cited))" } ?? "")</li>"
    }
    return Parts.card("Hệ thống đã kiểm tra", #"<ul class="plain-list small">\#(items)</ul>"#)
  }

  /// The first button of the sheet, which Enter in a field presses: it keeps verdicts and what was counted.
  private var keeping: HTML {
    let step = hasCopies ? "ban-giay" : "kiem-tra"
    return #"""
      <button class="hidden" tabindex="-1" formaction="\#(Link.check(dossier.id, step))">Lưu phiếu</button>
      """#
  }

  /// A button that sends the whole sheet on to another step.
  private func button(_ label: String, _ step: String, isMain: Bool = false, isNext: Bool = false) -> HTML {
    #"""
    <button class="btn\#(if: !isMain, " quiet")"\#(if: isMain, " data-decide")\#(if: isNext, " autofocus") \#
    formaction="\#(Link.check(dossier.id, step))">\#(label)</button>
    """#
  }

  private var checklist: HTML {
    let verdicts = Dictionary(dossier.checks.map { ($0.rule, $0) }, uniquingKeysWith: { $1 })
    let conditions = findings.map { finding in
      let condition = finding.condition
      return condition.isComputed
        ? computed(finding)
        : row(
          condition.id.description, condition.text, condition.source, hint: finding.text,
          answer: dossier.writing.answers[condition.id.description], verdicts)
    }
    let exclusions = plan.exclusions(at: .intake).map { exclusion in
      row(
        exclusion.id.description, "Không thuộc: \(exclusion.text)", exclusion.source,
        hint: dossier.writing.declared.contains(exclusion.id.description)
          ? "Tác giả đã cam kết." : "Tác giả chưa cam kết.",
        answer: nil, verdicts)
    }
    return Parts.card(
      "Phiếu kiểm tra điều kiện",
      "\(conditions)\(address(verdicts))\(exclusions)\(Parts.quietButton("Lưu phiếu kiểm tra"))")
  }

  /// That the authors are not those for whom the plan is, or by what they take part all the same.
  private var participants: HTML {
    if let admission { return Parts.card("Tham gia ngoài đối tượng", "<p>\(admission.text)</p>") }
    guard !participation.isEmpty else { return .empty }
    let items = participation.map { "<li>\($0.reason) \(clause($0))</li>" as HTML }
    return """
      <div class="note"><p><b>Tác giả không thuộc đối tượng của kế hoạch:</b></p><ul>\(items)</ul>
      \(dossier.onPaper == nil
        ? "<p>\(Parts.quietLink("Cho tham gia ngoài đối tượng", .participants(plan.id)))</p>"
        : AdmissionFields.admitting(authorsOf: dossier))</div>
      """
  }

  /// What the program answers by itself.
  private func computed(_ finding: ConditionFinding) -> HTML {
    """
    <fieldset class="condition">\
    \(Parts.legend("\(finding.condition.text)", Parts.clause(finding.condition.source, of: plan)))\
    <p>\(Chip(finding.state).html) \(finding.text)</p></fieldset>
    """
  }

  /// Where somebody says that they live or work who belongs to no unit.
  private func address(_ verdicts: [String: Dossier.Check]) -> HTML {
    guard dossier.asksForAddress(under: plan), let territory = plan.participants.territory else { return .empty }
    return row(
      Plan.addressRule, "Nơi ở hoặc nơi làm việc thuộc \(territory)", plan.participants.source,
      hint: "Tác giả ghi: \(dossier.writing.address ?? "chưa ghi").", answer: nil, verdicts)
  }

  private func clause(_ refusal: Refusal) -> HTML {
    refusal.clause.map { "(\($0.cited))" } ?? .empty
  }

  private func row(
    _ id: String, _ text: String, _ source: Source, hint: String, answer: String?, _ verdicts: [String: Dossier.Check]
  ) -> HTML {
    let verdict = verdicts[id]
    return """
      <fieldset class="condition">\(Parts.legend("\(text)", Parts.clause(source, of: plan)))
      \(if: !hint.isEmpty, #"<p class="hint">\#(hint)</p>"#)\(if: answer != nil, #"<p class="kept">\#(answer)</p>"#)
      <div class="choice"><label>\
      <input type="radio" name="verdict-\(id)" value="yes"\(if: verdict?.holds == true, " checked")> Đạt</label>
      <label><input type="radio" name="verdict-\(id)" value="no"\(if: verdict?.holds == false, " checked")>\
       Không đạt</label>
      <label class="hidden" for="note-\(id)">Ghi chú</label>\
      <input type="text" id="note-\(id)" name="note-\(id)" value="\(verdict?.note)" placeholder="Ghi chú"></div>\
      </fieldset>
      """
  }

  /// The officer's word on the whole: what it fills in stands on the page before anything is decided.
  private func decision(after pressed: SheetFilling?) -> HTML {
    guard dossier.allows(.accept) else { return .empty }
    let onward = button("Hợp lệ, sang hồ sơ sau", "hop-le-tiep", isMain: true, isNext: pressed == .whole)
    return """
      <section class="card decide"><h2>Hồ sơ hợp lệ</h2><div class="actions">\
      \(filling("Nhận đủ theo thành phần, tất cả đạt", .whole))\
      \(onward)\(button("Xác nhận hợp lệ", "hop-le"))</div>
      <p class="small">«Nhận đủ theo thành phần, tất cả đạt» là lời khai của bạn: ghi số bản mà kế hoạch yêu cầu và \
      «Đạt» ở điều kiện chưa trả lời; bạn xem lại rồi mới xác nhận.</p></section>
      """
  }

  /// A button that fills in the sheet, to be read before it is sent.
  func filling(_ label: String, _ what: SheetFilling) -> HTML {
    #"""
    <button class="btn quiet" name="\#(SheetFilling.field)" value="\#(what.rawValue)" \#
    formaction="\#(Link.check(dossier.id, "dien"))">\#(label)</button>
    """#
  }

  /// The way on when the author has not answered in time.
  private var overdueAnswer: HTML {
    guard dossier.isAnswerOverdue(on: now.day), let request = dossier.completion else { return .empty }
    return Parts.card(
      "Quá hạn bổ sung",
      """
      <p>Tác giả chưa nộp bổ sung đến hết ngày \(request.due.short). Hồ sơ được xem xét theo những gì đã nộp, hoặc bạn
      gia hạn bên dưới.</p>\(button("Xem xét theo hồ sơ đã nộp", "xem-xet", isMain: true))
      """)
  }

  /// Whether copies are counted on the sheet.
  private var hasCopies: Bool { dossier.received != nil && dossier.session == nil }

  /// The printed copies that came, as the receipt says them.
  private var copies: HTML {
    guard hasCopies else { return .empty }
    let missing = outstanding.map { "<li>\($0.reason) \(clause($0))</li>" as HTML }
    return Parts.card(
      "Nhận hồ sơ",
      """
      \(if: !missing.isEmpty, #"<p>Còn thiếu:</p><ul class="small">\#(missing)</ul>"#)\
      \(CopyFields(plan: plan, dossier: dossier).html)\(button("Lưu số đã nhận", "ban-giay"))
      """)
  }

  private var completion: HTML {
    let due = dossier.completion?.answered == nil ? dossier.completion?.due : nil
    let standard = now.day.adding(months: plan.timeLimits.completionMonths)
    return Parts.card(
      dossier.allows(.complete) ? "Gia hạn bổ sung" : "Yêu cầu bổ sung",
      """
      \(Field("cau", "Câu mẫu").select(sentences, "", blank: "Chọn theo điều khoản"))
      <p>\(filling("Thêm câu này", .sentence))</p>
      \(Field("text", "Cần bổ sung những gì", required: true)
        .area(dossier.allows(.complete) ? dossier.completion?.text ?? "" : toComplete))
      \(Field("due", "Hạn bổ sung", clause: Parts.clause(plan.timeLimits.source, of: plan), required: true)
        .day(due ?? standard))\(button("Gửi yêu cầu", "bo-sung"))
      """)
  }

  private var sentences: [(value: String, label: String)] {
    dossier.sentencesToAsk(under: plan).enumerated().map { ("\($0)", $1.label.cutAtWord) }
  }

  private var reasons: [(value: String, label: String)] {
    dossier.sentencesToRefuse(under: plan).enumerated().map { ("\($0)", $1.label.cutAtWord) }
  }

  /// Number and recipients of the notice by which completion is asked for or the dossier is refused.
  private var notice: HTML {
    let kept = dossier.allows(.complete) ? dossier.completion?.notice : nil
    return Parts.card(
      "Thông báo yêu cầu bổ sung, từ chối",
      OutgoingFields(kept: kept, proposed: plan.noticeRecipients(of: dossier), symbol: "TB").html)
  }

  private var refusal: HTML {
    Parts.card(
      "Từ chối",
      """
      \(Field("ly-do-mau", "Lý do mẫu").select(reasons, "", blank: "Chọn theo điều khoản"))
      <p>\(filling("Viết căn cứ, lý do này", .reason))</p>
      \(RefusalFields(dossier: dossier, plan: plan).clause)
      \(Field("reason", "Lý do", required: true).area(""))\(button("Từ chối hồ sơ", "tu-choi"))
      """)
  }
}
