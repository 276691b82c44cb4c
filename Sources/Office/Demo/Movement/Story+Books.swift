import Domain
import Foundation
import Store

/// The book of Thừa Thiên Huế for 2024 while it is put together: a story that is approved, one that waits, one that
/// came back, others that nobody has begun.
extension Story {
  func books() async throws {
    let (officer, head) = (try cast.person("tth-tiep-nhan"), try cast.person("tth-thu-truong"))
    let book = YearBook.ID(at: office.clock.now)
    try await office.run(.beginBook(book, of: Cast.thuaThienHue, in: 2024), as: officer)
    try await office.run(
      .writeForeword(
        book,
        """
        Ấn phẩm giới thiệu những gương người tốt, việc tốt trong phong trào thi đua “Đoàn kết sáng tạo” của tỉnh.
        Mỗi bài là một câu chuyện thật về một việc nhỏ làm cho công việc tốt hơn.
        """, over: nil), as: officer)
    let found = try await office.look(BookLook(book), as: officer).found
    try await office.run(.includeInBook(book, origins: found.candidates.map(\.subject.origin)), as: officer)
    let stories = try await office.look(BookLook(book), as: officer).found.stories
    guard stories.count >= 4 else { throw Refusal.absent }
    for story in stories.prefix(3) { try await write(story.id, as: head) }
    try await office.run(.approveStory(stories[0].id), as: officer)
    try await office.run(.returnStory(stories[2].id, reason: "Ghi thêm số liệu trước và sau khi áp dụng."), as: officer)
  }

  private func write(_ story: BookStory.ID, as writer: Person.ID) async throws {
    guard let bytes = Data(base64Encoded: Self.portrait, options: .ignoreUnknownCharacters),
      let kept = try await office.files.keep(Array(bytes))
    else { throw Refusal.absent }
    try await office.run(
      .writeStory(
        story, text: Self.tale,
        consent: BookStory.Consent(day: office.clock.now.day, words: "Giấy đồng ý, lưu tại đơn vị.")), as: writer)
    try await office.run(.addStoryPicture(kept, shows: "Ảnh chân dung (hình giả định)", to: story), as: writer)
    try await office.run(.sendStory(story), as: writer)
  }

  private static let tale = """
    Người trong bài là nhân vật giả định của bản diễn tập.
    Mỗi ngày khoa đón hàng chục người bệnh, việc sàng lọc làm bằng giấy mất nhiều thời gian. Từ một bảng kiểm viết \
    tay, nhân vật cùng đồng nghiệp rút gọn còn năm câu hỏi, dán ở bàn tiếp đón.
    Sau ba tháng, thời gian chờ giảm một nửa. Cách làm được hai khoa khác áp dụng và hoàn thiện thêm.
    """

  /// A drawn head and shoulders: nobody's picture.
  private static let portrait = """
    iVBORw0KGgoAAAANSUhEUgAAAHgAAACgAQMAAAD9xzrTAAAABlBMVEXe5u48WoJy9IvCAAABAUlEQVR42u3UQQ6DIBAFUIkLuuMI\
    HoWjtUfjKB6BpQsDpYg487WF2pjapOzeRj4w36b5r19YF87W98ydH5m1d8ze+xuhCDbEMtgSq+CBfd6zDXSwe+FrsOfbswBgEW3I\
    6R6rr7aMtk+toofd7qLHr1lHu9Pk+fQ+S+/17vvj/JTmbTWfpXnG+cd+YH+wX9i/VT+xv9hv7P/Z/keYH86L94P3Ce+B71nqM/Yj\
    fo58cGJOJJING6dloFTywMZ/SYzWyY5vnwPMTAFEtmHbzwHQMtuyeHNAdJc9blpnOx43BUYvnA4AFsSmwi1xv2FJbCusiIcKd8Tj\
    Dmtid4DJ9ccHONZ3zfKTqYbRYgcAAAAASUVORK5CYII=
    """
}
