import Domain
import TestSupport
import Testing

@Suite("Whose duty money does")
struct MoneyDoneTests {
  private let units: BodyUnits
  private let (finance, economy): (Unit, Unit)
  private let plan: Plan

  /// Vĩnh Tường: the economy office writes the estimate (IV.1), the finance office appraises it (IV.2).
  init() throws {
    plan = try SamplePlan.plan("vinh-tuong-2022")
    let since = Day(daysSince1970: 0)
    let root = Unit.ID(at: Instant(microseconds: 1))
    func unit(_ number: Int, _ name: String) -> Unit {
      Unit(id: Unit.ID(number: number, of: root), name: name, kind: "phong-ban", parent: nil, since: since)
    }
    (finance, economy) = (unit(1, "Phòng Tài chính - Kế hoạch"), unit(2, "Phòng Kinh tế và Hạ tầng"))
    let bindings = Bindings(
      plan: plan.id,
      answers: [
        .init(body: "phong-tai-chinh", unit: finance.id, since: since, by: nil),
        .init(body: "phong-kinh-te", unit: economy.id, since: since, by: nil),
      ])
    units = BodyUnits(plan, bindings, in: UnitTree([finance, economy]), on: plan.period.from)
  }

  private func done(_ money: MoneyDone) throws -> [Bool] {
    let (proposing, appraising) = (
      try #require(plan.givenDuty("du-toan")), try #require(plan.givenDuty("cap-kinh-phi"))
    )
    return [
      units.does(money, proposing, of: .unit(economy.id)), units.does(money, appraising, of: .unit(finance.id)),
    ]
  }

  @Test("An estimate does the duty of the office whose people wrote it, and of the one that appraised it")
  func estimate() throws {
    #expect(try done(MoneyDone(by: [.unit(economy.id)], approvedBy: [.unit(finance.id)])) == [true, false])
    #expect(try done(MoneyDone(by: [.unit(economy.id), .body("phong-tai-chinh")])) == [true, true])
  }

  @Test("A payment does the duty of the office whose people paid, and no other")
  func payment() throws {
    #expect(try done(MoneyDone(by: [.unit(finance.id)])) == [false, true])
    #expect(try done(MoneyDone(by: [.unit(economy.id)])) == [true, false])
  }

  @Test("Who arranges money for nobody else does so by approving it too")
  func approving() throws {
    var own = try #require(plan.givenDuty("cap-kinh-phi"))
    own.to = []
    let money = MoneyDone(by: [.unit(economy.id)], approvedBy: [.unit(finance.id)])
    #expect(units.does(money, own, of: .unit(finance.id)))
  }

  @Test("Money that people recorded whose duty it is not is the standing office's, where money is its duty")
  func bodies() throws {
    #expect(try done(MoneyDone(by: [.unit(Unit.ID(number: 3, of: economy.id))])) == [true, false])
    #expect(try done(MoneyDone(by: plan.moneyBodies.map { .body($0) })) == [true, false])
    #expect(plan.moneyBodies == ["phong-kinh-te"])
    #expect(try SamplePlan.plan("tam-diep-2024").moneyBodies == ["phong-tai-chinh"])
  }
}

@Suite("A duty that takes a decision of each track")
struct EachTrackTests {
  @Test("Two decisions of one track are one; a decision of both tracks is that of each")
  func tracks() throws {
    let plan = try SamplePlan.plan("vinh-tuong-2022")
    #expect(plan.takesEachTrack(try #require(plan.givenDuty("trinh-cong-nhan"))))
    let days = try ["2022-03-25", "2022-04-02", "2022-09-20"].map { try #require(Day($0)) }
    let (education, economy): (Set<Track.ID>, Set<Track.ID>) = (["giao-duc"], ["kinh-te-xa-hoi"])
    #expect(Plan.daysOfEachTrack([(days[0], education), (days[1], education)]) == [days[0]])
    #expect(Plan.daysOfEachTrack([(days[0], education), (days[2], economy)]) == [days[0], days[2]])
    #expect(Plan.daysOfEachTrack([(days[1], education.union(economy))]) == [days[1], days[1]])
  }
}
