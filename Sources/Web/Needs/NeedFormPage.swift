import Domain
import Markup
import Office

/// The form of a need.
extension NeedFormLook.Found {
  var page: Page {
    Page(
      title: need == nil ? "Gửi nhu cầu" : "Sửa nhu cầu", place: .initiatives, crumbs: [("Nhu cầu", .needs)],
      lead: #"<p class="lead">Cơ quan thường trực xem rồi công bố; hai bên liên hệ qua cơ quan thường trực.</p>"#,
      body: plan == nil ? choosing : #"<div class="narrow">\#(Parts.form(action, class: "card", fields))</div>"#)
  }

  private var action: Link { need.map { .need($0.id, "sua") } ?? .needs }

  /// The plan is chosen first: its fields are asked for.
  private var choosing: HTML {
    guard !plans.isEmpty else { return Parts.empty("Hiện không có kế hoạch nào nhận nhu cầu.") }
    let items = plans.map { plan -> HTML in
      """
      <li><a href="\(Link.newNeed.with([("ke-hoach", plan.id.description)]))"><b>\(plan.shortTitle)</b></a><br>\
      <small>\(plan.issuer)</small></li>
      """
    }
    return Parts.card("Gửi theo kế hoạch nào?", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var fields: HTML {
    let content = need?.content
    let fields = plan?.fields ?? []
    return """
      \(version.map { Parts.shown($0) } ?? hidden)
      \(Field("title", "Cần gì, trong một câu", required: true).text(content?.title ?? ""))
      \(Field("what", "Cần giải pháp thế nào", hint: """
        Không ghi số điện thoại, thư điện tử, số tài khoản, liên kết: hai bên liên hệ qua cơ quan thường trực.
        """, required: true).area(content?.what ?? "", tall: true))
      \(Field("why", "Vì sao cần", hint: "Đang vướng gì, muốn tốt hơn ở điểm nào.", required: true)
        .area(content?.why ?? ""))
      \(if: !fields.isEmpty, Field("field", "Lĩnh vực").select(
        fields, content?.field?.description ?? "", blank: "Chọn lĩnh vực"))
      \(Field("until", "Tìm giải pháp đến hết ngày", required: true).day(content?.until))
      \(Parts.button("Gửi cơ quan thường trực"))
      """
  }

  private var hidden: HTML {
    let own = units.map { ($0.id.description, $0.name) }
    let whose: HTML =
      own.isEmpty
      ? .empty
      : Field("unit", "Nhu cầu của").select(own, own.first?.0 ?? "", blank: "Cơ sở sản xuất, kinh doanh của tôi")
    return """
      \(Parts.key(Need.ID(at: now)))\
      \(Parts.hidden("ke-hoach", plan?.id.description))\(whose)
      \(Field("producer", "Tên cơ sở sản xuất, hợp tác xã, doanh nghiệp, hộ", hint: own.isEmpty
        ? "" : "Chỉ ghi khi không gửi cho đơn vị.", required: own.isEmpty).text(""))
      """
  }
}

/// The form by which a solution is offered.
extension OfferFormLook.Found {
  var page: Page {
    let own = units.map { ($0.id.description, $0.name) }
    return Page(
      title: "Gửi giải pháp", place: .initiatives,
      crumbs: [("Nhu cầu", .needs), (need.content.title, .need(need.id))],
      lead: #"<p class="lead">\#(need.content.title) · \#(owner)</p>"#,
      body: """
        <div class="narrow">\(Parts.form(.need(need.id, "giai-phap"), class: "card", """
        \(Parts.key(Need.Offer.ID(at: now)))
        \(if: !own.isEmpty, Field("unit", "Gửi thay mặt").select(own, "", blank: "Cá nhân tôi"))
        \(Field("initiative", "Mã sáng kiến đã công bố", hint: """
          Mã trên giấy chứng nhận, ví dụ 7K2M-PX9D-4HTA. Để trống nếu chưa là sáng kiến.
          """).text(initiative))
        \(Field("text", "Giải pháp và vì sao phù hợp", required: true).area("", tall: true))
        <p class="small">Giải pháp gửi đến cơ quan thường trực; tên bạn chỉ hiện với bên có nhu cầu khi được giới \
        thiệu.</p>\(Parts.button("Gửi giải pháp"))
        """))</div>
        """)
  }
}
