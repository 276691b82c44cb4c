/// A package from another installation, whole and truly signed, from its arrival on.
public struct ReceivedPackage: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A list of initiatives from a lower level.
    case list
    /// What a higher level found.
    case results

    public var name: String { self == .list ? "danh mục sáng kiến" : "kết quả cấp trên" }
  }

  public enum State: String, Hashable, Sendable, Codable {
    case waiting, taken, declined

    public var name: String {
      switch self {
      case .waiting: "chờ nhập"
      case .taken: "đã nhập"
      case .declined: "đã từ chối"
      }
    }
  }

  /// The same for the same list from the same signer, however often it arrives.
  public let key: String
  public let kind: Kind
  /// The plan of this installation that it arrived for.
  public let plan: Plan.ID
  /// The signer's key in hexadecimal, and what it calls itself.
  public let signer: String
  public let signerName: String
  /// Its issuer and plan.
  public let from: String
  public let planTitle: String
  /// The list at the installation that sent it up.
  public let list: ForwardingList.ID
  /// How many initiatives it speaks of.
  public let count: Int
  /// The digest of the kept package.
  public let file: String
  public let arrived: Instant
  /// Who brought it; nil for the command line.
  public let by: Person.ID?
  public private(set) var state = State.waiting
  public private(set) var settled: Instant?
  public private(set) var settledBy: Person.ID?
  /// Why it was declined.
  public private(set) var reason = ""

  public init(
    key: String, kind: Kind, plan: Plan.ID, signer: String, signerName: String, from: String, planTitle: String,
    list: ForwardingList.ID, count: Int, file: String, arrived: Instant, by: Person.ID?
  ) {
    self.key = key
    self.kind = kind
    self.plan = plan
    self.signer = signer
    self.signerName = signerName
    self.from = from
    self.planTitle = planTitle
    self.list = list
    self.count = count
    self.file = file
    self.arrived = arrived
    self.by = by
  }

  /// Taken in.
  public func taken(by person: Person.ID?, at now: Instant) throws -> ReceivedPackage {
    try requireWaiting()
    return settled(.taken, by: person, at: now)
  }

  /// Turned away, with the reason.
  public func declined(by person: Person.ID?, reason: String, at now: Instant) throws -> ReceivedPackage {
    try requireWaiting()
    let reason = try reason.asked("Ghi lý do từ chối gói", .untold(1...1000))
    var package = settled(.declined, by: person, at: now)
    package.reason = reason
    return package
  }

  /// Neither taken in nor turned away yet.
  public var isWaiting: Bool { state == .waiting }

  /// - Throws: a `Refusal` that says when it was taken or turned away.
  public func requireWaiting() throws {
    guard isWaiting else {
      throw Refusal(
        "Gói này \(state.name) ngày \(settled?.day.short ?? "").", next: "Mỗi gói nhập một lần; không có gì thay đổi.")
    }
  }

  private func settled(_ state: State, by person: Person.ID?, at now: Instant) -> ReceivedPackage {
    var package = self
    package.state = state
    package.settled = now
    package.settledBy = person
    return package
  }
}
