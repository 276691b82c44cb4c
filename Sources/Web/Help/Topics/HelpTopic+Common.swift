import Office

/// What everyone meets.
extension HelpTopic {
  static let common = [signIn, home, account, mails, rehearsal]

  static let signIn = HelpTopic(
    "dang-nhap", "Đăng nhập, đặt mật khẩu", pages: ["/dang-nhap", "/mat-khau"],
    what: """
      Nơi bạn vào hệ thống bằng tên đăng nhập mà người quản trị đã cấp. Xem kế hoạch, tra cứu sáng kiến và xác minh \
      giấy chứng nhận thì không cần đăng nhập.
      """,
    work: """
      1. Lần đầu, mở đường dẫn đặt mật khẩu mà người quản trị gửi riêng cho bạn. Đường dẫn \(PasswordLink.use).
      2. Chọn mật khẩu dài, dễ nhớ với bạn, khó đoán với người khác: vài từ không liên quan nhau là tốt. Không dùng họ \
      tên, ngày sinh, tên cơ quan.
      3. Những lần sau, gõ tên đăng nhập và mật khẩu.

      Gõ sai nhiều lần thì phải chờ một lúc. Quên mật khẩu thì nhờ người quản trị cấp đường dẫn mới; không ai biết mật \
      khẩu cũ của bạn.
      """,
    next: "Bạn vào trang đầu, nơi có việc đang chờ bạn. Trang mà bạn định mở trước khi đăng nhập sẽ mở ngay sau đó.")

  static let home = HelpTopic(
    "trang-dau", "Trang đầu", pages: ["/"],
    what: """
      Việc đang chờ bạn, xếp theo hạn, việc quá hạn ở trên cùng; dưới đó là những gì mới và các kế hoạch liên quan đến \
      bạn.
      """,
    work: """
      Bấm vào một việc để làm ngay ở trang của việc đó. Mỗi việc có tên kế hoạch và hạn; dấu § cho biết quy định nào \
      giao việc.

      Các đợt nhận hồ sơ ở dưới là của đơn vị, vai trò của bạn; đường dẫn cuối danh sách mở trang Kế hoạch, \
      có cả các kế hoạch khác.

      Việc không phải của bạn thì không hiện ở đây. Nếu thiếu một việc mà bạn được giao, nhờ người quản trị xem lại \
      vai \
      trò của bạn.
      """,
    next: "Làm xong, việc tự mất khỏi danh sách, không cần đánh dấu. Việc tiếp theo hiện ra với người làm bước sau.")

  static let account = HelpTopic(
    "tai-khoan", "Tài khoản của bạn", pages: ["/tai-khoan"],
    what: "Thông tin tài khoản, mật khẩu và những nơi bạn đang đăng nhập.",
    work: """
      - **Đổi mật khẩu**: gõ mật khẩu hiện nay rồi mật khẩu mới hai lần. Các nơi khác đang đăng nhập sẽ bị thoát ra.
      - **Kết thúc phiên**: nếu thấy một nơi lạ, hoặc quên thoát ở máy dùng chung.
      - **Đăng xuất khỏi mọi nơi**: khi nghi có người biết mật khẩu, rồi đổi mật khẩu ngay.

      Họ tên, đơn vị, chức vụ do người quản trị sửa.
      """,
    next: "Thay đổi có hiệu lực ngay và được ghi vào nhật ký.")

  static let mails = HelpTopic(
    "thu-va-lich", "Thư nhắc việc và lịch", pages: ["/tai-khoan/thu", "/tai-khoan/lich", "/thu"],
    what: """
      Mỗi ngày hệ thống có thể gửi cho bạn một thư gồm việc đang chờ và tin mới; lịch có hạn của các việc để xem trên \
      điện thoại hay máy tính.
      """,
    work: """
      1. Ghi địa chỉ thư, mở thư xác nhận vừa nhận được và bấm vào đường dẫn trong thư.
      2. Chọn loại tin muốn nhận. Thư nào cũng có đường dẫn để ngừng nhận.
      3. Với lịch: chép địa chỉ lịch vào chương trình lịch của bạn. Địa chỉ này là riêng của bạn, đừng gửi cho ai; lộ \
      thì đổi địa chỉ mới ở cùng trang.
      """,
    next: "Thư đi mỗi ngày một lần khi có việc. Làm xong việc thì thư hôm sau không nhắc nữa.")

  static let rehearsal = HelpTopic(
    "dien-tap", "Bản diễn tập", pages: ["/dien-tap"],
    what: """
      Một bản dựng sẵn với người, đơn vị và hồ sơ giả định, để thử mọi bước của kế hoạch mà không ảnh hưởng đến ai.
      """,
    work: """
      Chọn một vai để vào làm như người đó; đổi vai lúc nào cũng được. Đồng hồ trên cùng có thể chạy tới ngày mai hoặc \
      tới hạn gần nhất, để xem điều gì xảy ra khi hết hạn.
      """,
    next: "Việc đã thử được giữ cho đến khi bản diễn tập được dựng lại. Không nhập dữ liệu thật vào đây.")
}
