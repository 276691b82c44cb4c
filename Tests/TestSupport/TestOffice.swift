import Domain
import Foundation
@_spi(Desk) import Office
import PlanFile
import Store

/// An installation in a temporary folder with a clock that a test moves, and people made on demand.
public final class TestOffice: Sendable {
  public let office: Office
  let installation: TestDatabase

  public var folder: String { installation.folder }

  /// An installation with plans and nobody, at eight in the morning of `day`: a copy of one that was made in this run.
  ///
  /// - Parameters:
  ///   - plan: the text of the one plan that it has; nil for the five plans.
  ///   - isBound: whether it is said of every body of the plans that it is not here.
  public convenience init(on day: String, with plan: String? = nil, isBound: Bool = true) async throws {
    let prepared = try await PreparedOffice.named("\(day) \(isBound) \(plan ?? "")") {
      let test = try await TestOffice(emptyOn: day)
      if let plan { try await test.office.runUnattended(.publishPlan(plan)) } else { try await test.publishPlans() }
      if isBound { try await test.office.bindBodies() }
      return (test, ())
    }
    try await self.init(copying: prepared)
  }

  /// An installation as a first start makes it, without a plan and with a key of its own.
  public convenience init(emptyOn day: String) async throws {
    guard let start = VietnamTime.instant("\(day)T08:00") else { throw Refusal.absent }
    try await self.init(over: try await TestDatabase(), from: start)
  }

  /// A copy of one that is ready; its clock goes on where that one's stood.
  convenience init(copying prepared: PreparedOffice<some Sendable>) async throws {
    try await self.init(over: try await TestDatabase(copying: prepared.installation), from: prepared.moment)
  }

  private init(over installation: TestDatabase, from moment: Instant) async throws {
    self.installation = installation
    office = try await Office.open(
      data: installation.folder, over: installation.database, files: try FileStore(folder: installation.folder),
      clock: Clock(steppingFrom: moment))
  }

  /// An office with all that `make` puts into it, which is done once in a run: who asks again gets a copy of what was
  /// made first.
  ///
  /// - Parameter name: by which it is known, with everything on which it depends.
  public static func once<People: Sendable>(
    _ name: String, _ make: @escaping @Sendable () async throws -> (TestOffice, People)
  ) async throws -> (test: TestOffice, people: People) {
    let prepared = try await PreparedOffice.named(name, make)
    return (try await TestOffice(copying: prepared), prepared.people)
  }

  /// Publishes the plans that the program carries, or those of the folder that `make mutate` names.
  private func publishPlans() async throws {
    guard let folder = ProcessInfo.processInfo.environment["SANGKIEN_TEST_PLANS"] else {
      return try await office.publishBuiltInPlans()
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".yaml") {
      try await office.runUnattended(.publishPlan(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)))
    }
  }

  /// Another node of the same installation.
  public func anotherNode() throws -> Office {
    Office(database: try installation.reopened(), files: office.files, clock: office.clock, keeper: office.keeper)
  }

  /// Moves the clock to that moment, such as `2024-04-20T00:00`.
  public func go(to moment: String) throws {
    guard let instant = VietnamTime.instant(moment) else { throw Refusal.absent }
    try office.clock.advance(to: instant)
  }

  @discardableResult
  public func unit(_ name: String, kind: String = "truong-hoc", under parent: Domain.Unit.ID? = nil) async throws
    -> Domain.Unit.ID
  {
    let id = Domain.Unit.ID(at: office.clock.now)
    try await office.runUnattended(
      .addUnit(id: id, name: name, kind: kind, parent: parent, since: Day(daysSince1970: 0)))
    return id
  }

  /// A person with roles.
  public func person(_ name: String, in unit: Domain.Unit.ID? = nil, _ roles: (Role, Scope)...) async throws
    -> Person.ID
  {
    let id = Person.ID(at: office.clock.now)
    let person = try Person(id: id, name: name, signIn: "p-\(id)", unit: unit)
    try await office.runUnattended(.addPerson(person))
    for (role, scope) in roles {
      let appointment = try Appointment(
        id: Appointment.ID(at: office.clock.now), person: id, role: role, scope: scope, from: Day(daysSince1970: 0))
      try await office.runUnattended(.appoint(appointment))
    }
    return id
  }

  /// A council of a chair, a secretary and members, who stand for the bodies that the plan wants to see in it.
  ///
  /// - Parameter fields: those that it judges; all where it is empty.
  public func council(
    of plan: Plan.ID, chair: Person.ID, secretary: Person.ID, members: [Person.ID], fields: [Category.ID] = []
  ) async throws -> Council.ID {
    let id = Council.ID(at: office.clock.now)
    let rules = try await office.read(as: nil) { try $0.plan(plan) }
    var bodies: [String] = []
    if case .council(let composition) = rules.council.kind {
      bodies = composition.mustInclude.map { rules.body($0).name }
    }
    let people = [(chair, Council.Seat.chair), (secretary, .secretary)] + members.map { ($0, .member) }
    let seats = people.enumerated().map { place, person in
      Council.Member(person: person.0, seat: person.1, body: place < bodies.count ? bodies[place] : "")
    }
    try await office.runUnattended(
      .establishCouncil(
        try Council(
          id: id, plan: plan, name: "Hội đồng thử", fields: fields,
          mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)), members: seats)))
    return id
  }

  /// A dossier written in full, still a draft.
  public func draft(
    _ title: String, by author: Person.ID, plan: Plan.ID, track: Track.ID, field: Category.ID, solution: Category.ID
  ) async throws -> Dossier.ID {
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: office.clock.now), plan: plan, track: track), as: author)
    let rules = try await office.read(as: nil) { try $0.plan(plan) }
    try await office.run(
      .writeDossier(id, revision: 1) { writing in
        writing.title = title
        writing.declared = Set(rules.exclusions.map(\.id.description))
        writing.work = rules.asksForWork ? rules.works.first?.id : nil
        (writing.field, writing.solution) = (field, rules.solutions.isEmpty ? nil : solution)
        writing.address = "Tổ dân phố 5"
        writing.authors[0].workplace = "Nơi công tác thử"
        writing.firstApplied = Day(daysSince1970: 18_000)
        for passage in Writing.Passage.allCases where passage.isRequired { writing.passages[passage] = "Nội dung thử." }
      }, as: author)
    return id
  }

  /// Passed on by the unit: endorsed, or where the plan lets units select, with every criterion met.
  public func endorse(_ id: Dossier.ID, by head: Person.ID) async throws {
    let criteria = try await office.read(as: nil) { desk in
      let dossier = try desk.dossier(id)
      let plan = try desk.plan(of: dossier)
      return plan.unitSelection(for: dossier.track)?.sheet(of: dossier, under: plan).criteria
    }
    guard let criteria else { return try await office.run(.endorseDossier(id), as: head) }
    try await office.run(.selectDossier(id, answers: criteria.map { Dossier.Answer($0.id, isMet: true) }), as: head)
  }

  /// The judgement on which the recognition of a dossier rests; nil where none does.
  public func deciding(_ id: Dossier.ID) async throws -> Judgement.ID? {
    try await office.read(as: nil) { desk in
      let dossier = try desk.dossier(id)
      return try desk.plan(of: dossier).deciding(for: dossier.track)?.id
    }
  }

  /// Moves the clock to the first day that the plan gives the judgement on which the dossier's recognition rests,
  /// unless it is one of these days now.
  public func goToCouncil(_ id: Dossier.ID) async throws {
    let judgement = try await office.read(as: nil) { desk in
      let dossier = try desk.dossier(id)
      return try desk.plan(of: dossier).deciding(for: dossier.track)
    }
    guard let judgement, !judgement.keepsDays(at: office.clock.now), let day = judgement.days?.window.from else {
      return
    }
    try office.clock.advance(to: VietnamTime.instant(day, hour: 8))
  }

  /// Everything that the plan asks for is counted as there, every condition and exclusion answered with yes.
  public func check(_ id: Dossier.ID, by officer: Person.ID) async throws {
    let (dossier, plan) = try await office.read(as: nil) { desk in
      let dossier = try desk.dossier(id)
      return (dossier, try desk.plan(of: dossier))
    }
    try await office.run(.countCopies(id, .whole(of: dossier, under: plan)), as: officer)
    let rules = dossier.rules(under: plan).sorted()
    try await office.run(.checkDossier(id, checks: rules.map { Dossier.Check(rule: $0, holds: true) }), as: officer)
  }

  /// Signed today, as the plan itself was signed, under that number.
  public func signing(_ number: String, for plan: Plan.ID) async throws -> Signing {
    let signature = try await office.read(as: nil) { try $0.plan(plan).signature }
    return Signing(
      number: number, day: office.clock.now.day, signer: "Phạm Quyết Định", authority: SigningAuthority(signature))
  }

  /// A letter of today, signed by the head of its body.
  public func letter(_ number: String, by signer: String) throws -> Signing {
    Signing(
      number: number, day: office.clock.now.day, signer: signer,
      authority: try SigningAuthority(collective: "", capacity: .head, head: "Thủ trưởng", title: ""))
  }

  /// A draft of the decision on a closed session, approved; it gives grades even where the round has not all results.
  public func approveDraft(of session: Session.ID, by drafter: Person.ID, and authority: Person.ID) async throws {
    do {
      try await office.run(
        .gradeEarly(session, reason: "Trao thưởng trong năm học.", document: "9/TB-VP", day: office.clock.now.day),
        as: authority)
    } catch let refusal as Refusal where refusal.kind == .conflict {}
    try await office.run(.draftDecision(session), as: drafter)
    try await office.run(.sendDraft(session), as: drafter)
    try await office.run(.approveDraft(session), as: authority)
  }

  /// The decision on a closed session, from its draft to its issue.
  public func decide(
    _ session: Session.ID, _ number: String, drafter: Person.ID, authority: Person.ID
  ) async throws -> Decision.ID {
    try await approveDraft(of: session, by: drafter, and: authority)
    let plan = try await office.read(as: nil) { try $0.session(session).plan }
    let decision = Decision.ID(at: office.clock.now)
    try await office.run(
      .issueDecision(id: decision, session: session, signing: try await signing(number, for: plan)), as: authority)
    return decision
  }

  public func dossier(_ id: Dossier.ID) async throws -> Dossier {
    try await office.read(as: nil) { try $0.dossier(id) }
  }

  public func verify() async throws -> IntegrityReport {
    try await Integrity.verify(office.database, files: office.files, against: office.keeper.witnesses)
  }
}

extension Office {
  /// Says of every plan that its bodies are not here: it is open, and concerns every unit.
  public func bindBodies() async throws {
    for plan in try await read(as: nil, { try $0.plans() }) { try await bindBodies(of: plan) }
  }

  /// Says what the bodies of a plan are: those units, and of all others that they are not here.
  public func bindBodies(of plan: Plan, _ units: [Body.ID: Domain.Unit.ID] = [:]) async throws {
    let answers = plan.bodiesToBind.map { ($0.id, units[$0.id].map(BodyAnswer.unit) ?? .absent) }
    try await runUnattended(.bindBodies(plan.id, answers, from: clock.now.day))
  }
}
