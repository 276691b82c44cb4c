import Domain
import Store

/// The register of decision numbers of a body in a year.
public struct NumberRegisterLook: Look {
  public static let action = Action.viewDecision

  let issuer: String
  let year: Int?

  public struct Found: Sendable {
    public var issuer: String
    /// The bodies whose numbers the viewer may see.
    public var issuers: [String]
    public var year: Int
    /// The years in which the body gave numbers.
    public var years: [Int]
    public var entries: [RegisteredNumber]
  }

  /// - Parameters:
  ///   - issuer: the body; the first that is open to the viewer where it is not open to them.
  ///   - year: nil for the last in which it gave a number.
  public init(issuer: String, year: Int?) {
    self.issuer = issuer
    self.year = year
  }

  public func door(at desk: Desk) throws -> Door { .atOne(of: try desk.planPlaces()) }

  public func find(at desk: Desk) throws -> Found {
    let issuers = try desk.plans(for: .viewDecision).map(\.issuer)
    guard let issuer = issuers.first(where: { $0 == self.issuer }) ?? issuers.first else { throw Refusal.notYours }
    let years = try NumberRegister.years(of: issuer, on: desk.connection)
    let year = year ?? years.first ?? desk.now.day.year
    return Found(
      issuer: issuer, issuers: Array(Set(issuers)).sorted(), year: year, years: years,
      entries: try NumberRegister.entries(of: issuer, in: year, on: desk.connection))
  }
}
