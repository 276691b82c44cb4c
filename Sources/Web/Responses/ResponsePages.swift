import Domain
import Markup
import Office

/// Which units have sent their plans in response, and which have not.
extension ResponsesLook.Found {
  var page: Page {
    let shown: [ResponseLine.State] = [.none, .sent, .returned, .noted]
    return Page(
      title: "Kế hoạch hưởng ứng", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: """
        <div class="para">\(given.what) \(Parts.clause(given.source, of: plan))</div>\
        \(Parts.rounds(rounds, of: plan) { .responses(plan.id, round: $0) })
        """,
      body: """
        \(filter.figures("trang-thai", shown.map {
          ($0.name.capitalisedFirst, counts[$0] ?? 0, $0 == .none, $0.rawValue)
        }))
        \(filter.card("Lọc", file: true))\(reminding)\(table)
        """)
  }

  private var filter: Filter {
    let states = ResponseLine.State.allCases.filter { (counts[$0] ?? 0) > 0 || $0 == wanted }
    return Filter(
      .responses(plan.id), .kept("dot", plan.round > 0 ? "\(plan.round)" : ""),
      .choice(
        "trang-thai", "Trạng thái", states.map { ($0.rawValue, $0.name.capitalisedFirst) }, wanted?.rawValue ?? "",
        any: "Mọi trạng thái"))
  }

  private var reminding: HTML {
    guard follows, let duty, (counts[.none] ?? 0) + (counts[.returned] ?? 0) > 0 else { return .empty }
    return "<p>\(Parts.link("Nhắc những đơn vị chưa gửi", .reminding(of: duty, nil, plan)))</p>"
  }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Không có đơn vị nào như vậy.") }
    return Parts.card(
      nil, "\(ListTable(list).html(lines))\(filter.pager(number, size: ResponsesLook.size, total: total))")
  }
}

/// A unit's plans in response: what it sent, what became of it, what can be done now.
extension ResponseLook.Found {
  var page: Page {
    Page(
      title: unit.name, place: .plans, office: plan.standing.name,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Kế hoạch hưởng ứng", .responses(plan.id, round: plan.round))],
      lead: """
        <div class="para">\(given.what) \(Parts.clause(given.source, of: plan))</div>
        <p>\(standing.sentence)\(due)</p>\(Parts.closed(closed ?? earlier))
        """,
      body: """
        <div class="grid two"><div>\(responses.map(card))\(if: responses.isEmpty, Parts.empty("""
          Đơn vị chưa gửi kế hoạch hưởng ứng nào.
          """))</div><aside>\(sending)</aside></div>
        """)
  }

  private var due: HTML {
    guard let duty, let day = duty.due, day >= now.day else { return .empty }
    let link = Link.duty(duty.id, .unit(unit.id), of: plan.id, "lich")
    return #" <span class="small">Hạn \#(day.short)</span> \#(Parts.calendarLink(link, of: "kế hoạch hưởng ứng"))"#
  }

  private func card(_ response: ResponsePlan) -> HTML {
    let content = response.content
    let file = link(response, "tep")
    return Parts.card(
      "Kế hoạch số \(content.number)",
      """
      <p>\(Chip(response.state).html)</p>
      <dl><dt>Ngày văn bản</dt><dd>\(content.day.short)</dd>
      <dt>Bản ký</dt><dd><a href="\(file)">\(content.file.name)</a></dd>
      <dt>Gửi</dt><dd>\(response.sent.at.short), \(response.sent.by.flatMap { people[$0]?.name })</dd>\
      \(outcome(response))</dl>
      \(Parts.paragraphs(content.summary))\(deeds(response))
      """)
  }

  private func link(_ response: ResponsePlan, _ step: String) -> Link {
    .response(plan.id, unit.id, "\(response.id)/\(step)")
  }

  private func outcome(_ response: ResponsePlan) -> HTML {
    guard let mark = response.settled else { return .empty }
    let reason: HTML = mark.reason.isEmpty ? .empty : "<br>\(mark.reason)"
    let by = mark.by.flatMap { people[$0]?.name }
    return """
      <dt>\(response.state.name.capitalisedFirst)</dt><dd>\(mark.at.short)\(by.map { ", \($0)" as HTML })\(reason)</dd>
      """
  }

  /// What can be done with it: the standing office takes note of it or sends it back, the unit takes it back.
  private func deeds(_ response: ResponsePlan) -> HTML {
    guard response.state.countsForUnit else { return .empty }
    let note: HTML =
      mayNote && response.isWaiting
      ? Parts.form(link(response, "ghi-nhan"), "\(plan.roundField)\(Parts.button("Ghi nhận kế hoạch"))") : .empty
    let back: HTML =
      mayNote ? deed("Trả lại, yêu cầu làm lại", response, "tra-lai", "Lý do trả lại", "Trả lại") : .empty
    let withdraw: HTML =
      mayWithdraw ? deed("Rút kế hoạch này", response, "rut", "Lý do rút", "Rút kế hoạch") : .empty
    return "\(note)\(back)\(withdraw)"
  }

  private func deed(
    _ summary: String, _ response: ResponsePlan, _ step: String, _ label: String, _ button: String
  ) -> HTML {
    """
    <details class="deed"><summary>\(summary)</summary>\(Parts.form(link(response, step), """
    \(plan.roundField)\
    \(Field("reason", label, id: "reason-\(step)-\(response.id)", required: true).area(""))\(Parts.quietButton(button))
    """))</details>
    """
  }

  private var sending: HTML {
    guard maySend else { return .empty }
    let isLater = responses.contains { $0.state.countsForUnit }
    return Parts.card(
      isLater ? "Gửi bản thay thế" : "Gửi kế hoạch hưởng ứng",
      Parts.fileForm(
        .response(plan.id, unit.id),
        """
        \(plan.roundField)\(Parts.key(ResponsePlan.ID(at: now)))
        \(if: isLater, #"<p class="small">Bản đã gửi vẫn xem được; bản mới có giá trị khi được ghi nhận.</p>"#)
        \(Field("number", "Số và ký hiệu văn bản", hint: "Ví dụ 12/KH-PKT.", required: true).text(""))
        \(Field("day", "Ngày văn bản", required: true).day(nil))
        \(Field("summary", "Nội dung chính", hint: "Làm gì, ai làm, khi nào xong.", required: true).area(""))
        <div class="field"><label for="file">Bản đã ký, đóng dấu <span class="needed">bắt buộc</span></label>
        <input type="file" id="file" name="file" accept=".pdf,image/*" required>
        <p class="hint">Tệp PDF hoặc ảnh, tối đa 15 MB.</p></div>
        \(Parts.button("Gửi kế hoạch"))
        """))
  }
}
