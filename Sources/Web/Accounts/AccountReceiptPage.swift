import Domain
import Markup
import Office

/// A request for an account as who asked sees it: where it stands, and how to come back to it.
extension AccountReceiptLook.Found {
  var page: Page {
    Page(
      title: "Yêu cầu cấp tài khoản \(request.number)",
      crumbs: [("Đăng nhập", .signIn), ("Xem yêu cầu", .findingAccountRequest)],
      lead: "<p>\(Chip(request).html) gửi lúc \(request.sent.short)</p>",
      body: #"<div class="grid two"><div>\#(next)\#(slip)</div><aside>\#(written)\#(deeds)</aside></div>"#)
  }

  private func step(_ name: String) -> Link { .accountReceipt(request.id, code, name) }

  // MARK: Where it stands

  private var next: HTML {
    let state = request.state
    switch state {
    case .waiting:
      return Parts.card(
        "Tiếp theo",
        """
        <p>\(office?.name ?? "Cơ quan") đang xem xét. Kết quả hiện ở trang này\
        \(if: request.content.mail != nil, " và được báo qua thư, nếu hệ thống gửi thư").</p>
        """)
    case .asked:
      return Parts.card(
        "Cơ quan cần bạn trả lời thêm",
        """
        \(Parts.paragraphs(request.question?.reason ?? ""))
        \(Parts.form(
          step("tra-loi"), "\(Field("answer", "Trả lời", required: true).area(""))\(Parts.button("Gửi trả lời"))"))
        """)
    case .confirmed: return Parts.card("Đã có tài khoản", confirmed)
    case .refused:
      return Parts.card(
        "Không được xác nhận",
        """
        \(Parts.paragraphs(request.decision?.reason ?? ""))
        <p class="small">Sửa được thì gửi yêu cầu khác: <a href="\(Link.askingAccount)">xin cấp tài khoản</a>.</p>
        """)
    case .withdrawn:
      return Parts.card("Đã rút", "<p>Thông tin bạn ghi đã được xóa. Không cần làm gì thêm.</p>")
    }
  }

  private var confirmed: HTML {
    guard let account, account.closed == nil else { return "<p>Tài khoản này đã đóng.</p>" }
    let name: HTML = "<p>Tên đăng nhập của bạn: <b>\(account.signIn)</b></p>"
    guard lacksPassword else {
      return """
        \(name)<p>Mật khẩu đã được đặt. <a href="\(Link.signIn)">Đăng nhập</a> rồi bấm Viết hồ sơ mới ở trang Hồ sơ \
        của tôi.</p>
        """
    }
    return """
      \(name)<p>Đặt mật khẩu của riêng bạn để đăng nhập lần đầu.</p>
      \(Parts.form(step("mat-khau"), Parts.button("Đặt mật khẩu")))
      """
  }

  // MARK: How to come back

  private var slip: HTML {
    let groups = stride(from: 0, to: code.count, by: 4).map { String(code.dropFirst($0).prefix(4)) }
    return Parts.card(
      "Số và mã của bạn",
      """
      <dl><dt>Số yêu cầu</dt><dd><b>\(request.number)</b></dd>
      <dt>Mã bí mật</dt><dd><b>\(groups.joined(separator: "-").uppercased())</b></dd>
      <dt>Được xóa ngày</dt><dd>\(request.erased.short)</dd></dl>
      <p class="small">Ghi lại, chụp hoặc in trang này: không có tài khoản thì chỉ xem lại được bằng số và mã. Ai có \
      số và mã cũng xem, trả lời, rút được yêu cầu và đặt được mật khẩu lần đầu, nên không đưa cho người khác.</p>
      """)
  }

  private var written: HTML {
    guard !request.content.name.isEmpty else { return .empty }
    return Parts.card("Bạn đã ghi", request.content.facts)
  }

  private var deeds: HTML {
    guard request.allows(.withdraw) else { return .empty }
    return Parts.deed(
      "Rút yêu cầu", step("rut"),
      "<p>Thông tin bạn ghi bị xóa ngay, không lấy lại được.</p>\(Parts.quietButton("Rút yêu cầu và xóa thông tin"))")
  }
}

extension AccountRequest.Content {
  /// What was written, fact by fact.
  var facts: HTML {
    let facts: [(String, String)] = [
      ("Người xin", asker.name), (asker.isRepresented ? "Tên" : "Họ và tên", name), ("Người đại diện", representative),
      ("Thư điện tử", mail?.description ?? ""), ("Điện thoại", phone), ("Xã, phường, đơn vị", place),
      ("Để làm gì", purpose),
    ]
    return "<dl>\(facts.filter { !$0.1.isEmpty }.map { "<dt>\($0)</dt><dd>\($1)</dd>" as HTML })</dl>"
  }
}

extension Chip {
  /// How a request for an account stands.
  init(_ request: AccountRequest) {
    let state = request.state
    switch state {
    case .waiting, .asked: self.init(state.name, .wait)
    case .confirmed: self.init(state.name, .ok)
    case .refused: self.init(state.name, .stop)
    case .withdrawn: self.init(state.name, .plain)
    }
  }
}
