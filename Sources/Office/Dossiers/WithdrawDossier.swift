import Domain

extension Command<Void> {
  /// Withdraws a dossier before the decision: the author alone until the unit has endorsed it, then through the unit.
  public static func withdrawDossier(_ id: Dossier.ID, reason: String) -> Command {
    .on(id, .withdraw) { dossier, desk in
      let person = try desk.person
      let isAuthorsAlone = dossier.unit == nil || !dossier.state.isAtOffice
      guard isAuthorsAlone == (dossier.filer == person.id) else {
        throw isAuthorsAlone
          ? Refusal("Tác giả tự rút hồ sơ ở bước này.", kind: .forbidden)
          : Refusal(
            "Đơn vị đã xác nhận hồ sơ, nên rút qua đơn vị.", kind: .forbidden,
            next: "Đề nghị thủ trưởng đơn vị rút hồ sơ giúp bạn.")
      }
      return try dossier.withdrawn(by: person.id, reason: reason, at: desk.now)
    }
  }
}
