/// A visit by which a unit, or an initiative where it is applied, is inspected (kiểm tra, giám sát): who goes when,
/// what was seen, and what has to follow by when.
public struct Inspection: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Inspection>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case planned, done, cancelled

    public var name: String {
      switch self {
      case .planned: "sẽ kiểm tra"
      case .done: "đã kiểm tra"
      case .cancelled: "đã hủy"
      }
    }
  }

  /// What was seen and concluded.
  public struct Finding: Hashable, Sendable, Codable {
    public let seen: String
    public let conclusion: String
    public let by: Person.ID
    public let at: Instant
  }

  /// What the programme said before it was corrected, and who corrected it when.
  public struct EarlierProgramme: Hashable, Sendable, Codable {
    public let details: InspectionDetails
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  /// The unit that inspects.
  public let inspector: Unit.ID
  /// The unit that is inspected.
  public let unit: Unit.ID
  /// The initiative that is looked at where it is applied.
  public let dossier: Dossier.ID?
  /// What the plan gives to do that this inspection does.
  public let duty: ServedDuty?
  public private(set) var details: InspectionDetails
  /// The programme as it was before, the first first.
  public private(set) var earlier: [EarlierProgramme] = []
  public private(set) var state: State
  public private(set) var finding: Finding?
  /// What has to follow, in the order in which it was asked for.
  public private(set) var followUps: [FollowUp] = []
  /// Why it was cancelled.
  public private(set) var reason = ""
  public private(set) var documents: [KeptFile] = []
  public let by: Person.ID
  public let made: Instant

  private static let (mostFiles, mostFollowUps, mostCorrections) = (50, 20, 20)

  /// - Parameter hasPassed: whether it is recorded after it took place.
  /// - Throws: `Refusal` for a day that is over, where it is planned, and one that is ahead, where it is recorded.
  public init(
    id: ID, plan: Plan.ID, inspector: Unit.ID, unit: Unit.ID, dossier: Dossier.ID? = nil, duty: ServedDuty? = nil,
    _ details: InspectionDetails, hasPassed: Bool, by person: Person.ID, at now: Instant
  ) throws {
    if !hasPassed, details.time.through < now.day {
      throw Refusal.input(
        "from", "Ngày kiểm tra đã qua (\(details.time.through.short)).",
        next: "Nếu đã kiểm tra, ghi ở «Ghi cuộc kiểm tra đã làm».")
    }
    (self.id, self.plan, self.inspector, self.unit) = (id, plan, inspector, unit)
    (self.dossier, self.duty, self.details, state) = (dossier, duty, details, .planned)
    (self.by, made) = (person, now)
  }

  public var time: EventTime { details.time }

  public var isPlanned: Bool { state == .planned }
  public var isCancelled: Bool { state == .cancelled }

  /// The day on which it did the duty that it serves; nil while it was not done.
  public var doneOn: Day? { state == .done ? time.through : nil }

  /// The first day by which something still has to follow; nil where nothing has.
  public var nextDue: Day? { followUps.filter { !$0.isAccepted }.map(\.due).min() }

  // MARK: Steps

  /// With a corrected programme; what it said before is kept.
  ///
  /// - Throws: `Refusal` once its minutes are there, and when it was cancelled.
  public func corrected(_ details: InspectionDetails, by person: Person.ID, at now: Instant) throws -> Inspection {
    try requireCorrecting()
    if details == self.details { return self }
    guard earlier.count < Self.mostCorrections else {
      throw Refusal("Chương trình kiểm tra đã sửa \(Self.mostCorrections) lần.")
    }
    var inspection = self
    inspection.earlier.append(EarlierProgramme(details: self.details, by: person, at: now))
    inspection.details = details
    return inspection
  }

  /// - Throws: `Refusal` once its minutes are there, and when it was cancelled.
  public func requireCorrecting() throws {
    guard state != .planned else { return }
    let what = state == .done ? "đã có biên bản" : state.name
    throw Refusal("Cuộc kiểm tra này \(what), không sửa chương trình được nữa.")
  }

  /// Done, with what was seen, what is concluded and what has to follow.
  ///
  /// - Throws: `Refusals` before its first day, for what is missing, and for days that are over.
  public func concluded(
    seen: String, conclusion: String, _ asked: [(what: String, due: Day?)], by person: Person.ID, at now: Instant
  ) throws -> Inspection {
    guard state == .planned else { throw Refusal("Cuộc kiểm tra này \(state.name).") }
    var refusals: [Refusal] = []
    if time.from > now.day {
      refusals.append(.input("seen", "Cuộc kiểm tra từ ngày \(time.from.short), chưa ghi kết quả được."))
    }
    for (field, text, what) in [("seen", seen, "kết quả kiểm tra"), ("conclusion", conclusion, "kết luận")]
    where !(10...10_000).contains(text.typed.count) {
      refusals.append(.input(field, "Ghi \(what), từ 10 đến 10.000 ký tự."))
    }
    var followUps: [FollowUp] = []
    for (index, item) in asked.enumerated() where !item.what.typed.isEmpty || item.due != nil {
      do {
        followUps.append(
          try FollowUp(id: FollowUp.ID(number: index + 1, of: id), item.what, due: item.due, row: index + 1, at: now))
      } catch let wrong as Refusals {
        refusals += wrong.all
      }
    }
    if followUps.count > Self.mostFollowUps {
      refusals.append(.input("what-1", "Ghi nhiều nhất \(Self.mostFollowUps) việc phải làm tiếp."))
    }
    try refusals.throwIfAny()
    var inspection = self
    inspection.finding = Finding(seen: seen.typed, conclusion: conclusion.typed, by: person, at: now)
    (inspection.followUps, inspection.state) = (followUps, .done)
    return inspection
  }

  /// Cancelled, with the reason.
  public func cancelled(_ reason: String) throws -> Inspection {
    guard state == .planned else { throw Refusal("Cuộc kiểm tra này \(state.name).") }
    let reason = try reason.asked("Ghi lý do hủy")
    var inspection = self
    (inspection.state, inspection.reason) = (.cancelled, reason)
    return inspection
  }

  public func with(_ file: KeptFile) throws -> Inspection {
    guard state != .cancelled else { throw Refusal("Cuộc kiểm tra này đã hủy.") }
    var inspection = self
    try inspection.documents.add(file, most: Self.mostFiles, to: "Cuộc kiểm tra này")
    return inspection
  }

  /// Without a file that does not belong to it.
  public func without(file digest: String) throws -> Inspection {
    var inspection = self
    try inspection.documents.remove(digest)
    return inspection
  }

  /// With one of what has to follow as it is after a step.
  public func following(_ id: FollowUp.ID, _ step: (FollowUp) throws -> FollowUp) throws -> Inspection {
    guard let index = followUps.firstIndex(where: { $0.id == id }) else { throw Refusal.absent }
    var inspection = self
    inspection.followUps[index] = try step(followUps[index])
    return inspection
  }
}

/// What an inspection is, as its programme says.
public struct InspectionDetails: Hashable, Sendable, Codable {
  public let time: EventTime
  public let place: String
  /// Who goes, each with the post: `Nguyễn Văn Thử, Phó Trưởng phòng, Trưởng đoàn`.
  public let team: [String]
  /// What is looked at, a line each.
  public let content: String
  /// Number and symbol of the document by which it is held; empty where there is none.
  public let number: String

  /// - Parameter team: a line for each.
  /// - Throws: `Refusals` for what is missing or too long.
  public init(time: EventTime, place: String, team: String, content: String, number: String = "") throws {
    let members = team.typed.split(separator: "\n").map { String($0).typed }.filter { !$0.isEmpty }
    var refusals: [Refusal] = []
    if !(1...30).contains(members.count) || members.contains(where: { $0.count > 200 }) {
      refusals.append(.input("team", "Ghi người kiểm tra, mỗi dòng một người, từ 1 đến 30 người."))
    }
    refusals.ask(content, "Ghi nội dung kiểm tra", in: "content", .told(5...5000))
    if place.typed.count > 300 { refusals.append(.input("place", "Địa điểm dài tối đa 300 ký tự.")) }
    if number.typed.count > 100 { refusals.append(.input("number", "Số, ký hiệu văn bản dài tối đa 100 ký tự.")) }
    try refusals.throwIfAny()
    (self.time, self.place, self.team) = (time, place.typed, members)
    (self.content, self.number) = (content.typed, number.typed)
  }
}
