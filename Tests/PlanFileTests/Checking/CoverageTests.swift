import Domain
import PlanFile
import Testing

/// A requirement, the clause of the plan it comes from, and the keys of the plan that carry it.
struct Requirement: CustomTestStringConvertible {
  var id: String
  var plan: String
  var clauses: [String]
  var keys: @Sendable (Plan) -> [Source]

  var testDescription: String { id }

  init(_ id: String, _ plan: String, _ clauses: [String], _ keys: @escaping @Sendable (Plan) -> [Source]) {
    (self.id, self.plan, self.clauses, self.keys) = (id, plan, clauses, keys)
  }
}

@Suite("Every rule of the five texts has its key and its clause")
struct CoverageTests {
  @Test("A requirement stands in its plan under its clause", arguments: requirements)
  func carried(requirement: Requirement) throws {
    let plan = try SourcePlans.plan(requirement.plan)
    let carried = Set(requirement.keys(plan).flatMap(\.clauses))
    #expect(carried.isSuperset(of: requirement.clauses), "\(requirement.id) is carried by \(carried.sorted())")
  }

  @Test("All requirements of the five texts are looked at")
  func complete() {
    let counts = ["QT": 11, "HY": 8, "TTH": 12, "TD": 8, "VT": 7]
    let expected = counts.flatMap { prefix, count in (1...count).map { "\(prefix)-\($0)" } }
    #expect(Set(requirements.map(\.id)) == Set(expected))
    #expect(requirements.count == expected.count)
  }

  @Test("No plan cites a clause that its text does not have", arguments: texts)
  func cited(plan: String, clauses: Set<String>) throws {
    let sources = Set(try SourcePlans.plan(plan).sources.flatMap(\.clauses))
    #expect(sources.subtracting(clauses).sorted() == [])
  }

  @Test("Where a text is silent, the plan gives a reason", arguments: texts.map(\.0))
  func reasoned(plan: String) throws {
    for case .assumption(let reason) in try SourcePlans.plan(plan).sources {
      #expect(reason.count >= 15, "«\(reason)» is no reason")
    }
  }
}

extension Source {
  /// The clauses, when several are named.
  fileprivate var clauses: [String] { clause?.number.split(separator: ", ").map(String.init) ?? [] }
}

extension Plan {
  /// Every source that the plan names, wherever it stands.
  fileprivate var sources: [Source] {
    func visit(_ value: Any) -> [Source] {
      if let source = value as? Source { return [source] }
      return Mirror(reflecting: value).children.flatMap { visit($0.value) }
    }
    return visit(self)
  }

  /// The clauses of the duties that a record of one of these kinds closes.
  fileprivate func duties(_ kinds: GivenDuty.DoneBy...) -> [Source] {
    givenDuties.filter { kinds.contains($0.doneBy) }.map(\.source)
  }
}

private let (qt, hy, tth, td, vt) = (
  "quang-tri-2023", "hung-yen-2024", "thua-thien-hue", "tam-diep-2024", "vinh-tuong-2022"
)

private let requirements = quangTri + hungYen + thuaThienHue + tamDiep + vinhTuong

private let quangTri = [
  Requirement("QT-1", qt, ["II.1.2", "II.4.3"]) { plan in
    plan.duties(.plan) + plan.conditions.filter { $0.check == .unitResponsePlan }.map(\.source)
  },
  Requirement("QT-2", qt, ["II.2"]) { $0.duties(.event) },
  Requirement("QT-3", qt, ["II.3"]) { $0.duties(.event) + $0.duties(.replication) },
  Requirement("QT-4", qt, ["II.4.1"]) { $0.solutions.flatMap(\.children).map(\.source) },
  Requirement("QT-5", qt, ["II.4.2"]) { $0.judging[0].scoring.sheets.flatMap(\.criteria).map(\.source) },
  Requirement("QT-6", qt, ["II.4.2"]) { $0.exclusions.map(\.source) },
  Requirement("QT-7", qt, ["II.4.3"]) { $0.conditions.map(\.source) },
  Requirement("QT-8", qt, ["II.4.4"]) { $0.forwards.map(\.source) + $0.tracks.map(\.source) },
  Requirement("QT-9", qt, ["II.4.5"]) { $0.dossier.map(\.source) },
  Requirement("QT-10", qt, ["II.5"]) { $0.duties(.report) },
  Requirement("QT-11", qt, ["Nơi nhận"]) { [$0.signature.source].compactMap { $0 } },
]

private let hungYen = [
  Requirement(
    "HY-1", hy, ["II.1.a", "II.1.b", "II.2.a", "II.2.b", "II.2.c", "II.2.d", "II.3.a", "II.3.b", "II.3.c", "II.4.a"]
  ) { $0.solutions.leaves.map(\.source) },
  Requirement("HY-2", hy, ["III.1", "III.2", "III.3"]) { plan in
    [plan.participants.source, plan.period.source].compactMap { $0 }
  },
  Requirement("HY-3", hy, ["IV.1.a", "IV.1.b"]) { $0.commendations.flatMap(\.merits).map(\.source) },
  Requirement("HY-4", hy, ["IV.2.a", "IV.2.b"]) { $0.commendations.filter { $0.cap != .none }.map(\.source) },
  Requirement("HY-5", hy, ["V.1", "I.2.b"]) { plan in
    plan.duties(.plan, .report)
  },
  Requirement("HY-6", hy, ["V.2"]) { $0.duties(.note) },
  Requirement("HY-7", hy, ["V.4"]) { $0.duties(.inspection, .report, .list) },
  Requirement("HY-8", hy, ["II.4.b"]) { $0.conditions.filter { $0.check == .recognisedElsewhere }.map(\.source) },
]

private let thuaThienHue = [
  Requirement("TTH-1", tth, ["I.2", "II.1", "II.2"]) { [$0.participants.source] + $0.duties(.plan) },
  Requirement("TTH-2", tth, ["III.1"]) { $0.duties(.event, .file) + [$0.book?.source].compactMap { $0 } },
  Requirement("TTH-3", tth, ["III.2"]) { $0.duties(.event) + $0.duties(.need) },
  Requirement("TTH-4", tth, ["III.2"]) { $0.duties(.note) },
  Requirement("TTH-5", tth, ["III.3"]) { $0.duties(.model) },
  Requirement("TTH-6", tth, ["III.4", "III(2).6"]) { plan in
    plan.fund.map { [$0.source] + $0.purposes.map(\.source) } ?? []
  },
  Requirement("TTH-7", tth, ["III.5.1"]) { [$0.offices.source] },
  Requirement("TTH-8", tth, ["III.5.2"]) { $0.judging.map(\.source) },
  Requirement("TTH-9", tth, ["III.5.3"]) { $0.duties(.event) + $0.commendations.map(\.source) },
  Requirement("TTH-10", tth, ["III(2).1"]) { $0.forwards.map(\.source) },
  Requirement("TTH-11", tth, ["III(2).2", "III(2).4"]) {
    $0.duties(.event, .report)
  },
  Requirement("TTH-12", tth, ["III.6", "III(2).6"]) { $0.budget.map(\.source) },
]

private let tamDiep = [
  Requirement("TD-1", td, ["I.2"]) { $0.targets.map(\.source) },
  Requirement("TD-2", td, ["II.2"]) { $0.conditions.map(\.source) },
  Requirement("TD-3", td, ["II.3.1"]) { $0.grades.map(\.source) + $0.judging.map(\.meanSource) },
  Requirement("TD-4", td, ["II.3.2"]) { $0.commendations.map(\.source) },
  Requirement("TD-5", td, ["II.4"]) { $0.dossier.map(\.source) },
  Requirement("TD-6", td, ["II.5"]) { $0.tracks.map(\.intakeSource) },
  Requirement("TD-7", td, ["III"]) { $0.budget.map(\.source) },
  Requirement("TD-8", td, ["IV.1", "IV.2", "IV.3", "IV.4", "IV.5", "IV.6", "IV.7", "IV.8", "IV.9"]) {
    $0.givenDuties.map(\.source)
  },
]

private let vinhTuong = [
  Requirement("VT-1", vt, ["II.1.a"]) { plan in
    plan.judgements(for: plan.tracks[0].id).compactMap { $0.days?.source } + [plan.tracks[0].intakeSource]
  },
  Requirement("VT-2", vt, ["II.1.b"]) { plan in
    plan.judgements(for: plan.tracks[1].id).compactMap { $0.days?.source } + [plan.tracks[1].intakeSource]
  },
  Requirement("VT-3", vt, ["II.1.a", "II.1.b"]) { $0.judging.map(\.source) },
  Requirement("VT-4", vt, ["II.2"]) { $0.forwards.filter(\.onAuthorsWish).map(\.source) },
  Requirement("VT-5", vt, ["III", "IV.1"]) { $0.budget.map(\.source) + $0.duties(.payment) },
  Requirement("VT-6", vt, ["IV.1"]) { $0.duties(.event) },
  Requirement("VT-7", vt, ["II.1.a", "II.1.b"]) { $0.judging.map(\.source) },
]

/// The clauses that each text has, as it numbers them.
private let texts: [(String, Set<String>)] = [
  (
    qt,
    [
      "I.1", "I.2", "II.1", "II.1.1", "II.1.2", "II.2", "II.3", "II.4.1", "II.4.2", "II.4.3", "II.4.4", "II.4.5",
      "II.5",
      "Nơi nhận",
    ]
  ),
  (
    hy,
    [
      "I.1.a", "I.1.b", "I.1.c", "I.2.a", "I.2.b", "II.1", "II.1.a", "II.1.b", "II.2", "II.2.a", "II.2.b", "II.2.c",
      "II.2.d", "II.3", "II.3.a", "II.3.b", "II.3.c", "II.4", "II.4.a", "II.4.b", "III.1", "III.2", "III.3", "IV.1",
      "IV.1.a", "IV.1.b", "IV.2.a", "IV.2.b", "V", "V.1", "V.2", "V.3", "V.4", "Nơi nhận",
    ]
  ),
  (
    tth,
    [
      "I.1", "I.2", "II.1", "II.2", "II.3", "II.4", "III.1", "III.2", "III.3", "III.4", "III.5.1", "III.5.2", "III.5.3",
      "III.6", "III(2)", "III(2).1", "III(2).2", "III(2).3",
      "III(2).4", "III(2).5", "III(2).6",
      "III(2).7", "III(2).8", "Nơi nhận",
    ]
  ),
  (
    td,
    [
      "I.1", "I.2", "II.1", "II.2", "II.3.1", "II.3.2", "II.4", "II.5", "III", "IV", "IV.1", "IV.2", "IV.3", "IV.4",
      "IV.5", "IV.6", "IV.7", "IV.8", "IV.9", "Nơi nhận",
    ]
  ),
  (
    vt,
    ["I.1", "I.2", "II.1.a", "II.1.b", "II.2", "III", "IV.1", "IV.2", "IV.3", "Nơi nhận"]
  ),
]
