import Domain
import TestSupport
import Testing

/// Whose the work of a cluster is while no cluster of the year is set up.
@Suite("What a cluster is given to do")
struct ClusterHolderTests {
  private let day = Day("2024-06-01") ?? Day(daysSince1970: 0)

  private func id(_ number: UInt64) -> Unit.ID { Unit.ID(at: VietnamTime.start(of: day), random: (number, number)) }

  /// Whose the task of the cluster alone is in a department with its office and a room.
  private func holders(leader: Body.ID?) throws -> [DutyHolder] {
    var plan = try SamplePlan.plan("hung-yen-2024")
    let body = try #require(plan.bodies.firstIndex { $0.id == "cum" })
    let task = try #require(plan.givenDuties.firstIndex { $0.id == "trien-khai" })
    plan.bodies[body].kind = .cluster(leader: leader, members: ["thuoc-so"])
    plan.givenDuties[task].who = ["cum"]
    let since = plan.period.from
    let tree = UnitTree([
      Unit(id: id(1), name: "Sở Khoa học và Công nghệ", kind: "so", since: since),
      Unit(id: id(2), name: "Văn phòng Sở", kind: "phong-ban", parent: id(1), since: since),
      Unit(id: id(3), name: "Phòng Quản lý khoa học", kind: "phong-ban", parent: id(1), since: since),
    ])
    let bindings = Bindings(
      plan: plan.id,
      answers: [("so", id(1)), ("van-phong", id(2))].map { body, unit in
        .init(body: body, unit: unit, since: since, by: nil)
      })
    let duty = try #require(plan.namedDuty("trien-khai"))
    return BodyUnits(plan, bindings, in: tree, on: day).holders(of: duty)
  }

  @Test("The leader whom the plan names has it; where it names none, each unit for itself")
  func leader() throws {
    #expect(try holders(leader: "van-phong") == [.unit(id(2))])
    #expect(Set(try holders(leader: nil)) == [.unit(id(2)), .unit(id(3))])
  }
}
