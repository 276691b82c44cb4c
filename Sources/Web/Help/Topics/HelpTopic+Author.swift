/// The author's work.
extension HelpTopic {
  static let author = [myDossiers, beginning, writing, coauthors, dossier, complaints, certificates]

  static let myDossiers = HelpTopic(
    "ho-so-cua-toi", "Hồ sơ của tôi", pages: ["/ho-so"],
    what: "Mọi hồ sơ bạn nộp hoặc là đồng tác giả: bản nháp, đang xét, đã có kết quả.",
    work: """
      Bấm vào một hồ sơ để xem nó đang ở đâu, ai đang giữ, đến bao giờ. Bản nháp thì bấm để viết tiếp. Bắt đầu hồ sơ \
      mới \
      bằng nút ở đầu trang.
      """,
    next: "Khi có người trả lời, yêu cầu bổ sung hay có kết quả, việc cần làm hiện ở trang đầu của bạn.",
    picture: "Hồ sơ của tôi: nút Viết hồ sơ mới, dưới là từng hồ sơ với trạng thái và số ngày còn lại.")

  static let beginning = HelpTopic(
    "bat-dau-ho-so", "Bắt đầu một hồ sơ", pages: ["/ho-so/moi"],
    what: "Nơi chọn kế hoạch và đợt mà bạn nộp hồ sơ. Chỉ những đợt đang nhận và hợp với bạn mới chọn được.",
    work: """
      1. Đọc ai được tham gia và hạn nộp.
      2. Chọn đợt rồi bắt đầu viết.

      Không chọn được thì trang nói vì sao và theo điều nào. Có lý do chính đáng thì xin phép nộp muộn, hoặc hỏi cơ \
      quan \
      tiếp nhận.
      """,
    next: "Bản nháp được tạo. Chỉ bạn và đồng tác giả thấy nó cho đến khi nộp.")

  static let writing = HelpTopic(
    "viet-ho-so", "Viết và nộp hồ sơ", pages: ["/ho-so/:id/soan"],
    what: "Hồ sơ chia thành các phần ngắn. Điều bạn gõ được lưu ngay; giờ lưu ghi ở trang.",
    work: """
      1. Đi lần lượt các phần; quay lại phần nào cũng được.
      2. Tỷ lệ đóng góp của các tác giả phải cộng thành 100%.
      3. Phần mô tả: nêu cách làm cũ, điểm mới, kết quả có số liệu và nơi đã áp dụng.
      4. Tải minh chứng lên; mỗi phần ghi rõ kế hoạch cần tệp gì.
      5. Phần cuối liệt kê những gì còn thiếu, mỗi điều có đường dẫn tới chỗ sửa. Xem lại rồi bấm nộp.

      Mất mạng hay đóng máy thì mở lại viết tiếp từ chỗ đã lưu.
      """,
    next: """
      Hồ sơ đi qua thủ trưởng đơn vị (nếu kế hoạch có bước này) rồi đến cơ quan tiếp nhận, nơi cấp số và biên nhận. \
      Nộp \
      rồi thì không sửa được, trừ khi được trả lại hoặc yêu cầu bổ sung.
      """,
    picture: """
      Bước 1 trên 7 của một hồ sơ: ô Tên sáng kiến, ô Lĩnh vực; dòng đầu cho biết đợt nhận còn mấy ngày và bản \
      đã lưu.
      """)

  static let coauthors = HelpTopic(
    "dong-tac-gia", "Đồng tác giả và lời mời", pages: ["/ho-so/:id/loi-moi"],
    what: "Người nộp mời đồng tác giả có tài khoản; người được mời trả lời mình có phải là tác giả không.",
    work: """
      - Người nộp: ở phần Tác giả, tìm theo họ tên rồi mời; người không có tài khoản thì gõ tên. Có thể cho đồng tác \
      giả \
      cùng viết.
      - Người được mời: đọc hồ sơ, trả lời **Tôi là tác giả** hoặc **Tôi không phải là tác giả**.
      """,
    next: """
      Không trả lời thì hồ sơ vẫn đi tiếp, tên ghi «chưa xác nhận». Trả lời không thì tên bị bỏ và người nộp chia lại \
      tỷ \
      lệ. Tác giả không được xét, chấm hồ sơ của chính mình.
      """)

  static let dossier = HelpTopic(
    "trang-ho-so", "Trang của một hồ sơ", pages: ["/ho-so/:id"],
    what: """
      Nội dung hồ sơ, các tệp, mọi việc đã xảy ra và bước tiếp theo; mỗi người thấy những nút của việc mình được làm.
      """,
    work: """
      - Tác giả: xem hồ sơ ở đâu, in đơn và biên nhận, bổ sung khi được yêu cầu, rút hồ sơ, khiếu nại khi có quyền; \
      nhận về hồ sơ giấy được nhập hộ.
      - Thủ trưởng đơn vị: **Xác nhận** nếu đồng ý, hoặc trả lại kèm lý do để tác giả sửa.
      - Cán bộ tiếp nhận: nhận, cấp số, kiểm tra.
      - Ai trùng họ tên với tác giả thì trả lời tên đó có phải mình không trước khi xét hồ sơ.
      """,
    next: """
      Tác giả thấy «Hồ sơ đang ở đâu» ở đầu trang, người khác thấy bước tiếp theo ở cột bên phải: ai làm và hạn. Mỗi \
      bước được ghi vào diễn biến kèm người và giờ.
      """,
    picture: """
      Trang một hồ sơ chờ bổ sung: điều cơ quan tiếp nhận yêu cầu, hạn, nút Sửa hồ sơ và nút Xem lại và nộp.
      """)

  static let complaints = HelpTopic(
    "khieu-nai", "Khiếu nại, kiến nghị", pages: ["/khieu-nai", "/ho-so/:id/khieu-nai"],
    what: "Tác giả hoặc thủ trưởng đơn vị không đồng ý với kết quả thì gửi khiếu nại, trong thời hạn mà trang ghi rõ.",
    work: """
      - Người gửi: nêu điều không đồng ý, lý do, căn cứ; kèm tệp nếu có.
      - Cán bộ tiếp nhận: thụ lý hoặc không thụ lý, có văn bản thông báo.
      - Người quyết định: giải quyết: giữ nguyên, sửa, hủy hoặc xét lại.
      """,
    next: "Người gửi theo dõi ở trang khiếu nại. Nếu phải xét lại, hồ sơ trở về đúng bước đó, không phải nộp mới.",
    picture: "Danh sách khiếu nại: một khiếu nại chờ thụ lý, còn mấy ngày.")

  static let certificates = HelpTopic(
    "giay-chung-nhan", "Giấy chứng nhận",
    pages: [
      "/ho-so/:id/giay-chung-nhan", "/quyet-dinh/:id/giay-chung-nhan", "/quyet-dinh/so-giay-chung-nhan",
    ],
    what: "Giấy chứng nhận của từng sáng kiến theo quyết định công nhận, có số và mã xác minh; và sổ các giấy đã cấp.",
    work: """
      Sau khi quyết định được ban hành, cán bộ tiếp nhận bấm **Cấp giấy chứng nhận**, rồi in lần lượt hoặc tất cả \
      trong \
      một tệp PDF. Tác giả in bản của mình từ trang hồ sơ. Cơ quan có mẫu riêng thì tải mẫu Word lên ở mục Mẫu văn bản.
      """,
    next: """
      Ai có tờ giấy đều kiểm tra được ở trang [Xác minh](/xac-minh). Đính chính hay hủy thì giấy cũ ghi rõ điều đó.
      """)
}
