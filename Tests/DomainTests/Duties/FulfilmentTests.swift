import Domain
import Testing

@Suite("What is recorded of a duty")
struct FulfilmentTests {
  private static let now = Instant(microseconds: 1_700_000_000_000_000)
  private let person = Person.ID(at: Self.now)
  private let given = GivenDuty(
    id: "viec", who: ["phong"], what: "Làm việc này", doneBy: .note, source: .clause("IV"))

  private func recorded(_ fulfilment: Fulfilment, takesBack: Bool) throws -> Fulfilment {
    let (day, id) = (Self.now.day, Fulfilment.Entry.ID(at: Self.now))
    let period = Plan.Period(from: day.adding(days: -10), through: day.adding(days: 10))
    let with = try fulfilment.recorded(
      DutyReport(day: day, words: "Đã làm việc này."), id: id, given: given, in: period, by: person, at: Self.now)
    return takesBack ? try with.takingBack(id, reason: "Ghi nhầm đợt", by: person, at: Self.now) : with
  }

  private func sentence(_ work: () throws -> Fulfilment) -> String? {
    do {
      _ = try work()
      return nil
    } catch {
      return (error as? Refusal)?.reason
    }
  }

  private var empty: Fulfilment { Fulfilment(plan: "mau", round: 0, duty: "viec", holder: .body("phong")) }

  @Test("After fifty entries one more is recorded once a wrong one is taken back")
  func takenBack() throws {
    var fulfilment = empty
    for _ in 1...50 { fulfilment = try recorded(fulfilment, takesBack: false) }
    #expect(sentence { try recorded(fulfilment, takesBack: false) } == "Việc này đã có 50 lần ghi.")
    fulfilment = try fulfilment.takingBack(
      fulfilment.entries[0].id, reason: "Ghi nhầm đợt", by: person, at: Self.now)
    fulfilment = try recorded(fulfilment, takesBack: false)
    #expect(fulfilment.valid.count == 50)
  }

  @Test("Taking back and recording anew ends at two hundred entries, with a sentence of its own")
  func bound() throws {
    var fulfilment = empty
    for _ in 1...200 { fulfilment = try recorded(fulfilment, takesBack: true) }
    #expect(
      sentence { try recorded(fulfilment, takesBack: false) }
        == "Việc này đã có 200 lần ghi, kể cả lần đã lấy lại, nên không ghi thêm được.")
  }

  @Test("That a duty was let go stays on record when it is demanded again")
  func excuses() throws {
    let later = Self.now.adding(seconds: 3600)
    let demanded = try empty.excused("Phòng mới thành lập", by: person, at: Self.now).demanded(by: person, at: later)
    #expect(demanded.excuse == nil)
    #expect(demanded.endedExcuses.map(\.excuse.reason) == ["Phòng mới thành lập"])
    #expect(demanded.endedExcuses.map(\.at) == [later])
  }

  @Test("What was done before the days that the plan sets is refused, with the clause")
  func early() throws {
    let (day, id) = (Self.now.day, Fulfilment.Entry.ID(at: Self.now))
    let period = Plan.Period(from: day.adding(days: -10), through: day.adding(days: 10))
    func record(from opens: Day) throws -> Fulfilment {
      try empty.recorded(
        DutyReport(day: day, words: "Đã làm việc này."), id: id, given: given, in: period, from: opens, by: person,
        at: Self.now)
    }
    let refused = #expect(throws: Refusals.self) { try record(from: day.adding(days: 1)) }
    let refusal = refused?.all.first
    #expect(
      refusal?.reason
        == "Kế hoạch giao làm việc này từ \(day.adding(days: 1).short): việc làm trước ngày đó không được tính.")
    #expect(refusal?.clause == given.source.clause)
    #expect(try record(from: day).days == [day])
  }

  @Test("An answer counts until who receives it gives it back; once it was taken or given back nobody says so again")
  func answers() throws {
    let answered = try recorded(empty, takesBack: false)
    let id = answered.entries[0].id
    let returned = try answered.received(id, returned: "Thiếu chức danh", by: person, at: Self.now)
    #expect(answered.days == [Self.now.day] && returned.days == [])
    #expect(returned.entries[0].receipt?.reason == "Thiếu chức danh")
    let taken = try answered.received(id, returned: nil, by: person, at: Self.now)
    #expect(taken.days == [Self.now.day] && taken.entries[0].receipt?.isTaken == true)
    for settled in [returned, taken] {
      #expect(throws: Refusal.self) { try settled.received(id, returned: nil, by: person, at: Self.now) }
    }
    #expect(
      sentence { try answered.received(id, returned: "", by: person, at: Self.now) }
        == "Ghi lý do, từ 5 đến 1.000 ký tự.")
  }
}
