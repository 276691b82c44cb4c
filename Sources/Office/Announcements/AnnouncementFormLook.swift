import Domain
import Store

/// The form of an announcement, filled with what is known of it.
public struct AnnouncementFormLook: Look {
  public static let action = Action.writeAnnouncement

  /// What it is about.
  public enum Subject: Sendable {
    /// A new one of that kind, to do that duty of its sender.
    case new(Plan.ID, Announcement.Kind, duty: String?)
    case correcting(Announcement.ID)
    case draft(Announcement.ID)
  }

  let subject: Subject

  public struct Found: Sendable {
    public var plan: Plan
    /// The draft that is changed; nil for a new one.
    public var draft: Announcement?
    /// Of the draft that the window shows.
    public var version: Int?
    /// The one that it corrects.
    public var corrects: Announcement?
    /// In whose name it can be issued, by name; the first is proposed.
    public var senders: [(holder: DutyHolder, name: String)]
    /// The bodies that can be addressed, with how many units these are, and whether these have units beneath them.
    public var bodies: [(body: Body, units: Int, canPassOn: Bool)]
    /// Whether one of the senders has units beneath it.
    public var hasBelow: Bool
    /// The duties that an announcement does, with whose they are.
    public var duties: [(duty: Duty, names: String, to: String)]
    public var content: Announcement.Content
    public var now: Instant
  }

  public init(_ subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    switch subject {
    case .new(let id, _, _):
      let plan = try desk.plan(id)
      return .only(if: try !desk.senders(under: plan, desk.bodies(of: plan)).isEmpty, else: .notYours)
    case .correcting(let id), .draft(let id):
      // Who may not write it may not know of a draft either.
      return .at(try desk.sending(of: id))
    }
  }

  public func find(at desk: Desk) throws -> Found {
    switch subject {
    case .new(let id, let kind, let key):
      let plan = try desk.plan(id)
      let units = try desk.bodies(of: plan)
      var senders = try desk.senders(under: plan, units)
      var content = units.proposal(kind)
      if let key {
        let asked = try desk.duty(key, of: plan)
        guard let given = asked.given, given.doneBy == .notice else { throw Refusal.absent }
        let holders = units.holders(of: asked.duty)
        senders = senders.filter(holders.contains) + senders.filter { !holders.contains($0) }
        content = units.proposal(for: given, asked.duty)
        content.text = try desk.results(told: given, of: plan)
      }
      // Nobody sends to themselves.
      let own = senders.first.flatMap(\.unit)
      content.bodies.removeAll { body in units.units(of: body).allSatisfy { $0.id == own } }
      return try found(plan, units, content, senders, at: desk)
    case .correcting(let id):
      let before = try desk.announcement(id)
      try before.requireInForce()
      let plan = try desk.plan(before.plan)
      var content = before.content
      content.title = "Đính chính văn bản \(before.cited): \(content.title)".cut(to: 500)
      (content.duties, content.confirmBy) = ([], nil)
      var found = try found(plan, desk.bodies(of: plan), content, [before.sender], at: desk)
      found.corrects = before
      found.duties = []
      return found
    case .draft(let id):
      let draft = try desk.announcement(id)
      try draft.requireDraft()
      let plan = try desk.plan(draft.plan)
      var found = try found(plan, desk.bodies(of: plan), draft.content, [draft.sender], at: desk)
      (found.draft, found.version) = (draft, try desk.version(of: Announcement.self, id.description))
      found.corrects = try draft.corrects.map { try desk.announcement($0) }
      if draft.corrects != nil { found.duties = [] }
      return found
    }
  }

  private func found(
    _ plan: Plan, _ units: BodyUnits, _ content: Announcement.Content, _ senders: [DutyHolder], at desk: Desk
  ) throws -> Found {
    // Who writes only to the units beneath is offered nobody else.
    let offersBodies = senders.contains(where: units.addressesBodies)
    var bodies = offersBodies ? units.addressable : []
    for id in content.bodies where !bodies.contains(where: { $0.body.id == id }) {
      bodies.append((plan.body(id), units.units(of: id)))
    }
    let duties = plan.namedDuties.compactMap { duty -> (duty: Duty, names: String, to: String)? in
      guard let given = plan.given(duty), given.doneBy == .notice else { return nil }
      let holders = Set(units.holders(of: duty))
      let own = senders.filter(holders.contains)
      guard !own.isEmpty else { return nil }
      return (duty, own.map(units.name).joined(separator: ", "), plan.names(of: given.to))
    }
    return Found(
      plan: plan, senders: senders.map { ($0, units.name(of: $0)) },
      bodies: bodies.map { body, all in (body, all.count, all.contains { !units.below($0.id).isEmpty }) },
      hasBelow: senders.contains { holder in holder.unit.map { !units.below($0).isEmpty } ?? false },
      duties: duties, content: content, now: desk.now)
  }
}

extension Desk {
  /// What the judgement of which a notice tells came to, unit by unit; empty where it tells of none.
  fileprivate func results(told duty: GivenDuty, of plan: Plan) throws -> String {
    guard let judgement = duty.judgement.flatMap(plan.judgement) else { return "" }
    let sessions = try Sessions.of(plan.id, on: connection).filter { $0.judgement == judgement.id && $0.hasResult }
    let judged = try dossiers(sessions.flatMap(\.dossiers)).filter { $0.round == plan.round }
    return plan.results(of: judgement, on: judged)
  }
}

extension BodyUnits {
  /// What is proposed for an announcement of that kind: for that of the plan its recipients.
  fileprivate func proposal(_ kind: Announcement.Kind) -> Announcement.Content {
    guard kind == .plan else { return Announcement.Content(kind: kind, title: "", text: "") }
    let (bodies, outside) = recipients
    let number = plan.number.map { " số \($0)" } ?? ""
    let day = plan.issued.map { " ngày \($0.short)" } ?? ""
    let name = plan.document.kind.name
    return Announcement.Content(
      kind: kind, title: "Triển khai thực hiện \(name)\(number)\(day): \(plan.title)".cut(to: 500),
      text: """
        \(issuer) triển khai \(name.lowercasedFirst) «\(plan.title)»\(number)\(day), thực hiện \(plan.period.phrase). \
        Đề nghị các cơ quan, đơn vị tổ chức thực hiện và xác nhận đã nhận.
        """, bodies: bodies, outside: outside)
  }

  private var issuer: String { plan.issuer }

  /// What is proposed to do a duty: its words, to whom it goes.
  fileprivate func proposal(for given: GivenDuty, _ duty: Duty) -> Announcement.Content {
    let (bodies, outside) = recipients(of: given)
    return Announcement.Content(
      kind: .guidance, title: given.what.cut(to: 500), text: "", bodies: bodies,
      includesBelow: given.to.isEmpty && holders(of: duty).contains { $0.unit.map { !below($0).isEmpty } ?? false },
      outside: outside, duties: [duty.id])
  }
}
