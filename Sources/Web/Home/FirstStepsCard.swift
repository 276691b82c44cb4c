import Domain
import Markup
import Office

extension FirstSteps {
  /// Where the administrator goes next; nil where the next step is another's.
  private var next: (name: String, link: Link)? {
    let open = Step.allCases.filter { !done.contains($0) }
    if let step = open.first, step != .announcement { return (step.name, step.link) }
    guard let announcing else { return nil }
    if announcing.isUnbound { return ("Cơ quan trong kế hoạch là đơn vị nào?", .bodies(announcing.plan.id)) }
    return announcing.officers.isEmpty ? ("Giao vai trò cán bộ tiếp nhận", .administration("nguoi")) : nil
  }

  /// The steps in a line, on a page where one of them is done.
  var line: HTML {
    let way: HTML = next.map { #" Bước tiếp theo: <a href="\#($0.link)">\#($0.name)</a>."# } ?? .empty
    return #"<p class="note">Đã xong \#(done.count) trên \#(Step.allCases.count) bước đầu tiên.\#(way)</p>"#
  }

  /// The steps, each checked once it is done, with the way to those that are not.
  ///
  /// - Parameter leads: whether the next one is what the page is for.
  func card(leads: Bool = false) -> HTML {
    let items = Step.allCases.map { step -> HTML in
      let isDone = done.contains(step)
      let name: HTML = link(to: step).map { #"<a href="\#($0)">\#(step.name)</a>"# } ?? "\(step.name)"
      return """
        <li><span class="dot\(if: isDone, " done")" aria-hidden="true"></span><span>\(name)\
         <small>\(isDone ? "đã xong" : hint(of: step))</small></span></li>
        """
    }
    return Parts.card(
      "Năm bước đầu tiên", id: "buoc-dau",
      """
      <p class="small">Đã xong \(done.count) trên \(Step.allCases.count). Thẻ này mất đi khi xong cả năm bước.</p>\
      <ol class="first-steps">\(items)</ol>\
      \(leads ? next.map { "<p>\(Parts.link("Làm bước tiếp theo", $0.link))</p>" as HTML } : nil)
      """)
  }

  /// Where a step is done that is not yet; nil where the administrator has nothing to do there.
  private func link(to step: Step) -> Link? {
    guard !done.contains(step) else { return nil }
    return step == .announcement ? announcing.map { .plan($0.plan.id) } : step.link
  }

  private func hint(of step: Step) -> HTML {
    guard step == .announcement else { return "\(step.hint)" }
    guard let announcing else { return "cán bộ tiếp nhận của kế hoạch gửi đến các nơi nhận khi đã có kế hoạch" }
    let plan = "Kế hoạch \(announcing.plan.shortTitle)"
    let before: HTML =
      announcing.isUnbound
      ? #"; trước hết trả lời <a href="\#(Link.bodies(announcing.plan.id))">cơ quan trong kế hoạch là đơn vị nào</a>"#
      : .empty
    guard !announcing.officers.isEmpty else {
      return #"""
        cán bộ tiếp nhận của \#(plan) gửi; chưa ai có vai trò này: \#
        <a href="\#(Link.administration("nguoi"))">Giao vai trò cán bộ tiếp nhận</a>\#(before)
        """#
    }
    let names = announcing.officers.joined(separator: ", ")
    return "do \(names) (cán bộ tiếp nhận của \(plan)) gửi, từ «Việc của tôi»\(before)"
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
    case .announcement: "gửi kế hoạch đến các nơi nhận"
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
