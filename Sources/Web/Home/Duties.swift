import Domain
import Office
import Store

/// What waits for someone, by their roles and the clock.
struct Duties {
  struct Duty {
    var what: String
    var link: Link
    var isLate = false
  }

  var desk: Desk

  func all(_ plans: [Plan]) throws -> [Duty] {
    guard let viewer = desk.viewer else { return [] }
    return try invitations(viewer) + own(viewer) + unit(viewer) + intake(plans) + appraisals(plans) + council(viewer)
      + decisions(viewer)
      + complaints(viewer) + commendations(viewer, plans) + money(plans)
  }

  /// Invitations to answer, and answers that ask for another list of authors.
  private func invitations(_ viewer: Viewer) throws -> [Duty] {
    let asked = try Dossiers.waiting(for: viewer.person.id, .invited, on: desk.connection).map { line in
      Duty(
        what: "Trả lời lời mời làm đồng tác giả của «\(line.title.isEmpty ? "hồ sơ chưa đặt tên" : line.title)»",
        link: .dossier(line.id, "loi-moi"))
    }
    let declined = try Dossiers.waiting(for: viewer.person.id, .declined, on: desk.connection).map { line in
      Duty(
        what: "«\(line.title)»: có người trả lời không phải là tác giả, chia lại tỷ lệ đóng góp",
        link: line.state.isBeingWritten ? .section(line.id, .authors) : .dossier(line.id))
    }
    return asked + declined
  }

  private func own(_ viewer: Viewer) throws -> [Duty] {
    try Dossiers.written(by: viewer.person.id, in: Dossier.states(for: .write), on: desk.connection).compactMap {
      line -> Duty? in
      guard try desk.dossier(line.id).writers.contains(viewer.person.id) else { return nil }
      guard line.state.allows(.complete) else {
        return Duty(
          what: "Viết tiếp bản nháp «\(line.title.isEmpty ? "chưa đặt tên" : line.title)»", link: .dossier(line.id))
      }
      return Duty(
        what: "Bổ sung hồ sơ «\(line.title)»\(line.due.map { " trước hết ngày \($0.short)" } ?? "")",
        link: .dossier(line.id), isLate: isLate(line))
    }
  }

  private func unit(_ viewer: Viewer) throws -> [Duty] {
    let units = viewer.scopes(for: .endorseDossier).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    guard !units.isEmpty else { return [] }
    let filter = DossierFilter(
      states: Dossier.states(for: .endorse), units: try Units.below(units, on: desk.connection))
    return try Dossiers.page(filter, limit: 5, on: desk.connection).map {
      Duty(what: "Xác nhận hồ sơ «\($0.title)»", link: .dossier($0.id), isLate: isLate($0))
    }
  }

  /// What waits at the receiving office, in the tracks that the viewer receives for.
  private func intake(_ plans: [Plan]) throws -> [Duty] {
    try plans.compactMap { plan in
      let tracks = desk.tracks(of: plan, for: .receiveDossier)
      guard !tracks.isEmpty else { return nil }
      let tally = try Dossiers.tally(of: plan.id, in: tracks, on: desk.connection)
      let (waiting, checking) = (tally[.endorsed] ?? 0, tally[.received] ?? 0)
      let late = try Dossiers.overdue(plan.id, in: tracks, before: desk.now.day, on: desk.connection)
      guard waiting + checking + late > 0 else { return nil }
      let overdue = late > 0 ? ", \(late) quá hạn" : ""
      return Duty(
        what: "\(plan.shortTitle): \(waiting) hồ sơ chờ tiếp nhận, \(checking) đang kiểm tra\(overdue)",
        link: Link.intake.with([("ke-hoach", plan.id.description)]), isLate: late > 0)
    }
  }

  private func appraisals(_ plans: [Plan]) throws -> [Duty] {
    try plans.compactMap { plan in
      guard let filter = desk.appraisable(plan) else { return nil }
      let waiting = try Dossiers.count(filter, on: desk.connection)
      return waiting > 0
        ? Duty(what: "\(plan.shortTitle): thẩm định \(waiting) hồ sơ", link: .appraisals) : nil
    }
  }

  private func council(_ viewer: Viewer) throws -> [Duty] {
    try Councils.seats(of: viewer.person.id, on: desk.now.day, desk.connection).flatMap { council, _ in
      try Councils.sessions(of: council, on: desk.connection).filter { $0.allows(.score) }.compactMap { session in
        let work = try WorkList(of: viewer.person, in: session, desk)
        let what = "\(work.verb.capitalisedFirst) \(work.remaining) hồ sơ, \(session.name)"
        return work.remaining > 0 ? Duty(what: what, link: .session(session)) : nil
      }
    }
  }

  private func decisions(_ viewer: Viewer) throws -> [Duty] {
    let plans = (viewer.scopes(for: .draftDecision) + viewer.scopes(for: .issueDecision)).compactMap(\.plan)
    return try Set(plans).sorted().flatMap { plan -> [Duty] in
      let drafts = try Decisions.drafts(of: plan, on: desk.connection)
      return try Councils.sessions(of: plan, on: desk.connection).filter(\.awaitsDecision).compactMap { session in
        let place = desk.place(of: session)
        let (what, action) = Self.next(drafts[session.id])
        guard desk.allows(action, at: place) else { return nil }
        return Duty(what: "\(what) \(session.name)", link: .decisionDraft(session.id))
      }
    }
  }

  /// What comes next on the way to a decision, and whose task it is.
  private static func next(_ draft: DecisionDraft?) -> (what: String, action: Action) {
    guard let draft else { return ("Lập dự thảo quyết định cho", .draftDecision) }
    let steps: [(DecisionDraft.Step, String)] = [
      (.send, "Hoàn thiện và trình dự thảo quyết định cho"), (.approve, "Duyệt dự thảo quyết định cho"),
    ]
    let (step, what) = steps.first { draft.allows($0.0) } ?? (.issue, "Ban hành quyết định cho")
    return (what, DecisionDraft.row(step).action)
  }

  private func complaints(_ viewer: Viewer) throws -> [Duty] {
    try Set(viewer.scopes(for: .handleComplaint).compactMap(\.plan)).sorted().compactMap { plan in
      let open = try Complaints.open(of: plan, on: desk.now.day, desk.connection)
      guard open.all > 0 else { return nil }
      return Duty(
        what: "\(try desk.plan(plan).shortTitle): \(open.all) khiếu nại chưa giải quyết xong", link: .complaints,
        isLate: open.late > 0)
    }
  }

  private func isLate(_ line: DossierLine) -> Bool { line.due.map { $0 < desk.now.day } ?? false }
}
