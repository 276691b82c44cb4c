import Domain
import Markup
import Office

extension FirstSteps {
  /// The steps, each checked once it is done, with the way to those that are not.
  var card: HTML {
    let items = Step.allCases.map { step -> HTML in
      let isDone = done.contains(step)
      let name: HTML = isDone ? "\(step.name)" : #"<a href="\#(step.link)">\#(step.name)</a>"#
      return """
        <li><span class="dot\(if: isDone, " done")" aria-hidden="true"></span><span>\(name)\
         <small>\(isDone ? "đã xong" : step.hint)</small></span></li>
        """
    }
    return Parts.card(
      "Năm bước đầu tiên", id: "buoc-dau",
      """
      <p class="small">Đã xong \(done.count) trên \(Step.allCases.count). Thẻ này mất đi khi xong cả năm bước.</p>\
      <ol class="first-steps">\(items)</ol>
      """)
  }
}

extension FirstSteps.Step {
  fileprivate var name: String {
    switch self {
    case .office: "Cơ quan"
    case .units: "Đơn vị"
    case .people: "Người và vai trò"
    case .plan: "Kế hoạch"
    case .announcement: "Thông báo kế hoạch"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .office: "tên, địa danh, biểu trưng, liên hệ"
    case .units: "ghi từng đơn vị, hoặc nhập từ Excel ở «Nhập, xuất danh sách»"
    case .people: "ai tiếp nhận, ai là thủ trưởng, ai quyết định; cấp đường dẫn đặt mật khẩu"
    case .plan: "bắt đầu từ một mẫu, sửa cho đúng văn bản của cơ quan rồi công bố"
    case .announcement: "cán bộ tiếp nhận gửi kế hoạch đến các đơn vị, từ trang của kế hoạch"
    }
  }

  fileprivate var link: Link {
    switch self {
    case .office: .administration("co-quan")
    case .units: .administration("don-vi")
    case .people: .administration("nguoi")
    case .plan: .administration("ke-hoach")
    case .announcement: .plans
    }
  }
}
