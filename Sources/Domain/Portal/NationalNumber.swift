/// The number by which the national portal of initiatives, sangkien.gov.vn (Quyết định số 3463/QĐ-BKHCN ngày
/// 1/11/2025), has a work that was recognised here.
public struct NationalNumber: Hashable, Sendable, Codable {
  public let text: String
  public let by: Person.ID
  public let at: Instant

  /// Characters that one may have.
  static let longest = 40

  /// - Throws: `Refusal` for what is no number: it is letters, digits and the marks between them.
  init(_ typed: String, by person: Person.ID, at now: Instant) throws {
    let text = typed.typed
    let isNumber =
      text.contains { $0.isNumber } && text.allSatisfy { $0.isLetter || $0.isNumber || "-./_".contains($0) }
    guard isNumber, text.count <= Self.longest else {
      throw Refusal.input(
        "national-number", "Mã gồm chữ, số và các dấu - . / _, tối đa \(Self.longest) ký tự, có ít nhất một chữ số.",
        next: "Chép đúng mã mà Cổng sáng kiến quốc gia trả về.")
    }
    (self.text, self.by, self.at) = (text, person, now)
  }
}

extension Dossier {
  /// With the number of the national portal written down; an empty one takes it back.
  ///
  /// - Throws: `Refusal` for what is no number, and for what is written down already.
  public func numberedNationally(_ typed: String, by person: Person.ID, at now: Instant) throws -> Dossier {
    try require(.numberNationally)
    let number = typed.typed.isEmpty ? nil : try NationalNumber(typed, by: person, at: now)
    guard number?.text != nationalNumber?.text else {
      throw Refusal.input("national-number", number == nil ? "Ghi mã." : "Mã này đã ghi.")
    }
    return taken(.numberNationally, .numberedNationally(number?.text ?? ""), by: person, at: now, due: due) {
      $0.nationalNumber = number
    }
  }
}
