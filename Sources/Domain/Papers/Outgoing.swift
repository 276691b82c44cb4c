/// What is filled in of an outgoing paper (văn bản đi) that is signed outside the program: its number, once the office
/// has given one, and to whom it goes.
public struct Outgoing: Hashable, Sendable, Codable {
  /// Number and symbol: `12/TB-PGDĐT`; nil while there is none, and the paper leaves the place for it that its form has
  /// (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  public let number: String?
  public let recipients: [String]

  /// - Throws: `Refusal` at the field `paper-number` for what is no number.
  public init(number: String = "", recipients: [String]) throws {
    let number = number.filter { !$0.isWhitespace }
    guard number.isEmpty || number.count <= 40 && number.contains(where: \.isNumber) else {
      throw Refusal.input(
        "paper-number", "Ghi số và ký hiệu văn bản, ví dụ 12/TB-PGDĐT.",
        next: "Để trống nếu văn thư chưa cấp số.")
    }
    self.number = number.isEmpty ? nil : number
    self.recipients = recipients
  }
}

extension Recipients {
  /// Whom the paper addresses, and the office's own file.
  public static let addressee = ["Như trên", "Lưu: VT"]
}

extension Plan {
  /// To whom an invitation to a session goes unless something else is filled in.
  public var invitationRecipients: [String] { ["Như trên", standing.name, "Lưu: VT"] }

  /// The office that receives the dossier, and writes to its authors.
  public func receiver(of dossier: Dossier) -> Body { body(track(dossier.track)?.receives ?? offices.standing) }

  /// To whom a notice to the authors of a dossier goes unless something else is filled in.
  public func noticeRecipients(of dossier: Dossier) -> [String] {
    noticeRecipients(of: dossier, to: [])
  }

  /// To whom a notice that a complaint is accepted or not goes unless something else is filled in: to the body that
  /// will settle it too, where that is not the one that writes it.
  public func complaintRecipients(of dossier: Dossier) -> [String] {
    let isOwn = office(of: decider).id == office(of: receiver(of: dossier)).id
    return noticeRecipients(of: dossier, to: isOwn ? [] : ["\(decider.fullName) (để b/c)"])
  }

  private func noticeRecipients(of dossier: Dossier, to others: [String]) -> [String] {
    ["Như trên"] + others + (dossier.unitName.map { [$0] } ?? []) + ["Lưu: VT"]
  }
}
