import Domain
import Sheets
import Store

/// Finding the records that figures of a report count.
struct FigureRecords {
  let round: ReportRound
  /// The units that the report counts; nil where it counts the whole plan.
  let counted: [Domain.Unit.ID]?
  /// The units whose duties and activities it counts; nil for everybody's.
  let reporting: [Domain.Unit.ID]?
  let desk: Desk
  private let places: Made<Domain.Unit.ID, Place?>

  init(
    round: ReportRound, counted: [Domain.Unit.ID]?, reporting: [Domain.Unit.ID]?, desk: Desk
  ) {
    (self.round, self.counted, self.reporting, self.desk) = (round, counted, reporting, desk)
    places = Made { unit in try? desk.place(ofReportsBy: unit, in: round.plan.id) }
  }

  private var plan: Plan { round.plan }

  func source(_ kind: FigureKind) throws -> FigureSource {
    switch kind {
    case .dossiers(let states, let grade, let isEndorsed):
      var filter = DossierFilter(plan: plan.id, round: plan.round, states: states, units: counted)
      (filter.grade, filter.isEndorsed) = (grade, isEndorsed)
      if counted != nil { filter.counted = round.counting }
      return try dossiers(filter)
    case .target(let id): return try target(id)
    case .responses:
      let within = counted == nil ? nil : round.counting
      return FigureSource(try activities(counted).responses(in: within, on: desk.connection), response)
    case .replications: return FigureSource(try activities(counted).replicated(on: desk.connection), replication)
    case .commended: return FigureSource(try activities(counted).commended(on: desk.connection), nomination)
    case .questions(let isAnswered):
      let asked = try activities(isAnswered ? reporting : counted).asked(on: desk.connection)
      return FigureSource(asked.filter { !isAnswered || $0.isAnswered }, question)
    case .paid: return FigureSource(try desk.prizeRecords(of: counted, in: plan).paid, payment)
    case .owed: return FigureSource(try desk.prizeRecords(of: counted, in: plan).owed, due)
    case .costs:
      let held = try activities(reporting).held(Domain.Event.Kind.allCases, on: desk.connection)
      return FigureSource(held.filter { ($0.outcome?.cost?.amount ?? 0) > 0 }) { event in
        try self.event(event, event.outcome?.cost.map { .money($0) } ?? .empty)
      }
    case .duties(let state): return try duties(state)
    case .activity(let activity): return try source(activity)
    }
  }

  private func activities(_ units: [Domain.Unit.ID]?) throws -> Activities { try desk.activities(of: plan, units) }

  private func name(_ unit: Domain.Unit.ID?) -> String {
    unit.flatMap { id in round.units.tree[id]?.name ?? (try? desk.unit(id))?.name } ?? ""
  }

  /// Where something of a unit leads, as far as the viewer may go there.
  private func leading(_ action: Action, _ unit: Domain.Unit.ID, _ destination: Destination) -> Destination? {
    places[unit].flatMap { desk.allows(action, at: $0) ? destination : nil }
  }

  // MARK: Dossiers

  private func dossiers(_ filter: DossierFilter) throws -> FigureSource {
    let (desk, plan) = (desk, plan)
    return FigureSource(total: try Dossiers.count(filter, on: desk.connection)) { first, count in
      try Dossiers.page(filter, limit: count, offset: first, on: desk.connection).map { line in
        FigureLine(
          name: line.title, unit: [line.byline, line.unitName ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
          day: line.submitted?.day, detail: plan.name(of: line.state), destination: .dossier(line.id))
      }
    }
  }

  /// The dossiers that count for a target, as far as the units have their part in it.
  private func target(_ id: String) throws -> FigureSource {
    guard let target = plan.targets.first(where: { $0.id.description == id }) else { throw Refusal.absent }
    var units: [Domain.Unit.ID]?
    if let counted {
      let own = Set(counted)
      units = target.among.isEmpty ? counted : round.units.units(of: target).map(\.id).filter(own.contains)
    } else if !target.among.isEmpty {
      units = round.units.tree.withPredecessors(Set(round.units.units(of: target).map(\.id)), on: desk.now.day)
    }
    return try dossiers(
      DossierFilter(
        plan: plan.id, round: plan.round, states: target.states, units: units,
        fields: target.field.map { plan.fields.below($0) } ?? [], ownField: target.related == .ownField))
  }

  // MARK: What units did

  private func source(_ activity: ReportFigure.Activity) throws -> FigureSource {
    let records = try activities(reporting)
    switch activity {
    case .meetings, .workshops, .trainings, .otherEvents, .trained, .attendance:
      let held = try records.held(activity.kinds, on: desk.connection)
      let present = try records.present(at: held.map(\.id), on: desk.connection)
      return FigureSource(held) { try event($0, .number($0.outcome?.audience ?? present[$0.id] ?? 0)) }
    case .media:
      let items = try records.covered(on: desk.connection).flatMap { event in event.coverage.map { (event, $0) } }
      return FigureSource(items) { event, item in
        var line = try self.event(event, .empty)
        (line.name, line.day) = (item.title.isEmpty ? event.details.title : item.title, item.day)
        line.detail = item.outlet
        return line
      }
    case .inspections: return FigureSource(try records.inspected(on: desk.connection)) { inspection($0, nil) }
    case .followUps, .followedUp:
      let all = try records.inspected(on: desk.connection).flatMap { inspection in
        inspection.followUps.filter { activity == .followUps || $0.isAccepted }.map { (inspection, $0) }
      }
      return FigureSource(all) { inspection($0, $1) }
    case .arrivals, .confirmed, .passedOn:
      let arrived = try records.arrived(on: desk.connection).filter { arrival in
        activity == .arrivals || (activity == .confirmed ? arrival.isConfirmed : arrival.isPassedOn)
      }
      return FigureSource(arrived, announcement)
    }
  }

  private func event(_ event: Domain.Event, _ value: Cell) throws -> FigureLine {
    let places = try desk.places(of: event.unit, under: event.details.plans)
    return FigureLine(
      name: event.details.title, unit: name(event.unit), day: event.time.through, detail: event.details.kind.name,
      value: value,
      destination: places.contains { desk.allows(.viewEvent, at: $0) } ? .event(event.id) : nil)
  }

  private func inspection(_ inspection: Inspection, _ followUp: Inspection.FollowUp?) -> FigureLine {
    let destination: Destination = .inspection(inspection.id)
    let state = followUp.map { $0.isAccepted ? "đã làm xong" : $0.awaitsInspector ? "chờ chấp nhận" : "chưa làm xong" }
    return FigureLine(
      name: followUp?.what ?? "\(name(inspection.inspector)) kiểm tra", unit: name(inspection.unit),
      day: followUp?.due ?? inspection.time.through, detail: state ?? inspection.state.name,
      destination: leading(.viewInspection, inspection.unit, destination)
        ?? leading(.viewInspection, inspection.inspector, destination))
  }

  private func announcement(_ arrival: Activities.Arrival) throws -> FigureLine {
    let found = try desk.announcement(arrival.announcement)
    let states = [arrival.isConfirmed ? "đã xác nhận" : "chưa xác nhận", arrival.isPassedOn ? "đã chuyển tiếp" : ""]
    return FigureLine(
      name: found.content.title, unit: name(arrival.unit), day: found.issue?.day,
      detail: states.filter { !$0.isEmpty }.joined(separator: ", "),
      destination: try desk.sees(found) ? .announcement(found.id) : nil)
  }

  // MARK: What else is counted

  private func duties(_ state: Duty.State) throws -> FigureSource {
    let book = try DutyBook(of: plan, round.units, holders: counted?.map { .unit($0) }, at: desk)
    let (own, plan) = (reporting.map { Set($0) }, plan)
    let lines = book.reported(within: own).filter { $0.duty.id != round.duty.id && $0.state == state }
    return FigureSource(lines) { line in
      let place = try desk.seeing(line.duty.id, of: line.holder, in: plan.id, round: plan.round > 0 ? plan.round : nil)
      let destination: Destination = .duty(line.duty.id, line.holder, plan.id, round: plan.round)
      return FigureLine(
        name: line.duty.before, unit: line.name, day: line.done ?? line.duty.due, detail: line.state.name,
        destination: desk.allows(.viewDuties, at: place) ? destination : nil)
    }
  }

  private func response(_ response: ResponsePlan) -> FigureLine {
    FigureLine(
      name: "Kế hoạch hưởng ứng của \(name(response.unit))", unit: name(response.unit), day: response.sent.at.day,
      detail: response.state.name,
      destination: leading(ResponseLook.action, response.unit, .response(plan.id, response.unit, round: plan.round)))
  }

  private func replication(_ replication: Replication) throws -> FigureLine {
    let isOpen = try replication.isSeen(at: desk)
    return FigureLine(
      name: replication.title, unit: name(replication.unit), day: replication.latest?.since,
      detail: replication.isStopped ? "đã ngừng áp dụng" : "đang áp dụng", value: .money(replication.counted),
      destination: isOpen ? .replication(replication.id) : nil)
  }

  private func nomination(_ nomination: Nomination) throws -> FigureLine {
    FigureLine(
      name: nomination.content.candidate.name, unit: nomination.unitName, detail: nomination.state.name,
      destination: try desk.sees(nomination) ? .nomination(nomination.id) : nil)
  }

  private func question(_ question: Question) throws -> FigureLine {
    FigureLine(
      name: question.subject, unit: name(question.unit), day: question.asked.day,
      detail: question.isAnswered ? "đã được trả lời" : "chưa được trả lời",
      destination: desk.allows(.viewQuestion, at: try desk.place(of: question)) ? .question(question.id) : nil)
  }

  private func payment(_ payment: Payment) throws -> FigureLine {
    let title = try payment.purpose.dossier.map { try desk.dossier($0).writing.title } ?? ""
    return FigureLine(
      name: title.isEmpty ? payment.payee : title, unit: payment.payee, day: payment.day,
      detail: "chứng từ \(payment.voucher)", value: .money(payment.amount))
  }

  private func due(_ due: PrizeDue) -> FigureLine {
    FigureLine(name: due.title, detail: "chưa chi", value: .money(due.amount))
  }
}
