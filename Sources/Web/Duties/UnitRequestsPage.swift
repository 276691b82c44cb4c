import Domain
import Markup
import Office

/// What a standing office asks of units beside the plan, and the form.
extension UnitRequestsLook.Found {
  var page: Page {
    Page(
      title: "Yêu cầu đơn vị", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Việc được giao", .duties(plan.id, round: plan.round))],
      lead: """
        <p class="lead">Hỏi đơn vị danh sách, ý kiến, số liệu hoặc văn bản ngoài việc kế hoạch đã giao. Đơn vị thấy ở \
        trang đầu, trả lời ở đó.</p>\(Parts.closed(closed))
        """,
      body: #"<div class="grid half"><div>\#(form)</div>\#(asked)</div>"#)
  }

  private var form: HTML {
    guard closed == nil else { return .empty }
    let boxes = bodies.map { body, units -> HTML in
      let id = "body-\(body.id)"
      let count = body.isGroup ? " (\(units.grouped) đơn vị)" : ""
      return """
        <div class="check"><input type="checkbox" id="\(id)" name="body" value="\(body.id.description)">\
        <label for="\(id)">\(body.name)\(count)</label></div>
        """
    }
    let kinds = UnitRequest.Kind.allCases.map { ($0.rawValue, $0.name) }
    return Parts.card(
      "Yêu cầu mới",
      Parts.form(
        .requests(plan.id),
        """
        \(Parts.key(UnitRequest.ID(at: now)))
        \(Field("kind", "Điều cần trả lời", required: true).select(kinds, "", blank: "Chọn"))
        \(Field(
          "what", "Nội dung yêu cầu", hint: "Ví dụ: cử một người tham gia Tổ thẩm định.", required: true).area(""))
        \(Field("why", "Lý do", required: true).text(""))
        \(Field("due", "Hạn trả lời", required: true).day(nil))
        <fieldset><legend>Đơn vị phải trả lời</legend><span class="anchor" id="body"></span>\(boxes)</fieldset>
        \(Field("names", "Đơn vị khác", hint: "Tên đơn vị, mỗi dòng một đơn vị.").area(""))
        \(Parts.button("Gửi yêu cầu"))
        """))
  }

  private var asked: HTML {
    guard !requests.isEmpty else { return Parts.card("Đã yêu cầu", Parts.empty("Chưa yêu cầu đơn vị nào.")) }
    return Parts.card(
      "Đã yêu cầu",
      """
      <ul class="plain-list">\(requests.map(item))</ul>\
      <p>\(Parts.quietLink("Tải Excel mọi trả lời", .requests(plan.id).with([("dang", "xlsx")])))</p>
      """)
  }

  private func item(_ line: UnitRequestsLook.Line) -> HTML {
    let request = line.request
    let link = Link.duties(plan.id, round: plan.round).with([("viec", line.duty.id)])
    if let withdrawn = request.withdrawn {
      return """
        <li class="past">\(request.what)\
        <p class="small">đã thôi yêu cầu \(withdrawn.at.short): \(withdrawn.reason)</p></li>
        """
    }
    let late: HTML = line.late > 0 ? " \(Chip("\(line.late.grouped) quá hạn", .stop).html)" : .empty
    return """
      <li><a href="\(link)">\(request.what)</a>\(late)
      <p class="small">\(request.kind.name) · hạn \(request.due.short) · \(line.settled.grouped) trên \
      \(line.asked.grouped) đơn vị đã xong · lý do: \(request.why)</p>\(withdrawing(request))</li>
      """
  }

  private func withdrawing(_ request: UnitRequest) -> HTML {
    guard closed == nil else { return .empty }
    let reason = Field("reason", "Lý do thôi", id: "reason-\(request.id)", required: true).text("")
    let form = Parts.form(.requests(plan.id, "\(request.id)/thoi"), "\(reason)\(Parts.quietButton("Thôi yêu cầu"))")
    return """
      <details class="deed"><summary>Thôi yêu cầu<span class="hidden">: \(request.what)</span></summary>\(form)\
      </details>
      """
  }
}
