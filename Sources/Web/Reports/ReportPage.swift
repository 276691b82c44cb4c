import Domain
import Markup
import Office

/// A report of a unit: what it says, or the form in which it is written.
extension ReportLook.Found {
  private var unit: Domain.Unit.ID { report.id.unit }
  private func link(_ step: String? = nil) -> Link { .report(duty.id, of: unit, in: plan.id, step) }

  var page: Page {
    Page(
      title: "\(given.reportTitle): \(report.unitName)", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id))]
        + (receives ? [("Đã nhận", .reportRound(duty.id, of: plan.id))] : []),
      lead: """
        <div class="para">\(given.what), gửi \(receiver.isEmpty ? "cơ quan thường trực" : receiver) \
        \(Parts.clause(given.source, of: plan))</div><p class="small">\(Chip(report.state).html)\(days)</p>\(note)
        """,
      body: steps.contains(.write) ? writing : reading)
  }

  private var days: HTML {
    let due: HTML =
      duty.due.map { day in
        " · hạn \(day.short)\(if: !report.state.isIn, ": \(Parts.daysLeft(day, today: now.day))")"
      } ?? .empty
    guard let sent = report.sent, report.state.isIn else { return due }
    let late = duty.due.map { sent.at.day.days(since: $0) } ?? 0
    return "\(due) · gửi \(sent.at.short)\(if: late > 0, ", muộn \(late) ngày")"
  }

  private var note: HTML {
    if let reason = report.returnReason {
      return #"<div class="note" role="status"><p><b>Nơi nhận trả lại để sửa:</b> \#(reason)</p></div>"#
    }
    guard let closed, !report.state.isIn else { return .empty }
    return #"<div class="note" role="status"><p>\#(closed.sentence)</p></div>"#
  }

  // MARK: Writing

  private var writing: HTML {
    let fields = ReportFields(report: report, figures: figures, signer: signer, today: now.day, list: list)
    return """
      \(nothing)<form method="post" action="\(link("gui"))" enctype="multipart/form-data">\(HTML.secretPlace)
      \(fields.html)\(Parts.lists(shownLists))\(attached)
      <div class="actions"><button class="btn">Gửi báo cáo</button>
      <button class="btn quiet" formaction="\(link("luu"))">Lưu bản đang soạn</button>
      \(Parts.quietLink("Xem bản giấy", link("van-ban")))</div></form>
      """
  }

  /// One press where there is nothing to add.
  private var nothing: HTML {
    guard isUntouched else { return .empty }
    return Parts.card(
      nil,
      """
      <p>Số liệu dưới đây đã có sẵn. Đơn vị không có gì thêm thì gửi ngay.</p>
      \(Parts.form(link("khong-them"), Parts.quietButton("Không có gì thêm, gửi báo cáo")))
      """)
  }

  // MARK: Reading

  private var reading: HTML {
    """
    <div class="grid two"><div>\(figureTable)\(passages)\(Parts.lists(shownLists))</div><aside>\(papers)\(receiving)\(history)</aside></div>
    """
  }

  private var figureTable: HTML {
    let now = Dictionary(figures.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let rows = shown.map { figure -> HTML in
      let change: HTML =
        figure.change.map { change in
          "<br><small>trong hệ thống \(figure.text(of: figure.counted)); lý do: \(change.reason)</small>"
        } ?? .empty
      let later: HTML =
        now[figure.key].flatMap { later -> HTML? in
          guard report.state.isIn, later.counted != figure.counted else { return nil }
          return "<br><small>nay là \(later.text(of: later.counted))</small>"
        } ?? .empty
      let link = list(figure)
      let value: HTML =
        link.map { #"<a href="\#($0)" aria-label="Danh sách: \#(figure.name)">\#(figure.text)</a>"# }
        ?? "\(figure.text)"
      return #"<tr><td>\#(figure.name)</td><td class="n">\#(value)\#(change)\#(later)</td></tr>"#
    }
    let added = report.content.additions.map {
      #"<tr><td>\#($0.name)</td><td class="n">\#($0.value)</td></tr>"# as HTML
    }
    return Parts.card(
      "Số liệu",
      """
      <table><thead><tr><th>Số liệu</th><th class="n">Số báo cáo</th></tr></thead><tbody>\(rows + added)</tbody></table>
      """)
  }

  private var passages: HTML {
    let parts = ReportHeading.allCases.compactMap { heading -> HTML? in
      let text = report.passage(heading)
      return text.isEmpty ? nil : "<h3>\(heading.name)</h3>\(Parts.paragraphs(text))"
    }
    return Parts.card("Nội dung", parts.isEmpty ? "<p>Không có nội dung khác.</p>" : parts.joined())
  }

  private var attached: HTML {
    guard !report.attached.isEmpty else { return .empty }
    let items = report.attached.map { #"<li><a href="\#(link("tep/\($0.digest)"))">\#($0.name)</a></li>"# as HTML }
    return Parts.card("Tệp kèm theo", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var papers: HTML {
    let content = report.content
    let signed =
      [content.number, content.day?.short ?? "", content.signer].filter { !$0.isEmpty }.joined(separator: ", ")
    return """
      \(Parts.card("Văn bản", """
      <ul class="small"><li><a href="\(link("van-ban"))">Báo cáo (Word, PDF)</a></li></ul>\
      \(if: !signed.isEmpty, #"<p class="small">\#(signed)</p>"#)
      """))\(attached)
      """
  }

  private var receiving: HTML {
    guard receives else { return .empty }
    let taking: HTML =
      steps.contains(.take)
      ? Parts.form(
        link("nhan"), "\(Field("note", "Ghi chú (nếu có)").text(""))\(Parts.button("Ghi nhận báo cáo"))")
      : .empty
    let returning: HTML =
      steps.contains(.sendBack)
      ? """
      <details class="deed"><summary>Trả lại để sửa</summary>\(Parts.form(
        link("tra-lai"),
        "\(Field("reason", "Lý do trả lại", required: true).area(""))\(Parts.quietButton("Trả lại"))"))</details>
      """ : .empty
    guard !taking.isEmpty || !returning.isEmpty else { return .empty }
    return Parts.card("Nơi nhận", "\(taking)\(returning)")
  }

  private var history: HTML {
    let events = report.history.reversed().map { event -> (time: String, what: String, note: String) in
      let by = people[event.by]?.name ?? ""
      switch event.what {
      case .sent: return (event.at.short, "Gửi báo cáo, \(by)", "")
      case .returned(let reason): return (event.at.short, "Trả lại, \(by)", reason)
      case .taken(let note): return (event.at.short, "Ghi nhận, \(by)", note)
      }
    }
    return events.isEmpty ? .empty : Parts.card("Quá trình", Parts.timeline(events))
  }

  /// Where the list behind a figure is.
  private func list(_ figure: ReportFigure) -> Link? { .list(behind: figure, of: plan, unit: unit) }
}

extension Link {
  /// The list behind a figure of a report; nil where no page has it.
  ///
  /// - Parameter unit: whose figure it is; nil for the whole plan's.
  static func list(behind figure: ReportFigure, of plan: Plan, unit: Domain.Unit.ID?) -> Link? {
    switch figure.key {
    case "filed", "endorsed", "accepted":
      return unit == nil ? Link.intake.with([("ke-hoach", plan.id.description)]) : .unit
    case "recognised", "published": return Link.initiatives.with([("ke-hoach", plan.id.description)])
    case "commended": return .commendations(plan.id)
    case "paid", "owed": return .money(plan.id)
    case "questions": return .questions(plan.id, unit == nil ? "hop-thu" : "da-gui")
    case let key where key.hasPrefix("target-"):
      return plan.targets.first { "target-\($0.id)" == key }.map { .target($0.id, of: plan.id) }
    case "duties-done", "duties-done-late", "duties-late", "duties-open":
      let state = ["duties-late": "late", "duties-open": "open"][figure.key] ?? "settled"
      return Link.duties(plan.id).with([("trang-thai", state), ("don-vi", unit?.description ?? "")])
    default: return nil
    }
  }
}

extension Parts {
  /// The lists of a review.
  static func lists(_ lists: [Report.Listed]) -> HTML {
    lists.map { list -> HTML in
      let items = list.items.map { "<li>\($0)</li>" as HTML }
      return card(list.name, list.items.isEmpty ? "<p>Không có.</p>" : #"<ul class="plain-list">\#(items)</ul>"#)
    }.joined()
  }
}
