/// A body (cơ quan) that a plan speaks of. The plan names it once and refers to it by its id wherever it says who does
/// something, signs, receives, sits or is late.
public struct Body: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Slug<Body>

  /// What of the installation a body is.
  public enum Kind: Hashable, Sendable, Codable {
    /// One unit, which is named when the plan is opened.
    case unit
    /// The head of another body on that day, under that title.
    case post(of: Body.ID, title: String)
    /// A council of the plan.
    case council(Composition)
    /// All units of some kinds beneath other bodies.
    case units(Units)
    /// The unit that a dossier comes from.
    case author
    /// One of several bodies.
    case anyOf([Body.ID])
    /// A cluster of bodies (cụm, khối thi đua) with the one that leads it; nil where the plan does not say who does.
    case cluster(leader: Body.ID?, members: [Body.ID])
    /// A body that has no place in the installation.
    case outside

    public var isCouncil: Bool { if case .council = self { true } else { false } }
  }

  /// Which units are meant by `units`.
  public struct Units: Hashable, Sendable, Codable {
    /// Kinds as `Unit.kind` holds them; empty means any.
    public var kinds: [String]
    /// The bodies beneath which they are.
    public var under: [Body.ID]
    /// Only those directly beneath them.
    public var direct: Bool

    public init(kinds: [String] = [], under: [Body.ID], direct: Bool = false) {
      self.kinds = kinds
      self.under = under
      self.direct = direct
    }
  }

  /// Who sits in a council, as far as the plan says.
  public struct Composition: Hashable, Sendable, Codable {
    public var atLeast: Int?
    public var atMost: Int?
    /// Who chairs it.
    public var chair: Body.ID?
    /// The bodies that have to be represented.
    public var mustInclude: [Body.ID]

    public init(atLeast: Int? = nil, atMost: Int? = nil, chair: Body.ID? = nil, mustInclude: [Body.ID] = []) {
      self.atLeast = atLeast
      self.atMost = atMost
      self.chair = chair
      self.mustInclude = mustInclude
    }
  }

  public var id: ID
  /// As the plan names it: `Chủ tịch Ủy ban nhân dân thành phố`.
  public var name: String
  /// As papers name it: `Chủ tịch Ủy ban nhân dân thành phố Tam Điệp`.
  public var fullName: String
  public var kind: Kind
  /// Nothing stands above it in the head of its papers; other bodies stand there beneath the issuer.
  public var isIndependent: Bool
  /// How it signs; nil where bodies of its name sign in the usual way.
  public var signature: Plan.Signature?
  /// The clause that says who it is; nil where it is only named.
  public var source: Source?

  public init(
    id: ID, name: String, fullName: String? = nil, kind: Kind = .unit, isIndependent: Bool = false,
    signature: Plan.Signature? = nil, source: Source? = nil
  ) {
    self.id = id
    self.name = name
    self.fullName = fullName ?? name
    self.kind = kind
    self.isIndependent = isIndependent
    self.signature = signature
    self.source = source
  }

  /// It is several units, of which each dossier has its own.
  public var isGroup: Bool { if case .units = kind { true } else { false } }

  /// The bodies that it is explained by.
  public var references: [Body.ID] {
    switch kind {
    case .unit, .author, .outside: []
    case .post(let body, _): [body]
    case .council(let composition): (composition.chair.map { [$0] } ?? []) + composition.mustInclude
    case .units(let units): units.under
    case .anyOf(let bodies): bodies
    case .cluster(let leader, let members): (leader.map { [$0] } ?? []) + members
    }
  }
}

extension [Body] {
  /// With a name for each that is one of several and has none: `Phòng Giáo dục và Đào tạo hoặc Tổ thẩm định`.
  public var namingChoices: [Body] {
    map { body in
      guard body.name.isEmpty, case .anyOf(let choices) = body.kind else { return body }
      var named = body
      named.name = choices.compactMap { id in first { $0.id == id }?.name }.joined(separator: " hoặc ")
      if named.fullName.isEmpty { named.fullName = named.name }
      return named
    }
  }
}

extension Plan {
  /// The body of that id; one that the plan does not have is called by its id.
  public func body(_ id: Body.ID) -> Body { bodies.first { $0.id == id } ?? Body(id: id, name: id.description) }

  /// The standing office (cơ quan thường trực).
  public var standing: Body { body(offices.standing) }

  /// The council that judges.
  public var council: Body { body(offices.council) }

  /// Who decides on recognition.
  public var decider: Body { body(offices.decides) }

  /// The body that issued the plan, as it heads papers.
  public var issuer: String { body(issuedBy).fullName }

  /// The body above the issuer, as it stands over the issuer in the head of papers.
  public var superior: String? { superiorBody.map { body($0).fullName } }

  /// The body that heads the papers of `body`: the one whose post it is, or itself.
  public func office(of body: Body) -> Body {
    guard case .post(let headed, _) = body.kind else { return body }
    return self.body(headed)
  }

  /// The body that stands above another in the head of its papers: the body that decides above the council, the body
  /// above the issuer over the issuer, the issuer over the others.
  public func above(_ body: Body) -> String? {
    if body.id == issuedBy { return superior }
    if body.isIndependent || body.id == superiorBody { return nil }
    return body.id == offices.council ? decidingBody : issuer
  }

  /// By what authority a body signs unless something else is filled in: its head for it, and who holds a post alone.
  public func signature(of body: Body) -> Signature {
    if let own = body.signature { return own }
    guard case .post(let id, let title) = body.kind else {
      return body.id == issuedBy ? signature.byHead : Signature(headOf: body.fullName)
    }
    guard id == issuedBy else { return Signature(authority: [], title: title.uppercased()) }
    var own = signature
    own.authority.removeAll { $0.hasPrefix("TM.") }
    return own.byHead
  }

  /// The body whose decisions recognise initiatives, as it heads papers.
  public var decidingBody: String { office(of: decider).fullName }

  /// By what authority decisions of recognition are signed unless something else is filled in.
  public var decidingSignature: Signature { signature(of: decider) }

  /// The body of the plan that has exactly this name.
  public func body(named name: String) -> Body? { bodies.first { $0.name == name || $0.fullName == name } }

  /// To whom outgoing papers go unless something else is filled in (Nơi nhận).
  public var recipientLines: [String] { recipients.map { $0.line(under: self) } }

  /// To whom a decision goes unless something else is filled in: those whom one of its articles names, and the plan's
  /// own recipients.
  public func decisionRecipients(article: Int) -> [String] { ["Như Điều \(article)"] + recipientLines }
}

extension Plan {
  /// Someone to whom the plan and its papers go (Nơi nhận).
  public enum Recipient: Hashable, Sendable, Codable {
    /// A body of the plan, in the words of the document where those are not its name: `UBND tỉnh (để b/c)`.
    case body(Body.ID, words: String?)
    case text(String)

    /// The body of the plan that it is; nil where the plan only names it.
    var body: Body.ID? { if case .body(let id, _) = self { id } else { nil } }

    func line(under plan: Plan) -> String {
      switch self {
      case .body(let id, let words): words ?? plan.body(id).name
      case .text(let text): text
      }
    }
  }
}

extension Plan {
  /// Who decided to set up a council: the body of the plan that the decision names, or someone whom the plan does not
  /// speak of and whose papers stand alone.
  public func authority(of mandate: Council.Mandate) -> Body {
    guard !mandate.authority.isEmpty else { return decider }
    return body(named: mandate.authority)
      ?? Body(id: "nguoi-quyet-dinh", name: mandate.authority, kind: .outside, isIndependent: true)
  }
}
