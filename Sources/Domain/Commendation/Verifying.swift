/// The standing office's steps, and what becomes of a nomination afterwards.
extension Nomination {
  /// The nomination as found to meet the plan's merits.
  public func verified(note: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    try requireSent(by: person)
    return moved(to: .verified, Event(kind: .verified, at: now, by: person, note: note.typed, clause: nil))
  }

  /// The nomination back in the unit's hands.
  public func returned(reason: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    try requireSent(by: person)
    guard !reason.typed.isEmpty else { throw Refusal.input("reason", "Ghi rõ cần sửa, bổ sung gì.") }
    return moved(to: .returned, Event(kind: .returned, at: now, by: person, note: reason.typed, clause: nil))
  }

  /// The nomination as refused by a clause.
  public func refused(clause: String, reason: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    try requireSent(by: person)
    guard !clause.typed.isEmpty else { throw Refusal.input("clause", "Ghi điều khoản làm căn cứ, ví dụ IV.1.a.") }
    guard !reason.typed.isEmpty else { throw Refusal.input("reason", "Ghi lý do không đủ điều kiện.") }
    return moved(
      to: .refused, Event(kind: .refused, at: now, by: person, note: reason.typed, clause: clause.typed))
  }

  /// The nomination as on a list that went to the chairman, or left off it.
  func listed(_ isProposed: Bool, note: String, by person: Person.ID, at now: Instant) throws -> Nomination {
    guard state == .verified else {
      throw Refusal(
        "Đề nghị khen thưởng «\(content.candidate.name)» hiện \(state.name) nên không vào danh sách này được.",
        next: "Mở lại danh sách để lập theo các đề nghị đang chờ Hội đồng.")
    }
    return moved(
      to: isProposed ? .proposed : .passedOver,
      Event(kind: isProposed ? .proposed : .passedOver, at: now, by: person, note: note, clause: nil))
  }

  /// The nomination as it was before the list was decided.
  func takenBack(note: String, by person: Person.ID, at now: Instant) -> Nomination {
    guard state == .proposed || state == .passedOver else { return self }
    return moved(to: .verified, Event(kind: .takenBack, at: now, by: person, note: note, clause: nil))
  }

  /// The nomination with the chairman's answer.
  func answered(_ isCommended: Bool, note: String, by person: Person.ID, at now: Instant) -> Nomination {
    guard state == .proposed else { return self }
    return moved(
      to: isCommended ? .commended : .notCommended,
      Event(kind: isCommended ? .commended : .notCommended, at: now, by: person, note: note, clause: nil))
  }

  private func requireSent(by person: Person.ID) throws {
    guard state == .sent else {
      throw Refusal("Đề nghị hiện \(state.name) nên không thẩm tra được.", next: "Chỉ thẩm tra đề nghị đơn vị đã gửi.")
    }
    guard content.candidate.person != person else {
      throw Refusal("Bạn là người được đề nghị khen thưởng nên không được thẩm tra.", next: "Giao người khác thẩm tra.")
    }
  }
}
