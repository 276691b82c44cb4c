/// The work of a unit under a plan.
extension HelpTopic {
  static let unit = [
    unitInbox, submissions, duties, announcements, responses, reports, consolidation, reminding, targets, following,
  ]

  static let unitInbox = HelpTopic(
    "don-vi", "Trang Đơn vị", pages: ["/don-vi"],
    what: "Hồ sơ của tác giả trong đơn vị chờ thủ trưởng xác nhận, hồ sơ đã qua đơn vị, và việc các kế hoạch yêu cầu.",
    work: """
      1. Trong **Chờ đơn vị xác nhận**, mở hồ sơ, đọc và xác nhận, hoặc trả lại kèm lý do; nút **sang hồ sơ sau** mở \
      ngay hồ sơ chờ kế tiếp. Hồ sơ không còn gì phải trả lời riêng thì chọn nhiều và xác nhận một lần. Cuối trang ghi \
      ai trong đơn vị còn hồ sơ đang viết.
      2. Lập danh sách đề nghị của từng kế hoạch từ hồ sơ đã xác nhận.
      3. Tác giả chỉ có hồ sơ giấy thì đầu mối hoặc thủ trưởng nhập hộ, ở mục Nhập hồ sơ giấy.
      """,
    next: "Hồ sơ đã xác nhận đến cơ quan tiếp nhận. Tác giả thấy ngay là đơn vị đã xác nhận hay trả lại.",
    picture: "Trang Đơn vị: các hồ sơ chờ đơn vị xác nhận, hồ sơ chậm nhất ở trên.")

  static let submissions = HelpTopic(
    "to-trinh", "Tờ trình, danh sách đề nghị", pages: ["/don-vi/:unit/to-trinh", "/to-trinh"],
    what: "Danh sách các hồ sơ mà đơn vị đề nghị, thành một văn bản do thủ trưởng ký.",
    work: """
      1. Đầu mối chọn hồ sơ đã xác nhận để đưa vào danh sách và xem trước văn bản.
      2. Thủ trưởng ghi số, ngày và ký gửi.
      3. In ra nếu cơ quan tiếp nhận cần bản giấy.
      """,
    next: """
      Cơ quan nhận danh sách cùng các hồ sơ. Danh sách đã gửi không sửa được; còn hồ sơ mới thì lập danh sách khác.
      """,
    picture: "Tờ trình của đơn vị: những tờ trình đã lập; dưới là hồ sơ đã xác nhận để chọn vào tờ trình mới.")

  static let duties = HelpTopic(
    "viec-duoc-giao", "Việc được giao", pages: ["/ke-hoach/:plan/viec"],
    what: """
      Mọi việc kế hoạch giao cho từng cơ quan, đơn vị: ai làm, từ ngày nào đến ngày nào, gửi cho ai, xong hay chưa.
      """,
    work: """
      Mở một việc để xem quy định và cách hoàn thành: gửi báo cáo, ban hành văn bản, tổ chức sự kiện… Việc không có \
      trang riêng thì ghi kết quả, số văn bản và tệp ngay ở đó.
      """,
    next: """
      Nơi nhận xem và nhận, hoặc trả lại kèm lý do. Quá hạn thì việc được ghi là chậm bao nhiêu ngày, kể cả khi làm \
      xong \
      sau đó.
      """,
    picture: "Một việc kế hoạch giao cho đơn vị: nội dung, trạng thái, hạn, những gì đã làm.")

  static let announcements = HelpTopic(
    "van-ban", "Văn bản đi, đến", pages: ["/van-ban", "/ke-hoach/:plan/van-ban"],
    what: "Văn bản triển khai, hướng dẫn gửi đến các đơn vị trong hệ thống, và xác nhận đã nhận của từng nơi.",
    work: """
      - Nơi gửi: soạn, chọn nơi nhận, ghi số và ngày rồi ban hành; theo dõi ai chưa xác nhận.
      - Nơi nhận: đọc, bấm **Xác nhận đã nhận**; nếu được đề nghị thì chuyển tiếp đến đơn vị trực thuộc.
      - Nơi nhận ngoài hệ thống: gửi thư hoặc bản giấy, rồi ghi ngày gửi.
      """,
    next: "Ai chưa xác nhận quá hạn thì nơi gửi nhắc được. Sai sót thì ban hành văn bản đính chính thay cho bản trước.")

  static let responses = HelpTopic(
    "huong-ung", "Kế hoạch hưởng ứng", pages: ["/ke-hoach/:plan/huong-ung"],
    what: "Kế hoạch riêng mà mỗi đơn vị ban hành để hưởng ứng kế hoạch chung.",
    work: """
      Đơn vị ghi số, ngày, nội dung tóm tắt và tệp kế hoạch của mình rồi gửi. Cơ quan thường trực ghi nhận, hoặc trả \
      lại kèm điều cần sửa.
      """,
    next: "Đơn vị trực thuộc có thể dùng chung kế hoạch của cấp trên. Chưa gửi đúng hạn thì hiện là chậm.")

  static let reports = HelpTopic(
    "bao-cao", "Báo cáo của đơn vị", pages: ["/ke-hoach/:plan/bao-cao"],
    what: "Báo cáo theo kỳ mà kế hoạch yêu cầu. Số liệu do hệ thống đếm sẵn; đơn vị viết phần lời.",
    work: """
      1. Mở báo cáo của kỳ này; xem số liệu, bấm vào con số để thấy danh sách đằng sau.
      2. Con số thực tế khác thì ghi số của đơn vị và lý do.
      3. Viết từng mục; có đoạn gợi ý lấy từ việc đơn vị đã làm.
      4. Ghi số, ngày, người ký rồi gửi.
      """,
    next: "Nơi nhận xem và nhận, hoặc trả lại để sửa. Gửi sau hạn thì ghi rõ chậm bao nhiêu ngày.")

  static let consolidation = HelpTopic(
    "tong-hop-bao-cao", "Tổng hợp báo cáo",
    pages: ["/ke-hoach/:plan/bao-cao/:duty/tong-hop", "/ke-hoach/:plan/bao-cao/:duty/cap-duoi"],
    what: "Cộng các báo cáo đã đến thành báo cáo chung, kèm chỗ nào khác với số hệ thống đếm.",
    work: """
      1. Nhắc những nơi chưa gửi.
      2. Xem chỗ chênh lệch và lý do các đơn vị nêu.
      3. Viết phần lời, xem trước văn bản, ban hành.
      """,
    next: "Bản ban hành giữ nguyên số liệu lúc đó; báo cáo đến sau làm thay đổi thì lập bản mới.")

  static let reminding = HelpTopic(
    "nhac-viec", "Nhắc việc, yêu cầu đơn vị", pages: ["/ke-hoach/:plan/nhac-viec", "/ke-hoach/:plan/yeu-cau"],
    what: "Nhắc nhiều đơn vị cùng lúc về việc chưa xong, hoặc yêu cầu họ trả lời một điều có hạn.",
    work: """
      Mở từ danh sách việc chậm thì các đơn vị đã được chọn sẵn. Sửa lời nhắc cho rõ việc và hạn rồi gửi. Với yêu cầu: \
      ghi nội dung, căn cứ, hạn trả lời và tên các đơn vị.
      """,
    next: """
      Thủ trưởng và đầu mối thấy ở trang đầu và trong thư hằng ngày. Nơi chưa có đầu mối thì trang báo trước khi gửi.
      """)

  static let targets = HelpTopic(
    "chi-tieu", "Chỉ tiêu", pages: ["/ke-hoach/:plan/chi-tieu"],
    what: "Một chỉ tiêu của kế hoạch: đã đạt bao nhiêu, theo từng tuần, gồm những hồ sơ nào, ước đến ngày cuối.",
    work: "Xem đơn vị nào còn thiếu và thiếu gì. Bấm vào hồ sơ để biết nó đang ở bước nào.",
    next: "Con số tự tăng khi hồ sơ được xác nhận hay công nhận theo cách kế hoạch tính; không ai nhập tay.")

  static let following = HelpTopic(
    "theo-doi", "Theo dõi thực hiện", pages: ["/theo-doi", "/ke-hoach/:plan/don-vi", "/ke-hoach/:plan/ket-qua"],
    what: "Tuần này của cơ quan thường trực: việc đến hạn, đơn vị chậm, văn bản chưa xác nhận, cuộc họp và sự kiện.",
    work: """
      Đi từ trên xuống: việc của mình trước, rồi nhắc đơn vị chậm. Bấm tên một đơn vị để xem toàn bộ tình hình của đơn \
      vị đó trong kế hoạch; mục Kết quả theo đơn vị dùng khi bình xét.
      """,
    next: "Bảng này tự cập nhật. In ra mang đi họp được, mọi cột đều có.",
    picture: "Theo dõi thực hiện kế hoạch: số nơi đang chậm, số việc đến hạn trong tuần, khiếu nại chưa giải quyết.")
}
