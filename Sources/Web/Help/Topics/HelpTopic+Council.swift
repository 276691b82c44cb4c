/// The work of appraisers and councils.
extension HelpTopic {
  static let council = [appraisals, councils, session, conflicts, scoring, board, meeting, ranking]

  static let appraisals = HelpTopic(
    "tham-dinh", "Thẩm định", pages: ["/tham-dinh"],
    what: "Hồ sơ chờ tổ thẩm định cho ý kiến trước khi ra Hội đồng.",
    work: """
      Mở hồ sơ, trả lời từng câu trong phiếu, viết ý kiến. Là tác giả hay người thân của tác giả thì không thẩm định.
      """,
    next: "Đủ ý kiến thì hồ sơ sang Hội đồng. Ý kiến in được thành phiếu thẩm định.")

  static let councils = HelpTopic(
    "hoi-dong", "Hội đồng", pages: ["/hoi-dong"],
    what: "Các Hội đồng, tổ thẩm định của kế hoạch: thành viên, quyết định thành lập, các phiên.",
    work: """
      1. Lập Hội đồng theo quyết định: số, ngày, từng thành viên với vai trò và cơ quan.
      2. Thay đổi thành viên cũng theo quyết định.
      3. Thư ký mở phiên ở trang Hội đồng.
      """,
    next: "Thành viên thấy phiên của mình ở trang đầu. Ai là tác giả của hồ sơ nào thì không xét hồ sơ ấy.")

  static let session = HelpTopic(
    "phien", "Một phiên của Hội đồng", pages: ["/hoi-dong/:council/phien/:session"],
    what: "Hồ sơ của phiên, các bước từ chuẩn bị đến kết quả, văn bản của phiên.",
    work: """
      1. Thư ký đưa hồ sơ hợp lệ vào phiên, kiểm tra xung đột, phân công người đọc nếu có.
      2. Mở chấm (hoặc bỏ phiếu); in giấy mời, phiếu trắng nếu họp bằng giấy.
      3. Khi đủ phiếu, Chủ tịch khóa kết quả.

      Cột «Bước tiếp theo» nói việc kế tiếp, ai làm, còn thiếu gì.
      """,
    next: "Khóa rồi thì điểm không đổi được; mở lại phải có lý do. Kết quả sang dự thảo quyết định.",
    picture: "Trang một phiên đang chấm: bạn đã nộp mấy phiếu, nút Chấm tiếp, danh sách hồ sơ.")

  static let conflicts = HelpTopic(
    "xung-dot", "Xung đột và phân công",
    pages: ["/hoi-dong/:council/phien/:session/xung-dot", "/hoi-dong/:council/phien/:session/phan-cong"],
    what: "Thành viên nào không được chấm hồ sơ nào, và ai đọc, chấm hồ sơ nào.",
    work: """
      Hệ thống tự thấy khi thành viên là tác giả, trùng tên hoặc cùng đơn vị theo quy định. Thư ký ghi thêm trường hợp \
      biết được, kèm lý do; rồi phân công tự động và sửa tay.
      """,
    next: "Người bị loại không thấy phiếu của hồ sơ đó. Thiếu người chấm thì trang báo trước khi mở chấm.")

  static let scoring = HelpTopic(
    "cham-diem", "Chấm điểm, bỏ phiếu",
    pages: ["/hoi-dong/:council/phien/:session/cham", "/hoi-dong/:council/phien/:session/phieu-excel"],
    what: "Hồ sơ một bên, phiếu của bạn một bên. Điểm của người khác không hiện trước khi khóa.",
    work: """
      1. Đọc hồ sơ, xem tệp.
      2. Cho điểm từng tiêu chí trong khoảng ghi cạnh ô, hoặc bỏ phiếu; viết nhận xét.
      3. Lưu để chấm tiếp sau, hoặc nộp phiếu.

      Chấm ngoài máy: tải phiếu Excel, điền, tải lên; trang cho xem trước khi nhận.
      """,
    next: "Nộp xong, trang chuyển sang hồ sơ tiếp theo của bạn. Sửa được cho đến khi thư ký đóng chấm.",
    picture: "Phiếu chấm trên điện thoại: các mức của tiêu chí, ô điểm, nút nộp phiếu ở cuối màn hình.")

  static let board = HelpTopic(
    "theo-doi-cham", "Theo dõi chấm", pages: ["/hoi-dong/:council/phien/:session/theo-doi"],
    what: "Ai đã nộp bao nhiêu phiếu, hồ sơ nào còn thiếu; tự cập nhật, không hiện điểm.",
    work: "Chiếu lên màn hình trong buổi họp, hoặc xem để nhắc người còn thiếu phiếu.",
    next: "Đủ phiếu thì Chủ tịch khóa kết quả ở trang phiên.",
    picture: "Bảng lớn cho phòng họp: đã nộp bao nhiêu phiếu, từng thành viên đã nộp mấy phiếu.")

  static let meeting = HelpTopic(
    "cuoc-hop", "Cuộc họp", pages: ["/hoi-dong/:council/phien/:session/cuoc-hop"],
    what: "Chương trình, điểm danh, thảo luận, biểu quyết và kết luận của buổi họp, thành biên bản.",
    work: """
      1. Thư ký ghi giờ, nơi họp, người dự; đủ số người theo quy định thì họp được.
      2. Ghi ý kiến theo từng hồ sơ, kết quả biểu quyết.
      3. Khóa kết quả mà còn chỗ mở vì bằng điểm thì trang nêu giữa những hồ sơ nào, còn mấy chỗ, có những cách nào; \
      Hội đồng bàn, Chủ tịch xử lý ở trang xếp hạng.
      4. Chủ tịch ghi kết luận; in biên bản, ký, tải bản đã ký lên.
      """,
    next: "Biên bản lấy điểm và phiếu từ hệ thống, không gõ lại. Bản đã ký gắn với phiên.",
    picture: "Trang cuộc họp: điểm danh từng thành viên, cần ít nhất mấy người dự.")

  static let ranking = HelpTopic(
    "xep-hang", "Kết quả, xếp hạng",
    pages: [
      "/hoi-dong/:council/phien/:session/xep-hang", "/hoi-dong/:council/phien/:session/ket-qua",
      "/hoi-dong/:council/phien/:session/bang-tong-hop",
    ],
    what: "Điểm trung bình, loại, hạng của từng hồ sơ, mỗi dòng có lý do vì sao không cao hơn.",
    work: """
      Bấm vào một hồ sơ để xem từng phiếu được tính thế nào. Bằng điểm thì trang nêu quy tắc của kế hoạch; không đủ \
      thì \
      Chủ tịch xếp, có lý do. Số giải có giới hạn thì trang ghi ai dừng ở giới hạn.
      """,
    next: "Bảng tổng hợp in được để ký. Người quyết định dùng kết quả này cho dự thảo quyết định.")
}
