import Domain
import PlanFile
import Testing

@Suite("The numbers of the five texts")
struct RuleTests {
  @Test("Tam Điệp: education before 20/4/2024, the other fields before 10/7/2024")
  func tamDiepTracks() throws {
    let plan = try SourcePlans.plan("tam-diep-2024")
    #expect(plan.tracks.map(\.intake.until) == [.before(day(2024, 4, 20)), .before(day(2024, 7, 10))])
    #expect(plan.tracks(for: "giao-duc").map(\.id) == ["dot-1"])
    for field in plan.fields.leaves where field.id != "giao-duc" {
      #expect(plan.tracks(for: field.id).map(\.id) == ["dot-2"])
    }
    #expect(plan.number == nil)
  }

  @Test("Tam Điệp: A at most 5 from 80 points, B at most 10 from 70, C at most 10 from 60, certificates from 50")
  func tamDiepGrades() throws {
    let plan = try SourcePlans.plan("tam-diep-2024")
    #expect(plan.grades.map(\.mean) == [Points(80), Points(70), Points(60)])
    #expect(plan.grades.map { plan.mostPlaces(of: $0.id) } == [5, 10, 10])
    #expect(plan.grades.map(\.prize.amount) == [2_000_000, 1_000_000, 500_000])
    let council = try #require(plan.deciding(for: "dot-1"))
    #expect(council.mean == Points(50) && plan.deciding(for: "dot-2") == council)
    #expect(council.scoring.validity.leastBallots(members: 9, present: 9) == 6)
    #expect(plan.dossier.first { $0.content == .paper(.application) }?.copies == 12)
  }

  @Test("Tam Điệp: all units, one dossier of each, five in administrative reform")
  func tamDiepTargets() throws {
    let goals = try SourcePlans.plan("tam-diep-2024").targets.map(\.goal)
    let all = try #require(Fraction(100, of: 100))
    #expect(goals == [.share(all), .share(all), .number(1), .number(5)])
  }

  @Test("Vĩnh Tường: two tracks with the days of their stages")
  func vinhTuong() throws {
    let plan = try SourcePlans.plan("vinh-tuong-2022")
    let education = try #require(plan.track("giao-duc"))
    #expect(education.intake == Window(from: day(2022, 2, 1), until: .through(day(2022, 2, 28))))
    #expect(
      plan.judgements(for: education.id).map(\.days?.window) == [
        Window(from: day(2022, 3, 1), until: .through(day(2022, 3, 10))),
        Window(from: day(2022, 3, 10), until: .through(day(2022, 3, 20))),
      ])
    #expect(plan.judgements(for: education.id)[0].asks.map(\.isRequired) == [true, true])
    let economy = try #require(plan.track("kinh-te-xa-hoi"))
    #expect(economy.intake == Window(from: day(2022, 8, 1), until: .through(day(2022, 8, 31))))
    #expect(
      plan.judgements(for: economy.id).map(\.days?.window) == [
        Window(from: day(2022, 9, 1), until: .through(day(2022, 9, 10)))
      ])
    #expect(
      plan.givenDuties.filter { $0.doneBy == .event }.compactMap(\.when) == [
        .quarter(2, year: nil), .quarter(4, year: nil),
      ])
  }

  @Test("Quảng Trị: five kinds of management, four of technique, five criteria, reports before 05/6 and 10/11")
  func quangTri() throws {
    let plan = try SourcePlans.plan("quang-tri-2023")
    #expect(plan.solutions.map(\.children.count) == [5, 4, 0, 0])
    #expect(plan.judging.map(\.judge) == [.authorsUnit, .outside])
    #expect(plan.judging.map { $0.scoring.sheets.map(\.criteria.count) } == [[5], [5]])
    #expect(plan.judging[1].days?.window == Window(from: day(2023, 10, 1), until: .through(day(2023, 12, 31))))
    #expect(plan.exclusions.count == 3)
    #expect(plan.dossier.map(\.copies) == [2, 2, 2, 2])
    #expect(plan.dossier.map(\.required) == [true, true, true, false])
    #expect(
      plan.givenDuties.filter { $0.doneBy == .report }.compactMap(\.when) == [
        .yearly(month: 6, day: 5, inclusive: false), .yearly(month: 11, day: 10, inclusive: false),
      ])
    #expect(plan.forwards.map(\.due) == [.quarter(2, year: nil)])
    #expect(plan.signature.authority + [plan.signature.title] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
    #expect(plan.recipients.count == 5)
  }

  @Test("Hưng Yên: ten together, or five collectives and ten individuals; groups of 2, 4, 3 and 2 items")
  func hungYen() throws {
    let plan = try SourcePlans.plan("hung-yen-2024")
    #expect(plan.commendations.map(\.cap) == [.joint(10), .separate(collectives: 5, individuals: 10)])
    #expect(plan.solutions.map(\.children.count) == [2, 4, 3, 2])
    #expect(
      plan.commendations.map { $0.merits.map(\.need) } == [
        [.all, .all, .any, .any, .any, .any, .any, .any, .all, .all, .any, .any, .prefer],
        [.all, .all, .any, .any, .any, .any, .any, .any, .all, .all, .any, .any, .prefer],
      ])
  }

  @Test("Thừa Thiên Huế: every year, criteria by field, one sheet for each field")
  func thuaThienHue() throws {
    let plan = try SourcePlans.plan("thua-thien-hue")
    #expect(plan.period.every == 1 && plan.tracks.first?.intake.until == .through(day(2024, 6, 30)))
    let council = try #require(plan.deciding(for: "hang-nam"))
    func criteria(_ field: Domain.Category.ID) -> [Criterion.ID] {
      council.sheet(for: plan.ancestry(of: field)).criteria.map(\.id)
    }
    #expect(criteria("san-xuat") == ["sx-moi", "sx-nang-suat", "sx-nhan-rong"])
    #expect(criteria("y-te") == ["sn-moi", "sn-chat-luong", "sn-nhan-rong"])
    #expect(criteria("cong-dong") == ["sang-tao", "hieu-qua", "lan-toa"])
    #expect(plan.givenDuties.filter { $0.when == .yearly(month: 9, day: 2, inclusive: true) }.count == 2)
  }

  @Test("The program carries exactly the plans of the folder plans")
  func builtIn() {
    #expect(
      PlanFile.builtIn.map(\.name) == [
        "hung-yen-2024", "quang-tri-2023", "tam-diep-2024", "thua-thien-hue", "vinh-tuong-2022",
      ])
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
  }
}
