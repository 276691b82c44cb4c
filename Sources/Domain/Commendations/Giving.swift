/// Which body gives a kind of commendation, and which one submits the list to it.
extension Plan {
  /// The body that decides.
  public func body(giving kind: CommendationKind) -> Body { office(of: body(kind.by)) }

  /// The body that submits the list: the standing office to the issuer, the council to the standing office, the issuer
  /// to everyone else.
  public func body(submitting kind: CommendationKind) -> Body {
    switch body(giving: kind).id {
    case issuedBy: standing
    case offices.standing: council
    default: body(issuedBy)
    }
  }

  /// By what authority the decision is signed unless something else is filled in.
  public func signature(giving kind: CommendationKind) -> Signature { signature(of: body(kind.by)) }
}

extension CommendationKind {
  /// What is done by giving it: `tặng Bằng khen của …`, or the plan's own words where those begin with the deed.
  public var deed: String { name.hasPrefix("Khen thưởng") ? name.lowercasedFirst : "tặng \(name)" }
}

extension Plan {
  /// Whether initiatives are recognised under it.
  public var recognises: Bool { !judging.isEmpty }
}
