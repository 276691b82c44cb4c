import Domain

/// Submits a draft.
public struct SubmitDossier: DossierCommand {
  public var dossier: Dossier.ID
  public static let action = Action.submitDossier

  public init(dossier: Dossier.ID) { self.dossier = dossier }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.submitted(by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Asks to file after the deadline.
public struct AskLate: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.askLate

  public init(dossier: Dossier.ID, reason: String) {
    self.dossier = dossier
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.lateAsked(by: desk.person.id, reason: reason, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Answers a completion request.
public struct CompleteDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var note: String
  public static let action = Action.answerCompletion

  public init(dossier: Dossier.ID, note: String = "") {
    self.dossier = dossier
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.completed(by: desk.person.id, note: note, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Withdraws a dossier before the decision: the author alone until the unit has endorsed it, then through the unit.
public struct WithdrawDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.withdrawDossier

  public init(dossier: Dossier.ID, reason: String) {
    self.dossier = dossier
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let person = try desk.person
    let isAuthorsAlone = before.unit == nil || !before.state.isAtOffice
    guard isAuthorsAlone == (before.filer == person.id) else {
      throw isAuthorsAlone
        ? Refusal("Tác giả tự rút hồ sơ ở bước này.", kind: .forbidden)
        : Refusal(
          "Đơn vị đã xác nhận hồ sơ, nên rút qua đơn vị.", kind: .forbidden,
          next: "Đề nghị thủ trưởng đơn vị rút hồ sơ giúp bạn.")
    }
    try desk.save(try before.withdrawn(by: person.id, reason: reason, at: desk.now))
  }
}

/// Endorses a dossier for its unit.
public struct EndorseDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var note: String
  public static let action = Action.endorseDossier

  public init(dossier: Dossier.ID, note: String = "") {
    self.dossier = dossier
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.endorsed(by: desk.person, note: note, at: desk.now, under: desk.plan(of: before)))
  }
}

/// Returns a dossier to its author with reasons.
public struct ReturnDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.returnDossier

  public init(dossier: Dossier.ID, reason: String) {
    self.dossier = dossier
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    try desk.save(try desk.dossier(dossier).returned(by: desk.person, reason: reason, at: desk.now))
  }
}
