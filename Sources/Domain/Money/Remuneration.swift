/// An agreement on the author's remuneration (thỏa thuận trả thù lao), as it was reported to the standing office
/// (Điều lệ Sáng kiến, ban hành kèm Nghị định 13/2012/NĐ-CP).
public struct Remuneration: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Remuneration>

  public let id: ID
  public let plan: Plan.ID
  public let dossier: Dossier.ID
  /// The initiative's title on the day of the record.
  public let title: String
  /// Who is paid.
  public let author: String
  /// Who pays: the owner that invested, or the unit that applies the initiative.
  public let payer: String
  public let amount: Dong
  /// The day of the agreement.
  public let day: Day
  /// How it is calculated and when it is paid, in the words of the agreement.
  public let terms: String
  public let by: Person.ID
  public let at: Instant

  /// - Throws: `Refusal` for a dossier that is not recognised, an author who is not its author, or what cannot be.
  public init(
    id: ID, dossier: Dossier, author: String, payer: String, amount: Dong, day: Day, terms: String,
    by: Person.ID, at now: Instant
  ) throws {
    guard dossier.state.isRecognised else {
      throw Refusal.input("dossier", "Sáng kiến chưa được công nhận, hoặc công nhận đã bị hủy bỏ.")
    }
    guard dossier.writing.authors.contains(where: { $0.name == author.typed }) else {
      throw Refusal.input(
        "author", "«\(author.typed)» không phải tác giả của sáng kiến này.",
        next: "Tác giả: \(dossier.writing.authors.map(\.name).joined(separator: ", ")).")
    }
    let payer = try payer.asked("Ghi đơn vị trả thù lao", in: "payer", .untold(2...300))
    guard amount > .zero, amount <= Estimate.Line.most else {
      throw Refusal.input("amount", "Số tiền thù lao phải lớn hơn 0.")
    }
    guard day <= now.day else { throw Refusal.input("day", "Ngày thỏa thuận không thể sau hôm nay.") }
    guard terms.typed.count <= 2000 else { throw Refusal.input("terms", "Nội dung thỏa thuận dài tối đa 2.000 ký tự.") }
    self.id = id
    plan = dossier.plan
    self.dossier = dossier.id
    title = dossier.writing.title
    self.author = author.typed
    self.payer = payer
    self.amount = amount
    self.day = day
    self.terms = terms.typed
    self.by = by
    at = now
  }
}
