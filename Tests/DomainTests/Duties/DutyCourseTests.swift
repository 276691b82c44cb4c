import Domain
import TestSupport
import Testing

@Suite("Where a duty of a plan's course is")
struct DutyCourseTests {
  /// The council of Vĩnh Tường judges education from 10 to 20 March 2022 (II.1.a).
  private let judging: Duty
  /// Who asks to file late is answered; no day is set for it.
  private let answering: Duty

  init() throws {
    let plan = try SamplePlan.plan("vinh-tuong-2022")
    judging = try #require(plan.listedDuty("xet-hoi-dong-giao-duc"))
    answering = try #require(plan.listedDuty("giao-duc-muon"))
  }

  private func states(_ duty: Duty, _ course: DutyCourse, isExcused: Bool = false) throws -> [Duty.State] {
    try ["2022-03-09", "2022-03-10", "2022-03-20", "2022-03-21"].map { text in
      duty.state(on: try #require(Day(text)), course, isExcused: isExcused)
    }
  }

  @Test("What waits is ahead before the first day, open in the days, late after the last")
  func waiting() throws {
    let expected: [Duty.State] = [.notYet, .open, .open, .late]
    #expect(try states(judging, DutyCourse(waiting: 2, done: 0)) == expected)
    #expect(try states(judging, DutyCourse(waiting: 1, done: 5)) == expected)
    #expect(try states(judging, DutyCourse(waiting: 0, isComing: true, done: 0)) == expected)
  }

  @Test("Nothing came: open while its days run, nothing to do after them; without a day there is nothing to do at all")
  func nothing() throws {
    #expect(try states(judging, DutyCourse(waiting: 0, done: 0)) == [.notYet, .open, .open, .nothing])
    #expect(try states(answering, DutyCourse(waiting: 0, done: 0)) == [.nothing, .nothing, .nothing, .nothing])
    #expect(try states(answering, DutyCourse(waiting: 1, done: 0)) == [.open, .open, .open, .open])
  }

  @Test("Done once nothing waits, late where the last was done after the last day")
  func done() throws {
    let (inTime, late) = (Day("2022-03-20"), Day("2022-03-21"))
    #expect(try states(judging, DutyCourse(waiting: 0, done: 1, last: inTime)) == [.done, .done, .done, .done])
    #expect(
      try states(judging, DutyCourse(waiting: 0, done: 2, last: late)) == [.doneLate, .doneLate, .doneLate, .doneLate])
    #expect(try states(judging, DutyCourse(waiting: 0, done: 4)) == [.done, .done, .done, .done])
  }

  @Test("What was let go stays so while something waits, and is done where it was done nevertheless")
  func excused() throws {
    let all: [Duty.State] = [.excused, .excused, .excused, .excused]
    #expect(try states(judging, DutyCourse(waiting: 2, done: 0), isExcused: true) == all)
    #expect(
      try states(judging, DutyCourse(waiting: 0, done: 1), isExcused: true) == [.done, .done, .done, .done])
  }

  @Test("Where each thing has its own day, only those that are over make it late")
  func ownDays() throws {
    let open = DutyCourse(waiting: 3, done: 0, days: .ofEach(overdue: nil))
    #expect(try states(judging, open) == [.notYet, .open, .open, .open])
    let late = DutyCourse(waiting: 3, done: 0, days: .ofEach(overdue: Day("2022-03-08")))
    #expect(try states(judging, late) == [.late, .late, .late, .late])
  }

  @Test("Every duty of each plan has a key of its own and a name without a number")
  func keys() throws {
    for name in ["hung-yen-2024", "quang-tri-2023", "tam-diep-2024", "thua-thien-hue", "vinh-tuong-2022"] {
      let duties = try SamplePlan.plan(name).listedDuties
      #expect(Set(duties.map(\.id)).count == duties.count, "\(name)")
    }
    #expect(judging.name == "Hội đồng xét công nhận, lĩnh vực Giáo dục và Đào tạo")
    #expect(answering.name == "Trả lời đề nghị nộp muộn, Lĩnh vực Giáo dục và Đào tạo")
  }
}
