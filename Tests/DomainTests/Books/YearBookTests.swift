import TestSupport
import Testing

@testable import Domain

@Suite("The yearly book")
struct YearBookTests {
  private static let today = Day(daysSince1970: 19_800)  // 18/3/2024
  private static let now = VietnamTime.start(of: today)

  private func story(_ book: YearBook, _ number: UInt64) -> BookStory {
    BookStory(
      id: AuthorshipTests.id(number), of: book, by: nil,
      about: BookStory.Subject(origin: "\(number)", name: "Người \(number)", unitName: "", work: "", honour: ""))
  }

  private func reasons(_ take: () throws -> some Any) -> [String] {
    do { _ = try take() } catch let refusals as Refusals { return refusals.all.map(\.reason) } catch let refusal
      as Refusal
    { return [refusal.reason] } catch {}
    return []
  }

  @Test("A story goes to the office with enough text, a portrait and consent, and is approved by who did not write it")
  func story() throws {
    let book = try YearBook(id: AuthorshipTests.id(1), of: "thu", in: 2023, on: Self.today)
    let writer = try Person(id: AuthorshipTests.id(2), name: "Người Viết", signIn: "nguoi-viet")
    let reader = try Person(id: AuthorshipTests.id(3), name: "Người Duyệt", signIn: "nguoi-duyet")
    let begun = story(book, 10)
    #expect(
      reasons { try begun.sent() } == [
        "Bài mới có 0 ký tự, cần ít nhất 200.", "Bài chưa có ảnh chân dung.",
        "Chưa ghi người trong bài đồng ý cho in bài và ảnh.",
      ])
    let consent = BookStory.Consent(day: Self.today, words: "Giấy đồng ý.")
    let text = String(repeating: "Chuyện thật. ", count: 20)
    let written = try begun.written(text, consent: consent, by: writer.id, on: Self.today)
      .adding(digest: "a", size: 1000, type: "image/jpeg", shows: "Chân dung", by: writer.id)
    #expect(
      reasons {
        try written.adding(
          digest: "b", size: BookStory.largestPicture + 1, type: "image/png", shows: "Ảnh lớn", by: writer.id)
      } == ["Ảnh nặng 600 kB, tối đa 600 kB."])
    #expect(
      reasons { try written.adding(digest: "b", size: 1, type: "image/webp", shows: "Ảnh", by: writer.id) } == [
        "Tệp này không phải ảnh in được."
      ])
    let sent = try written.sent()
    #expect(
      reasons { try sent.approved(by: writer, others: true) } == [
        "Bạn đã viết bài này nên người khác của cơ quan thường trực duyệt."
      ])
    #expect(try sent.approved(by: reader, others: true).isApproved)
    // Where there is nobody else the book is finished all the same.
    #expect(try sent.approved(by: writer, others: false).isApproved)
    #expect(try sent.sentBack("Thiếu số liệu.", by: reader.id, at: Self.now).isReturned)
    let (approved, dropped) = (try sent.approved(by: reader, others: true), try written.dropped())
    func take(_ step: BookStory.Step, of story: BookStory) throws -> BookStory {
      switch step {
      case .write: try story.written(text, consent: consent, by: writer.id, on: Self.today)
      case .send: try story.sent()
      case .takeBack: try story.takenBack()
      case .sendBack: try story.sentBack("Thiếu số liệu.", by: reader.id, at: Self.now)
      case .approve: try story.approved(by: reader, others: true)
      case .reopen: try story.reopened()
      case .drop: try story.dropped()
      case .takeUp: try story.takenUp()
      }
    }
    #expect(
      LifeTable.written([("dr", written), ("rv", sent), ("ap", approved), ("dp", dropped)]) { try take($0, of: $1) }
        == """
                                    dr rv ap dp
        write                       =  .  .  .
        send                        X  .  .  .
        approve                     .  X  .  .
        take-back                   .  X  .  .
        send-back                   .  X  .  .
        reopen                      .  .  X  .
        drop                        X  X  X  .
        take-up                     .  .  .  X
        """)
  }

  @Test("A book is published with a foreword and approved stories alone, in the order that was given, and stays")
  func issuing() throws {
    let book = try YearBook(id: AuthorshipTests.id(1), of: "thu", in: 2023, on: Self.today)
    let stories = (10...12).map { story(book, $0) }
    func issue(_ book: YearBook, _ stories: [BookStory]) throws -> YearBook {
      try book.issued(
        number: "9/TB", day: Self.today, stories: stories, by: AuthorshipTests.id(2), on: Self.today)
    }
    #expect(reasons { try issue(book, []) } == ["Ấn phẩm chưa có lời giới thiệu.", "Ấn phẩm chưa có bài nào."])
    let introduced = try book.written(foreword: "Những câu chuyện thật của phong trào.")
    #expect(reasons { try issue(introduced, stories) } == ["Còn 3 bài chưa được duyệt."])
    let ordered = try introduced.ordering([stories[2].id: 1, stories[0].id: 2])
    #expect(ordered.ordered(stories).map(\.id) == [stories[2].id, stories[0].id, stories[1].id])
    let approved = try stories.map { story in
      try story.written(
        String(repeating: "Chuyện thật. ", count: 20),
        consent: BookStory.Consent(day: Self.today, words: "Giấy đồng ý."), by: AuthorshipTests.id(4), on: Self.today
      )
      .adding(digest: "a", size: 1, type: "image/png", shows: "Chân dung", by: AuthorshipTests.id(4)).sent()
      .approved(by: Person(id: AuthorshipTests.id(5), name: "Người Duyệt", signIn: "nguoi-duyet"), others: true)
    }
    let issued = try issue(ordered, approved)
    #expect(
      reasons { try issued.written(foreword: "") } == ["Ấn phẩm năm 2023 đã công bố nên không sửa nữa."])
    #expect(throws: Refusal.self) { try YearBook(id: AuthorshipTests.id(1), of: "thu", in: 2025, on: Self.today) }
  }
}
