/// Where a dossier comes from that a lower level forwarded.
public struct Origin: Hashable, Sendable, Codable {
  /// The body that issued the lower plan.
  public var from: String
  public var planTitle: String
  /// The list by which it came, and the dossier at the lower level.
  public var list: ForwardingList.ID
  public var dossier: Dossier.ID
  /// The letter (công văn) with which the list came.
  public var letterNumber: String
  public var letterDay: Day
  /// What the lower level found; nil where it did not judge.
  public var finding: Finding?
  /// The key of the installation it came from, in hexadecimal; nil when the lower plan is in this one.
  public var signer: String?

  public init(
    from: String, planTitle: String, list: ForwardingList.ID, dossier: Dossier.ID, letterNumber: String, letterDay: Day,
    finding: Finding?, signer: String? = nil
  ) {
    self.from = from
    self.planTitle = planTitle
    self.list = list
    self.dossier = dossier
    self.letterNumber = letterNumber
    self.letterDay = letterDay
    self.finding = finding
    self.signer = signer
  }

  /// It comes from a plan of this installation.
  public var isHere: Bool { signer == nil }

  /// What tells it from every other: an initiative comes up once.
  public var key: String { "\(signer ?? "here")/\(dossier)" }

  /// What those have in common that came with the same list.
  public var arrival: String { Origin.arrival(list, signer: signer) }

  public static func arrival(_ list: ForwardingList.ID, signer: String?) -> String { "\(signer ?? "here")/\(list)" }
}
