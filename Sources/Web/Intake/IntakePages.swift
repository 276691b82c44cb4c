import Domain
import Markup
import Office

/// The receiving office's queue.
extension QueueLook.Found {
  var page: Page {
    let filter = filterBar
    return Page(
      title: "Tiếp nhận hồ sơ", place: .intake, office: plan.standing.name,
      lead: """
        <p class="small">Kế hoạch \(plan.shortTitle) · \(plan.standing.name) thường trực\
        \(if: mayReceive, #" · <a href="\#(Link.paperEntry(plan.id))">Nhập hồ sơ giấy</a>"#)\
        \(if: mayAdmit, #" · <a href="\#(Link.participants(plan.id))">Cho tham gia ngoài đối tượng</a>"#)</p>
        """,
      body: """
        \(Parts.stats([
          ("Chờ tiếp nhận", tally[.endorsed] ?? 0, false), ("Đang kiểm tra", tally[.received] ?? 0, false),
          ("Chờ bổ sung", tally[.incomplete] ?? 0, false), ("Quá hạn", overdue, true),
        ]))
        <div class="card">\(filter.bar(file: true))\
        \(lines.isEmpty ? Parts.empty("Không có hồ sơ nào như vậy.") : table)</div>
        \(filter.pager(asked.page, size: QueueLook.size, total: total))
        """)
  }

  /// The states that an office sees: everything that has reached it.
  private var states: [Dossier.State] { Dossier.State.allCases.filter(\.isAtOffice) }

  private var filterBar: Filter {
    Filter(
      .intake, .choice("ke-hoach", "Kế hoạch", plans.map { ($0.id.description, $0.shortTitle) }, plan.id.description),
      rounds.count > 1
        ? .choice("nam", "Năm", rounds.map { ("\($0)", "Năm \($0)") }, "\(round)") : .kept("nam", ""),
      .words(asked.words, "Tìm hồ sơ", hint: "Tìm tên, tác giả, số: không cần dấu"),
      .choice(
        "trang-thai", "Trạng thái", states.map { ($0.rawValue, "\(plan.name(of: $0)) (\(tally[$0] ?? 0))") },
        asked.state?.rawValue ?? "", any: "Mọi trạng thái"),
      .choice(
        "dot", "Đợt", plan.tracks.map { ($0.id.description, $0.name) }, asked.track?.description ?? "", any: "Mọi đợt"),
      .choice(
        "giai-phap", "Loại giải pháp",
        solutionCounts.map { category, depth, count in
          (
            category.id.description,
            "\(String(repeating: "– ", count: depth))\(category.title.cutAtWord) (\(count.grouped))"
          )
        }, asked.solution?.description ?? "", any: "Mọi loại giải pháp"),
      .choice("muon", "Nộp muộn", [("1", "Xin nộp muộn")], asked.isLateOnly ? "1" : "", any: "Mọi hồ sơ"))
  }

  private var table: HTML {
    let list = ListTable(list(), class: "list queue") { line in
      line.state.allows(.receive) ? .init(value: line.id.description, label: "Chọn «\(line.title)»") : nil
    }
    return Parts.form(
      .receive,
      """
      \(Parts.hidden("plan", plan.id.description))
      \(if: (tally[.endorsed] ?? 0) > 0,
        #"""
        <div class="bulk"><label><input type="checkbox" data-all> Chọn tất cả</label> \#
        <button class="btn small" data-bulk="Tiếp nhận {n} hồ sơ đã chọn">Tiếp nhận hồ sơ đã chọn</button></div>
        """#)
      \(list.html(lines))
      """)
  }
}

/// The checklist of a dossier: the plan's conditions and exclusions, with the ways out.
extension CheckLook.Found {
  private var question: NameQuestion { NameQuestion(about: [dossier], viewer: viewer, then: .check(dossier.id)) }

  var page: Page {
    Page(
      title: "Kiểm tra: \(dossier.writing.title)", place: .intake,
      crumbs: [("Tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)])), ("Hồ sơ", .dossier(dossier.id))],
      lead:
        """
        <p class="small">Số \(dossier.received?.number.twoDigits) · \(Parts.chip(dossier.state, of: plan)) \
        · \(dossier.byline) · \(dossier.unitName ?? "cá nhân")</p>
        """,
      body: """
        \(question.html)\(participants)\(Parts.card("Tác giả", authors.table))\(Parts.form(
          .check(dossier.id, "kiem-tra"), class: "grid two",
          "<div>\(checklist)</div><div>\(verdict)\(overdueAnswer)\(notice)\(completion)\(refusal)\(copies)</div>"))
        """)
  }

  /// A button that sends the whole sheet on to another step.
  private func button(_ label: String, _ step: String, isMain: Bool = false) -> HTML {
    #"<button class="btn\#(if: !isMain, " quiet")" formaction="\#(Link.check(dossier.id, step))">\#(label)</button>"#
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

  private var verdict: HTML {
    guard dossier.allows(.accept) else { return .empty }
    return Parts.card(
      "Hồ sơ hợp lệ",
      """
      <p>Mọi điều kiện đạt thì xác nhận hợp lệ. Phiếu kiểm tra được lưu cùng lúc.</p>\
      \(button("Xác nhận hợp lệ", "hop-le", isMain: true))
      """
    )
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

  /// The printed copies that came, as the receipt says them.
  private var copies: HTML {
    guard dossier.received != nil, dossier.session == nil else { return .empty }
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
      \(Field("text", "Cần bổ sung những gì", required: true)
        .area(dossier.allows(.complete) ? dossier.completion?.text ?? "" : toComplete))
      \(Field("due", "Hạn bổ sung", clause: Parts.clause(plan.timeLimits.source, of: plan), required: true)
        .day(due ?? standard))\(button("Gửi yêu cầu", "bo-sung"))
      """)
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
      \(RefusalFields(dossier: dossier, plan: plan).clause)
      \(Field("reason", "Lý do", required: true).area(""))\(button("Từ chối hồ sơ", "tu-choi"))
      """)
  }
}

/// By which clause a dossier is refused.
struct RefusalFields {
  var dossier: Dossier
  var plan: Plan

  /// The rules of the plan that speak to it, each with its clause.
  var clause: HTML {
    let clauses = dossier.grounds(under: plan).map { text, source in
      let clause = source.clause ?? Clause(source.law?.cite ?? "quy định hiện hành")
      return (value: clause.number, label: "\(clause.cited.capitalisedFirst): \(text.cutAtWord)")
    }
    return Field("clause", "Căn cứ", required: true).select(clauses, "", blank: "Chọn điều khoản")
  }
}

extension QueueLook {
  /// What the page's address asks for.
  init(_ query: Form) {
    self.init(
      plan: query.slug("ke-hoach"), round: Int(query["nam"]), words: query["q"],
      state: Dossier.State(rawValue: query["trang-thai"]),
      track: query.slug("dot"), solution: query.slug("giai-phap"), isLateOnly: query["muon"] == "1", page: query.page)
  }
}

extension Form {
  /// What was answered of the exclusions that are asked about at a moment, by their ids.
  func confirmations(at moment: Exclusion.Moment) -> [String: Bool] {
    let prefix = "confirm-\(moment.rawValue)-"
    return Dictionary(
      fields.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value == "no") },
      uniquingKeysWith: { $1 })
  }

  /// What was ticked on the check sheet of a dossier.
  var checks: [Dossier.Check] {
    fields.filter { $0.name.hasPrefix("verdict-") }.map { field in
      let rule = String(field.name.dropFirst("verdict-".count))
      return Dossier.Check(rule: rule, holds: field.value == "yes", note: self["note-\(rule)"])
    }
  }
}

extension String {
  /// What fits into a choice: at most sixty characters, cut between words.
  fileprivate var cutAtWord: String {
    guard count > 60 else { return self }
    let beginning = prefix(60)
    return beginning[..<(beginning.lastIndex(of: " ") ?? beginning.endIndex)] + "…"
  }
}
