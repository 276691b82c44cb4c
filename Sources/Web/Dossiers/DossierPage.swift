import Domain
import Markup
import Office

/// A dossier: what it says, what happened, what comes next, and what the viewer can do with it now.
extension DossierLook.Found {
  var page: Page {
    Page(
      title: dossier.writing.title.isEmpty ? "Hồ sơ chưa đặt tên" : dossier.writing.title,
      place: isOwn ? .mine : .intake,
      crumbs: [isOwn ? ("Hồ sơ của tôi", .myDossiers) : whence], lead: lead,
      body: """
        <div class="grid two"><div>\(question)\(whereabouts)\(actions)\(content)\(if: isOwn, unsent)</div>\
        <aside>\(origin)\(onPaper)\(consents)\(submitted)\(judged)\(outcome)\(national)\(inspected)\
        \(if: !amendments.isEmpty, Parts.card("Đính chính, hủy bỏ", amendments.html))\(complained)\(higherLevel)\
        \(history)\(papers)\(SignedCopyState.card(signed))</aside></div>
        """)
  }

  /// Whether the viewer is one of its authors, or guides them.
  var isOwn: Bool { viewer.map { dossier.isOwn(of: $0.person.id) } ?? false }

  /// From where those come who have a task with it.
  private var whence: (String, Link) {
    if Policy.allows(.viewQueue, to: viewer, at: place) {
      return ("Tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)]))
    }
    return Policy.allows(.viewUnit, to: viewer, at: place) ? ("Đơn vị", .unit) : ("Trang đầu", .home)
  }

  /// The last inspection of it where it is applied.
  private var inspected: HTML {
    guard let inspection, let finding = inspection.finding else { return .empty }
    return Parts.card(
      "Kiểm tra gần nhất",
      """
      <p><a href="\(Link.inspection(inspection.id))">\(inspection.time.text)</a></p>\
      \(Parts.paragraphs(finding.conclusion))
      """)
  }

  private var lead: HTML {
    let number: HTML = dossier.received.map { "Số \($0.number.twoDigits) · " } ?? .empty
    let calendar = Parts.calendarLink(.dossier(dossier.id, "lich"), of: "hạn của hồ sơ")
    let due: HTML = "\(Parts.daysLeft(dossier.due, today: now.day)) \(calendar)"
    let state = Parts.chip(dossier.state, of: plan, in: dossier.track, grade: gradeName)
    return """
      <p class="small">\(number)\(state)\(higherAnswer) · Kế hoạch \
      \(plan.shortTitle), \(plan.track(dossier.track)?.name)\
      \(if: dossier.due != nil, " · \(due)")</p>\
      \(unitNow.map { #"<p class="small">\#(dossier.unitName), nay là \#($0)</p>"# as HTML })\(Parts.closed(closed))
      """
  }

  /// What the higher level found, beside the state here.
  private var higherAnswer: HTML {
    higher?.answer.map { " cấp trên: \(Parts.chip($0))" } ?? .empty
  }

  var gradeName: String? { plan.name(ofGrade: dossier.outcome?.grade) }

  // MARK: What can be done now

  private func may(_ step: Dossier.Step) -> Bool {
    dossier.may(step, viewer, at: place) && (closed == nil || Policy.staysOpen(Dossier.row(step).action))
  }

  private var actions: HTML {
    // Who is an author, or may be one, takes no step of those who decide.
    let official = isApart ? [unit, intake, confirming, appraisal, refusal, revocation] : []
    let pieces =
      [takingOver, writing, lateRequest] + official + [withdrawal, complaint, higherWish]
    let all = pieces.joined()
    return all.isEmpty ? .empty : Parts.card("Việc có thể làm", #"<div class="deeds">\#(all)</div>"#)
  }

  /// Its first author makes their own what was entered from paper for them.
  private var takingOver: HTML {
    guard let viewer, may(.takeOver), dossier.canBeTakenOver(by: viewer.person.id) else { return .empty }
    return Parts.form(
      .dossier(dossier.id, "nhan-ve"),
      """
      <p>Hồ sơ này được nhập hộ bạn từ bản giấy. Nhận về thì bạn đứng nộp: trả lời yêu cầu bổ sung, rút hồ sơ, nhận \
      kết quả.</p>\(Parts.button("Nhận hồ sơ này là của tôi"))
      """)
  }

  private var isApart: Bool { viewer.map { dossier.standing(of: $0.person) == .apart } ?? false }

  var question: HTML {
    switch viewer.map({ dossier.standing(of: $0.person) }) {
    case .namesake: NameQuestion(about: [dossier], viewer: viewer?.person, then: .dossier(dossier.id)).html
    case .invited:
      Parts.card(
        "Bạn được mời làm đồng tác giả",
        """
        <p>Trả lời trước khi xác nhận, kiểm tra hay quyết định hồ sơ này.</p>\
        <p>\(Parts.link("Trả lời lời mời", .dossier(dossier.id, "loi-moi")))</p>
        """
      )
    case .declined:
      """
      <p class="note">Bạn đã trả lời không phải là tác giả, nhưng họ tên bạn vẫn có trong danh sách tác giả: người \
      khác có cùng nhiệm vụ làm thay bạn.</p>
      """
    case .author, .guide, .apart, nil: .empty
    }
  }

  var writing: HTML {
    guard may(.write) else { return .empty }
    let request: HTML =
      dossier.allows(.complete)
      ? """
      <div class="note"><p><b>Cơ quan tiếp nhận yêu cầu bổ sung đến hết ngày \(dossier.completion?.due.short):</b>\
      </p>\(Parts.paragraphs(dossier.completion?.text ?? ""))</div>
      """
      : .empty
    let missing = dossier.missing(under: plan)
    if let first = missing.first {
      let label = "Viết tiếp, còn \(missing.count) mục"
      return "\(request)<p>\(Parts.link(label, .section(dossier.id, first.section)))</p>"
    }
    let edit = Link.section(dossier.id, plan.sections(for: dossier.writing).first ?? .name)
    let (editing, reading) = ("Sửa hồ sơ", "Xem lại và nộp")
    let review = Link.section(dossier.id, .review)
    // What was asked for is written before anything is handed in.
    let ways: HTML =
      dossier.submitted == nil
      ? "\(Parts.link(reading, review))\(Parts.quietLink(editing, edit))"
      : "\(Parts.link(editing, edit))\(Parts.quietLink(reading, review))"
    return #"\#(request)<div class="actions">\#(ways)</div>"#
  }

  private var lateRequest: HTML {
    if dossier.hasAskedLate, may(.admitLate) { return admission }
    guard may(.askLate), isOver, dossier.lateAdmission == nil else { return .empty }
    if dossier.hasAskedLate { return "<p>Bạn đã xin nộp muộn, đang chờ trả lời.</p>" }
    return Parts.deed(
      "Xin nộp muộn", .dossier(dossier.id, "xin-muon"),
      "\(Field("reason", "Lý do xin nộp muộn", required: true).area(""))\(Parts.quietButton("Gửi đề nghị"))")
  }

  private var admission: HTML {
    Parts.deed(
      "Cho nộp muộn", .check(dossier.id, "nop-muon"),
      """
      \(Field("reason", "Lý do cho nộp muộn", id: "late-reason", required: true).area(""))
      \(Field("document", "Số văn bản cho phép", required: true).text(""))
      \(Field("day", "Ngày văn bản", required: true).day(now.day))\(Parts.quietButton("Cho nộp muộn"))
      """)
  }

  private var isOver: Bool { dossier.onPaper == nil && plan.track(dossier.track)?.intake.phase(at: now) == .over }

  var unit: HTML {
    guard may(.endorse) else { return .empty }
    let unmet = UnmetConditions(findings: findings, plan: plan).items
    return """
      \(if: !unmet.isEmpty, #"<div class="note"><p>Chưa đáp ứng điều kiện của kế hoạch:</p><ul>\#(unmet)</ul></div>"#)
      \(endorsing)
      \(Parts.deed("Trả lại để sửa", .dossier(dossier.id, "tra-lai"),
        """
        \(Field("reason", "Cần sửa chỗ nào", id: "return-reason", required: true).area(""))\
        \(buttons("Trả lại", onward: "Trả lại, sang hồ sơ sau", isMain: false))
        """))
      """
  }

  /// The unit's word: an endorsement, or where the plan lets units select, an answer to each criterion.
  private var endorsing: HTML {
    let note = Field("note", "Ý kiến của đơn vị").area("")
    guard let selection = dossier.selectionAwaited(under: plan) else {
      return Parts.form(
        .dossier(dossier.id, "xac-nhan"),
        """
        \(note)\(plan.ownFieldQuestion(of: dossier))\
        \(buttons("Xác nhận, đưa vào \(plan.submission)", onward: "Xác nhận, sang hồ sơ sau", isMain: true))
        """)
    }
    return Parts.form(
      .dossier(dossier.id, "xet-chon"),
      """
      <h3>\(selection.name)</h3><div class="para small">Đạt \(selection.needed) thì hồ sơ được đưa vào \
      \(plan.submission). \
      \(Parts.clause(selection.source, of: plan))</div>
      \(AnswerFields(criteria: selection.sheet(of: dossier, under: plan).criteria, plan: plan).html)
      \(note)\(plan.ownFieldQuestion(of: dossier))\
      \(buttons("Ghi kết quả xét chọn", onward: "Ghi kết quả, sang hồ sơ sau", isMain: true))
      """)
  }

  private var intake: HTML {
    if dossier.allows(.endorse), isOver, dossier.lateAdmission == nil, may(.admitLate) { return admission }
    if may(.check) { return "<p>\(Parts.link("Kiểm tra điều kiện", .check(dossier.id)))</p>" }
    guard may(.receive) else { return .empty }
    return Parts.form(
      .receive,
      """
      \(Parts.hidden("plan", plan.id.description))\
      \(Parts.hidden("dossier", dossier.id.description))
      \(CopyFields(plan: plan, dossier: dossier).html)\(Parts.button("Tiếp nhận, cấp số"))
      """)
  }

  private var confirming: HTML {
    closed == nil && Policy.allows(.checkDossier, to: viewer, at: place)
      ? ConfirmationFields(dossier: dossier, plan: plan).html : .empty
  }

  /// The way out for what turns out to be excluded, or not to meet a condition, after it was found valid.
  var refusal: HTML {
    guard may(.refuseAccepted) else { return .empty }
    return Parts.deed(
      "Từ chối hồ sơ đã hợp lệ", .check(dossier.id, "tu-choi-hop-le"),
      """
      \(if: dossier.session != nil, #"<p class="small">Hồ sơ ra khỏi phiên họp, phiếu đã có không được tính.</p>"#)
      \(RefusalFields(dossier: dossier, plan: plan).clause)
      \(AdmissionFields(prefix: "refusal-", deed: "từ chối").html)
      <h3>Thông báo gửi tác giả</h3>
      \(OutgoingFields(kept: nil, proposed: plan.noticeRecipients(of: dossier), symbol: "TB", prefix: "refusal-").html)
      \(Parts.quietButton("Từ chối hồ sơ"))
      """)
  }

  private var appraisal: HTML {
    let ready = plan.judgements(for: dossier.track).first { $0.isAnswered && dossier.isReady(for: $0, under: plan) }
    guard may(.appraise), let ready else { return .empty }
    return Parts.form(
      .check(dossier.id, "tham-dinh"),
      """
      <h3>\(ready.name)</h3><div class="para small">Đạt \(ready.needed) thì hồ sơ được đưa tiếp. \
      \(Parts.clause(ready.source, of: plan))</div>\
      \(Parts.hidden("judgement", ready.id.description))
      \(AnswerFields(criteria: ready.sheet(of: dossier, under: plan).criteria, plan: plan).html)
      \(Field("opinion", "Ý kiến thẩm định", required: true).area(""))\(Parts.button("Ghi kết quả"))
      """)
  }

  private var withdrawal: HTML {
    guard may(.withdraw) else { return .empty }
    return Parts.deed(
      "Rút hồ sơ", .dossier(dossier.id, "rut"),
      """
      \(Field("reason", "Lý do rút hồ sơ", id: "withdraw-reason", required: true).area(""))\
      \(Parts.quietButton("Rút hồ sơ"))
      """
    )
  }

  var complaint: HTML {
    guard let last = dossier.lastDayToComplain(under: plan), now.day <= last,
      !complaints.contains(where: \.state.isOpen), may(.complain)
    else { return .empty }
    return """
      <p>\(Parts.quietLink("Khiếu nại kết quả", .dossier(dossier.id, "khieu-nai"))) \
      <small>đến hết ngày \(last.short)</small></p>
      """
  }

  private var revocation: HTML {
    guard may(.revoke) else { return .empty }
    return "<p>\(Parts.quietLink("Hủy bỏ công nhận", .dossier(dossier.id, "huy-bo")))</p>"
  }

  /// The author's word on going to a higher level.
  private var higherWish: HTML {
    guard may(.wishHigher), dossier.state.isAtOffice, let forwarding = plan.forwards.first else { return .empty }
    let isYes = dossier.wish?.isYes == true
    let said: HTML =
      dossier.wish.map {
        #"""
        <p class="small">Bạn đã \#($0.isYes ? "đề nghị" : "không đề nghị") lúc \#($0.at.short).</p>
        """#
      }
      ?? .empty
    return Parts.deed(
      isYes ? "Đã đề nghị chuyển cấp trên" : "Đề nghị chuyển cấp trên", .dossier(dossier.id, "chuyen-cap"),
      """
      <div class="para">\(plan.receiver(of: forwarding).name) xét, công nhận ở cấp trên.\
      \(if: forwarding.onAuthorsWish, " Chỉ chuyển khi tác giả đề nghị.") \(Parts.clause(forwarding.source, of: plan))\
      </div>\(said)
      <div class="actions"><button class="btn" name="wish" value="yes"\(if: isYes, " disabled")>Đề nghị chuyển</button>
      <button class="btn quiet" name="wish" value="no">Không đề nghị</button></div>
      """)
  }
}
