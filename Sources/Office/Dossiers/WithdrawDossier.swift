import Domain

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
