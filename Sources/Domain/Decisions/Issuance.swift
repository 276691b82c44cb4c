/// What makes a paper a decision: the body that issued it, its number and day, and who signed by what authority.
///
/// Every kind of decision has one: recognition, correction, revocation, the answer to a complaint.
public struct Issuance: Hashable, Sendable, Codable {
  /// The body for which the number is unique in its year.
  public let issuer: String
  /// Number and symbol: `05/QĐ-UBND`.
  public let number: String
  public let day: Day
  /// The name of the person who signed.
  public let signer: String
  /// By what authority it was signed.
  public let authority: SigningAuthority
  /// To whom it goes; nil where it goes to whom the plan says.
  public let recipients: [String]?
  /// Number and day of the plan's own document, where they were filled in because the plan has none yet.
  public let planDocument: DecisionReference?
  /// Who put it into the register.
  public let issuedBy: Person.ID
  public let issued: Instant

  /// The issuing of a decision.
  ///
  /// - Parameters:
  ///   - issuer: the body.
  ///   - earliest: the day before which it cannot have been signed, and what happened then: `ngày họp Hội đồng`.
  /// - Throws: `Refusal` for a number that is none, a day before the earliest or after today, a signer without a name.
  public init(
    _ signing: Signing, of issuer: String, notBefore earliest: (day: Day, what: String), by person: Person.ID,
    at now: Instant
  ) throws {
    let number = try Decision.Number(typed: signing.number)
    guard signing.day >= earliest.day else {
      throw Refusal.input(
        "day", "Ngày quyết định không thể trước \(earliest.what) (\(earliest.day.short)).")
    }
    guard signing.day <= now.day else {
      throw Refusal.input("day", "Ngày quyết định không thể sau hôm nay (\(now.day.short)).")
    }
    try signing.signer.asked("Ghi họ tên người ký", in: "signer", .untold(2...100))
    self.issuer = issuer
    self.number = number.description
    day = signing.day
    signer = signing.signer.typed
    authority = signing.authority
    recipients = signing.recipients
    planDocument = signing.planDocument
    issuedBy = person
    issued = now
  }
}

/// What is filled in when a decision is signed.
public struct Signing: Hashable, Sendable {
  /// Number and symbol as they were typed.
  public var number: String
  public var day: Day
  /// The name of the person who signs.
  public var signer: String
  public var authority: SigningAuthority
  /// To whom the paper goes, one a line; nil where it goes to whom the plan says.
  public var recipients: [String]?
  /// Number and day of the plan's own document, where the plan has none yet.
  public var planDocument: DecisionReference?

  public init(
    number: String, day: Day, signer: String, authority: SigningAuthority, recipients: [String]? = nil,
    planDocument: DecisionReference? = nil
  ) {
    self.number = number
    self.day = day
    self.signer = signer
    self.authority = authority
    self.recipients = recipients
    self.planDocument = planDocument
  }
}

/// A decision as other papers cite it: `Quyết định số 05/QĐ-UBND ngày 02/9/2024`.
public struct DecisionReference: Hashable, Sendable, Codable {
  public var number: String
  public var day: Day

  public init(number: String, day: Day) {
    self.number = number
    self.day = day
  }

  public init(_ issuance: Issuance) { self.init(number: issuance.number, day: issuance.day) }

  /// `văn bản số 12/CV-PKT ngày 22/4/2024`
  public var text: String { "văn bản số \(number) ngày \(day.short)" }
}
