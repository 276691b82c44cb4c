/// Who locks, reopens and orders: the chair, and the deputy where the chair is an author of what is judged.
extension Council {
  /// Who does it where the chair may not.
  public static let deputyTakesOver =
    "Phó Chủ tịch (Tổ phó) làm thay. Nếu chưa có, bổ sung Phó Chủ tịch bằng quyết định ở trang Hội đồng."

  /// - Parameters:
  ///   - chair: who sits in the chair on that day; nil when nobody does.
  ///   - dossiers: what is judged.
  /// - Throws: `Refusal` for the deputy while the chair may do it.
  public func requirePresiding(_ person: Person, chair: Person?, over dossiers: [Dossier], on day: Day) throws {
    guard seat(of: person.id, on: day) == .deputy, let chair,
      dossiers.allSatisfy({ $0.standing(of: chair) == .apart })
    else { return }
    throw Refusal(
      "\(Seat.chair.name(in: kind)) làm việc này.", kind: .forbidden,
      next: "\(Seat.deputy.name(in: kind)) làm thay khi \(chair.name) là tác giả của một hồ sơ trong phiên.")
  }
}
