extension Session {
  /// Why the member does not score the dossier; nil when there is no conflict.
  ///
  /// The program finds that the member is an author of the dossier or guides its authors, or works in its unit where
  /// the plan counts that. Once the result is closed the conflicts are those of the closing, even when someone moves to
  /// another unit later.
  public func conflict(of member: Person, with dossier: Dossier, under judgement: Judgement) -> String? {
    guard isOpen else {
      return conflicts.first { $0.member == member.id && $0.dossier == dossier.id }?.reason
    }
    switch dossier.standing(of: member) {
    case .author: return "Ủy viên là tác giả hoặc đồng tác giả."
    case .guide: return "Ủy viên là \(dossier.guide?.title ?? "người hướng dẫn") của hồ sơ."
    case .invited, .declined, .namesake, .apart: break
    }
    if judgement.scoring.sameUnitConflict, let unit = dossier.unit, unit == member.unit {
      return "Ủy viên cùng đơn vị với tác giả."
    }
    return declared.first { $0.member == member.id && $0.dossier == dossier.id }?.reason
  }
}
