import Domain
import Markup
import Office
import Store

/// The form of an event: a new one of a unit, or one that is changed.
extension EventFormLook.Found {
  var page: Page {
    Page(
      title: title, place: .plans, crumbs: [("Sự kiện", .events)],
      lead: #"<p class="lead">\#(unit.name)</p>\#(otherHosts)"#,
      body: #"<div class="narrow">\#(Parts.form(action, class: "card", fields))</div>"#)
  }

  private var title: String {
    if event != nil { return "Sửa sự kiện" }
    return isPast ? "Ghi sự kiện đã tổ chức" : "Lên kế hoạch sự kiện"
  }

  private var action: Link { event.map { .event($0.id, "sua") } ?? .events }

  private var otherHosts: HTML { event == nil ? Parts.otherHosts(hosts, at: .newEvent, isPast: isPast) : .empty }

  private var fields: HTML {
    let details = event?.details
    return """
      \(version.map { Parts.shown($0) } ?? hidden)\
      \(Field("kind", "Loại sự kiện", required: true).select(
        Event.Kind.allCases.map { ($0.rawValue, $0.name) }, details?.kind.rawValue ?? "", blank: "Chọn loại"))
      \(Field("title", "Tên sự kiện", required: true).text(details?.title ?? ""))
      \(Field("from", "Ngày tổ chức", required: true).day(details?.time.from))
      \(Field("through", "Đến hết ngày", hint: "Để trống nếu trong một ngày.").day(
        details.flatMap { $0.time.through == $0.time.from ? nil : $0.time.through }))
      \(Field("begins", "Giờ bắt đầu", hint: "Ví dụ 08:30.").text(details?.time.begins ?? "", inputmode: "numeric"))
      \(Field("ends", "Giờ kết thúc").text(details?.time.ends ?? "", inputmode: "numeric"))
      \(Field("place", "Địa điểm").text(details?.place ?? ""))
      \(served)
      \(Field("content", "Nội dung").area(details?.content ?? ""))
      \(Field("teacher", "Người giảng, báo cáo viên").text(details?.teacher ?? ""))
      \(if: !isPast, planning(details))\(if: isPast, held)\
      \(Parts.button(event != nil ? "Lưu" : isPast ? "Ghi sự kiện" : "Lưu kế hoạch sự kiện"))
      """
  }

  private var hidden: HTML {
    """
    \(Parts.key(Event.ID(at: now)))
    \(Parts.hidden("don-vi", unit.id.description))
    \(Parts.hidden("xong", isPast ? "1" : ""))
    """
  }

  private func planning(_ details: EventDetails?) -> HTML {
    """
    \(Field("programme", "Chương trình", hint: """
      Mỗi dòng một việc, giờ ở đầu dòng, ví dụ «08:00 Khai mạc».
      """).area(details?.programme ?? ""))
    <div class="check"><input type="checkbox" id="open" name="open" value="1"\(if: details?.isOpen == true, " checked")>
    <label for="open">Mọi người trong hệ thống đều xem và dự được, không cần mời</label></div>
    """
  }

  private var held: HTML {
    """
    \(Field("outcome", "Kết quả", required: true).area(""))
    \(Field("audience", "Số người dự, người xem", hint: """
      Khi không có danh sách từng người.
      """).text("", inputmode: "numeric"))
    \(Field("cost", "Kinh phí").text("", inputmode: "numeric"))
    \(Field("outlet", "Nơi đăng, phát", hint: "Với tuyên truyền, tin bài: báo, đài, trang thông tin.").text(""))
    \(Field("media-title", "Tên tin bài").text(""))
    \(Field("link", "Địa chỉ tin bài").text("", inputmode: "url"))
    """
  }

  /// The plans, each with the duties of the unit that an event can do.
  private var served: HTML {
    let items = plans.map { plan -> HTML in
      let (id, own) = (plan.id.description, duties.filter { $0.served.plan == plan.id })
      return """
        <div class="check"><input type="checkbox" id="plan-\(id)" name="plan" value="\(id)"\
        \(if: chosen.plans.contains(plan.id), " checked")><label for="plan-\(id)">\(plan.shortTitle)</label></div>
        \(own.enumerated().map { box($1, number: $0) })
        """
    }
    return """
      <fieldset class="condition"><legend>Phục vụ kế hoạch, việc được giao <span class="needed">bắt buộc</span></legend>
      <span class="anchor" id="plan"></span>\(items)</fieldset>
      """
  }

  private func box(_ duty: ServableDuty, number: Int) -> HTML {
    let id = "duty-\(duty.served.plan)-\(number)"
    let due = duty.due.map { " (hạn \($0.short))" } ?? ""
    return """
      <div class="check sub"><input type="checkbox" id="\(id)" name="duty" value="\(duty.served.description)"\
      \(if: chosen.duties.contains(duty.served), " checked")><label for="\(id)">\
      Việc được giao: \(duty.holder.map { "\($0): " } ?? "")\(duty.what)\(due)</label></div>
      """
  }
}

extension Parts {
  /// Links to the same form for other units.
  ///
  /// - Parameter isPast: whether it is for what took place.
  static func otherHosts(_ hosts: [Domain.Unit], at form: Link, isPast: Bool) -> HTML {
    guard !hosts.isEmpty else { return .empty }
    let links = hosts.prefix(20).map { host in
      let query = [("don-vi", host.id.description), ("xong", isPast ? "1" : "")]
      return #"<a href="\#(form.with(query))">\#(host.name)</a>"# as HTML
    }
    let more = hosts.count - links.count
    return """
      <p class="small">Ghi cho đơn vị khác: \(links.joined(separator: ", "))\
      \(if: more > 0, " và \(more.grouped) đơn vị nữa, ghi từ việc được giao của đơn vị đó")</p>
      """
  }
}
