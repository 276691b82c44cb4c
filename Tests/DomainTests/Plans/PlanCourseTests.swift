import Domain
import TestSupport
import Testing

@Suite("The course of a plan")
struct PlanCourseTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("A window without a first day begins with the plan, one that ends before a day ends on the day before it")
  func intakes() throws {
    let intakes = try SamplePlan.plan().course.spans.filter { $0.kind == .intake }
    #expect(intakes.map(\.name) == ["Đợt I: nhận hồ sơ", "Đợt II: nhận hồ sơ"])
    #expect(intakes.map(\.from) == [try day("2024-03-01"), try day("2024-03-01")])
    #expect(intakes.map(\.through) == [try day("2024-04-19"), try day("2024-07-09")])
  }

  @Test("A course lasts whole months, and its milestones come day by day")
  func months() throws {
    for name in ["tam-diep-2024", "hung-yen-2024", "thua-thien-hue", "quang-tri-2023", "vinh-tuong-2022"] {
      let course = try SamplePlan.plan(name).course
      #expect(course.from.day == 1 && course.through.adding(days: 1).day == 1, "\(name)")
      #expect(course.months(every: 1).count == course.monthCount, "\(name)")
      #expect(course.milestones.map(\.day) == course.milestones.map(\.day).sorted(), "\(name)")
      let inside = course.milestones.map(\.day) + course.spans.flatMap { [$0.from, $0.through] }
      #expect(inside.allSatisfy { course.from <= $0 && $0 <= course.through }, "\(name)")
    }
  }
}
