import Domain
import Store

/// What offices of Tam Điệp wrote for everyone: guidance that is published, older guidance that was taken away, news of
/// a ward that waits to be read, a draft that came back.
extension Story {
  func news() async throws {
    let (officer, head) = (try cast.person("tiep-nhan"), try cast.person("chu-tich-phuong"))
    guard let ward = cast.units["td-p1"] else { throw Refusal.absent }
    // The only one at the office: nobody else can read it before it is published.
    let guidance = try await write(Self.guidance, of: Post.Publisher(office: Cast.tamDiep), by: officer)
    try await office.run(.publishPost(guidance), as: officer)
    var older = Self.guidance
    older.title = "Viết đơn yêu cầu công nhận sáng kiến theo mẫu cũ"
    let withdrawn = try await write(older, of: Post.Publisher(office: Cast.tamDiep), by: officer)
    try await office.run(.publishPost(withdrawn), as: officer)
    try await office.run(.withdrawPost(withdrawn, reason: "Đã có hướng dẫn theo mẫu mới thay bài này."), as: officer)
    _ = try await write(Self.wardNews, of: Post.Publisher(ward, about: Cast.tamDiep), by: head)
    let returned = try await write(Self.meeting, of: Post.Publisher(ward, about: Cast.tamDiep), by: head)
    try await office.run(.returnPost(returned, reason: "Ghi thêm thành phần dự họp và ngày họp."), as: officer)
  }

  private func write(
    _ content: Post.Content, of publisher: Post.Publisher, by writer: Person.ID
  ) async throws -> Post.ID {
    let id = Post.ID(at: office.clock.now)
    try await office.run(.writePost(id, of: publisher, content), as: writer)
    try await office.run(.sendPost(id), as: writer)
    return id
  }

  private static let guidance = Post.Content(
    kind: .guidance, title: "Viết đơn yêu cầu công nhận sáng kiến Đợt I năm 2024",
    summary: "Cách ghi từng mục của đơn, tài liệu kèm theo và nơi nộp, để hồ sơ không phải bổ sung.",
    text: """
      ## Trước khi viết
      - Tra cứu **sáng kiến đã công nhận** để không trùng với giải pháp đã có.
      - Hỏi đơn vị nơi áp dụng về kết quả thực tế; đơn vị xác nhận sau khi tác giả nộp.

      ## Các mục của đơn
      1. Tên sáng kiến: nói đúng giải pháp, không ghi khẩu hiệu.
      2. Tác giả và tỷ lệ đóng góp: cộng lại đúng 100%.
      3. Nội dung: tình trạng trước khi có giải pháp, các bước thực hiện, điểm mới.
      4. Lợi ích: số liệu trước và sau, cách tính.

      ## Khi vướng mắc
      Gửi câu hỏi ở trang [Hỏi đáp](/ke-hoach/tam-diep-2024/hoi-dap) của kế hoạch.
      """)

  private static let wardNews = Post.Content(
    kind: .news, title: "Phường Mẫu phát động phong trào sáng kiến năm 2024",
    summary: "Toàn thể cán bộ, công chức phường đăng ký ít nhất một giải pháp trong năm.",
    text: """
      Sáng nay, Ủy ban nhân dân phường tổ chức **phát động phong trào sáng kiến** năm 2024.

      > Mỗi bộ phận chọn một việc đang chậm, làm cho nhanh hơn.

      Các giải pháp nộp về thành phố trong Đợt I.
      """)

  private static let meeting = Post.Content(
    kind: .news, title: "Họp rút kinh nghiệm về hồ sơ sáng kiến", summary: "Phường rà soát các hồ sơ đang viết.",
    text: "Phường họp rà soát các hồ sơ đang viết và phân công người giúp tác giả hoàn thiện.")
}
