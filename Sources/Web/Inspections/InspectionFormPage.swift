import Domain
import Markup
import Office
import Store

/// The form of an inspection: a new one, or the programme of one that is corrected.
extension InspectionFormLook.Found {
  var page: Page {
    Page(
      title: title, place: .plans, crumbs: [("Kiểm tra", .inspections)],
      lead: #"<p class="lead">\#(inspector.name) kiểm tra</p>\#(otherHosts)"#,
      body: """
        <div class="narrow">\(Parts.form(
          inspection.map { .inspection($0.id, "sua") } ?? .inspections, class: "card",
          "\(version.map { Parts.shown($0) } ?? subject)\(programme)"))</div>
        """)
  }

  private var title: String {
    if inspection != nil { return "Sửa chương trình kiểm tra" }
    return isPast ? "Ghi cuộc kiểm tra đã làm" : "Lên kế hoạch kiểm tra"
  }

  private var otherHosts: HTML { Parts.otherHosts(hosts, at: .newInspection, isPast: isPast) }

  /// What is inspected, for which plan.
  private var subject: HTML {
    let plans = plans.map { ($0.id.description, $0.shortTitle) }
    let titles = Dictionary(plans, uniquingKeysWith: { one, _ in one })
    let duties = duties.map { duty in
      let title = titles[duty.served.plan.description] ?? ""
      return (duty.served.description, "\(title): \(duty.holder.map { "\($0): " } ?? "")\(duty.what)")
    }
    return """
      \(Parts.key(Inspection.ID(at: now)))
      \(Parts.hidden("don-vi", inspector.id.description))
      \(Parts.hidden("xong", isPast ? "1" : ""))
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
      """
  }

  private var programme: HTML {
    let details = inspection?.details
    let through = details.flatMap { $0.time.through == $0.time.from ? nil : $0.time.through }
    return """
      \(Field("from", "Ngày kiểm tra", required: true).day(details?.time.from))
      \(Field("through", "Đến hết ngày", hint: "Để trống nếu trong một ngày.").day(through))
      \(Field("begins", "Giờ bắt đầu", hint: "Ví dụ 08:30.").text(details?.time.begins ?? "", inputmode: "numeric"))
      \(Field("place", "Địa điểm").text(details?.place ?? ""))
      \(Field("team", "Thành phần kiểm tra", hint: "Mỗi dòng một người: họ tên, chức vụ.", required: true)
        .area(details?.team.joined(separator: "\n") ?? ""))
      \(Field("content", "Nội dung kiểm tra", required: true).area(details?.content ?? ""))
      \(Field("number", "Số, ký hiệu văn bản", hint: "Quyết định hoặc kế hoạch kiểm tra, nếu có.")
        .text(details?.number ?? ""))
      \(Parts.button(inspection != nil ? "Lưu" : isPast ? "Ghi cuộc kiểm tra" : "Lưu kế hoạch kiểm tra"))
      """
  }
}
