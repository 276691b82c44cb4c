import Domain
import Store

extension Command<Void> {
  /// Offers a solution for a need; it goes to the standing office, which introduces the two.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice offers once.
  ///   - unit: the unit in whose name it is offered; nil for a person's own.
  ///   - initiative: the code of a published initiative as it was typed; empty for none.
  public static func offerSolution(
    id: Need.Offer.ID, for need: Need.ID, unit: Domain.Unit.ID?, initiative: String, text: String
  ) -> Command {
    .on(need, .offerSolution, "offered") { need, desk in
      let person = try desk.person.id
      if need.offers.contains(where: { $0.id == id }) { return need }
      if let unit { try desk.require(.viewUnit, at: Place(lineage: try desk.answering(for: unit))) }
      _ = try desk.held(Person.self, person.description)
      guard try Needs.offersWaiting(of: person, on: desk.connection) < Need.mostOffers else {
        throw Refusal(
          "Bạn đang có \(Need.mostOffers) giải pháp chờ cơ quan thường trực xem.", next: "Chờ trả lời rồi gửi tiếp.")
      }
      return try need.offered(
        id, by: person, unit: unit, initiative: try desk.offered(initiative), text, at: desk.now)
    }
  }
}

extension Desk {
  /// The published initiative that someone offers; nil where none is named.
  ///
  /// - Throws: `Refusal` for a code of nothing that everyone reads.
  fileprivate func offered(_ typed: String) throws -> Certificate.Code? {
    guard !typed.typed.isEmpty else { return nil }
    guard let code = Certificate.Code(typed: typed), let found = try Dossiers.certified(code, on: connection),
      found.isPublic, !found.isRevoked
    else {
      throw Refusal.input(
        "initiative", "Không có sáng kiến đã công bố nào mang mã «\(typed.prefix(40))».",
        next: "Xem mã ở trang của sáng kiến, hoặc để trống.")
    }
    return code
  }
}
