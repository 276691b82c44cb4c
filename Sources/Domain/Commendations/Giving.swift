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

  /// To whom the decision goes unless something else is filled in: the issuer's to the plan's own recipients.
  public func recipients(giving kind: CommendationKind) -> [String] {
    body(giving: kind).id == issuedBy ? decisionRecipients(article: 3) : ["Như Điều 3", "Lưu: VT"]
  }

  /// To whom the submission goes unless something else is filled in: whom it addresses, and the submitter's own file.
  public func recipients(submitting kind: CommendationKind) -> [String] {
    let files = recipientLines.filter { $0.hasPrefix("Lưu") }
    guard body(submitting: kind).id == issuedBy, !files.isEmpty else { return Recipients.addressee }
    return ["Như trên"] + files
  }
}

extension CommendationKind {
  /// What is done by giving it: `tặng Bằng khen của …`, or the plan's own words where those begin with the deed.
  public var deed: String { name.hasPrefix("Khen thưởng") ? name.lowercasedFirst : "tặng \(name)" }
}

extension Plan {
  /// Whether initiatives are recognised under it.
  public var recognises: Bool { !judging.isEmpty }
}
