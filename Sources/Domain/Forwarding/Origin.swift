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
  /// What was let in at the levels below though their plans do not have it so.
  public var exceptions: [Exception]

  /// An exception that an officer of a lower level made.
  public struct Exception: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case participants, late

      public var name: String {
        switch self {
        case .participants: "Tham gia ngoài đối tượng"
        case .late: "Được phép nộp muộn"
        }
      }
    }

    public var kind: Kind
    public var reason: String
    /// Number and symbol of the document that allows it, and its day.
    public var document: DecisionReference
    /// The name of the officer.
    public var officer: String

    public init(_ kind: Kind, reason: String, document: DecisionReference, officer: String) {
      (self.kind, self.reason, self.document, self.officer) = (kind, reason, document, officer)
    }

    /// `Văn bản số 12/CV-PKT ngày 22/4/2024: tác giả ốm`
    public var text: String { "\(document.text.capitalisedFirst): \(reason)" }
  }

  public init(
    from: String, planTitle: String, list: ForwardingList.ID, dossier: Dossier.ID, letterNumber: String, letterDay: Day,
    finding: Finding?, signer: String? = nil, exceptions: [Exception] = []
  ) {
    self.from = from
    self.planTitle = planTitle
    self.list = list
    self.dossier = dossier
    self.letterNumber = letterNumber
    self.letterDay = letterDay
    self.finding = finding
    self.signer = signer
    self.exceptions = exceptions
  }

  /// It comes from a plan of this installation.
  public var isHere: Bool { signer == nil }

  /// What tells it from every other: an initiative comes up once.
  public var key: String { "\(signer ?? "here")/\(dossier)" }

  /// What those have in common that came with the same list.
  public var arrival: String { Origin.arrival(list, signer: signer) }

  public static func arrival(_ list: ForwardingList.ID, signer: String?) -> String { "\(signer ?? "here")/\(list)" }
}
