import Domain
import Store

extension Command<Void> {
  /// Says what came of a solution to which one was introduced.
  ///
  /// - Parameters:
  ///   - isApplied: a unit that applies an initiative records it as a replication first.
  ///   - text: a note, or why it does not fit.
  public static func settleSolution(_ offer: Need.Offer.ID, of id: Need.ID, isApplied: Bool, text: String) -> Command {
    .on(id, .ownNeed, "settled") { need, desk in
      let record = try isApplied ? desk.applied(try need.offer(offer), of: need) : nil
      return try need.settled(
        offer, isApplied ? .applied(record, note: text.typed) : .unfit(reason: text.typed), at: desk.now)
    }
  }
}

extension Desk {
  /// The record by which a unit says that it applies the initiative that was offered; nil where none is asked for: of a
  /// producer, of a solution in words, and of the authors' own unit.
  ///
  /// - Throws: `Refusal` where it is missing.
  fileprivate func applied(_ offer: Need.Offer, of need: Need) throws -> Replication.ID? {
    guard let unit = need.unit, let code = offer.initiative,
      let dossier = try Dossiers.certified(code, on: connection)
    else { return nil }
    let chosen = try replicated(.published(dossier.id))
    let kin = try kin(of: unit)
    if chosen.unit.map(kin.contains) == true { return nil }
    let records = try Replications.of(chosen.initiative.key, on: connection).filter { kin.contains($0.unit) }
    guard let record = records.first else {
      throw Refusal(
        "\(try self.unit(unit).name) chưa ghi việc áp dụng sáng kiến «\(chosen.title)».", kind: .input,
        next: "Mở trang của sáng kiến, chọn «Đơn vị tôi áp dụng sáng kiến này», rồi trở lại ghi kết quả.")
    }
    return record.id
  }
}
