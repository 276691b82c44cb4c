import Domain
import Testing

@Suite("A need and its solutions")
struct NeedTests {
  private let now = VietnamTime.instant(Day(daysSince1970: 19_800), hour: 9)  // 18/3/2024
  private let asker = Person.ID(at: Instant(microseconds: 1))
  private let officer = Person.ID(at: Instant(microseconds: 2))
  private let author = Person.ID(at: Instant(microseconds: 3))

  private func content(
    title: String = "Ủ phân từ rơm rạ", what: String = "Cần cách ủ rơm trong một tháng.",
    why: String = "Nay phải đốt rơm ngoài đồng.", until: String = "2024-06-30"
  ) throws -> Need.Content {
    Need.Content(title: title, what: what, why: why, field: nil, until: try #require(Day(until)))
  }

  private func sent(_ content: Need.Content? = nil) throws -> Need {
    try Need(
      id: Need.ID(at: now), plan: "mau", asker: asker, unit: nil, producer: "Hợp tác xã Mẫu",
      content ?? self.content(), at: now)
  }

  private func offered(_ need: Need, by person: Person.ID? = nil) throws -> (need: Need, offer: Need.Offer.ID) {
    let id = Need.Offer.ID(at: Instant(microseconds: now.microseconds + Int64(need.offers.count)))
    let need = try need.offered(
      id, by: person ?? author, unit: nil, initiative: nil, "Tôi đã ủ rơm bằng vi sinh hai năm.", at: now)
    return (need, id)
  }

  @Test("A need is sent, published, closed; each step is open where the table says so")
  func life() throws {
    let waiting = try sent()
    let returned = try waiting.sentBack("Ghi rõ diện tích.", by: officer, at: now)
    let published = try waiting.published(by: officer, at: now)
    let closed = try published.closed("Đã có giải pháp.", by: asker, at: now)
    let withdrawn = try waiting.withdrawn("Không cần nữa.", by: asker, at: now)
    func take(_ step: Need.Step, of need: Need) throws -> Need {
      switch step {
      case .write: try need.written(content(), on: now.day)
      case .publish: try need.published(by: officer, at: now)
      case .sendBack: try need.sentBack("Ghi rõ diện tích.", by: officer, at: now)
      case .withdraw: try need.withdrawn("Không cần nữa.", by: asker, at: now)
      case .close: try need.closed("Đã có giải pháp.", by: asker, at: now)
      case .takeDown: try need.takenDown("Nội dung quảng cáo.", by: officer, at: now)
      }
    }
    let places = [("wa", waiting), ("re", returned), ("pu", published), ("cl", closed), ("wi", withdrawn)]
    #expect(
      LifeTable.written(places) { try take($0, of: $1) } == """
                                    wa re pu cl wi
        write                       =  X  .  .  .
        publish                     X  .  .  .  .
        send-back                   X  .  .  .  .
        withdraw                    X  X  .  .  .
        close                       .  .  X  .  .
        take-down                   .  .  X  X  .
        """)
  }

  @Test("A text with a telephone, a mail or an account is refused at its field, and says where contact goes")
  func contact() throws {
    func refused(_ content: Need.Content) -> [String] {
      do { _ = try sent(content) } catch {
        return (error as? Refusals)?.all.map { "\($0.field ?? ""): \($0.reason)" } ?? []
      }
      return []
    }
    #expect(
      refused(try content(title: "Gọi 0912345678", why: "Thư mau@vidu.vn, cần gấp")) == [
        "title: Phần này có số điện thoại.", "why: Phần này có địa chỉ thư điện tử.",
      ])
    #expect(
      refused(try content(what: "Chuyển vào 1012345678901 để đặt cọc")) == [
        "what: Phần này có số tài khoản hoặc dãy số dài."
      ])
    #expect(refused(try content(until: "2024-03-17")) == ["until: Hạn tìm giải pháp (17/3/2024) đã qua."])
    #expect(refused(try content(until: "2026-04-01")) == ["until: Hạn tìm giải pháp xa nhất là hai năm."])
  }

  @Test("It is open through its last day; who has it offers nothing, and each person one that waits")
  func offering() throws {
    let published = try sent().published(by: officer, at: now)
    let last = VietnamTime.instant(try #require(Day("2024-06-30")), hour: 20)
    let next = VietnamTime.instant(try #require(Day("2024-07-01")), hour: 0)
    #expect(published.isOpen(on: last.day) && !published.isOpen(on: next.day))
    #expect(throws: Refusal.self) { try offered(published, by: asker) }
    let (one, id) = try offered(published)
    #expect(throws: Refusal.self) { try offered(one) }
    let same = try one.offered(id, by: author, unit: nil, initiative: nil, "Gửi lần nữa cùng một lần.", at: now)
    #expect(same == one)
    #expect(throws: Refusal.self) {
      try one.offered(
        Need.Offer.ID(at: next), by: officer, unit: nil, initiative: nil, "Giải pháp sau hạn, không nhận.", at: next)
    }
  }

  @Test("The office introduces or declines once; the outcome is said once, by an application or with a reason")
  func outcome() throws {
    let (need, id) = try offered(try sent().published(by: officer, at: now))
    #expect(throws: Refusal.self) { try need.settled(id, .unfit(reason: "Không hợp đất."), at: now) }
    let introduced = try need.introduced(id, "Gặp nhau 8 giờ thứ sáu tại trụ sở.", by: officer, at: now)
    #expect(introduced.offers.map(\.awaitsReader) == [true])
    #expect(throws: Refusal.self) { try introduced.declined(id, "Đổi ý, không giới thiệu.", by: officer, at: now) }
    #expect(throws: Refusal.self) { try introduced.read(id, by: asker) }
    #expect(try introduced.read(id, by: author).offers.map(\.awaitsReader) == [false])
    #expect(throws: Refusal.self) { try introduced.settled(id, .unfit(reason: ""), at: now) }
    let settled = try introduced.settled(id, .applied(nil, note: "Đã ủ hai vụ."), at: now)
    #expect(settled.offers.map(\.outcome) == [.applied(nil, note: "Đã ủ hai vụ.")])
    #expect(throws: Refusal.self) { try settled.settled(id, .unfit(reason: "Không hợp đất."), at: now) }
    #expect(throws: Refusal.absent) {
      try need.introduced(Need.Offer.ID(at: now), "Không có giải pháp này.", by: officer, at: now)
    }
  }
}
