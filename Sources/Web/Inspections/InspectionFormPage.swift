import Domain
import Markup
import Office
import Store

/// The form of a new inspection.
extension InspectionFormLook.Found {
  var page: Page {
    Page(
      title: isPast ? "Ghi cuộc kiểm tra đã làm" : "Lên kế hoạch kiểm tra", place: .plans,
      crumbs: [("Kiểm tra", .inspections)],
      lead: #"<p class="lead">\#(inspector.name) kiểm tra</p>\#(otherHosts)"#,
      body: #"<div class="narrow">\#(Parts.form(.inspections, class: "card", fields))</div>"#)
  }

  private var otherHosts: HTML {
    guard !hosts.isEmpty else { return .empty }
    let links = hosts.prefix(20).map { host in
      let query = [("don-vi", host.id.description), ("xong", isPast ? "1" : "")]
      return #"<a href="\#(Link.newInspection.with(query))">\#(host.name)</a>"# as HTML
    }
    return #"<p class="small">Ghi cho đơn vị khác: \#(links.joined(separator: ", "))</p>"#
  }

  private var fields: HTML {
    let plans = plans.map { ($0.id.description, $0.shortTitle) }
    let titles = Dictionary(plans, uniquingKeysWith: { one, _ in one })
    let duties = duties.map { duty in
      let title = titles[duty.served.plan.description] ?? ""
      return (duty.served.description, "\(title): \(duty.holder.map { "\($0): " } ?? "")\(duty.what)")
    }
    return """
      <input type="hidden" name="key" value="\(Inspection.ID(at: now).description)">
      <input type="hidden" name="don-vi" value="\(inspector.id.description)">
      <input type="hidden" name="xong" value="\(isPast ? "1" : "")">
      \(Field("plan", "Kế hoạch", required: true).select(
        plans, plan?.description ?? plans.first?.0 ?? ""))
      \(if: !duties.isEmpty, Field("duty", "Việc được giao").select(
        duties, chosen?.description ?? "", blank: "Không theo việc nào"))
      \(Field("unit", "Đơn vị được kiểm tra", hint: """
        Tên đơn vị; để trống nếu là đơn vị của tác giả hồ sơ dưới đây.
        """).text(""))
      \(Field("dossier", "Số tiếp nhận của hồ sơ", hint: """
        Khi kiểm tra việc áp dụng một sáng kiến.
        """).text("", inputmode: "numeric"))
      \(Field("from", "Ngày kiểm tra", required: true).day(nil))
      \(Field("through", "Đến hết ngày", hint: "Để trống nếu trong một ngày.").day(nil))
      \(Field("begins", "Giờ bắt đầu", hint: "Ví dụ 08:30.").text("", inputmode: "numeric"))
      \(Field("place", "Địa điểm").text(""))
      \(Field("team", "Thành phần kiểm tra", hint: "Mỗi dòng một người: họ tên, chức vụ.", required: true).area(""))
      \(Field("content", "Nội dung kiểm tra", required: true).area(""))
      \(Field("number", "Số, ký hiệu văn bản", hint: "Quyết định hoặc kế hoạch kiểm tra, nếu có.").text(""))
      \(Parts.button(isPast ? "Ghi cuộc kiểm tra" : "Lưu kế hoạch kiểm tra"))
      """
  }
}
