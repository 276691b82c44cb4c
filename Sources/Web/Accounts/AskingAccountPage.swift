import Domain
import Markup
import Office

/// The form by which someone asks for an account.
extension AskingAccountLook.Found {
  var page: Page {
    Page(
      title: "Xin cấp tài khoản", crumbs: [("Đăng nhập", .signIn)],
      lead: """
        <p class="lead">Dành cho công dân, hộ kinh doanh, doanh nghiệp, hợp tác xã muốn nộp hồ sơ sáng kiến mà chưa có \
        tài khoản. \(office?.name ?? "Cơ quan") xem xét rồi xác nhận.</p>
        """,
      body: """
        <div class="narrow">\(if: isSignedIn, #"<p class="note">Bạn đã đăng nhập, không cần xin tài khoản nữa.</p>"#)
        \(Parts.form(.askingAccount, class: "card", fields))
        <p>Đã gửi yêu cầu rồi: <a href="\(Link.findingAccountRequest)">xem kết quả bằng số và mã</a>.</p></div>
        """)
  }

  private var fields: HTML {
    let askers = AccountRequest.Asker.allCases.map { ($0.rawValue, $0.name) }
    let place = Field(
      "place", "Xã, phường hoặc đơn vị",
      hint: """
        Nơi bạn ở, nơi cơ sở hoạt động, hoặc đơn vị bạn làm việc.
        """, required: true)
    return """
      \(Parts.key(AccountRequest.ID(at: now)))
      \(Field("asker", "Bạn là", required: true).select(askers, AccountRequest.Asker.person.rawValue))
      \(Field("name", "Họ và tên, hoặc tên hộ kinh doanh, tổ chức", hint: "Ghi đủ như trên giấy tờ.", required: true)
        .text("", autocomplete: "name"))
      \(Field("representative", "Người đại diện", hint: """
        Bắt buộc khi xin cho hộ kinh doanh, doanh nghiệp, hợp tác xã, tổ chức; cá nhân để trống.
        """).text(""))
      \(Field("mail", "Địa chỉ thư điện tử", hint: "Ghi thư điện tử hoặc số điện thoại, hoặc cả hai.")
        .text("", autocomplete: "email", inputmode: "email"))
      \(Field("phone", "Số điện thoại").text("", autocomplete: "tel", inputmode: "tel"))
      \(places.isEmpty ? place.text("") : place.text("", among: places))
      \(Field("purpose", "Xin tài khoản để làm gì", hint: "Không bắt buộc.").area(""))
      \(consent)\(Parts.button("Gửi yêu cầu"))
      """
  }

  /// What becomes of the data, by which rules, for how long.
  private var consent: HTML {
    let reach = [office?.telephone ?? "", office?.mail ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return """
      <fieldset><legend>Dữ liệu cá nhân của bạn</legend>
      <ul class="small"><li>\(office?.name ?? "Cơ quan vận hành hệ thống") chỉ dùng thông tin trên để xét yêu cầu, \
      lập tài khoản và liên hệ với bạn về việc này; người xem được là người quản trị tài khoản.</li>
      <li>Yêu cầu được xóa sau \(AccountRequest.keptDays) ngày kể từ lần xử lý cuối. Khi được xác nhận, họ tên, \
      chức vụ, đơn vị và tên đăng nhập (thường là địa chỉ thư hoặc số điện thoại của bạn) được giữ ở tài khoản. \
      Nhật ký chỉ ghi là đã có một yêu cầu.</li>
      <li>Trước khi được xác nhận, bạn rút lại yêu cầu lúc nào cũng được: thông tin bị xóa ngay. Bản sao lưu \
      còn giữ thêm tối đa 16 ngày.\
      \(if: !reach.isEmpty, " Hỏi, khiếu nại về dữ liệu của bạn: \(reach).")</li></ul>
      <div class="check"><input type="checkbox" id="agrees" name="agrees" value="1" aria-required="true">
      <label for="agrees">Tôi đồng ý để thông tin được xử lý như trên, theo \(AccountRequest.rules(on: now.day))\
      </label></div></fieldset>
      """
  }
}

/// Where one looks for one's request.
enum FindingAccountRequestPage {
  static var page: Page {
    Page(
      title: "Xem yêu cầu cấp tài khoản", crumbs: [("Đăng nhập", .signIn)],
      lead: #"<p class="lead">Ghi số yêu cầu và mã bí mật đã hiện ra khi bạn gửi yêu cầu.</p>"#,
      body: """
        <div class="narrow">\(Parts.form(.findingAccountRequest, class: "card", """
        \(Field("number", "Số yêu cầu", hint: "Ví dụ YC-4F7A-92C1.", required: true).text(""))
        \(Field("code", "Mã bí mật", hint: "16 chữ và số, viết liền hay có gạch đều được.", required: true)
          .text(""))
        \(Parts.button("Xem yêu cầu"))
        """))<p>Chưa gửi yêu cầu: <a href="\(Link.askingAccount)">xin cấp tài khoản</a>.</p></div>
        """)
  }
}
