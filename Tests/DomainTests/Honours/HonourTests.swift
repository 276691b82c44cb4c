import TestSupport
import Testing

@testable import Domain

@Suite("Honours")
struct HonourTests {
  private static let today = Day(daysSince1970: 19_800)
  private static let now = VietnamTime.start(of: today)

  private func content(_ honourees: [Honour.Honouree], day: Day? = today) -> Honour.Content {
    Honour.Content(
      level: .unit, form: "Giấy khen", occasion: "", issuer: "Sở Mẫu", number: "12/QĐ", day: day, honourees: honourees)
  }

  private func honour(_ content: Honour.Content) throws -> Honour {
    try Honour(
      id: Honour.ID(at: Self.now), by: Post.Publisher(AuthorshipTests.id(1), about: nil), content, file: nil,
      at: Self.now)
  }

  @Test("A list is read as it is typed: a name on each line, behind semicolons the unit and the work")
  func typed() {
    let people = Honour.Honouree.typed(
      "Nguyễn Thử; Trường Mẫu; Tranh cát; nhiều màu\n\n  Trần Mẫu \nLê Giả;;Thẻ", isCollective: false,
      unnamed: "TRAN MAU")
    #expect(people.map(\.name) == ["Nguyễn Thử", "Trần Mẫu", "Lê Giả"])
    #expect(people.map(\.unit) == ["Trường Mẫu", "", ""])
    #expect(people.map(\.work) == ["Tranh cát; nhiều màu", "", "Thẻ"])
    #expect(people.map(\.isPublic) == [true, false, true])
    #expect(people.map(\.line) == ["Nguyễn Thử; Trường Mẫu; Tranh cát; nhiều màu", "Trần Mẫu", "Lê Giả; ; Thẻ"])
  }

  @Test("Whom nobody names, who is named twice, and a decision of tomorrow are refused at their fields")
  func refused() {
    func fields(_ content: Honour.Content) -> [String?] {
      do {
        _ = try honour(content)
        return []
      } catch let refusals as Refusals { return refusals.all.map(\.field) } catch { return ["?"] }
    }
    let one = Honour.Honouree(name: "Nguyễn Thử", isCollective: false)
    #expect(fields(content([])) == ["people"])
    #expect(fields(content([one, one])) == ["people"])
    #expect(fields(content([one], day: nil)) == ["day"])
    #expect(fields(content([one], day: Self.today.adding(days: 1))) == ["day"])
    #expect(fields(content([one])) == [])
  }

  @Test("What everyone reads is not changed: it is taken from them, amended and published again")
  func life() throws {
    let recorded = try honour(content([Honour.Honouree(name: "Nguyễn Thử", isCollective: false)]))
    let published = try recorded.published(at: Self.now)
    #expect(published.isPublic && !recorded.isPublic)
    let refused = #expect(throws: Refusal.self) {
      try published.written(content([]), file: nil, on: Self.today)
    }
    #expect(refused?.next == "Thôi công khai trước, sửa rồi công khai lại.")
    #expect(throws: Refusal.self) { try published.discarded() }
    let discarded = try published.withheld().discarded()
    let named = content([Honour.Honouree(name: "Trần Mẫu", isCollective: false)])
    let amended = try published.withheld().written(named, file: nil, on: Self.today).published(at: Self.now)
    #expect(amended.isPublic && amended.content.honourees.map(\.name) == ["Trần Mẫu"])
    func take(_ step: Honour.Step, of honour: Honour) throws -> Honour {
      switch step {
      case .write: try honour.written(named, file: nil, on: Self.today)
      case .publish: try honour.published(at: Self.now)
      case .withhold: try honour.withheld()
      case .discard: try honour.discarded()
      }
    }
    #expect(
      LifeTable.written([("re", recorded), ("pu", published), ("di", discarded)]) { try take($0, of: $1) } == """
                                    re pu di
        write                       =  .  .
        publish                     X  .  .
        withhold                    .  X  .
        discard                     X  .  .
        """)
  }
}
