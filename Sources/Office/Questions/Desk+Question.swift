import Domain
import Store

extension Desk {
  /// The question as it stands, not held.
  func question(_ id: Question.ID) throws -> Question { try load(Question.self, id.description) }

  /// Does something with a question.
  ///
  /// - Parameter outcome: what the journal calls it.
  func change(_ id: Question.ID, _ outcome: String, _ change: (Question) throws -> Question) throws {
    let before = try held(Question.self, id.description)
    try replace(before, by: try change(before.value), ["to": outcome])
  }

  /// Where the body that a plan names for difficulties answers: for the standing office all who work there for the
  /// plan, for another body its unit.
  func answering(_ difficulties: Difficulties, of plan: Plan) throws -> Place {
    let bindings = try Plans.bindings(of: plan.id, on: connection)
    let unit = plan.unit(of: difficulties.to, on: [], bindings, on: now.day)
    return Place(
      plan: plan.standingOfficeAnswers ? plan.id : nil,
      lineage: try unit.map { try Units.lineage(of: $0, on: connection) } ?? [])
  }

  /// The last edition of a plan that says where to turn: what was asked is answered there though a later one is silent.
  ///
  /// - Throws: `Refusal` where no edition says so.
  func planOfQuestions(_ id: Plan.ID) throws -> (plan: Plan, difficulties: Difficulties) {
    for number in (1...(try edition(of: id).number)).reversed() {
      let plan = try plan(id, version: number)
      if let difficulties = plan.difficulties { return (plan, difficulties) }
    }
    throw Refusal.absent
  }

  /// Where the questions of a plan are answered.
  ///
  /// - Throws: `Refusal` where the plan does not say where to turn.
  func answering(of id: Plan.ID) throws -> Place {
    let (plan, difficulties) = try planOfQuestions(id)
    return try answering(difficulties, of: plan)
  }

  /// Where the questions of a plan are seen: where they are answered, and at the standing office, which follows them.
  func inbox(of id: Plan.ID) throws -> Place {
    var place = try answering(of: id)
    place.plan = id
    return place
  }

  /// Where a question is: with who asked, at the unit in whose name it was asked, and in the inbox of its plan.
  func place(of question: Question) throws -> Place {
    var place = try inbox(of: question.plan)
    place.filer = question.asker
    if let unit = question.unit { place.lineage += try Units.lineage(of: unit, on: connection) }
    return place
  }

  /// Who asked, and the unit in whose name.
  func asking(_ question: Question) throws -> Place {
    Place(
      lineage: try question.unit.map { try Units.lineage(of: $0, on: connection) } ?? [], filer: question.asker)
  }
}

extension Viewer {
  /// The units whose clerk or head this person is.
  var ownUnits: [Unit.ID] {
    scopes(for: .viewUnit).compactMap { if case .unit(let id) = $0 { id } else { nil } }
  }
}
