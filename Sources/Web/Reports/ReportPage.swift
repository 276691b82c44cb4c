import Domain
import Markup
import Office

/// A report of a unit: what it says, or the form in which it is written.
extension ReportLook.Found {
  private var unit: Domain.Unit.ID { report.id.unit }
  private func link(_ step: String? = nil) -> Link { .report(duty.id, of: unit, in: plan.id, round: plan.round, step) }
  /// Where something is done with it; the form names the round.
  private func deed(_ step: String) -> Link { .report(duty.id, of: unit, in: plan.id, step) }
  private func form(_ step: String, _ content: HTML) -> HTML {
    Parts.form(deed(step), "\(plan.roundField)\(content)")
  }

  var page: Page {
    Page(
      title: "\(given.reportTitle): \(report.unitName)", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id, round: plan.round))]
        + (receives ? [("Đã nhận", .reportRound(duty.id, of: plan.id, round: plan.round))] : []),
      lead: """
        <div class="para">\(given.what), gửi \(receiver.isEmpty ? "cơ quan thường trực" : receiver) \
        \(Parts.clause(given.source, of: plan))</div><p class="small">\(Chip(report.state).html)\(days)</p>\(note)
        """,
      body: steps.contains(.write) ? writing : reading)
  }

  private var days: HTML {
    let due: HTML =
      self.due.map { day in
        " · \(duty.dueWords(day))\(if: !report.state.isIn, ": \(Parts.daysLeft(day, today: now.day))\(calendar(day))")"
      } ?? .empty
    guard let sent = report.sent, let first = report.firstSent, report.state.isIn else { return due }
    let late = first.at.day.daysLate(for: self.due)
    let entered: HTML = sent.entered.map { " · \(Chip("nhập thay", .plain).html) \($0)" } ?? .empty
    return """
      \(due) · gửi \(first.at.short)\(if: late > 0, ", muộn \(late) ngày")\
      \(if: sent != first, ", gửi lại \(sent.at.short)")\(entered)
      """
  }

  private func calendar(_ day: Day) -> HTML {
    day < now.day ? .empty : " \(Parts.calendarLink(link("lich"), of: given.reportTitle))"
  }

  private var note: HTML {
    if let version, versions.indices.contains(version - 1) {
      return """
        <div class="note" role="status"><p>Đây là bản gửi lúc \(versions[version - 1].sent.short), đã trả lại để sửa: \
        \(versions[version - 1].reason). <a href="\(link())">Xem bản hiện nay</a></p></div>
        """
    }
    if let reason = report.returnReason {
      return #"<div class="note" role="status"><p><b>Nơi nhận trả lại để sửa:</b> \#(reason)</p></div>"#
    }
    guard let closed, !report.state.isIn else { return .empty }
    return #"<div class="note" role="status"><p>\#(closed.sentence)</p></div>"#
  }

  // MARK: Writing

  private var writing: HTML {
    let fields = ReportFields(
      report: report, headings: headings, figures: figures, lists: shownLists, signer: signer,
      recipients: plan.recipients(of: report, to: receiver), today: now.day, list: list, sender: sender)
    return """
      \(if: isOvertaken, drafting.overtaking)\(elsewhere)\(belowCard)\(nothing)
      \(Parts.fileForm(deed("gui"), """
      \(plan.roundField)
      \(Parts.hidden("revision", revision))\(fields.html)
      <div class="actions"><button class="btn">Gửi báo cáo</button>
      <button class="btn quiet" formaction="\(deed("luu"))">Lưu bản đang soạn</button>
      \(Parts.quietLink("Xem bản giấy", link("van-ban")))</div>
      """))\(drafting.files)\(drafting.discarding)\
      \(sentBefore)\(drafting.history)
      """
  }

  /// What the figures leave out, since it is in the report of another unit.
  private var elsewhere: HTML {
    guard !countedElsewhere.isEmpty else { return .empty }
    let items = countedElsewhere.prefix(Self.mostNamed).map { unit, reporter -> HTML in
      "<li>\(unit): đã tính trong báo cáo của \(reporter)</li>"
    }
    let more = countedElsewhere.count - items.count
    return Parts.card(
      "Số liệu dưới đây không gồm",
      #"<ul class="plain-list">\#(items)\#(if: more > 0, "<li>và \(more.grouped) đơn vị nữa</li>")</ul>"#)
  }

  /// Units that are named one by one.
  private static let mostNamed = 20

  /// One press where there is nothing to add.
  private var nothing: HTML {
    guard isUntouched else { return .empty }
    return Parts.card(
      nil,
      """
      <p>Số liệu dưới đây đã có sẵn. Đơn vị không có gì thêm thì gửi ngay.</p>
      \(form("khong-them", """
      \(if: sender == .clerk, Field("signer", "Người ký báo cáo", id: "signer-khong-them", required: true).text(""))\
      \(ReportFields.entering(as: sender, id: "entered-khong-them"))\
      \(Parts.quietButton("Không có gì thêm, gửi báo cáo"))
      """))
      """)
  }

  // MARK: The units beneath

  /// What the units beneath were asked, and what their reports add up to and say.
  private var belowCard: HTML {
    guard let below else { return .empty }
    let asking: HTML =
      steps.contains(.write)
      ? """
      <details class="deed"><summary>\(
        below.due == nil ? "Yêu cầu \(below.count.grouped) đơn vị trực thuộc báo cáo" : "Đổi hạn")</summary>
      \(form("hoi", """
      \(Field("due", "Hạn báo cáo của đơn vị trực thuộc", required: true).day(below.due))\
      \(Parts.quietButton(below.due == nil ? "Yêu cầu báo cáo" : "Đổi hạn"))
      """))</details>
      """ : .empty
    guard let sums = below.sums else { return asking.isEmpty ? .empty : Parts.card("Đơn vị trực thuộc", asking) }
    let rows = sums.figures.filter { $0.isSummed }.map { figure -> HTML in
      #"<tr><td>\#(figure.name)</td><td class="n">\#(figure.text(of: figure.counted))</td></tr>"#
    }
    let words = below.reports.flatMap { report in
      headings.compactMap { heading -> HTML? in
        let text = report.passage(heading)
        guard !text.isEmpty, text != Report.Content.nothing else { return nil }
        let words = String(text.prefix(ConsolidationLook.excerpt))
        return "<li>\(report.unitName), \(heading.name.lowercasedFirst): \(words)</li>"
      }
    }
    return Parts.card(
      "Đơn vị trực thuộc",
      """
      <p><a href="\(Link.reportRound(duty.id, askedBy: unit, of: plan.id, round: plan.round))">\
      \(sums.received.grouped) trên \(sums.lines.count.grouped) đơn vị trực thuộc đã báo cáo</a>\
      \(below.due.map { ", hạn \($0.short)" })</p>
      <details><summary>Cộng số liệu của đơn vị trực thuộc</summary><table><tbody>\(rows)</tbody></table></details>
      \(if: !words.isEmpty, #"<ul class="plain-list">\#(words)</ul>"#)\(asking)
      """)
  }

  // MARK: Reading

  private var reading: HTML {
    """
    <div class="grid two"><div>\(figureTable)\(Parts.passages(of: report, under: headings))\
    \(Parts.lists(shownLists))</div>\
    <aside>\(belowCard)\(papers)\(receiving)\(sentBefore)\(drafting.history)</aside></div>
    """
  }

  private var figureTable: HTML {
    let now = Dictionary(figures.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let silent = shown.filter { $0.isNothing && (now[$0.key]?.counted ?? $0.counted) == $0.counted }
    let unsaid = Set(silent.map(\.key))
    let rows = shown.filter { !unsaid.contains($0.key) }.map { figure -> HTML in
      let change: HTML =
        figure.change.map { change in
          "<p>trong hệ thống \(figure.text(of: figure.counted)); lý do: \(change.reason)</p>"
        } ?? .empty
      let later: HTML =
        now[figure.key].flatMap { later -> HTML? in
          guard report.state.isIn, later.counted != figure.counted else { return nil }
          return "<p>nay là \(later.text(of: later.counted))</p>"
        } ?? .empty
      let link = list(figure)
      let value: HTML =
        link.map { #"<a href="\#($0)" aria-label="Danh sách: \#(figure.name)">\#(figure.text)</a>"# }
        ?? "\(figure.text)"
      return row(figure.name, value, Parts.notes("\(change)\(later)"))
    }
    let added = report.content.additions.map { row($0.name, "\($0.value)", .empty) }
    return Parts.card(
      "Số liệu",
      """
      <table class="list sums"><thead><tr><th>Số liệu</th><th class="n">Số báo cáo</th></tr></thead>\
      <tbody>\(rows + added)</tbody></table>
      \(Parts.nothing(of: silent))
      """)
  }

  private func row(_ name: String, _ value: HTML, _ notes: HTML) -> HTML {
    """
    <tr><td class="main"><span class="name">\(name)</span></td>\
    <td class="n"><span class="value">\(value)</span>\(notes)</td></tr>
    """
  }

  private var attached: HTML { Parts.files(of: report) { link("tep/\($0)") } }

  /// What was sent before and given back.
  private var sentBefore: HTML {
    guard !versions.isEmpty, version == nil else { return .empty }
    let items = versions.enumerated().map { index, version -> HTML in
      """
      <li><a href="\(link().with([("ban", "\(index + 1)")]))">Bản gửi lúc \(version.sent.short)</a>\
      <br><small>trả lại: \(version.reason)</small></li>
      """
    }
    return Parts.card("Các bản đã gửi trước", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var papers: HTML {
    let content = report.content
    let signed =
      [content.number, content.day?.short ?? "", content.signer].filter { !$0.isEmpty }.joined(separator: ", ")
    return """
      \(Parts.card("Văn bản", """
      <ul class="small"><li><a href="\(paperLink)">Báo cáo (Word, PDF)</a></li></ul>\
      \(if: !signed.isEmpty, #"<p class="small">\#(signed)</p>"#)
      """))\(attached)
      """
  }

  private var paperLink: Link { link("van-ban").with([("ban", version.map(String.init) ?? "")]) }

  private var receiving: HTML {
    guard receives else { return .empty }
    let taking: HTML =
      steps.contains(.take)
      ? form(
        "nhan", "\(Field("note", "Ghi chú (nếu có)").text(""))\(Parts.button("Ghi nhận báo cáo"))")
      : .empty
    let returning: HTML =
      steps.contains(.sendBack)
      ? """
      <details class="deed"><summary>Trả lại để sửa</summary>\(form(
        "tra-lai",
        "\(Field("reason", "Lý do trả lại", required: true).area(""))\(Parts.quietButton("Trả lại"))"))</details>
      """ : .empty
    guard !taking.isEmpty || !returning.isEmpty else { return .empty }
    return Parts.card("Nơi nhận", "\(taking)\(returning)")
  }

  private var drafting: ReportDrafting {
    ReportDrafting(
      report: report, headings: headings, people: people, round: plan.roundField, deed: deed,
      file: { link("tep/\($0)") })
  }

  /// Where the list behind a figure is; nil where the viewer may not open it.
  private func list(_ figure: ReportFigure) -> Link? {
    figureDoors.open(figure) ? .figure(figure.key, of: duty.id, .unit(unit), in: plan) : nil
  }
}

extension Parts {
  /// The lists of a review.
  static func lists(_ lists: [Report.Listed]) -> HTML {
    lists.map { card($0.name, items(of: $0)) }.joined()
  }

  static func items(of list: Report.Listed) -> HTML {
    let items = list.items.map { "<li>\($0)</li>" as HTML }
    return list.items.isEmpty ? "<p>Không có.</p>" : #"<ul class="plain-list">\#(items)</ul>"#
  }
}
