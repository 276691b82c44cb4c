import Domain
import Store

/// Puts endorsed dossiers on a submission list of their unit.
public struct PrepareSubmissionList: Command {
  /// What goes on the list.
  public enum Choice: Hashable, Sendable {
    /// Everything that the unit endorsed and that is on no list yet.
    case everythingOpen
    case these([Dossier.ID])
  }

  /// The key was made with the form, so that a form sent twice gives one list.
  public var id: SubmissionList.ID
  public var plan: Plan.ID
  public var unit: Unit.ID
  public var choice: Choice
  public static let action = Action.prepareSubmission

  public init(id: SubmissionList.ID, plan: Plan.ID, unit: Unit.ID, choice: Choice) {
    self.id = id
    self.plan = plan
    self.unit = unit
    self.choice = choice
  }

  public func place(at desk: Desk) throws -> Place { try desk.place(of: unit) }

  public func perform(at desk: Desk) throws {
    if try desk.has(SubmissionList.self, id.description) { return }
    // Two who prepare a list of one unit at the same moment are taken in turn.
    let unit = try desk.held(Unit.self, unit.description).value
    let plan = try desk.plan(plan)
    let endorsed = try desk.endorsed(under: plan.id, by: unit.id)
    let chosen: [Dossier.ID]
    switch choice {
    case .everythingOpen: chosen = try endorsed.open(on: desk.connection)
    case .these(let dossiers): chosen = dossiers
    }
    guard !chosen.isEmpty else { throw SubmissionList.empty }
    let known = try endorsed.among(chosen, on: desk.connection)
    guard known.isSuperset(of: chosen) else {
      throw Refusal.input(
        "dossier",
        "Có hồ sơ không đưa vào tờ trình của đơn vị được: chưa được thủ trưởng đơn vị xác nhận, hoặc đã xong.",
        next: "Tải lại trang rồi chọn lại.")
    }
    let dossiers = try Dossiers.all(chosen, on: desk.connection)
    let superior = try unit.parent.map { try desk.unit($0).name(on: desk.now.day) }
    let list = try SubmissionList(
      id: id, plan: plan.id, unit: unit.id, unitName: unit.name(on: desk.now.day), superior: superior,
      items: dossiers.map { SubmissionList.Item($0, under: plan) }, preparedBy: desk.person.id, at: desk.now)
    try desk.insert(list, ["plan": plan.id.description, "dossiers": "\(list.items.count)"])
  }
}

extension SubmissionList.Item {
  fileprivate init(_ dossier: Dossier, under plan: Plan) {
    let writing = dossier.writing
    self.init(
      dossier: dossier.id, title: writing.title, authors: writing.authors.map(\.name),
      position: writing.authors.first?.position ?? "", unit: dossier.unitName ?? "",
      field: writing.field.flatMap { plan.fields.category($0)?.name } ?? "",
      assessment: dossier.endorsement?.note ?? "")
  }
}

/// A command about one submission list, done where its unit lies.
public protocol SubmissionCommand: Command {
  var list: SubmissionList.ID { get }
}

extension SubmissionCommand {
  public func place(at desk: Desk) throws -> Place { try desk.place(of: try desk.submissionList(list).unit) }
}

/// Gives a submission list its number, day and signature: from then on it does not change.
public struct SignSubmissionList: SubmissionCommand {
  public var list: SubmissionList.ID
  public var signing: Signing
  public static let action = Action.signSubmission

  public init(list: SubmissionList.ID, signing: Signing) {
    self.list = list
    self.signing = signing
  }

  public func perform(at desk: Desk) throws {
    _ = try desk.held(Unit.self, try desk.submissionList(list).unit.description)
    let before = try desk.held(SubmissionList.self, list.description)
    let sending = try Sending(signing, example: "12/TTr-THM", today: desk.now.day)
    let isTaken = try SubmissionLists.isTaken(
      sending.number, of: before.value.unit, in: sending.day.year, on: desk.connection)
    if before.value.sending == nil, isTaken {
      throw Refusal.input(
        "number", "Số \(sending.number) đã dùng cho tờ trình khác của đơn vị trong năm \(sending.day.year).")
    }
    try desk.replace(before, by: try before.value.signed(sending), ["number": sending.number])
  }
}

/// Gives up a submission list that was not signed.
public struct DiscardSubmissionList: SubmissionCommand {
  public var list: SubmissionList.ID
  public static let action = Action.prepareSubmission

  public init(list: SubmissionList.ID) { self.list = list }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(SubmissionList.self, list.description)
    try desk.replace(before, by: try before.value.discarded(), ["state": "discarded"])
  }
}

extension Desk {
  /// The list as it stands, not held.
  public func submissionList(_ id: SubmissionList.ID) throws -> SubmissionList {
    guard let list = try SubmissionLists.find(id, on: connection) else { throw Refusal.absent }
    return list
  }

  /// What the heads of a unit endorsed under a plan, of the units beneath it too.
  public func endorsed(under plan: Plan.ID, by unit: Unit.ID) throws -> SubmissionLists.Endorsed {
    SubmissionLists.Endorsed(
      plan: plan, units: try Units.below([unit], on: connection),
      heads: try SubmissionLists.heads(of: unit, on: connection))
  }

  /// Whether the viewer may look at the list: as its unit, or once it is signed as the office that receives.
  public func maySee(_ list: SubmissionList) throws -> Bool {
    let place = try place(of: list.unit)
    if allows(.viewUnit, at: place) { return true }
    guard list.sending != nil else { return false }
    return try plan(list.plan).tracks.contains { allows(.viewQueue, at: Place(plan: list.plan, track: $0.id)) }
  }
}
