/// A number in the register of decisions (sổ đăng ký văn bản đi), which runs once for a body and year whatever is
/// decided (Nghị định 30/2020/NĐ-CP, Điều 15).
public struct RegisteredNumber: Hashable, Sendable {
  /// What was decided under the number.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case recognition, correction, revocation, commendation, council, settlement

    public var name: String {
      switch self {
      case .recognition: "quyết định công nhận"
      case .correction: "quyết định đính chính"
      case .revocation: "quyết định hủy bỏ công nhận"
      case .commendation: "quyết định khen thưởng"
      case .council: "quyết định thành lập Hội đồng"
      case .settlement: "quyết định giải quyết khiếu nại"
      }
    }
  }

  public var issuer: String
  public var number: String
  public var day: Day
  public var kind: Kind
  /// The key of the record that holds the number.
  public var subject: String

  public init(issuer: String, number: String, day: Day, kind: Kind, subject: String) {
    self.issuer = issuer
    self.number = number
    self.day = day
    self.kind = kind
    self.subject = subject
  }

  public init(_ issuance: Issuance, for kind: Kind, subject: String) {
    self.init(issuer: issuance.issuer, number: issuance.number, day: issuance.day, kind: kind, subject: subject)
  }
}
